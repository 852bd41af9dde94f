import { useSignal } from "@preact/signals";
import { type Message, Message_Kind, type View } from "../../gen/demarche/v1/view_pb.js";
import { clockTime } from "../../format/time.js";
import { useGame } from "../../state/context.js";
import { absorb } from "../../state/game.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { TeamMark } from "../common/TeamMark.js";
import { useCommand } from "../common/useCommand.js";

const TEXT_LENGTH = 2000;

/** Teams' questions to control that nobody has answered, the oldest first. */
export function openQuestions(view: View): Message[] {
  const answered = new Set(
    view.messages.filter((each) => each.kind === Message_Kind.ANSWER).map((each) => each.replyTo),
  );
  return view.messages.filter(
    (each) => each.kind === Message_Kind.QUESTION && !answered.has(each.id),
  );
}

/** The questions to control, each with room for an answer. */
export function Questions({ view }: { view: View }) {
  const open = openQuestions(view);
  if (open.length === 0) return <p class="empty">No question to control is open.</p>;
  return (
    <>
      {open.map((question) => (
        <Question key={question.id} view={view} question={question} />
      ))}
    </>
  );
}

function Question({ view, question }: { view: View; question: Message }) {
  const game = useGame();
  const command = useCommand();
  const text = game.drafts.of(`answer/${question.id}`, "");
  const toAll = useSignal(false);
  const answer = async (event: Event) => {
    event.preventDefault();
    if (!text.value.trim()) return;
    const audience = toAll.value ? { everyone: true } : { teams: [question.team] };
    const kind = Message_Kind.ANSWER;
    const request = { text: text.value.trim(), kind, audience, replyTo: question.id };
    const sent = await command.run("answer", game.api.play.sendMessage, request);
    if (!sent?.message) return;
    absorb(game, { case: "message", value: sent.message });
    game.drafts.drop(`answer/${question.id}`);
  };
  return (
    <form class="card question" onSubmit={answer}>
      <header>
        <TeamMark view={view} team={question.team} />
        <span class="faint">
          {question.displayName}, turn {question.turn}, {clockTime(question.sendTime)}
        </span>
      </header>
      <p>{question.text}</p>
      <div class="field">
        <label for={`answer-${question.id}`}>Answer</label>
        <textarea
          id={`answer-${question.id}`}
          rows={2}
          maxLength={TEXT_LENGTH}
          value={text.value}
          onInput={(event) => (text.value = event.currentTarget.value)}
        />
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={toAll.value}
          onChange={(event) => (toAll.value = event.currentTarget.checked)}
        />
        To all; they do not learn who asked
      </label>
      <div class="actions">
        <button type="submit" class="primary" disabled={command.busy || !text.value.trim()}>
          Answer
        </button>
        <RefusalNote refusal={command.refusal} />
      </div>
    </form>
  );
}
