import { useSignal } from "@preact/signals";
import type { View } from "../../gen/demarche/v1/view_pb.js";
import { inWords } from "../../state/lookup.js";
import { Modifiers } from "../common/Modifiers.js";
import { ObjectiveCard } from "../common/ObjectiveCard.js";

/** What only the facilitator may know, out of sight until asked for: screens are projected. */
export function Truth({ view }: { view: View }) {
  const shown = useSignal(false);
  if (!view.reveal) return null;
  return (
    <section class="truth-box" aria-label="The true thesis">
      <button
        type="button"
        class="quiet small"
        aria-expanded={shown.value}
        onClick={() => (shown.value = !shown.value)}
      >
        {shown.value ? "Hide" : "Show"} {view.reveal.thesis ? "the true thesis and " : ""}private
        objectives
      </button>
      {shown.value && (
        <>
          {view.reveal.thesis && (
            <p class="truth">
              True in this session: <b>{view.reveal.thesisTitle || inWords(view.reveal.thesis)}</b>
            </p>
          )}
          <Modifiers reveal={view.reveal} />
          <p class="faint">
            Seed: <code>{view.reveal.seed}</code>
          </p>
          <div class="objectives">
            {view.objectives.map((objective) => (
              <ObjectiveCard key={objective.team} view={view} objective={objective} />
            ))}
          </div>
        </>
      )}
    </section>
  );
}
