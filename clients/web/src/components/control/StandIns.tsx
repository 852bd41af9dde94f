import { StandIn, type Team, type View } from "../../gen/demarche/v1/view_pb.js";
import { useGame } from "../../state/context.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { useCommand } from "../common/useCommand.js";

const REASON_LENGTH = 200;

const TITLES: Record<StandIn, string> = {
  [StandIn.UNSPECIFIED]: "its members",
  [StandIn.NONE]: "its members",
  [StandIn.HOLD]: "nobody: it orders nothing",
  [StandIn.DEFAULT]: "the scenario's default for absent teams",
  [StandIn.BOT]: "a bot",
  [StandIn.WHITE_CELL]: "white cell, in its name",
};

/** Lets a bot play a team, or stops it, with one click. */
export function BotSwitch({ team, session }: { team: Team; session: string }) {
  const { sessions } = useGame().api;
  const command = useCommand();
  const set = () =>
    command.run("setBot", sessions.setBot, {
      name: session,
      team: team.info?.id ?? "",
      active: !team.bot,
    });
  return (
    <>
      <button
        type="button"
        class="switch"
        role="switch"
        aria-checked={team.bot}
        aria-label={`Bot for ${team.info?.title}`}
        disabled={command.busy}
        onClick={set}
      >
        {team.bot ? "on" : "off"}
      </button>
      <RefusalNote refusal={command.refusal} />
    </>
  );
}

/** Says who acts for a team, by which policy if it is a bot, and why. */
export function StandInForm({ view, team }: { view: View; team: Team }) {
  const game = useGame();
  const command = useCommand();
  const id = team.info?.id ?? "";
  const now = team.standIn || (team.bot ? StandIn.BOT : StandIn.NONE);
  const draft = game.drafts.of(`stand-in/${id}`, { standIn: 0, policy: "", reason: "" });
  const { policy, reason } = draft.value;
  const standIn = draft.value.standIn || now;
  const policies = game.scenario.value?.policies.filter((each) => each.team === id) ?? [];
  const change = (part: object) => (draft.value = { ...draft.value, ...part });
  const set = async (event: Event) => {
    event.preventDefault();
    const name = view.session?.name ?? "";
    const request = {
      name,
      team: id,
      standIn,
      policy: standIn === StandIn.BOT ? policy : "",
      reason,
    };
    if (await command.run("setStandIn", game.api.sessions.setStandIn, request)) {
      draft.value = { standIn: 0, policy: "", reason: "" };
    }
  };
  return (
    <details class="stand-in">
      <summary class="faint">
        Acts: {TITLES[now]}
        <span class="unseen"> for {team.info?.title}</span>
      </summary>
      <form onSubmit={set}>
        <select
          aria-label={`Who acts for ${team.info?.title}`}
          value={standIn}
          onChange={(event) => change({ standIn: Number(event.currentTarget.value) })}
        >
          {[StandIn.NONE, StandIn.HOLD, StandIn.DEFAULT, StandIn.BOT, StandIn.WHITE_CELL].map(
            (each) => (
              <option key={each} value={each}>
                {TITLES[each]}
              </option>
            ),
          )}
        </select>
        {standIn === StandIn.BOT && policies.length > 0 && (
          <select
            aria-label={`Policy for ${team.info?.title}`}
            value={policy}
            onChange={(event) => change({ policy: event.currentTarget.value })}
          >
            <option value="">its usual policy</option>
            {policies.map((each) => (
              <option key={each.id} value={each.id}>
                {each.title || each.id}
              </option>
            ))}
          </select>
        )}
        <input
          aria-label="Why, shown to everybody"
          placeholder="Why, shown to everybody"
          maxLength={REASON_LENGTH}
          value={reason}
          onInput={(event) => change({ reason: event.currentTarget.value })}
        />
        <button type="submit" class="small" disabled={command.busy}>
          Set
        </button>
        <RefusalNote refusal={command.refusal} />
      </form>
    </details>
  );
}
