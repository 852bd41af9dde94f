import type { Adjudication, View } from "../../gen/demarche/v1/view_pb.js";
import { figure } from "../../format/numbers.js";
import { useGame } from "../../state/context.js";
import { absorb } from "../../state/game.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { useCommand } from "../common/useCommand.js";
import type { Asked } from "./odds.js";

interface Props {
  view: View;
  adjudication: Adjudication;
  asked: Asked;
}

interface Draft {
  readonly typed: string;
  readonly reason: string;
  readonly publicText: string;
  readonly privateNote: string;
}

/** White cell's ruling: the suggested odds as they are, or others with a reason. */
export function RulingForm({ view, adjudication, asked }: Props) {
  const game = useGame();
  const command = useCommand();
  const { team, move } = adjudication;
  const { parameter, minimum, maximum, ruled } = asked;
  const id = `ruling-${move?.id}-${parameter}`;
  const draft = game.drafts.of<Draft>(id, {
    typed: asked.value === undefined ? "" : String(asked.value),
    reason: asked.reason,
    publicText: asked.publicText,
    privateNote: asked.privateNote,
  });
  const { typed, reason, publicText, privateNote } = draft.value;
  const value = typed.trim() === "" ? Number.NaN : Number(typed);
  const suggested = adjudication.spreads.find((each) => each.parameter === parameter)?.suggested;
  const change = (part: Partial<Draft>) => {
    command.forget();
    draft.value = { ...draft.value, ...part };
  };
  const rule = async (chosen: number) => {
    const name = view.session?.name ?? "";
    const words = { reason, publicText, privateNote };
    const request = { name, team, id: move?.id ?? "", parameter, value: chosen, ...words };
    const answer = await command.run("ruleMove", game.api.sessions.ruleMove, request);
    if (!answer?.orders) return;
    absorb(game, { case: "orders", value: answer.orders });
    showRuling(answer.orders.moves.find((each) => each.id === move?.id));
    change({ typed: String(chosen) });
  };
  const showRuling = (judged: Adjudication["move"]) => {
    if (judged) absorb(game, { case: "adjudication", value: { ...adjudication, move: judged } });
  };
  const submit = (event: Event) => {
    event.preventDefault();
    void rule(value);
  };
  return (
    <form class="ruling" noValidate onSubmit={submit}>
      <div class="row">
        <label for={id}>Ruling</label>
        <input
          id={id}
          type="number"
          min={minimum}
          max={maximum}
          step="any"
          value={typed}
          onInput={(event) => change({ typed: event.currentTarget.value })}
        />
        <Words
          label="Reason, for the debrief"
          most={200}
          value={reason}
          onInput={(text) => change({ reason: text })}
        />
      </div>
      <Words
        label="Public text, read by all with the result"
        most={500}
        value={publicText}
        onInput={(text) => change({ publicText: text })}
      />
      <Words
        label="Private note, for control alone"
        most={500}
        value={privateNote}
        onInput={(text) => change({ privateNote: text })}
      />
      <div class="actions">
        {suggested !== undefined && (
          <button type="button" disabled={command.busy} onClick={() => rule(suggested)}>
            Accept the suggested {figure(suggested)}
          </button>
        )}
        <button type="submit" class="primary" disabled={command.busy || Number.isNaN(value)}>
          {ruled ? "Change ruling" : "Rule"}
        </button>
        <span class="state">{ruled ? "✓ ruled" : "the scenario's own odds count"}</span>
      </div>
      <RefusalNote refusal={command.refusal} />
    </form>
  );
}

interface WordsProps {
  label: string;
  most: number;
  value: string;
  onInput: (text: string) => void;
}

function Words({ label, most, value, onInput }: WordsProps) {
  return (
    <input
      aria-label={label}
      placeholder={label}
      maxLength={most}
      value={value}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  );
}
