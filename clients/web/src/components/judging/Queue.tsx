import type { Adjudication, View } from "../../gen/demarche/v1/view_pb.js";
import { useGame } from "../../state/context.js";
import { isWhiteCell } from "../../state/powers.js";
import { teamInText } from "../../state/lookup.js";
import { TeamMark } from "../common/TeamMark.js";
import { MoveWords } from "../orders/MoveWords.js";
import { Arguments } from "./Arguments.js";
import { EstimateForm } from "./EstimateForm.js";
import { Estimates } from "./Estimates.js";
import { askedOf, isRuled } from "./odds.js";
import { RulingForm } from "./RulingForm.js";

/** The free-text moves to be judged: arguments, estimates and, for white cell, the rulings. */
export function Queue({ view }: { view: View }) {
  if (view.adjudications.length === 0) {
    return <p class="empty">No free-text move waits to be judged.</p>;
  }
  const open = view.adjudications.filter((each) => !isRuled(each));
  const done = view.adjudications.filter(isRuled);
  return (
    <>
      {[...open, ...done].map((adjudication) => (
        <Judged
          key={`${adjudication.team}/${adjudication.move?.id}`}
          view={view}
          adjudication={adjudication}
        />
      ))}
    </>
  );
}

function Judged({ view, adjudication }: { view: View; adjudication: Adjudication }) {
  const scenario = useGame().scenario.value;
  const { team, move } = adjudication;
  const decides = isWhiteCell(view.seat?.role);
  if (!move) return null;
  return (
    <article class="card judged" aria-label={`${move.title} of ${teamInText(view, team)}`}>
      <header>
        <TeamMark view={view} team={team} />
        {decides && (
          <span class="state">{isRuled(adjudication) ? "✓ ruled" : "not ruled yet"}</span>
        )}
      </header>
      <MoveWords view={view} move={move} />
      <Arguments view={view} adjudication={adjudication} />
      {askedOf(move, scenario).map((asked) => (
        <section key={asked.parameter} class="asked" aria-label={asked.title}>
          <h4>
            {asked.title}{" "}
            <span class="range-hint">
              {asked.minimum} to {asked.maximum}
            </span>
          </h4>
          <EstimateForm view={view} adjudication={adjudication} asked={asked} />
          {decides && <Estimates adjudication={adjudication} asked={asked} />}
          {decides && <RulingForm view={view} adjudication={adjudication} asked={asked} />}
        </section>
      ))}
    </article>
  );
}
