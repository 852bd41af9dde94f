import { Orders_State, Session_State, type Team, type View } from "../../gen/demarche/v1/view_pb.js";
import {
  type Desk,
  type MemberDesk,
  type TeamDesk,
  TeamDesk_Status as Status,
} from "../../gen/demarche/v1/white_cell_service_pb.js";
import { counted } from "../../format/words.js";
import { clockTime } from "../../format/time.js";
import { keepsClock } from "../../state/powers.js";
import { whoPlays } from "../board/WaitingRoom.js";
import { TeamMark } from "../common/TeamMark.js";
import { BotSwitch, StandInForm } from "./StandIns.js";

/** Every team at a glance: who plays it and is there, how far it is, what it owes. */
export function TeamsTable({ view, desk }: { view: View; desk: Desk | undefined }) {
  const begun = view.session?.turn !== 0;
  const ended = view.session?.state === Session_State.ENDED;
  const steers = keepsClock(view.seat?.role) && !ended;
  return (
    <div class="teams-place">
      <table class="grid-table teams-table">
        <thead>
          <tr>
            <th scope="col">Team</th>
            <th scope="col">Played by</th>
            {begun && <th scope="col">Orders</th>}
            {begun && <th scope="col">Missing</th>}
            {begun && <th scope="col">Messages</th>}
            {steers && <th scope="col">Bot</th>}
          </tr>
        </thead>
        <tbody>
          {view.teams.map((team) => (
            <TeamRow
              key={team.info?.id}
              view={view}
              team={team}
              desk={desk?.teams.find((each) => each.team === team.info?.id)}
              begun={begun}
              ended={ended}
              steers={steers}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  view: View;
  team: Team;
  desk: TeamDesk | undefined;
  begun: boolean;
  ended: boolean;
  steers: boolean;
}

function TeamRow({ view, team, desk, begun, ended, steers }: RowProps) {
  const id = team.info?.id ?? "";
  const late = desk?.status === Status.LATE;
  const ready = team.approved && begun && !ended;
  return (
    <tr class={ready ? "team-ready" : late ? "team-late" : ""}>
      <th scope="row">
        <TeamMark view={view} team={id} />
      </th>
      <td class={team.members.length > 0 ? "" : "faint"}>
        {whoPlays(team)}
        {desk && <Presence members={desk.members} />}
        {steers && <StandInForm view={view} team={team} />}
      </td>
      {begun && <td>{ordersLine(view, id, desk)}</td>}
      {begun && (
        <td data-label="Missing" class="missing">
          {desk && <Missing missing={desk.missing} />}
        </td>
      )}
      {begun && (
        <td class="figure" data-label="Messages">
          {desk ? `${desk.messagesInTurn} (${desk.messages})` : ""}
        </td>
      )}
      {steers && (
        <td>
          <BotSwitch team={team} session={view.session?.name ?? ""} />
        </td>
      )}
    </tr>
  );
}

/** How much a team owes, and on demand what. */
function Missing({ missing }: { missing: readonly string[] }) {
  if (missing.length === 0) return <span class="faint">nothing</span>;
  return (
    <details>
      <summary>{counted(missing.length, "thing")}</summary>
      <ul>
        {missing.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </details>
  );
}

/** Who is at the page now, and who was when. */
function Presence({ members }: { members: readonly MemberDesk[] }) {
  if (members.length === 0) return null;
  const online = members.filter((each) => each.online).length;
  return (
    <details class="presence">
      <summary class="faint">
        {online} of {members.length} online
      </summary>
      <ul>
        {members.map((member) => (
          <li key={member.seat}>
            <span aria-hidden="true">{member.online ? "●" : "○"}</span> {member.displayName}
            {member.head && " (head)"}{" "}
            <span class="faint">
              {member.online
                ? "online"
                : member.lastSeen
                  ? `last seen ${clockTime(member.lastSeen)}`
                  : "never seen"}
              {member.quizAnswered > 0 && `, quiz ${member.quizRight} of ${member.quizAnswered}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

const STATUSES: Record<Status, string> = {
  [Status.UNSPECIFIED]: "",
  [Status.IDLE]: "nothing yet",
  [Status.DRAFTING]: "draft",
  [Status.APPROVED]: "✓ approved",
  [Status.LATE]: "late",
  [Status.STOOD_IN]: "stood in for",
  [Status.EMPTY]: "nobody has taken a seat",
};

/** From the orders, where the seat sees them, else from the desk. */
function ordersLine(view: View, team: string, desk: TeamDesk | undefined) {
  const orders = view.orders.find((each) => each.team === team);
  const moves = orders?.moves.length ?? desk?.moves ?? 0;
  const drafted = moves === 0 ? "no moves" : counted(moves, "move");
  const late = desk?.status === Status.LATE ? "late: " : "";
  if (orders && orders.state !== Orders_State.DRAFT) {
    return <span class="state-approved">✓ {drafted}</span>;
  }
  if (orders) return <span class="faint">{late}draft, {drafted}</span>;
  return desk ? <span class="faint">{STATUSES[desk.status]}, {drafted}</span> : null;
}
