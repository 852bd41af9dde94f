import type { View } from "../../gen/demarche/v1/view_pb.js";
import {
  type PlannedInject,
  TrackChange_Operation as Operation,
} from "../../gen/demarche/v1/white_cell_service_pb.js";
import { fieldTime, timeOfField, zoneName } from "../../format/time.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { useCommand } from "../common/useCommand.js";
import { useStaff } from "../control/useStaff.js";
import { AudienceField, ChangeFields } from "./InjectFields.js";

/** A change of a track as it is being written. */
export interface ChangeDraft {
  readonly track: string;
  readonly operation: Operation;
  readonly amount: string;
}

/** An inject as it is being written. */
export interface InjectDraft {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly everyone: boolean;
  readonly teams: readonly string[];
  readonly changes: readonly ChangeDraft[];
  readonly turn: string;
  readonly time: string;
  readonly condition: string;
}

export const EMPTY: InjectDraft = {
  id: "",
  title: "",
  text: "",
  everyone: true,
  teams: [],
  changes: [],
  turn: "",
  time: "",
  condition: "",
};

export function draftOf(inject: PlannedInject): InjectDraft {
  const { id, title, text, everyone, teams, changes, turn, time, condition } = inject;
  return {
    id,
    title,
    text,
    everyone,
    teams: [...teams],
    changes: changes.map((each) => ({
      track: each.track,
      operation: each.operation,
      amount: String(each.amount),
    })),
    turn: turn ? String(turn) : "",
    time: fieldTime(time),
    condition,
  };
}

function requestOf(draft: InjectDraft) {
  const { turn, time, changes, teams, id, title, ...rest } = draft;
  const at = timeOfField(time);
  return {
    ...rest,
    id: id.trim() || idFrom(title),
    title: title.trim(),
    teams: rest.everyone ? [] : [...teams],
    turn: Number(turn) || 0,
    ...(at ? { time: at } : {}),
    changes: changes
      .filter((each) => each.track)
      .map((each) => ({ ...each, amount: Number(each.amount) })),
  };
}

/** An id made of the title's words. */
function idFrom(title: string): string {
  const words = title.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.join("_").slice(0, 40).replace(/_+$/, "");
}

interface Props {
  view: View;
  draft: { value: InjectDraft };
  onPlanned: () => void;
}

/** Plans an inject, or changes one that was planned: the one with the same id is replaced. */
export function InjectForm({ view, draft, onPlanned }: Props) {
  const { whiteCell } = useStaff();
  const command = useCommand();
  const now = draft.value;
  const change = (part: Partial<InjectDraft>) => {
    command.forget();
    draft.value = { ...now, ...part };
  };
  const plan = async (event: Event) => {
    event.preventDefault();
    const request = { parent: view.session?.name ?? "", inject: requestOf(now) };
    if (!(await command.run("planInject", whiteCell.planInject, request))) return;
    draft.value = EMPTY;
    onPlanned();
  };
  const text = (field: "id" | "title" | "turn" | "time" | "condition") => ({
    id: `inject-${field}`,
    value: now[field],
    onInput: (event: { currentTarget: HTMLInputElement }) =>
      change({ [field]: event.currentTarget.value }),
  });
  return (
    <form class="card inject-form" aria-label="Plan an event" noValidate onSubmit={plan}>
      <h3>Plan an event</h3>
      <Labelled id="inject-title" label="Title">
        <input {...text("title")} maxLength={120} />
      </Labelled>
      <Labelled id="inject-text" label="What is read (Markdown)">
        <textarea
          id="inject-text"
          rows={3}
          maxLength={2000}
          value={now.text}
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
      </Labelled>
      <AudienceField view={view} draft={now} onChange={change} />
      <ChangeFields view={view} changes={now.changes} onChange={(changes) => change({ changes })} />
      <fieldset class="when">
        <legend>When; leave all empty to send it by hand</legend>
        <div class="row">
          <Labelled id="inject-turn" label="Turn">
            <input {...text("turn")} type="number" min={1} max={view.session?.turns ?? 99} />
          </Labelled>
          <Labelled id="inject-time" label="Time">
            <input {...text("time")} type="datetime-local" aria-describedby="inject-zone" />
          </Labelled>
          <Labelled id="inject-condition" label="Condition">
            <input
              {...text("condition")}
              placeholder="oil < 40.0 && turn >= 3.0"
              spellcheck={false}
            />
          </Labelled>
        </div>
        <p class="help" id="inject-zone">
          Times are those of {zoneName()}.
        </p>
      </fieldset>
      <Labelled id="inject-id" label="Id; from the title if empty">
        <input {...text("id")} maxLength={40} spellcheck={false} placeholder={idFrom(now.title)} />
      </Labelled>
      <div class="actions">
        <button type="submit" disabled={command.busy || (!now.title.trim() && !now.id.trim())}>
          Plan it
        </button>
        <button type="button" class="quiet" onClick={() => (draft.value = EMPTY)}>
          Empty the form
        </button>
      </div>
      <Mistakes command={command} />
    </form>
  );
}

function Mistakes({ command }: { command: ReturnType<typeof useCommand> }) {
  const message = command.refusal?.message;
  const fields = Object.entries(command.refusal?.fields ?? {}).filter(
    ([, wrong]) => wrong !== message,
  );
  return (
    <>
      <RefusalNote refusal={command.refusal} />
      {fields.map(([field, wrong]) => (
        <p key={field} class="wrong mistake">
          {field}: {wrong}
        </p>
      ))}
    </>
  );
}

interface LabelledProps {
  id: string;
  label: string;
  children: preact.ComponentChildren;
}

function Labelled({ id, label, children }: LabelledProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
    </div>
  );
}
