import type { MoveOption } from "../../gen/demarche/v1/play_service_pb.js";
import type { Orders } from "../../gen/demarche/v1/view_pb.js";
import { useGame } from "../../state/context.js";
import { MoveForm } from "./MoveForm.js";

/** The moves the team may order, each with its cost and, if it can't be ordered now, why. */
export function MoveList({ options, orders }: { options: readonly MoveOption[]; orders: Orders }) {
  const open = useGame().drafts.of("open-move", "");
  const shared = sharedReason(options);
  return (
    <>
      {shared && <p class="move-reason">{shared}</p>}
      <ul class="moves">
      {options.map(({ move, available, reason }) =>
        move ? (
          <li key={move.id} class={available ? "move" : "move move-unavailable"}>
            <button
              type="button"
              class="move-head"
              aria-expanded={open.value === move.id}
              aria-controls={`form-${move.id}`}
              onClick={() => (open.value = open.value === move.id ? "" : move.id)}
            >
              <span class="move-title">{move.title}</span>
              {move.secret && <span class="badge">secret</span>}
              {move.free && <span class="badge">beside the limit</span>}
              <span class="faint">{move.cost || "free"}</span>
              {!available && !shared && <span class="move-reason">{reason}</span>}
            </button>
            {open.value === move.id && (
              <div id={`form-${move.id}`}>
                <MoveForm move={move} orders={orders} onAdded={() => (open.value = "")} />
              </div>
            )}
          </li>
        ) : null,
      )}
      </ul>
    </>
  );
}

/** Why no move at all can be ordered now, if one reason stands for all. */
function sharedReason(options: readonly MoveOption[]): string {
  const [first, ...others] = options.map(({ available, reason }) => (available ? "" : reason));
  return others.length > 0 && others.every((each) => each === first) ? (first ?? "") : "";
}
