import { Orders_State, Session_State, type Team, type View } from "../../gen/demarche/v1/view_pb.js";
import { counted } from "../../format/words.js";
import { useGame } from "../../state/context.js";
import { whoPlays } from "../board/WaitingRoom.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { TeamMark } from "../common/TeamMark.js";
import { useCommand } from "../common/useCommand.js";

/** Every team at a glance: who plays it, how far it is, what it said. */
export function TeamsTable({ view }: { view: View }) {
  const begun = view.session?.turn !== 0;
  const ended = view.session?.state === Session_State.ENDED;
  return (
    <div class="teams-place">
      <table class="grid-table teams-table">
        <thead>
          <tr>
            <th scope="col">Team</th>
            <th scope="col">Played by</th>
            {begun && <th scope="col">Orders</th>}
            {begun && view.session?.theses && <th scope="col">Assessment</th>}
            {begun && <th scope="col">Messages</th>}
            {!ended && <th scope="col">Bot</th>}
          </tr>
        </thead>
        <tbody>
          {view.teams.map((team) => (
            <TeamRow key={team.info?.id} view={view} team={team} begun={begun} ended={ended} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  view: View;
  team: Team;
  begun: boolean;
  ended: boolean;
}

function TeamRow({ view, team, begun, ended }: RowProps) {
  const id = team.info?.id ?? "";
  const turn = view.session?.turn ?? 0;
  const said = view.messages.filter((message) => message.team === id && message.turn === turn);
  const assessed = view.assessments.some(
    (each) => each.team === id && each.turn === turn && !each.question,
  );
  return (
    <tr class={team.approved && begun && !ended ? "team-ready" : ""}>
      <th scope="row">
        <TeamMark view={view} team={id} />
      </th>
      <td class={team.members.length > 0 ? "" : "faint"}>{whoPlays(team)}</td>
      {begun && <td>{ordersLine(view, id)}</td>}
      {begun && view.session?.theses && (
        <td data-label="Assessment">
          {assessed ? "✓ given" : <span class="faint">none yet</span>}
        </td>
      )}
      {begun && (
        <td class="figure" data-label="Messages">
          {said.length}
        </td>
      )}
      {!ended && (
        <td>
          <BotSwitch team={team} session={view.session?.name ?? ""} />
        </td>
      )}
    </tr>
  );
}

function ordersLine(view: View, team: string) {
  const orders = view.orders.find((each) => each.team === team);
  if (!orders) return "";
  const drafted = orders.moves.length === 0 ? "no moves" : counted(orders.moves.length, "move");
  if (orders.state === Orders_State.DRAFT) return <span class="faint">draft, {drafted}</span>;
  return <span class="state-approved">✓ {drafted}</span>;
}

function BotSwitch({ team, session }: { team: Team; session: string }) {
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
