import type { TrackInfo } from "../../gen/demarche/v1/scenario_pb.js";
import type { Draw, Outcome, View } from "../../gen/demarche/v1/view_pb.js";
import { figure, percent, trackChange } from "../../format/numbers.js";
import { Cites } from "../common/Cites.js";
import { causeLine } from "./causes.js";

interface Props {
  view: View;
  outcome: Outcome;
  info: TrackInfo | undefined;
}

/** One cause's share in a track's change, with what it was computed from on tap. */
export function OutcomeRow({ view, outcome, info }: Props) {
  const change = info ? trackChange(outcome.change, info) : figure(outcome.change);
  const line = (
    <>
      <span class={`change ${outcome.change < 0 ? "down" : "up"}`}>{change}</span>
      <span>{causeLine(view, outcome.cause)}</span>
    </>
  );
  const explained =
    outcome.formula || outcome.inputs.length + outcome.draws.length + outcome.cites.length > 0;
  if (!explained) return <li class="outcome">{line}</li>;
  return (
    <li class="outcome">
      <details>
        <summary>
          {line}
          <span class="why">why</span>
        </summary>
        <Working outcome={outcome} />
      </details>
    </li>
  );
}

function Working({ outcome }: { outcome: Outcome }) {
  return (
    <div class="working">
      {outcome.formula && (
        <p>
          Computed as <code>{outcome.formula}</code>
        </p>
      )}
      {outcome.inputs.length > 0 && (
        <p>
          From{" "}
          {outcome.inputs.map((input, index) => (
            <span key={input.name}>
              {index > 0 && ", "}
              <code>{input.name}</code> = {figure(input.value)}
            </span>
          ))}
        </p>
      )}
      {outcome.draws.map((draw) => (
        <DrawLine key={draw.label} draw={draw} />
      ))}
      <Cites ids={outcome.cites} />
    </div>
  );
}

/** A draw against what it needed, or the noise that was added. */
function DrawLine({ draw }: { draw: Draw }) {
  if (draw.needed === undefined) {
    return (
      <p>
        Chance added {figure(draw.drawn)} ({draw.label})
      </p>
    );
  }
  return (
    <div class="draw">
      <p>
        {draw.label}: drew {percent(draw.drawn)}, needed less than {percent(draw.needed)}:{" "}
        <b>{draw.success ? "it happened" : "it did not happen"}</b>
      </p>
      <div class="draw-bar" aria-hidden="true">
        <span class="draw-needed" style={{ width: percent(draw.needed) }} />
        <span class="draw-mark" style={{ left: percent(draw.drawn) }} />
      </div>
    </div>
  );
}
