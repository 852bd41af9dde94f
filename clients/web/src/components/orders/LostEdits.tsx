import type { OrderedMove, Orders } from "../../gen/demarche/v1/view_pb.js";
import { useGame } from "../../state/context.js";
import type { EditDraft } from "./EditForm.js";
import type { MoveDraft } from "./MoveForm.js";

/** A move whose edit was begun in this browser. */
interface Edited {
  readonly id: string;
  /** The move's id in the scenario. */
  readonly move: string;
  readonly title: string;
}

const NONE: readonly Edited[] = [];

/** Remembers that a move is being edited, in case a colleague takes it out. */
export function useEdits(): {
  begin(move: OrderedMove): void;
  known: { value: readonly Edited[] };
} {
  const known = useGame().drafts.of<readonly Edited[]>("edits", NONE);
  return {
    known,
    begin({ id, move, title }) {
      known.value = [...known.value.filter((each) => each.id !== id), { id, move, title }];
    },
  };
}

/** What was being written about moves that a colleague has taken out meanwhile: it is not lost. */
export function LostEdits({ orders }: { orders: Orders }) {
  const { drafts } = useGame();
  const { known } = useEdits();
  const gone = known.value.filter(({ id }) => !orders.moves.some((move) => move.id === id));
  return (
    <>
      {gone.map((edited) => {
        const edit = drafts.of<EditDraft | undefined>(`edit/${edited.id}`, undefined);
        const forget = () => {
          known.value = known.value.filter(({ id }) => id !== edited.id);
          edit.value = undefined;
        };
        return edit.value ? (
          <LostEdit key={edited.id} edited={edited} edit={edit.value} onForget={forget} />
        ) : null;
      })}
    </>
  );
}

interface Props {
  edited: Edited;
  edit: EditDraft;
  onForget: () => void;
}

function LostEdit({ edited, edit, onForget }: Props) {
  const { drafts } = useGame();
  const again = () => {
    const { values, thoughts } = edit;
    drafts.of<MoveDraft | undefined>(`move/${edited.move}`, undefined).value = { values, thoughts };
    drafts.of("open-move", "").value = edited.move;
    onForget();
  };
  return (
    <div class="conflict" role="alert">
      <p>
        <b>A colleague has removed {edited.title} while you were editing it.</b> What you typed is
        kept.
      </p>
      <div class="actions">
        <button type="button" class="small" onClick={again}>
          Write it again as a new move
        </button>
        <button type="button" class="small quiet" onClick={onForget}>
          Let it go
        </button>
      </div>
    </div>
  );
}
