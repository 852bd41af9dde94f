import { type OrderedMove, type Orders, Orders_State } from "../../gen/demarche/v1/view_pb.js";
import { counted } from "../../format/words.js";
import { useGame } from "../../state/context.js";
import { absorb } from "../../state/game.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { useCommand } from "../common/useCommand.js";
import { costLine } from "./costs.js";

/** The team's orders as they stand, with approval and its withdrawal. */
export function OrderSheet({ orders }: { orders: Orders }) {
  const editable = orders.state === Orders_State.DRAFT;
  return (
    <section class="order-sheet card" aria-label="Your orders">
      <header>
        <h3>Your orders</h3>
        <span class={`state state-${Orders_State[orders.state].toLowerCase()}`}>
          {STATES[orders.state]}
        </span>
      </header>
      {orders.moves.length === 0 && (
        <p class="faint">No moves yet. A team may order up to {orders.moveLimit}, or none.</p>
      )}
      <ol>
        {orders.moves.map((move) => (
          <OrderedLine key={move.id} move={move} editable={editable} />
        ))}
      </ol>
      <Approval orders={orders} />
    </section>
  );
}

const STATES: Record<Orders_State, string> = {
  [Orders_State.UNSPECIFIED]: "",
  [Orders_State.DRAFT]: "draft",
  [Orders_State.APPROVED]: "✓ approved",
  [Orders_State.LOCKED]: "locked",
};

/** One ordered move; the facilitator's page shows it too, without a way to remove it. */
export function OrderedLine({ move, editable }: { move: OrderedMove; editable: boolean }) {
  const game = useGame();
  const command = useCommand();
  const colleague = move.author === game.view.value?.seat?.displayName ? "" : move.author;
  const remove = async () => {
    const answer = await command.run("removeMove", game.api.play.removeMove, { id: move.id });
    if (answer?.orders) absorb(game, { case: "orders", value: answer.orders });
  };
  return (
    <li class="ordered">
      <div class="ordered-what">
        <p>
          {move.summary || move.title}{" "}
          {move.free && <span class="badge">beside the limit</span>}
        </p>
        {move.rationale && <p class="faint">Why: {move.rationale}</p>}
        {colleague && <p class="faint">Added by {colleague}</p>}
        <RefusalNote refusal={command.refusal} />
      </div>
      <span class="faint">{costLine(move.costs)}</span>
      {editable && (
        <button
          type="button"
          class="quiet small"
          disabled={command.busy}
          aria-label={`Remove: ${move.summary || move.title}`}
          onClick={remove}
        >
          Remove
        </button>
      )}
    </li>
  );
}

function Approval({ orders }: { orders: Orders }) {
  const game = useGame();
  const command = useCommand();
  const { play } = game.api;
  const { turn, revision } = orders;
  const show = (answer: { orders?: Orders } | undefined) =>
    answer?.orders && absorb(game, { case: "orders", value: answer.orders });
  const approve = async () =>
    show(await command.run("approve", play.approveOrders, { turn, expectedRevision: revision }));
  const withdraw = async () => show(await command.run("withdraw", play.withdrawOrders, { turn }));
  if (orders.state === Orders_State.LOCKED) return null;
  const approved = orders.state === Orders_State.APPROVED;
  return (
    <div class="actions">
      {approved ? (
        <button type="button" disabled={command.busy} onClick={withdraw}>
          Withdraw approval
        </button>
      ) : (
        <button
          type="button"
          class={orders.moves.length > 0 ? "primary" : ""}
          disabled={command.busy}
          onClick={approve}
        >
          Approve {orders.moves.length === 0 ? "without moves" : counted(orders.moves.length, "move")}
        </button>
      )}
      <span class="faint">
        {approved
          ? "To change them before the turn closes, withdraw first."
          : "When every team has approved, the turn closes."}
      </span>
      <RefusalNote refusal={command.refusal} />
    </div>
  );
}
