import type { View } from "../../gen/demarche/v1/view_pb.js";
import { TrackChange_Operation as Operation } from "../../gen/demarche/v1/white_cell_service_pb.js";
import { OPERATIONS } from "./changes.js";
import type { ChangeDraft, InjectDraft } from "./InjectForm.js";

interface AudienceProps {
  view: View;
  draft: InjectDraft;
  onChange: (part: Partial<InjectDraft>) => void;
}

/** Who reads an inject: everyone, some teams, or control alone. */
export function AudienceField({ view, draft, onChange }: AudienceProps) {
  const { everyone, teams } = draft;
  const toggle = (team: string) =>
    onChange({
      everyone: false,
      teams: teams.includes(team) ? teams.filter((each) => each !== team) : [...teams, team],
    });
  return (
    <fieldset class="audience">
      <legend>Read by</legend>
      <button
        type="button"
        class="choice"
        aria-pressed={everyone}
        onClick={() => onChange({ everyone: true, teams: [] })}
      >
        Everyone
      </button>
      {view.teams.map(({ info }) => (
        <button
          key={info?.id}
          type="button"
          class="choice"
          aria-pressed={!everyone && teams.includes(info?.id ?? "")}
          onClick={() => toggle(info?.id ?? "")}
        >
          {info?.title}
        </button>
      ))}
      <button
        type="button"
        class="choice"
        aria-pressed={!everyone && teams.length === 0}
        onClick={() => onChange({ everyone: false, teams: [] })}
      >
        Control alone
      </button>
    </fieldset>
  );
}

interface ChangesProps {
  view: View;
  changes: readonly ChangeDraft[];
  onChange: (changes: readonly ChangeDraft[]) => void;
}

/** What an inject does to the board. */
export function ChangeFields({ view, changes, onChange }: ChangesProps) {
  const put = (index: number, part: Partial<ChangeDraft>) =>
    onChange(changes.map((each, at) => (at === index ? { ...each, ...part } : each)));
  return (
    <fieldset class="clauses">
      <legend>What it changes on the board</legend>
      {changes.map(({ track, operation, amount }, index) => (
        <div key={index} class="clause-row">
          <select
            aria-label={`Track of change ${index + 1}`}
            value={track}
            onChange={(event) => put(index, { track: event.currentTarget.value })}
          >
            <option value="">Choose a track…</option>
            {view.tracks.map(({ info }) => (
              <option key={info?.id} value={info?.id}>
                {info?.title}
              </option>
            ))}
          </select>
          <select
            aria-label={`Kind of change ${index + 1}`}
            value={operation}
            onChange={(event) => put(index, { operation: Number(event.currentTarget.value) })}
          >
            {OPERATIONS.map(([value, title]) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </select>
          <input
            type="number"
            step="any"
            aria-label={`Amount of change ${index + 1}`}
            value={amount}
            onInput={(event) => put(index, { amount: event.currentTarget.value })}
          />
          <button
            type="button"
            class="quiet small"
            aria-label={`Remove change ${index + 1}`}
            onClick={() => onChange(changes.filter((_, at) => at !== index))}
          >
            Remove
          </button>
        </div>
      ))}
      <button
        type="button"
        class="small"
        onClick={() => onChange([...changes, { track: "", operation: Operation.ADD, amount: "" }])}
      >
        Add a change
      </button>
    </fieldset>
  );
}
