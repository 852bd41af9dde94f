import { type OrderedMove, type Orders, Orders_State, type View } from "../../gen/demarche/v1/view_pb.js";
import { capitalised, counted, listed } from "../../format/words.js";
import { useGame } from "../../state/context.js";
import { absorb } from "../../state/game.js";
import { mustAsk } from "../../state/lookup.js";
import { ConfirmButton } from "../common/ConfirmButton.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { useCommand } from "../common/useCommand.js";
import { Comments } from "./Comments.js";
import { costLine } from "./costs.js";
import { type EditDraft, EditForm, editOf } from "./EditForm.js";
import { LostEdits, useEdits } from "./LostEdits.js";
import { MoveWords } from "./MoveWords.js";

/** The team's orders as they stand, with approval and its withdrawal. */
export function OrderSheet({ view, orders }: { view: View; orders: Orders }) {
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
      <LostEdits orders={orders} />
      <ol>
        {orders.moves.map((move) => (
          <OrderedLine key={move.id} view={view} orders={orders} move={move} editable={editable} />
        ))}
      </ol>
      {orders.state === Orders_State.APPROVED && <KeptWriting orders={orders} />}
      <Comments orders={orders} move="" about="your orders" open={mayComment(view, orders)} />
      <Approval view={view} orders={orders} />
    </section>
  );
}

/** Says, when a colleague approves while one writes, where that writing has gone. */
function KeptWriting({ orders }: { orders: Orders }) {
  const { drafts } = useGame();
  const adding = drafts.of("open-move", "").value;
  const editing = orders.moves.some(
    ({ id }) => drafts.of<EditDraft | undefined>(`edit/${id}`, undefined).value,
  );
  if (!adding && !editing) return null;
  return (
    <p class="phase-note" role="status">
      The orders were approved while you had a move open. What you typed is kept: it is there again
      when the approval is withdrawn.
    </p>
  );
}

const STATES: Record<Orders_State, string> = {
  [Orders_State.UNSPECIFIED]: "",
  [Orders_State.DRAFT]: "draft",
  [Orders_State.APPROVED]: "✓ approved",
  [Orders_State.LOCKED]: "locked",
};

interface LineProps {
  view: View;
  orders: Orders;
  move: OrderedMove;
  editable: boolean;
}

/** One ordered move; the facilitator's page shows it too, without a way to change it. */
export function OrderedLine({ view, orders, move, editable }: LineProps) {
  const game = useGame();
  const command = useCommand();
  const edits = useEdits();
  const edit = game.drafts.of<EditDraft | undefined>(`edit/${move.id}`, undefined);
  const info = game.options.value?.moves.find((each) => each.move?.id === move.move)?.move;
  const remove = async () => {
    const answer = await command.run("removeMove", game.api.play.removeMove, { id: move.id });
    if (answer?.orders) absorb(game, { case: "orders", value: answer.orders });
  };
  const title = move.summary || move.title;
  return (
    <li class="ordered">
      <div class="ordered-what">
        <MoveWords view={view} move={move} />
        <Hands view={view} move={move} />
        <RefusalNote refusal={command.refusal} />
      </div>
      <span class="faint">{costLine(move.costs)}</span>
      {editable && (
        <span class="ordered-actions">
          {info && !edit.value && (
            <button
              type="button"
              class="quiet small"
              aria-label={`Edit: ${title}`}
              onClick={() => {
                edits.begin(move, orders.turn);
                edit.value = editOf(move);
              }}
            >
              Edit
            </button>
          )}
          <Remove view={view} move={move} busy={command.busy} onRemove={remove} />
        </span>
      )}
      {editable && info && edit.value && (
        <EditForm view={view} info={info} move={move} draft={edit} edit={edit.value} />
      )}
      <Comments
        orders={orders}
        move={move.id}
        about={title}
        open={mayComment(view, orders)}
        onBegin={() => edits.begin(move, orders.turn)}
      />
    </li>
  );
}

interface RemoveProps {
  view: View;
  move: OrderedMove;
  busy: boolean;
  onRemove: () => void;
}

/** One's own move goes at once; that of a colleague, who may be at work on it, is asked about. */
function Remove({ view, move, busy, onRemove }: RemoveProps) {
  const title = move.summary || move.title;
  const own = view.seat?.displayName;
  const other = [move.editor, move.author].find((name) => name && name !== own);
  if (other) {
    return (
      <ConfirmButton
        label="Remove"
        name={`Remove: ${title}`}
        question={`Remove "${move.title}"? ${other} has worked on it.`}
        confirm="Remove it"
        keep="Keep it"
        small
        busy={busy}
        onConfirm={onRemove}
      />
    );
  }
  return (
    <button
      type="button"
      class="quiet small"
      disabled={busy}
      aria-label={`Remove: ${title}`}
      onClick={onRemove}
    >
      Remove
    </button>
  );
}

/** Whose hands the move went through, if they were others'. */
function Hands({ view, move }: { view: View; move: OrderedMove }) {
  const own = view.seat?.displayName;
  const added = move.author === own || !move.author ? "" : `Added by ${move.author}`;
  const edited = move.editor === own || !move.editor ? "" : `edited by ${move.editor}`;
  const line = capitalised([added, edited].filter(Boolean).join(", "));
  return line ? <p class="faint">{line}</p> : null;
}

function mayComment(view: View, orders: Orders): boolean {
  return orders.team === view.seat?.team && orders.state !== Orders_State.LOCKED;
}

function Approval({ view, orders }: { view: View; orders: Orders }) {
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
  const heads = mustAsk(view);
  if (heads.length > 0) {
    return (
      <p class="faint heads">
        Only the head of your delegation ({listed(heads)}){" "}
        {approved ? "can take the approval back" : "approves the orders"}.
      </p>
    );
  }
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
