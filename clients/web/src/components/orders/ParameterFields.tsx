import type { Option, Parameter } from "../../gen/demarche/v1/scenario_pb.js";
import { objectionTo, optionsOf, titleOf } from "./parameters.js";
import { areFew, ListChoice, OpenChoice } from "./ChoiceField.js";

export type Values = Readonly<Record<string, string>>;

interface Props {
  /** Makes the fields' ids differ from those of other forms on the page. */
  form: string;
  parameters: readonly Parameter[];
  values: Values;
  /** What is wrong with single fields. */
  wrong: Values;
  onChange: (values: Values) => void;
}

/** The fields that a move's or a deal's parameters ask for. */
export function ParameterFields({ form, parameters, values, wrong, onChange }: Props) {
  return (
    <>
      {parameters.filter(isOdds).map((parameter) => (
        <p key={parameter.id} class="faint">
          {titleOf(parameter)}: the facilitator decides, and you learn it with the result.
        </p>
      ))}
      {parameters.filter(isAsked).map((parameter) => (
        <Field
          key={parameter.id}
          id={`${form}-${parameter.id}`}
          parameter={parameter}
          value={values[parameter.id] ?? ""}
          wrong={wrong[parameter.id] && objectionTo(parameter, wrong[parameter.id] ?? "")}
          onChange={(value) => onChange({ ...values, [parameter.id]: value })}
        />
      ))}
    </>
  );
}

/** The values a form starts with. */
export function defaultsOf(parameters: readonly Parameter[]): Values {
  return Object.fromEntries(
    parameters.filter(isAsked).map(({ id, defaultValue }) => [id, defaultValue]),
  );
}

/** Whether white cell sets it, and the team never. */
function isOdds({ kind }: Parameter): boolean {
  return kind.case === "umpire";
}

function isAsked(parameter: Parameter): boolean {
  return !isOdds(parameter);
}

interface FieldProps {
  id: string;
  parameter: Parameter;
  value: string;
  wrong: string | undefined;
  onChange: (value: string) => void;
}

function Field(props: FieldProps) {
  const { id, parameter, wrong } = props;
  const described = [parameter.text && `${id}-help`, wrong && `${id}-wrong`].filter(Boolean);
  const control = { ...props, described: described.join(" ") || undefined };
  const options = optionsOf(parameter);
  return (
    <div class={wrong ? "field field-wrong" : "field"}>
      {options && areFew(options) ? (
        <OpenChoice {...control} title={titleOf(parameter)} options={options} wrong={Boolean(wrong)} />
      ) : (
        <>
          <label for={id}>
            {titleOf(parameter)} <span class="range-hint">{rangeOf(parameter)}</span>
          </label>
          <Control {...control} options={options} />
        </>
      )}
      {parameter.text && (
        <p class="help" id={`${id}-help`}>
          {parameter.text}
        </p>
      )}
      {wrong && (
        <p class="wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
    </div>
  );
}

/** What a number may be. */
function rangeOf({ kind }: Parameter): string {
  return kind.case === "number" ? `${kind.value.minimum} to ${kind.value.maximum}` : "";
}

interface ControlProps extends FieldProps {
  described: string | undefined;
  options: readonly Option[] | undefined;
}

function Control({ id, parameter, value, wrong, described, options, onChange }: ControlProps) {
  const common = {
    id,
    value,
    "aria-describedby": described,
    "aria-invalid": wrong ? (true as const) : undefined,
    onInput: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  if (options) {
    return <ListChoice {...common} options={options} mustChoose={!parameter.defaultValue} />;
  }
  const { kind } = parameter;
  if (kind.case === "number") {
    const { minimum, maximum, step } = kind.value;
    return <input {...common} type="number" min={minimum} max={maximum} step={step || "any"} />;
  }
  const length = kind.case === "textValue" ? kind.value.maximumLength : 0;
  return <textarea {...common} rows={2} {...(length ? { maxLength: length } : {})} />;
}
