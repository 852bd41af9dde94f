import { useSignal } from "@preact/signals";
import { type Branch, Session_State, type View } from "../../gen/demarche/v1/view_pb.js";
import { Tracks } from "../board/Board.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { DealCard } from "../deals/DealCard.js";
import { TurnReport } from "./TurnReport.js";
import { useTurn } from "./useTurn.js";
import { openViewpoints, ownViewpoint, type ViewpointId, viewpointTitle } from "./viewpoints.js";

/** Any closed turn, through any pair of eyes that is open to this seat. */
export function Replay({ view }: { view: View }) {
  const chosenTurn = useSignal<number | undefined>(undefined);
  const chosenViewpoint = useSignal<ViewpointId | undefined>(undefined);
  const chosenBranch = useSignal(0);
  const branch = view.branches.find((each) => each.number === chosenBranch.value);
  const turns = turnsOf(view, branch);
  const turn = turns.find((each) => each === chosenTurn.value) ?? turns.at(-1) ?? 0;
  const viewpoint = chosenViewpoint.value ?? ownViewpoint(view);
  const { turn: loaded, refusal } = useTurn(turn, viewpoint, branch?.number ?? 0, view.lastResult);
  const readable = view.branches.filter((each) => each.turns > 0);
  if (turns.length === 0 && readable.length === 0) {
    return <p class="empty">Results appear here when the first turn has closed.</p>;
  }
  return (
    <div class="replay">
      <BranchChooser
        branches={readable}
        chosen={branch?.number ?? 0}
        onChoose={(each) => (chosenBranch.value = each)}
      />
      <div class="replay-choice">
        <TurnChooser turns={turns} turn={turn} onChoose={(each) => (chosenTurn.value = each)} />
        <ViewpointChooser
          view={view}
          viewpoint={viewpoint}
          onChoose={(each) => (chosenViewpoint.value = each)}
        />
      </div>
      <RefusalNote refusal={refusal} />
      {turns.length === 0 && <p class="empty">No turn has closed in the game as it stands.</p>}
      {loaded?.result && turn > 0 && (
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

/** The turns that can be read: those closed, or those that a rewind has taken back. */
function turnsOf(view: View, branch: Branch | undefined): number[] {
  const first = branch?.fromTurn ?? 1;
  const count = branch ? branch.turns : (view.lastResult?.turn ?? 0);
  return Array.from({ length: count }, (_, index) => first + index);
}

interface BranchChooserProps {
  branches: readonly Branch[];
  chosen: number;
  onChoose: (branch: number) => void;
}

/** After a rewind: the game as it stands, or what was played before and taken back. */
function BranchChooser({ branches, chosen, onChoose }: BranchChooserProps) {
  if (branches.length === 0) return null;
  const shown = branches.find((each) => each.number === chosen);
  return (
    <>
      <div class="field field-inline">
        <label for="branch">Read</label>
        <select
          id="branch"
          value={chosen}
          onChange={(event) => onChoose(Number(event.currentTarget.value))}
        >
          <option value={0}>the game as it stands</option>
          {branches.map(({ number, fromTurn }) => (
            <option key={number} value={number}>
              what rewind {number} to turn {fromTurn} took back
            </option>
          ))}
        </select>
      </div>
      {shown && (
        <p class="phase-note">
          This was played and taken back{shown.reason && `: ${shown.reason}`}. It counts no more.
        </p>
      )}
    </>
  );
}

/** Deals of the past can't be answered. */
function closed(view: View): View {
  const { session } = view;
  return session ? { ...view, session: { ...session, state: Session_State.ENDED } } : view;
}

interface TurnChooserProps {
  turns: readonly number[];
  turn: number;
  onChoose: (turn: number) => void;
}

function TurnChooser({ turns, turn, onChoose }: TurnChooserProps) {
  if (turns.length < 2) return null;
  return (
    <div class="turn-chooser" role="group" aria-label="Turn">
      <button
        type="button"
        class="quiet"
        disabled={turn === turns[0]}
        aria-label="Turn before"
        onClick={() => onChoose(turn - 1)}
      >
        ‹
      </button>
      {turns.map((each) => (
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
        disabled={turn === turns.at(-1)}
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
