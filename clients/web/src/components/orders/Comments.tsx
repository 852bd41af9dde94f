import type { Comment, Orders } from "../../gen/demarche/v1/view_pb.js";
import { clockTime } from "../../format/time.js";
import { counted } from "../../format/words.js";
import { useGame } from "../../state/context.js";
import { absorb, type Game } from "../../state/game.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { useCommand } from "../common/useCommand.js";

const COMMENT_LENGTH = 500;

interface Props {
  /** Called when the person begins to write one. */
  onBegin?: () => void;
  orders: Orders;
  /** The ordered move they are about; empty for the draft as a whole. */
  move: string;
  /** What they are about, for those who hear the page. */
  about: string;
  /** Whether the person may add one. */
  open: boolean;
}

/** What the team's members remark on its draft, and a line to add to it. */
export function Comments({ orders, move, about, open, onBegin }: Props) {
  const comments = orders.comments.filter((each) => each.move === move);
  if (!open && comments.length === 0) return null;
  const none = move === "" ? "Comment on the draft" : "Comment";
  const count = comments.length === 0 ? none : counted(comments.length, "comment");
  return (
    <details class="comments" open={comments.length > 0 && move === ""}>
      <summary>
        {count}
        {(move !== "" || comments.length > 0) && <span class="unseen"> on {about}</span>}
      </summary>
      <CommentList comments={comments} />
      {open && <CommentForm move={move} about={about} onBegin={onBegin} />}
    </details>
  );
}

/** Remarks with who made them; nothing where there are none. */
export function CommentList({ comments }: { comments: readonly Comment[] }) {
  if (comments.length === 0) return null;
  return (
    <ul>
      {comments.map(({ id, displayName, text, createTime }) => (
        <li key={id}>
          <span class="faint">
            {displayName}, {clockTime(createTime)}:
          </span>{" "}
          {text}
        </li>
      ))}
    </ul>
  );
}

/** What is being written about a move, or about the whole draft, and was not added yet. */
export function commentDraft({ drafts }: Pick<Game, "drafts">, move: string): { value: string } {
  return drafts.of(`comment/${move}`, "");
}

interface FormProps {
  move: string;
  about: string;
  onBegin: (() => void) | undefined;
}

function CommentForm({ move, about, onBegin }: FormProps) {
  const game = useGame();
  const command = useCommand();
  const text = commentDraft(game, move);
  const write = (written: string) => {
    if (text.value === "") onBegin?.();
    text.value = written;
  };
  const send = async (event: Event) => {
    event.preventDefault();
    if (!text.value.trim()) return;
    const request = { move, text: text.value.trim() };
    const answer = await command.run("commentOrders", game.api.play.commentOrders, request);
    if (!answer?.orders) return;
    absorb(game, { case: "orders", value: answer.orders });
    text.value = "";
  };
  return (
    <form class="comment-form" onSubmit={send}>
      <input
        aria-label={`Comment on ${about}`}
        placeholder="A remark for your team"
        maxLength={COMMENT_LENGTH}
        value={text.value}
        onInput={(event) => write(event.currentTarget.value)}
      />
      <button type="submit" class="small" disabled={command.busy || !text.value.trim()}>
        Add
      </button>
      <RefusalNote refusal={command.refusal} />
    </form>
  );
}
