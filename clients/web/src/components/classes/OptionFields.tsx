import type { ComponentChildren } from "preact";
import type { GetScenarioSetupResponse } from "../../gen/demarche/v1/authoring_service_pb.js";
import type { Scenario } from "../../gen/demarche/v1/scenario_pb.js";
import type { NewDraft } from "./options.js";

/** What every part of the form for a new session or class needs. */
export interface OptionProps {
  readonly draft: NewDraft;
  /** The chosen scenario, as everybody may read it. */
  readonly scenario: Scenario | undefined;
  /** What of it only the operator may read; undefined until the operator key has been given. */
  readonly setup: GetScenarioSetupResponse | undefined;
  /** What the server has against single options. */
  readonly wrong: Readonly<Partial<Record<keyof NewDraft, string>>>;
  readonly onChange: (part: Partial<NewDraft>) => void;
}

type FieldProps = Pick<OptionProps, "draft" | "wrong" | "onChange">;

type TextKey = {
  [K in keyof NewDraft]: NewDraft[K] extends string ? K : never;
}[keyof NewDraft];

interface TextProps extends FieldProps {
  name: TextKey;
  label: string;
  help?: string;
  type?: "text" | "number";
  most?: number;
}

/** One option that is typed. */
export function TextField({ draft, wrong, onChange, name, label, help, type, most }: TextProps) {
  const id = `new-${name}`;
  const mistake = wrong[name];
  const described = [help && `${id}-help`, mistake && `${id}-wrong`].filter(Boolean).join(" ");
  const field = {
    id,
    value: draft[name],
    "aria-describedby": described || undefined,
    "aria-invalid": mistake ? (true as const) : undefined,
    onInput: (event: { currentTarget: { value: string } }) =>
      onChange({ [name]: event.currentTarget.value }),
  };
  return (
    <div class={mistake ? "field field-wrong" : "field"}>
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
      <Mistake id={`${id}-wrong`} text={mistake} />
    </div>
  );
}

/** What is wrong with an option, below it. */
export function Mistake({ id, text }: { id?: string; text: string | undefined }) {
  return text ? (
    <p class="wrong" id={id}>
      {text}
    </p>
  ) : null;
}

interface CheckProps extends Pick<OptionProps, "draft" | "onChange"> {
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

interface PartProps extends Pick<OptionProps, "wrong"> {
  title: string;
  /** What holds if nothing in it is touched. */
  usual: string;
  /** The options in it; if one of them is wrong, the part lies open. */
  names: readonly (keyof NewDraft)[];
  children: ComponentChildren;
}

/** A part of the form that most people can leave folded away. */
export function Part({ title, usual, names, wrong, children }: PartProps) {
  const open = names.some((name) => wrong[name]);
  return (
    <details class="card" open={open || undefined}>
      <summary>
        <b>{title}</b> <span class="faint">{usual}</span>
      </summary>
      {children}
    </details>
  );
}
