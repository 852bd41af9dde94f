import type { Draw } from "../../gen/demarche/v1/view_pb.js";
import { figure, percent } from "../../format/numbers.js";

/** A draw against what it needed, or the noise that was added. */
export function DrawLine({ draw }: { draw: Draw }) {
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
