import { Session_State, type View } from "../../gen/demarche/v1/view_pb.js";
import { FinalScores } from "./FinalScores.js";
import { counted } from "../../format/words.js";
import { Ledger } from "./Ledger.js";
import { Replay } from "./Replay.js";

/** The closed turns and, at the end, how it all came out. */
export function ResultsPanel({ view }: { view: View }) {
  const ended = view.session?.state === Session_State.ENDED;
  return (
    <>
      {ended && view.reveal && <FinalScores view={view} reveal={view.reveal} />}
      <Replay view={view} />
      {view.ledger.length > 0 && (
        <details class="card">
          <summary>What control did: {counted(view.ledger.length, "intervention")}</summary>
          <Ledger view={view} />
        </details>
      )}
    </>
  );
}
