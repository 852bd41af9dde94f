import { Session_State, type Team, type View } from "../../gen/demarche/v1/view_pb.js";
import { listed } from "../../format/words.js";
import { TeamMark } from "../common/TeamMark.js";

/** How each team stands with its turn. */
export function TeamsStrip({ view }: { view: View }) {
  const open = [Session_State.RUNNING, Session_State.PAUSED].includes(
    view.session?.state ?? Session_State.UNSPECIFIED,
  );
  return (
    <ul class="teams-strip" aria-label="Teams">
      {view.teams.map((team) => (
        <li key={team.info?.id} class={team.approved && open ? "ready" : ""} title={whoPlays(team)}>
          <TeamMark view={view} team={team.info?.id ?? ""} />
          <span class="standing">{open ? (team.approved ? "✓ ready" : "working") : seats(team)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Who plays a team, in a sentence. */
export function whoPlays(team: Team): string {
  const people = team.members.length ? listed(team.members) : "nobody yet";
  return team.bot ? "A bot plays this team" : `Played by ${people}`;
}

function seats(team: Team): string {
  if (team.bot) return "bot";
  return team.members.length ? String(team.members.length) : "empty";
}
