import { type LedgerEntry, LedgerEntry_Kind, type View } from "../../gen/demarche/v1/view_pb.js";
import { clockTime } from "../../format/time.js";

const KINDS: Record<LedgerEntry_Kind, string> = {
  [LedgerEntry_Kind.UNSPECIFIED]: "",
  [LedgerEntry_Kind.START]: "start",
  [LedgerEntry_Kind.PRACTICE]: "practice",
  [LedgerEntry_Kind.PAUSE]: "pause",
  [LedgerEntry_Kind.RESUME]: "resume",
  [LedgerEntry_Kind.EXTEND]: "extension",
  [LedgerEntry_Kind.SHIFT]: "shift",
  [LedgerEntry_Kind.CLOSE]: "close",
  [LedgerEntry_Kind.END]: "end",
  [LedgerEntry_Kind.REOPEN]: "reopening",
  [LedgerEntry_Kind.REWIND]: "rewind",
  [LedgerEntry_Kind.SEAT]: "seat",
  [LedgerEntry_Kind.STAND_IN]: "stand-in",
  [LedgerEntry_Kind.INJECT]: "event",
  [LedgerEntry_Kind.RULING]: "ruling",
  [LedgerEntry_Kind.OVERRIDE]: "override",
  [LedgerEntry_Kind.BROADCAST]: "broadcast",
  [LedgerEntry_Kind.AWARD]: "award",
};

/** Who has done what to the game from outside it, when and why, the newest first. */
export function Ledger({ view }: { view: View }) {
  if (view.ledger.length === 0) {
    return <p class="empty">Control has not intervened yet, as far as you may know.</p>;
  }
  return (
    <ol class="ledger">
      {view.ledger.toReversed().map((entry, index) => (
        <Entry key={view.ledger.length - index} entry={entry} />
      ))}
    </ol>
  );
}

function Entry({ entry }: { entry: LedgerEntry }) {
  const { time, turn, displayName, kind, what, reason, open } = entry;
  return (
    <li>
      <span class="faint">
        {turn > 0 && `Turn ${turn}, `}
        {clockTime(time)}
      </span>{" "}
      <span class="badge">{KINDS[kind]}</span>{" "}
      {!open && <span class="badge">not open to teams</span>} {what}{" "}
      <span class="faint">by {displayName || "the session itself"}</span>
      {reason && <p class="faint">Reason: {reason}</p>}
    </li>
  );
}
