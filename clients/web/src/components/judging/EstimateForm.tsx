import type { Adjudication, View } from "../../gen/demarche/v1/view_pb.js";
import { useGame } from "../../state/context.js";
import { absorb } from "../../state/game.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { useCommand } from "../common/useCommand.js";
import { useStaff } from "../control/useStaff.js";
import type { Asked } from "./odds.js";

const NOTE_LENGTH = 500;

interface Props {
  view: View;
  adjudication: Adjudication;
  asked: Asked;
}

/** One's own estimate of a number, which the other umpires do not see. */
export function EstimateForm({ view, adjudication, asked }: Props) {
  const game = useGame();
  const { whiteCell } = useStaff();
  const command = useCommand();
  const { team, move } = adjudication;
  const { parameter, minimum, maximum } = asked;
  const mine = adjudication.estimates.find(
    (each) => each.parameter === parameter && each.displayName === view.seat?.displayName,
  );
  const id = `estimate-${move?.id}-${parameter}`;
  const start = { typed: mine ? String(mine.value) : "", note: mine?.note ?? "" };
  const draft = game.drafts.of(id, start);
  const { typed, note } = draft.value;
  const value = typed.trim() === "" ? Number.NaN : Number(typed);
  const send = async (event: Event) => {
    event.preventDefault();
    const name = view.session?.name ?? "";
    const request = { name, team, move: move?.id ?? "", parameter, value, note: note.trim() };
    const answer = await command.run("estimateMove", whiteCell.estimateMove, request);
    if (answer?.adjudication) absorb(game, { case: "adjudication", value: answer.adjudication });
  };
  const same = mine !== undefined && mine.value === value && mine.note === note.trim();
  return (
    <form class="estimate row" noValidate onSubmit={send}>
      <label for={id}>Your estimate</label>
      <input
        id={id}
        type="number"
        min={minimum}
        max={maximum}
        step="any"
        value={typed}
        onInput={(event) => (draft.value = { ...draft.value, typed: event.currentTarget.value })}
      />
      <input
        aria-label="Why you estimate so"
        placeholder="Why"
        maxLength={NOTE_LENGTH}
        value={note}
        onInput={(event) => (draft.value = { ...draft.value, note: event.currentTarget.value })}
      />
      <button type="submit" class="small" disabled={command.busy || same || Number.isNaN(value)}>
        {mine ? "Change estimate" : "Give estimate"}
      </button>
      <span class="state">{same && "✓ given"}</span>
      <RefusalNote refusal={command.refusal} />
    </form>
  );
}
