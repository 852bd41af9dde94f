import { Orders_State, type Team, type View } from "../../gen/demarche/v1/view_pb.js";
import { counted, listed } from "../../format/words.js";
import { useGame } from "../../state/context.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { TeamMark } from "../common/TeamMark.js";
import { useCommand } from "../common/useCommand.js";

/** Every team at a glance: who plays it, how far it is, what it said. */
export function TeamsTable({ view }: { view: View }) {
  return (
    <div class="scroll-x" tabindex={0} role="group" aria-label="Teams">
      <table class="grid-table">
        <thead>
          <tr>
            <th scope="col">Team</th>
            <th scope="col">Played by</th>
            <th scope="col">Orders</th>
            <th scope="col">Assessment</th>
            <th scope="col">Messages</th>
            <th scope="col">Bot</th>
          </tr>
        </thead>
        <tbody>
          {view.teams.map((team) => (
            <TeamRow key={team.info?.id} view={view} team={team} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TeamRow({ view, team }: { view: View; team: Team }) {
  const id = team.info?.id ?? "";
  const turn = view.session?.turn ?? 0;
  const said = view.messages.filter((message) => message.team === id && message.turn === turn);
  const assessed = view.assessments.some((each) => each.team === id && each.turn === turn);
  return (
    <tr>
      <th scope="row">
        <TeamMark view={view} team={id} />
      </th>
      <td>{playedBy(team)}</td>
      <td>{ordersLine(view, id)}</td>
      <td>{turn === 0 ? "" : assessed ? "✓ given" : <span class="faint">not yet</span>}</td>
      <td class="figure">{said.length}</td>
      <td>
        <BotSwitch team={team} session={view.session?.name ?? ""} />
      </td>
    </tr>
  );
}

function playedBy(team: Team) {
  if (team.members.length > 0) return listed(team.members);
  return <span class="faint">{team.bot ? "a bot" : "nobody yet"}</span>;
}

function ordersLine(view: View, team: string) {
  const orders = view.orders.find((each) => each.team === team);
  if (!orders || view.session?.turn === 0) return "";
  const drafted = counted(orders.moves.length, "move");
  if (orders.state === Orders_State.DRAFT) return <span class="faint">{drafted}, draft</span>;
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
        class="choice"
        role="switch"
        aria-checked={team.bot}
        aria-pressed={undefined}
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
