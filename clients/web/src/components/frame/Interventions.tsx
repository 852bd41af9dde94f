import { useLayoutEffect } from "preact/hooks";
import { type LedgerEntry, LedgerEntry_Kind as Kind, type View } from "../../gen/demarche/v1/view_pb.js";
import { clockTime } from "../../format/time.js";
import { useGame } from "../../state/context.js";

/** What everybody has to be told of at once; other entries wait in the ledger for who looks. */
const TOLD: readonly Kind[] = [
  Kind.RESUME,
  Kind.EXTEND,
  Kind.SHIFT,
  Kind.END,
  Kind.REOPEN,
  Kind.REWIND,
  Kind.STAND_IN,
  Kind.OVERRIDE,
];
const SHOWN = 3;

/**
 * What control has done to the game since the person last put this away, the newest first. Who
 * opens the page for the first time begins with what happens from then on.
 */
export function Interventions({ view }: { view: View }) {
  const { drafts } = useGame();
  const putAway = drafts.of<number | undefined>("interventions-read", undefined);
  const latest = Math.max(0, ...view.ledger.map(timeOf));
  useLayoutEffect(() => {
    putAway.value ??= latest;
  }, []);
  const since = putAway.value ?? latest;
  const fresh = view.ledger.filter((entry) => timeOf(entry) > since && isTold(view, entry));
  if (fresh.length === 0) return null;
  const more = fresh.length - SHOWN;
  return (
    <div class="notice notice-intervention" role="status">
      <div class="notice-text">
        {fresh
          .toReversed()
          .slice(0, SHOWN)
          .map((entry) => (
            <p key={timeOf(entry)}>
              <b>{entry.what}</b> {entry.reason && `Reason: ${sentence(entry.reason)} `}
              <span class="notice-by">
                {entry.displayName || "By itself"}, {clockTime(entry.time)}
              </span>
            </p>
          ))}
        {more > 0 && <p class="faint">And {more} more, in the ledger under Results.</p>}
      </div>
      <button type="button" class="small" onClick={() => (putAway.value = latest)}>
        Got it
      </button>
    </div>
  );
}

/** Who did it knows it already; what is not open to all is no notice to all. */
function isTold(view: View, { kind, open, displayName }: LedgerEntry): boolean {
  const own = view.seat?.team === "" && displayName === view.seat.displayName;
  return open && TOLD.includes(kind) && !own;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function timeOf({ time }: LedgerEntry): number {
  return time ? Number(time.seconds) * 1000 + time.nanos / 1_000_000 : 0;
}
