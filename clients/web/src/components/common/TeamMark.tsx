import type { View } from "../../gen/demarche/v1/view_pb.js";
import { teamOf, teamTitle } from "../../state/lookup.js";

/** A team's name with its colour beside it: the name carries the meaning. */
export function TeamMark({ view, team, short }: { view: View; team: string; short?: boolean }) {
  const info = teamOf(view, team);
  const title = teamTitle(view, team);
  const brief = short && info?.shortTitle ? info.shortTitle : title;
  return (
    <span class="team-mark" style={{ "--team": info?.color || "var(--faint)" }}>
      {brief === title ? title : <abbr title={title}>{brief}</abbr>}
    </span>
  );
}
