import type { Scenario } from "../../gen/demarche/v1/scenario_pb.js";
import { useGame } from "../../state/context.js";

/** The places of the scenario's sources that something rests on; their words unfold on tap. */
export function Cites({ ids }: { ids: readonly string[] }) {
  const scenario = useGame().scenario.value;
  if (ids.length === 0) return null;
  return (
    <details class="cites">
      <summary>
        {ids.length === 1 ? "Source" : "Sources"} {ids.join(", ")}
      </summary>
      <dl>
        {ids.map((id) => (
          <Cite key={id} id={id} scenario={scenario} />
        ))}
      </dl>
    </details>
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
