import type { Adjudication } from "../../gen/demarche/v1/view_pb.js";
import { figure } from "../../format/numbers.js";
import { counted } from "../../format/words.js";
import type { Asked } from "./odds.js";

/** What the umpires hold the right number, and what that comes to. */
export function Estimates({ adjudication, asked }: { adjudication: Adjudication; asked: Asked }) {
  const { parameter } = asked;
  const given = adjudication.estimates.filter((each) => each.parameter === parameter);
  const spread = adjudication.spreads.find((each) => each.parameter === parameter);
  if (given.length === 0) return <p class="faint">No umpire has given an estimate yet.</p>;
  return (
    <>
      {spread && (
        <p>
          {counted(spread.count, "estimate")}: {figure(spread.lowest)} to {figure(spread.highest)},
          suggested <b>{figure(spread.suggested)}</b>
        </p>
      )}
      <ul class="estimates">
        {given.map(({ displayName, value, note }) => (
          <li key={displayName}>
            {displayName}: <b>{figure(value)}</b> {note && <span class="faint">{note}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
