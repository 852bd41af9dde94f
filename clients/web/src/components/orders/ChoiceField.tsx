import type { Option } from "../../gen/demarche/v1/scenario_pb.js";

const FEW = 5;

/** Whether options are few and short enough to lie open, each a tap away. */
export function areFew(options: readonly Option[]): boolean {
  const letters = options.reduce((sum, option) => sum + option.title.length, 0);
  return options.length > 0 && options.length <= FEW && letters <= 120;
}

interface Props {
  id: string;
  title: string;
  options: readonly Option[];
  value: string;
  described: string | undefined;
  wrong: boolean;
  onChange: (value: string) => void;
}

/** A few options side by side. */
export function OpenChoice({ id, title, options, value, described, wrong, onChange }: Props) {
  return (
    <fieldset class="open-choice" id={id} aria-describedby={described}>
      <legend>{title}</legend>
      {options.map((option) => (
        <label key={option.value} class="option">
          <input
            type="radio"
            name={id}
            value={option.value}
            checked={option.value === value}
            aria-invalid={wrong || undefined}
            onChange={() => onChange(option.value)}
          />
          {option.title || option.value}
        </label>
      ))}
    </fieldset>
  );
}

interface ChoiceProps {
  id: string;
  value: string;
  options: readonly Option[];
  mustChoose: boolean;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  onInput: (event: { currentTarget: { value: string } }) => void;
}

/** Many options in a list that opens. */
export function ListChoice({ options, mustChoose, ...rest }: ChoiceProps) {
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
