import type { View } from "../../gen/demarche/v1/view_pb.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { DebriefAwards } from "./DebriefAwards.js";
import { JoinLinks } from "./JoinLinks.js";
import { SeatList } from "./SeatList.js";
import { Steering } from "./Steering.js";
import { TeamsTable } from "./TeamsTable.js";
import { Truth } from "./Truth.js";
import { useSeats } from "./useSeats.js";

/** Running the session: its course, its teams, who may come in. */
export function SessionPanel({ view }: { view: View }) {
  const { list, refusal, reload } = useSeats(view);
  const inLobby = view.session?.turn === 0;
  return (
    <>
      <Steering view={view} />
      <DebriefAwards view={view} />
      <section aria-label="Teams">
        <TeamsTable view={view} />
      </section>
      <RefusalNote refusal={refusal} />
      {list && (
        <details class="card" open={inLobby}>
          <summary>Join codes and links</summary>
          <JoinLinks view={view} codes={list.joinCodes} />
        </details>
      )}
      {list && (
        <details class="card">
          <summary>Seats taken</summary>
          <SeatList view={view} seats={list.seats} onChanged={reload} />
        </details>
      )}
      <Truth view={view} />
    </>
  );
}
