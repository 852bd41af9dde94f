import type { Adjudication, View } from "../../gen/demarche/v1/view_pb.js";
import { figure } from "../../format/numbers.js";
import { useGame } from "../../state/context.js";
import { teamInText } from "../../state/lookup.js";
import { TeamMark } from "../common/TeamMark.js";
import { MoveWords } from "../orders/MoveWords.js";
import { DrawLine } from "../results/DrawLine.js";
import { Arguments } from "./Arguments.js";
import { Estimates } from "./Estimates.js";
import { askedOf } from "./odds.js";

interface Props {
  view: View;
  judged: readonly Adjudication[];
}

/**
 * How a closed turn's free-text moves were judged: what was argued, what umpires held likely without
 * knowing of each other, what was ruled, and what was drawn.
 */
export function PastJudgements({ view, judged }: Props) {
  if (judged.length === 0) return null;
  return (
    <section aria-label="How free-text moves were judged">
      <h3>How free-text moves were judged</h3>
      {judged.map((adjudication) => (
        <PastJudgement
          key={`${adjudication.team}/${adjudication.move?.id}`}
          view={view}
          adjudication={adjudication}
        />
      ))}
    </section>
  );
}

function PastJudgement({ view, adjudication }: { view: View; adjudication: Adjudication }) {
  const scenario = useGame().scenario.value;
  const { team, move, draws, spreads } = adjudication;
  if (!move) return null;
  return (
    <article class="card judged" aria-label={`${move.title} of ${teamInText(view, team)}`}>
      <header>
        <TeamMark view={view} team={team} />
      </header>
      <MoveWords view={view} move={move} />
      <Arguments view={view} adjudication={adjudication} />
      {askedOf(move, scenario).map((asked) => (
        <section key={asked.parameter} class="asked" aria-label={asked.title}>
          <h4>{asked.title}</h4>
          {spreads.some((each) => each.parameter === asked.parameter) ? (
            <Estimates adjudication={adjudication} asked={asked} />
          ) : (
            <p class="faint">No umpire gave an estimate.</p>
          )}
          {asked.value !== undefined && (
            <p>
              {asked.ruled ? "Ruled" : "Nobody ruled; it counted as"} <b>{figure(asked.value)}</b>
              {asked.reason && `: ${asked.reason}`}
            </p>
          )}
          {asked.publicText && <p>{asked.publicText}</p>}
        </section>
      ))}
      {draws.map((draw) => (
        <DrawLine key={draw.label} draw={draw} />
      ))}
    </article>
  );
}
