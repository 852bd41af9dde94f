import type { OrderedMove, Orders } from "../../gen/demarche/v1/view_pb.js";
import { useGame } from "../../state/context.js";
import { commentDraft } from "./Comments.js";
import type { EditDraft } from "./EditForm.js";
import type { MoveDraft } from "./MoveForm.js";

/** A move whose edit, or a remark on it, was begun in this browser. */
interface Edited {
  readonly id: string;
  /** The move's id in the scenario. */
  readonly move: string;
  readonly title: string;
  readonly turn: number;
}

const NONE: readonly Edited[] = [];

/** Remembers that something is being written about a move, in case the move goes. */
export function useEdits(): {
  begin(move: OrderedMove, turn: number): void;
  known: { value: readonly Edited[] };
} {
  const known = useGame().drafts.of<readonly Edited[]>("edits", NONE);
  return {
    known,
    begin({ id, move, title }, turn) {
      const others = known.value.filter((each) => each.id !== id);
      known.value = [...others, { id, move, title, turn }];
    },
  };
}

/** What was being written about moves that have gone meanwhile: it is not lost. */
export function LostEdits({ orders }: { orders: Orders }) {
  const { known } = useEdits();
  const gone = known.value.filter(({ id }) => !orders.moves.some((move) => move.id === id));
  return (
    <>
      {gone.map((edited) => (
        <Lost key={edited.id} edited={edited} turn={orders.turn} />
      ))}
    </>
  );
}

function Lost({ edited, turn }: { edited: Edited; turn: number }) {
  const game = useGame();
  const { known } = useEdits();
  const edit = game.drafts.of<EditDraft | undefined>(`edit/${edited.id}`, undefined);
  const remark = commentDraft(game, edited.id);
  const forget = () => {
    edit.value = undefined;
    remark.value = "";
    known.value = known.value.filter(({ id }) => id !== edited.id);
  };
  const closed = edited.turn !== turn;
  const what = closed
    ? `Turn ${edited.turn} has closed while you were writing about ${edited.title}.`
    : `A colleague has removed ${edited.title} while you were writing about it.`;
  if (!edit.value && !remark.value) return null;
  return (
    <div class="conflict" role="alert">
      <p>
        <b>{what}</b> What you typed is kept.
      </p>
      {remark.value && <blockquote>{remark.value}</blockquote>}
      <div class="actions">
        {edit.value && <Again edited={edited} edit={edit.value} onDone={forget} />}
        {remark.value && <OnAll remark={remark} />}
        <button type="button" class="small quiet" onClick={forget}>
          Let it go
        </button>
      </div>
    </div>
  );
}

interface AgainProps {
  edited: Edited;
  edit: EditDraft;
  onDone: () => void;
}

function Again({ edited, edit, onDone }: AgainProps) {
  const { drafts } = useGame();
  const again = () => {
    const { values, thoughts } = edit;
    drafts.of<MoveDraft | undefined>(`move/${edited.move}`, undefined).value = { values, thoughts };
    drafts.of("open-move", "").value = edited.move;
    onDone();
  };
  return (
    <button type="button" class="small" onClick={again}>
      Write it again as a new move
    </button>
  );
}

/** Moves a remark from a move that has gone to the draft as a whole, where it can still be added. */
function OnAll({ remark }: { remark: { value: string } }) {
  const onAll = commentDraft(useGame(), "");
  const move = () => {
    onAll.value = [onAll.value, remark.value].filter(Boolean).join(" ");
    remark.value = "";
  };
  return (
    <button type="button" class="small" onClick={move}>
      Make it a comment on the whole draft
    </button>
  );
}
