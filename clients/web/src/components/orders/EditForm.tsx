import type { MoveInfo } from "../../gen/demarche/v1/scenario_pb.js";
import type { OrderedMove, View } from "../../gen/demarche/v1/view_pb.js";
import { useGame } from "../../state/context.js";
import { absorb } from "../../state/game.js";
import { type Command, useCommand } from "../common/useCommand.js";
import { costLine } from "./costs.js";
import { ExpectationFields, thoughtFields, type Thoughts, thoughtsOf } from "./Expectation.js";
import { FormRefusal, messageOf } from "./FormRefusal.js";
import { ParameterFields, type Values } from "./ParameterFields.js";
import { MoveWords } from "./MoveWords.js";
import { useQuote } from "./useQuote.js";

/** What of a move can be edited. */
interface Written {
  readonly values: Values;
  readonly thoughts: Thoughts;
}

/** A move being edited, with the revision that its editor has seen. */
export interface EditDraft extends Written {
  readonly revision: number;
  /** The move as it was at that revision. */
  readonly base?: Written;
}

export function editOf(move: OrderedMove): EditDraft {
  const base = { values: { ...move.parameters }, thoughts: thoughtsOf(move) };
  return { revision: move.revision, ...base, base };
}

/** What the editor has changed, over what a colleague has made of the rest meanwhile. */
function mergedOf(edit: EditDraft, move: OrderedMove): EditDraft {
  const theirs = editOf(move);
  const { base } = edit;
  if (!base) return { ...edit, revision: move.revision };
  return {
    ...theirs,
    values: over(theirs.values, edit.values, base.values),
    thoughts: over(theirs.thoughts, edit.thoughts, base.thoughts),
  };
}

/** Theirs, but mine wherever it differs from what both began with. */
function over<T extends object>(theirs: T, mine: T, base: T): T {
  const before = new Map(Object.entries(base));
  const changed = Object.entries(mine).filter(([key, value]) => value !== before.get(key));
  return { ...theirs, ...Object.fromEntries(changed) };
}

interface Props {
  view: View;
  info: MoveInfo;
  move: OrderedMove;
  draft: { value: EditDraft | undefined };
  edit: EditDraft;
}

/** Edits an ordered move in its place. If a colleague was quicker, both versions stay in sight. */
export function EditForm({ view, info, move, draft, edit }: Props) {
  const game = useGame();
  const command = useCommand();
  const { play } = game.api;
  const { values, thoughts, revision } = edit;
  const request = {
    id: move.id,
    expectedRevision: revision,
    parameters: { ...values },
    ...thoughtFields(thoughts),
  };
  const quote = useQuote(JSON.stringify([values, move.revision]), (signal) =>
    play.editMove({ ...request, expectedRevision: -1, validateOnly: true }, { signal }),
  );
  const save = async (event: Event) => {
    event.preventDefault();
    const answer = await command.run("editMove", play.editMove, request);
    if (answer?.orders) absorb(game, { case: "orders", value: answer.orders });
    if (answer) draft.value = undefined;
  };
  const change = (part: Partial<EditDraft>) => {
    command.forget();
    draft.value = { ...edit, ...part };
  };
  const { refusal } = command;
  const conflict = move.revision !== revision || refusal?.reason === "ORDERS_CHANGED";
  const form = `edit-${move.id}`;
  return (
    <form class="move-form edit-form" aria-label={`Edit: ${move.title}`} noValidate onSubmit={save}>
      {conflict && (
        <Conflict
          view={view}
          move={move}
          command={command}
          onMine={() => (draft.value = mergedOf(edit, move))}
          onTheirs={() => (draft.value = editOf(move))}
        />
      )}
      <ParameterFields
        form={form}
        parameters={info.parameters}
        values={values}
        wrong={(refusal ?? quote.refusal)?.fields ?? {}}
        onChange={(changed) => change({ values: changed })}
      />
      <ExpectationFields
        form={form}
        thoughts={thoughts}
        wrong={refusal?.fields ?? {}}
        onChange={(changed) => change({ thoughts: changed })}
      />
      <p class="quote" aria-live="polite">
        {quote.answer?.move && <>Costs {costLine(quote.answer.move.costs)}.</>}
        {quote.refusal && !refusal && messageOf(quote.refusal, info.parameters)}
      </p>
      {!conflict && <FormRefusal refusal={refusal} parameters={info.parameters} form={form} />}
      <div class="actions">
        <button type="submit" class="primary" disabled={command.busy || conflict}>
          Save
        </button>
        <button type="button" class="quiet" onClick={() => (draft.value = undefined)}>
          Cancel
        </button>
      </div>
    </form>
  );
}

interface ConflictProps {
  view: View;
  move: OrderedMove;
  command: Command;
  onMine: () => void;
  onTheirs: () => void;
}

function Conflict({ view, move, command, onMine, onTheirs }: ConflictProps) {
  const who = move.editor || "A colleague";
  return (
    <div class="conflict" role="alert">
      <p>
        <b>{who} has changed this move meanwhile.</b> What you typed is kept below. Now it reads:
      </p>
      <blockquote>
        <MoveWords view={view} move={move} />
      </blockquote>
      <div class="actions">
        <button
          type="button"
          class="small"
          onClick={() => {
            command.forget();
            onMine();
          }}
        >
          Keep my changes, with the rest as it is now
        </button>
        <button
          type="button"
          class="small"
          onClick={() => {
            command.forget();
            onTheirs();
          }}
        >
          Take theirs
        </button>
      </div>
    </div>
  );
}
