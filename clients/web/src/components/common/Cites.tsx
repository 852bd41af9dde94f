import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { Scenario } from "../../gen/demarche/v1/scenario_pb.js";
import { useGame } from "../../state/context.js";

/** The places of the scenario's sources that something rests on; their words unfold on tap. */
export function Cites({ ids }: { ids: readonly string[] }) {
  const open = useSignal(false);
  const list = useId();
  const scenario = useGame().scenario.value;
  if (ids.length === 0) return null;
  return (
    <div class="cites">
      <button
        type="button"
        class="cites-toggle"
        aria-expanded={open.value}
        aria-controls={list}
        title={ids.length === 1 ? "The source this rests on" : "The sources this rests on"}
        onClick={() => (open.value = !open.value)}
      >
        <span class="unseen">{ids.length === 1 ? "Source" : "Sources"} </span>
        {ids.join(", ")}
      </button>
      <dl id={list} hidden={!open.value}>
        {open.value && ids.map((id) => <Cite key={id} id={id} scenario={scenario} />)}
      </dl>
    </div>
  );
}

function Cite({ id, scenario }: { id: string; scenario: Scenario | undefined }) {
  const source = scenario?.sources.find((each) => each.citations.some((cite) => cite.id === id));
  const cite = source?.citations.find((each) => each.id === id);
  return (
    <div>
      <dt>
        {id} {cite && source && `${source.title}, ${cite.place}`}
      </dt>
      <dd>{cite?.text ?? "The scenario gives no text for this source."}</dd>
    </div>
  );
}
