import type { TrackInfo } from "../../gen/demarche/v1/scenario_pb.js";
import type { Outcome, View } from "../../gen/demarche/v1/view_pb.js";
import { figure, trackShare } from "../../format/numbers.js";
import { Cites } from "../common/Cites.js";
import { causeLine, inputTitle, isPlainNumber } from "./causes.js";
import { DrawLine } from "./DrawLine.js";

interface Props {
  view: View;
  outcome: Outcome;
  info: TrackInfo | undefined;
  /** Whether it is the track's only one: then its share stands in the headline already. */
  only: boolean;
}

/** One cause's share in a track's change, with what it was computed from on tap. */
export function OutcomeRow({ view, outcome, info, only }: Props) {
  const share = info ? trackShare(outcome.change, info) : figure(outcome.change);
  const line = (
    <>
      {!only && <span class={`change ${outcome.change < 0 ? "down" : "up"}`}>{share}</span>}
      <span>{causeLine(view, outcome.cause)}</span>
    </>
  );
  if (!isExplained(outcome)) return <li class="outcome">{line}</li>;
  return (
    <li class="outcome">
      <details>
        <summary>
          {line}
          <span class="why">why</span>
        </summary>
        <Working view={view} outcome={outcome} />
      </details>
    </li>
  );
}

function isExplained(outcome: Outcome): boolean {
  const { formula, inputs, draws, cites } = outcome;
  return formula !== "" || inputs.length + draws.length + cites.length > 0;
}

function Working({ view, outcome }: { view: View; outcome: Outcome }) {
  return (
    <div class="working">
      {outcome.inputs.length > 0 && (
        <dl class="inputs">
          {outcome.inputs.map((input) => (
            <div key={input.name}>
              <dt>
                {inputTitle(view, input.name)} <code>{input.name}</code>
              </dt>
              <dd class="figure">{figure(input.value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {outcome.formula && !isPlainNumber(outcome.formula) && (
        <p>
          Computed as <code>{outcome.formula}</code>
        </p>
      )}
      {isPlainNumber(outcome.formula) && <p>The scenario gives this effect a fixed size.</p>}
      {outcome.draws.map((draw) => (
        <DrawLine key={draw.label} draw={draw} />
      ))}
      <Cites ids={outcome.cites} />
    </div>
  );
}
