import { Session_State, type View } from "../../gen/demarche/v1/view_pb.js";
import { counted } from "../../format/words.js";
import { FinalScores } from "./FinalScores.js";
import { Ledger } from "./Ledger.js";
import { Noted } from "./Noted.js";
import { Replay } from "./Replay.js";

interface Props {
  view: View;
  /** Whether the page has a part of its own for the ledger. */
  ledgerBeside?: boolean;
}

/** The closed turns and, at the end, how it all came out. */
export function ResultsPanel({ view, ledgerBeside = false }: Props) {
  const ended = view.session?.state === Session_State.ENDED;
  return (
    <>
      {ended && view.reveal && <FinalScores view={view} reveal={view.reveal} />}
      {ended && <Noted view={view} />}
      <Replay view={view} />
      {!ledgerBeside && view.ledger.length > 0 && (
        <details class="card">
          <summary>Ledger: {counted(view.ledger.length, "intervention")} of control</summary>
          <Ledger view={view} />
        </details>
      )}
    </>
  );
}
