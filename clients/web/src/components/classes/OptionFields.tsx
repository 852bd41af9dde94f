import type { Scenario } from "../../gen/demarche/v1/scenario_pb.js";
import { SessionOptions_Demand as Demand } from "../../gen/demarche/v1/session_service_pb.js";
import { StandIn } from "../../gen/demarche/v1/view_pb.js";
import type { NewDraft } from "./options.js";

interface Props {
  draft: NewDraft;
  scenario: Scenario | undefined;
  onChange: (part: Partial<NewDraft>) => void;
}

type TextKey = {
  [K in keyof NewDraft]: NewDraft[K] extends string ? K : never;
}[keyof NewDraft];

interface TextProps extends Pick<Props, "draft" | "onChange"> {
  name: TextKey;
  label: string;
  help?: string;
  type?: "text" | "number";
  most?: number;
}

/** One option that is typed. */
export function TextField({ draft, onChange, name, label, help, type = "text", most }: TextProps) {
  const id = `new-${name}`;
  const field = {
    id,
    value: draft[name],
    "aria-describedby": help && `${id}-help`,
    onInput: (event: { currentTarget: { value: string } }) =>
      onChange({ [name]: event.currentTarget.value }),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {type === "number" ? (
        <input {...field} type="number" step={1} />
      ) : (
        <input {...field} maxLength={most} />
      )}
      {help && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}

interface CheckProps extends Pick<Props, "draft" | "onChange"> {
  name: "bots" | "documentOnly" | "headsApprove";
  label: string;
}

export function CheckField({ draft, onChange, name, label }: CheckProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={draft[name]}
        onChange={(event) => onChange({ [name]: event.currentTarget.checked })}
      />
      {label}
    </label>
  );
}

interface SelectProps {
  id: string;
  label: string;
  value: number | string;
  options: readonly (readonly [number | string, string])[];
  onChange: (value: string) => void;
}

export function SelectField({ id, label, value, options, onChange }: SelectProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([each, title]) => (
          <option key={each} value={each}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}

const DEMANDS = [
  [Demand.UNSPECIFIED, "as the scenario says"],
  [Demand.OPTIONAL, "optional"],
  [Demand.REQUIRED, "required"],
] as const;

const ABSENT = [
  [StandIn.UNSPECIFIED, "as usual"],
  [StandIn.HOLD, "it orders nothing"],
  [StandIn.DEFAULT, "the scenario's default"],
  [StandIn.BOT, "a bot plays it"],
  [StandIn.WHITE_CELL, "white cell plays it"],
] as const;

/** How time runs: lengths, phases, fixed deadlines, hours. */
export function TimeOptions({ draft, scenario, onChange }: Props) {
  const short = scenario?.summary?.shortGame ?? 0;
  const props = { draft, onChange };
  return (
    <details class="card">
      <summary>Time</summary>
      <TextField
        {...props}
        name="turnMinutes"
        type="number"
        label="Minutes a turn"
        help="Empty: the scenario's own lengths. −1: no deadlines."
      />
      <TextField
        {...props}
        name="turns"
        type="number"
        label="Turns"
        help={`Empty: all ${scenario?.summary?.turns ?? ""}.${short ? ` A short game has ${short}.` : ""}`}
      />
      <TextField
        {...props}
        name="briefing"
        type="number"
        label="Minutes of briefing before each turn"
        help="Empty: none."
      />
      <TextField
        {...props}
        name="adjudication"
        type="number"
        label="Minutes to judge free-text moves"
        help="Empty: no such phase. −1: as long as it takes."
      />
      <div class="field">
        <label for="new-deadlines">Fixed ends of planning, from turn 1, one a line</label>
        <textarea
          id="new-deadlines"
          rows={3}
          placeholder={"2026-12-01T18:00\n2026-12-03T18:00"}
          value={draft.deadlines}
          onInput={(event) => onChange({ deadlines: event.currentTarget.value })}
        />
        <p class="help">In this browser's time zone, or with an offset such as +01:00.</p>
      </div>
      <TextField
        {...props}
        name="workingHours"
        label="Hours in which the clock runs"
        help="For example Mon-Fri 09:00-17:00 Europe/Berlin. Empty: always."
      />
      <TextField
        {...props}
        name="reminders"
        label="Remind members so many minutes before a deadline"
        help="For example 60, 10."
      />
    </details>
  );
}

/** What is asked of teams, and who stands in for them. */
export function TeamOptions({ draft, onChange }: Props) {
  const props = { draft, onChange };
  return (
    <details class="card">
      <summary>Teams</summary>
      <CheckField {...props} name="bots" label="Bots play the teams that nobody has joined" />
      <CheckField
        {...props}
        name="headsApprove"
        label="Only heads of delegation approve orders and sign deals"
      />
      <SelectField
        id="new-rationale"
        label="A reason with each move"
        value={draft.rationale}
        options={DEMANDS}
        onChange={(value) => onChange({ rationale: Number(value) })}
      />
      <SelectField
        id="new-prediction"
        label="A prediction with each move"
        value={draft.prediction}
        options={DEMANDS}
        onChange={(value) => onChange({ prediction: Number(value) })}
      />
      <SelectField
        id="new-absent"
        label="If nobody of a team does anything in a turn"
        value={draft.absent}
        options={ABSENT}
        onChange={(value) => onChange({ absent: Number(value) })}
      />
      <TextField
        {...props}
        name="grace"
        type="number"
        label="so many minutes after planning opened"
        help="Empty: only when a facilitator says so."
      />
    </details>
  );
}

/** What is true and what may happen: never shown to teams. */
export function TruthOptions({ draft, scenario, onChange }: Props) {
  const props = { draft, onChange };
  const theses = scenario?.theses ?? [];
  const options = [["", "drawn by chance"], ...theses.map(({ id, title }) => [id, title])] as [
    string,
    string,
  ][];
  return (
    <details class="card">
      <summary>What is true</summary>
      {theses.length > 0 && (
        <SelectField
          id="new-thesis"
          label="True thesis"
          value={draft.thesis}
          options={options}
          onChange={(thesis) => onChange({ thesis })}
        />
      )}
      {theses.length > 0 && !draft.thesis && (
        <fieldset>
          <legend>How likely each is drawn; empty for the scenario's weights</legend>
          {theses.map(({ id, title }) => (
            <label key={id} class="row">
              <span>{title}</span>
              <input
                type="number"
                min={0}
                step="any"
                value={draft.weights[id] ?? ""}
                onInput={(event) =>
                  onChange({ weights: { ...draft.weights, [id]: event.currentTarget.value } })
                }
              />
            </label>
          ))}
        </fieldset>
      )}
      <TextField
        {...props}
        name="modifiers"
        label="Modifiers to switch on, by id"
        help="Separated by commas. An unknown one is refused with those there are."
      />
      <TextField
        {...props}
        name="seed"
        label="Seed of every draw"
        most={64}
        help="Empty: the server chooses."
      />
      <CheckField
        {...props}
        name="documentOnly"
        label="Leave out events from outside the scenario's sources"
      />
    </details>
  );
}
