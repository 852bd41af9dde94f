import { Session_State, type Team, type View } from "../../gen/demarche/v1/view_pb.js";
import { counted } from "../../format/words.js";
import { insteadOf, whoPlays } from "../board/WaitingRoom.js";
import { TeamMark } from "../common/TeamMark.js";

/** How each team stands with its turn; before the first, the waiting room says who is here. */
export function TeamsStrip({ view }: { view: View }) {
  if (view.session?.state === Session_State.LOBBY) return null;
  const open = [Session_State.RUNNING, Session_State.PAUSED].includes(
    view.session?.state ?? Session_State.UNSPECIFIED,
  );
  return (
    <ul class="teams-strip" aria-label="Teams">
      {view.teams.map((team) => (
        <li
          key={team.info?.id}
          class={team.approved && open ? "ready" : ""}
          title={`Played by ${whoPlays(team)}`}
        >
          <TeamMark view={view} team={team.info?.id ?? ""} />
          <span class="standing">{open ? (team.approved ? "✓ ready" : "working") : seats(team)}</span>
          {open && insteadOf(team) && <span class="instead faint">{insteadOf(team)}</span>}
        </li>
      ))}
    </ul>
  );
}

function seats(team: Team): string {
  if (team.bot) return "bot";
  return team.members.length ? counted(team.members.length, "player") : "empty";
}
