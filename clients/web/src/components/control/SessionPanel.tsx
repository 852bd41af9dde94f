import type { View } from "../../gen/demarche/v1/view_pb.js";
import { keepsClock } from "../../state/powers.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { Broadcast } from "./Broadcast.js";
import { DebriefAwards } from "./DebriefAwards.js";
import { JoinLinks } from "./JoinLinks.js";
import { Roster } from "./Roster.js";
import { SeatList } from "./SeatList.js";
import { Steering } from "./Steering.js";
import { TeamsTable } from "./TeamsTable.js";
import { Truth } from "./Truth.js";
import { useDesk } from "./useDesk.js";
import { useSeats } from "./useSeats.js";
import { useStaff } from "./useStaff.js";

/** Running the session: its course, its teams, who may come in. */
export function SessionPanel({ view }: { view: View }) {
  const desk = useDesk(view);
  return (
    <>
      <Steering view={view} />
      <Broadcast />
      <DebriefAwards view={view} />
      <section aria-label="Teams">
        <TeamsTable view={view} desk={desk} />
        {desk && desk.staffOnline.length > 0 && (
          <p class="faint">Control online: {desk.staffOnline.join(", ")}</p>
        )}
      </section>
      {keepsClock(view.seat?.role) && <People view={view} />}
      <Truth view={view} />
    </>
  );
}

/** Who may come in and who sits where. */
function People({ view }: { view: View }) {
  const { list, refusal, reload } = useSeats(view);
  const api = useStaff();
  const titles = new Map(view.teams.map(({ info }) => [info?.id ?? "", info?.title ?? ""]));
  const inLobby = view.session?.turn === 0;
  return (
    <>
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
      <details class="card">
        <summary>Roster: people with personal codes</summary>
        <Roster api={api} parent={view.session?.name ?? ""} titles={titles} />
      </details>
    </>
  );
}
