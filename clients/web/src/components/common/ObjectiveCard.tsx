import type { Objective, View } from "../../gen/demarche/v1/view_pb.js";
import { amount } from "../../format/numbers.js";
import { TeamMark } from "./TeamMark.js";

/** A team's private objective and, after the end, whether it was met. */
export function ObjectiveCard({ view, objective }: { view: View; objective: Objective }) {
  return (
    <article class="card objective">
      <h4>
        <TeamMark view={view} team={objective.team} /> {objective.title}
      </h4>
      <p>{objective.text}</p>
      <p class="faint">
        {amount(objective.points)} points{standing(objective.met)}
      </p>
    </article>
  );
}

function standing(met: boolean | undefined): string {
  if (met === undefined) return ", private";
  return met ? ": met" : ": not met";
}
