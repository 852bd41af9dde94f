import type { MoveOption } from "../../gen/demarche/v1/play_service_pb.js";
import {
  type Choice,
  type ChoiceOption,
  type OrderedMove,
  type Orders,
  Orders_State,
} from "../../gen/demarche/v1/view_pb.js";
import { useGame } from "../../state/context.js";
import { absorb } from "../../state/game.js";
import { Markdown } from "../common/Markdown.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { useCommand } from "../common/useCommand.js";
import { MoveForm } from "./MoveForm.js";

interface Props {
  choice: Choice;
  options: readonly MoveOption[];
  orders: Orders;
}

/** What an event lets the team decide: its question, one answer of which is ordered. */
export function OpenChoices({ choice, options, orders }: Props) {
  const chosen = orders.moves.find((move) => choice.options.some((each) => each.move === move.move));
  const editable = orders.state === Orders_State.DRAFT;
  return (
    <section class="card choice" aria-label={choice.question}>
      <header>
        <h3>{choice.question}</h3>
        <span class="state">{chosen ? "✓ decided" : "a decision is open"}</span>
      </header>
      <ul class="moves">
        {choice.options.map((option) => (
          <Answer
            key={option.move}
            option={option}
            known={options.find(({ move }) => move?.id === option.move)}
            orders={orders}
            chosen={chosen}
            editable={editable}
          />
        ))}
      </ul>
      {!chosen && <p class="faint">{without(choice)}</p>}
    </section>
  );
}

function without({ options, otherwise }: Choice): string {
  const title = options.find((option) => option.move === otherwise)?.title;
  return title ? `If your team chooses nothing: ${title}.` : "If your team chooses nothing, nothing happens.";
}

interface AnswerProps {
  option: ChoiceOption;
  known: MoveOption | undefined;
  orders: Orders;
  chosen: OrderedMove | undefined;
  editable: boolean;
}

function Answer({ option, known, orders, chosen, editable }: AnswerProps) {
  const game = useGame();
  const command = useCommand();
  const { play } = game.api;
  const open = game.drafts.of("open-move", "");
  const mine = chosen?.move === option.move;
  const asks = (known?.move?.parameters.length ?? 0) > 0;
  const show = (answer: { orders?: Orders } | undefined) => {
    if (answer?.orders) absorb(game, { case: "orders", value: answer.orders });
    return answer;
  };
  const takeBack = async () =>
    chosen && show(await command.run("removeMove", play.removeMove, { id: chosen.id }));
  const choose = async () => {
    if (chosen && !(await takeBack())) return;
    if (asks) {
      open.value = option.move;
      return;
    }
    const request = { turn: orders.turn, move: option.move };
    show(await command.run("addMove", play.addMove, request));
  };
  return (
    <li class="move">
      <p>
        <b>{option.title}</b> <span class="faint">{known?.move?.cost}</span>
      </p>
      <Markdown text={option.text} />
      {known && !known.available && !chosen && <p class="move-reason">{known.reason}</p>}
      {editable && (
        <button
          type="button"
          disabled={command.busy}
          aria-pressed={mine}
          onClick={mine ? takeBack : choose}
        >
          {mine ? "✓ Chosen; take it back" : `Choose: ${option.title}`}
        </button>
      )}
      {editable && asks && !chosen && open.value === option.move && known?.move && (
        <MoveForm move={known.move} orders={orders} onAdded={() => (open.value = "")} />
      )}
      <RefusalNote refusal={command.refusal} />
    </li>
  );
}
