import { Session_State, type View } from "../../gen/demarche/v1/view_pb.js";
import { FinalScores } from "./FinalScores.js";
import { Replay } from "./Replay.js";

/** The closed turns and, at the end, how it all came out. */
export function ResultsPanel({ view }: { view: View }) {
  const ended = view.session?.state === Session_State.ENDED;
  return (
    <>
      {ended && view.reveal && <FinalScores view={view} reveal={view.reveal} />}
      <Replay view={view} />
    </>
  );
}
