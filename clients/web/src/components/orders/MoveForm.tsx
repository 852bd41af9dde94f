import type { MoveInfo } from "../../gen/demarche/v1/scenario_pb.js";
import type { Orders } from "../../gen/demarche/v1/view_pb.js";
import { percent } from "../../format/numbers.js";
import { useGame } from "../../state/context.js";
import { absorb } from "../../state/game.js";
import { Cites } from "../common/Cites.js";
import { Markdown } from "../common/Markdown.js";
import { useCommand } from "../common/useCommand.js";
import { costLine } from "./costs.js";
import { ExpectationFields, NO_THOUGHTS, thoughtFields, type Thoughts } from "./Expectation.js";
import { FormRefusal, messageOf } from "./FormRefusal.js";
import { defaultsOf, ParameterFields, type Values } from "./ParameterFields.js";
import { useQuote } from "./useQuote.js";

/** A half-written move. */
export interface MoveDraft {
  readonly values: Values;
  readonly thoughts: Thoughts;
}

interface Props {
  move: MoveInfo;
  orders: Orders;
  onAdded: () => void;
}

/** Composes one move: its parameters, its price and legality as the server sees them, and why. */
export function MoveForm({ move, orders, onAdded }: Props) {
  const game = useGame();
  const command = useCommand();
  const draft = game.drafts.of<MoveDraft>(`move/${move.id}`, emptyDraft(move));
  const { values, thoughts = NO_THOUGHTS } = draft.value;
  const request = {
    turn: orders.turn,
    move: move.id,
    parameters: { ...values },
    ...thoughtFields(thoughts),
  };
  const quote = useQuote(JSON.stringify([request.parameters, orders.revision]), (signal) =>
    game.api.play.addMove({ ...request, validateOnly: true }, { signal }),
  );
  const add = async (event: Event) => {
    event.preventDefault();
    const answer = await command.run("addMove", game.api.play.addMove, request);
    if (!answer?.orders) return;
    absorb(game, { case: "orders", value: answer.orders });
    game.drafts.drop(`move/${move.id}`);
    onAdded();
  };
  const quoted = quote.answer?.move;
  const refusal = command.refusal;
  const touched = JSON.stringify(values) !== JSON.stringify(defaultsOf(move.parameters));
  const objection = touched ? quote.refusal : undefined;
  return (
    <form class="move-form" noValidate onSubmit={add}>
      <Markdown text={move.text} />
      {move.repeat > 0 && move.repeat < 1 && (
        <p class="faint">Ordered two turns running, it counts {percent(move.repeat)}.</p>
      )}
      <ParameterFields
        form={`move-${move.id}`}
        parameters={move.parameters}
        values={values}
        wrong={(refusal ?? objection)?.fields ?? {}}
        onChange={(changed) => {
          command.forget();
          draft.value = { ...draft.value, values: changed };
        }}
      />
      <ExpectationFields
        form={`move-${move.id}`}
        thoughts={thoughts}
        wrong={refusal?.fields ?? {}}
        onChange={(changed) => {
          command.forget();
          draft.value = { ...draft.value, thoughts: changed };
        }}
      />
      <p class="quote" aria-live="polite">
        {quoted && (
          <>
            {quoted.summary}. Costs <b>{costLine(quoted.costs)}</b>.
          </>
        )}
        {!quoted && objection && !refusal && messageOf(objection, move.parameters)}
        {!quoted && !objection && <span class="faint">Costs {move.cost || "nothing"}.</span>}
      </p>
      <FormRefusal refusal={refusal} parameters={move.parameters} form={`move-${move.id}`} />
      <div class="actions">
        <button type="submit" class="primary" disabled={command.busy}>
          {command.busy ? "Adding…" : "Add to orders"}
        </button>
        <Cites ids={move.cites} />
      </div>
    </form>
  );
}

function emptyDraft(move: MoveInfo): MoveDraft {
  return { values: defaultsOf(move.parameters), thoughts: NO_THOUGHTS };
}
