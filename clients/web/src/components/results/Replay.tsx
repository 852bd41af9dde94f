import { useSignal } from "@preact/signals";
import { Session_State, type View } from "../../gen/demarche/v1/view_pb.js";
import { Tracks } from "../board/Board.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { DealCard } from "../deals/DealCard.js";
import { TurnReport } from "./TurnReport.js";
import { useTurn } from "./useTurn.js";
import { openViewpoints, ownViewpoint, type ViewpointId, viewpointTitle } from "./viewpoints.js";

/** Any closed turn, through any pair of eyes that is open to this seat. */
export function Replay({ view }: { view: View }) {
  const last = view.lastResult?.turn ?? 0;
  const chosenTurn = useSignal<number | undefined>(undefined);
  const chosenViewpoint = useSignal<ViewpointId | undefined>(undefined);
  const turn = chosenTurn.value ?? last;
  const viewpoint = chosenViewpoint.value ?? ownViewpoint(view);
  const { turn: loaded, refusal } = useTurn(turn, viewpoint);
  if (last === 0) {
    return <p class="empty">Results appear here when the first turn has closed.</p>;
  }
  return (
    <div class="replay">
      <div class="replay-choice">
        <TurnChooser last={last} turn={turn} onChoose={(each) => (chosenTurn.value = each)} />
        <ViewpointChooser
          view={view}
          viewpoint={viewpoint}
          onChoose={(each) => (chosenViewpoint.value = each)}
        />
      </div>
      <RefusalNote refusal={refusal} />
      {loaded?.result && (
        <>
          <h2>
            Turn {loaded.result.turn}: {loaded.result.label}
          </h2>
          <TurnReport view={{ ...view, tracks: loaded.tracks }} result={loaded.result} />
          <details class="after-turn">
            <summary>How things stood after the turn</summary>
            <Tracks view={view} tracks={loaded.tracks} />
            {loaded.deals.map((deal) => (
              <DealCard key={deal.id} view={closed(view)} deal={deal} />
            ))}
          </details>
        </>
      )}
    </div>
  );
}

/** Deals of the past can't be answered. */
function closed(view: View): View {
  const { session } = view;
  return session ? { ...view, session: { ...session, state: Session_State.ENDED } } : view;
}

interface TurnChooserProps {
  last: number;
  turn: number;
  onChoose: (turn: number) => void;
}

function TurnChooser({ last, turn, onChoose }: TurnChooserProps) {
  if (last === 1) return null;
  return (
    <div class="turn-chooser" role="group" aria-label="Turn">
      <button
        type="button"
        class="quiet"
        disabled={turn <= 1}
        aria-label="Turn before"
        onClick={() => onChoose(turn - 1)}
      >
        ‹
      </button>
      {Array.from({ length: last }, (_, index) => index + 1).map((each) => (
        <button
          key={each}
          type="button"
          class="choice"
          aria-pressed={each === turn}
          onClick={() => onChoose(each)}
        >
          <span class="unseen">Turn </span>
          {each}
        </button>
      ))}
      <button
        type="button"
        class="quiet"
        disabled={turn >= last}
        aria-label="Turn after"
        onClick={() => onChoose(turn + 1)}
      >
        ›
      </button>
    </div>
  );
}

interface ViewpointChooserProps {
  view: View;
  viewpoint: ViewpointId;
  onChoose: (viewpoint: ViewpointId) => void;
}

function ViewpointChooser({ view, viewpoint, onChoose }: ViewpointChooserProps) {
  const open = openViewpoints(view);
  if (open.length < 2) return null;
  return (
    <div class="field field-inline">
      <label for="viewpoint">As seen by</label>
      <select
        id="viewpoint"
        value={viewpoint}
        onChange={(event) => onChoose(event.currentTarget.value as ViewpointId)}
      >
        {open.map((each) => (
          <option key={each} value={each}>
            {viewpointTitle(view, each)}
          </option>
        ))}
      </select>
    </div>
  );
}
