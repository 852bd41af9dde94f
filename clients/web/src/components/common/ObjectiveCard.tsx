import type { Objective, View } from "../../gen/demarche/v1/view_pb.js";
import { counted } from "../../format/words.js";
import { TeamMark } from "./TeamMark.js";

/** A team's private objective and, after the end, whether it was met. */
export function ObjectiveCard({ view, objective }: { view: View; objective: Objective }) {
  const own = objective.team === view.seat?.team;
  return (
    <article class="card objective">
      <header>
        <h3>
          {own ? "Your private objective" : <TeamMark view={view} team={objective.team} />}: {objective.title}
        </h3>
        <span class={`state ${objective.met ? "state-approved" : ""}`}>
          {counted(objective.points, "point")}
          {standing(objective.met)}
        </span>
      </header>
      <p>{objective.text}</p>
    </article>
  );
}

function standing(met: boolean | undefined): string {
  if (met === undefined) return "";
  return met ? ", ✓ met" : ", not met";
}
