import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { refusalOf, type Refusal } from "../../api/refusal.js";
import type { QuizQuestion } from "../../gen/demarche/v1/play_service_pb.js";
import { useGame } from "../../state/context.js";
import { Cites } from "../common/Cites.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { useCommand } from "../common/useCommand.js";

/** The scenario's questions about its rules; the first answer to each counts. */
export function Quiz() {
  const { api } = useGame();
  const questions = useSignal<readonly QuizQuestion[] | undefined>(undefined);
  const refusal = useSignal<Refusal | undefined>(undefined);
  useEffect(() => {
    api.play.getQuiz({}).then(
      (answer) => (questions.value = answer.questions),
      (error: unknown) => (refusal.value = refusalOf(error)),
    );
  }, [api]);
  const list = questions.value;
  if (!list) return refusal.value ? <RefusalNote refusal={refusal.value} /> : <p>Loading…</p>;
  const put = (question: QuizQuestion) =>
    (questions.value = list.map((each) => (each.id === question.id ? question : each)));
  const answered = list.filter((each) => each.chosen);
  const right = answered.filter((each) => each.chosen === each.rightOption).length;
  return (
    <>
      <p role="status">
        {answered.length} of {list.length} answered, {right} rightly.
      </p>
      {list.map((question) => (
        <Question key={question.id} question={question} onAnswered={put} />
      ))}
    </>
  );
}

interface Props {
  question: QuizQuestion;
  onAnswered: (question: QuizQuestion) => void;
}

function Question({ question, onAnswered }: Props) {
  const { play } = useGame().api;
  const command = useCommand();
  const { id, text, options, chosen, rightOption, why, cites } = question;
  const choose = async (option: string) => {
    const answer = await command.run("answerQuiz", play.answerQuiz, { question: id, option });
    if (answer?.question) onAnswered(answer.question);
  };
  return (
    <fieldset class="quiz-question">
      <legend>{text}</legend>
      <ul>
        {options.map((option) => (
          <li key={option.value}>
            <button
              type="button"
              class="choice"
              aria-pressed={chosen === option.value}
              disabled={command.busy || chosen !== ""}
              onClick={() => choose(option.value)}
            >
              {option.text}
            </button>
            {chosen && option.value === rightOption && <b class="came-true"> ✓ right</b>}
            {chosen === option.value && chosen !== rightOption && (
              <b class="came-wrong"> ✗ not right</b>
            )}
          </li>
        ))}
      </ul>
      {chosen && (
        <p>
          {why} <Cites ids={cites} />
        </p>
      )}
      <RefusalNote refusal={command.refusal} />
    </fieldset>
  );
}
