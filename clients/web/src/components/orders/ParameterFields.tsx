import type { Option, Parameter } from "../../gen/demarche/v1/scenario_pb.js";

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
      {parameters.map((parameter) => (
        <Field
          key={parameter.id}
          id={`${form}-${parameter.id}`}
          parameter={parameter}
          value={values[parameter.id] ?? ""}
          wrong={wrong[parameter.id]}
          onChange={(value) => onChange({ ...values, [parameter.id]: value })}
        />
      ))}
    </>
  );
}

/** The values a form starts with. */
export function defaultsOf(parameters: readonly Parameter[]): Values {
  return Object.fromEntries(parameters.map(({ id, defaultValue }) => [id, defaultValue]));
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
  return (
    <div class={wrong ? "field field-wrong" : "field"}>
      <label for={id}>{parameter.title || parameter.id}</label>
      <Control {...props} described={described.join(" ") || undefined} />
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

function Control(props: FieldProps & { described: string | undefined }) {
  const { parameter, value, wrong, onChange } = props;
  const common = {
    id: props.id,
    value,
    "aria-describedby": props.described,
    "aria-invalid": wrong ? true : undefined,
    onInput: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  const { kind } = parameter;
  switch (kind.case) {
    case "choice":
    case "actor":
    case "track":
      return <Choice {...common} options={kind.value.options} mustChoose={!parameter.defaultValue} />;
    case "number": {
      const { minimum, maximum, step } = kind.value;
      return <input {...common} type="number" min={minimum} max={maximum} step={step || "any"} />;
    }
    default: {
      const length = kind.case === "textValue" ? kind.value.maximumLength : 0;
      return <textarea {...common} rows={2} {...(length ? { maxLength: length } : {})} />;
    }
  }
}

interface ChoiceProps {
  id: string;
  value: string;
  options: readonly Option[];
  mustChoose: boolean;
  onInput: (event: { currentTarget: { value: string } }) => void;
}

function Choice({ options, mustChoose, ...rest }: ChoiceProps) {
  return (
    <select {...rest}>
      {(mustChoose || !rest.value) && <option value="">Choose…</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.title || option.value}
        </option>
      ))}
    </select>
  );
}
