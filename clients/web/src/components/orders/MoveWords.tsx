import type { OrderedMove, View } from "../../gen/demarche/v1/view_pb.js";
import { PredictionLine } from "./Expectation.js";

/** What is ordered, why, and what is expected of it. */
export function MoveWords({ view, move }: { view: View; move: OrderedMove }) {
  return (
    <>
      <p>
        {move.summary || move.title} {move.free && <span class="badge">beside the limit</span>}
      </p>
      {move.rationale && <p class="faint">Why: {move.rationale}</p>}
      <PredictionLine view={view} prediction={move.prediction} />
    </>
  );
}
