import type { Reveal, View } from "../../gen/demarche/v1/view_pb.js";
import { points } from "../../format/numbers.js";
import { useGame } from "../../state/context.js";
import { absorb } from "../../state/game.js";
import { teamTitle } from "../../state/lookup.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { useCommand } from "../common/useCommand.js";

const REASON_LENGTH = 200;

/** After the end: what the facilitator awards each team for the debrief. */
export function DebriefAwards({ view }: { view: View }) {
  const most = useGame().scenario.value?.debriefPoints ?? 0;
  const { reveal } = view;
  if (!reveal || reveal.scores.length === 0 || most === 0) return null;
  return (
    <section class="card" aria-label="Debrief">
      <h3>Debrief</h3>
      <p class="faint">Each team may get up to {points(most)} points. The last award counts.</p>
      {view.teams.map((team) => (
        <Award
          key={team.info?.id}
          view={view}
          reveal={reveal}
          team={team.info?.id ?? ""}
          most={most}
        />
      ))}
    </section>
  );
}

interface Props {
  view: View;
  reveal: Reveal;
  team: string;
  most: number;
}

function Award({ view, reveal, team, most }: Props) {
  const game = useGame();
  const command = useCommand();
  const draft = game.drafts.of(`debrief/${team}`, { typed: "0", reason: "" });
  const { typed, reason } = draft.value;
  const given = typed.trim() === "" ? Number.NaN : Number(typed);
  const name = view.session?.name ?? "";
  const award = async (event: Event) => {
    event.preventDefault();
    const request = { name, team, points: given, reason };
    const answer = await command.run("awardDebrief", game.api.sessions.awardDebrief, request);
    if (answer) absorb(game, { case: "reveal", value: { ...reveal, scores: answer.scores } });
  };
  const title = teamTitle(view, team);
  return (
    <form class="award" noValidate onSubmit={award}>
      <label for={`award-${team}`}>{title}</label>
      <input
        id={`award-${team}`}
        type="number"
        min={0}
        max={most}
        step="any"
        value={typed}
        onInput={(event) => (draft.value = { ...draft.value, typed: event.currentTarget.value })}
      />
      <input
        aria-label={`Why, for ${title}`}
        placeholder="Why"
        maxLength={REASON_LENGTH}
        value={reason}
        onInput={(event) => (draft.value = { ...draft.value, reason: event.currentTarget.value })}
      />
      <button type="submit" disabled={command.busy || Number.isNaN(given)}>
        Award
      </button>
      <RefusalNote refusal={command.refusal} />
    </form>
  );
}
