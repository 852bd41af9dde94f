import type { Refusal } from "../../api/refusal.js";

/** Says near where it happened why something was not done. */
export function RefusalNote({ refusal }: { refusal: Refusal | undefined }) {
  return (
    <div class="refusal-place" role="alert">
      {refusal && <p class="refusal">{refusal.message}</p>}
    </div>
  );
}
