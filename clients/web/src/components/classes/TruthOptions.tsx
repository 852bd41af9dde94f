import { figure } from "../../format/numbers.js";
import { CheckField, Mistake, type OptionProps, Part, SelectField, TextField } from "./OptionFields.js";

/** What is true and what may happen: never shown to teams. */
export function TruthOptions(props: OptionProps) {
  const { draft, scenario, wrong, onChange } = props;
  const theses = scenario?.theses ?? [];
  const options: [string, string][] = [
    ["", "drawn by chance"],
    ...theses.map(({ id, title }): [string, string] => [id, title]),
  ];
  return (
    <Part
      title="What is true"
      usual="drawn by chance; teams learn it at the end"
      wrong={wrong}
      names={["thesis", "weights", "modifiers", "seed"]}
    >
      {theses.length > 0 && (
        <SelectField
          id="new-thesis"
          label="True thesis"
          value={draft.thesis}
          options={options}
          onChange={(thesis) => onChange({ thesis })}
        />
      )}
      {theses.length > 0 && !draft.thesis && <Weights {...props} />}
      <Modifiers {...props} />
      <TextField
        {...props}
        name="seed"
        label="Seed of every draw"
        most={64}
        help="Any text. Empty: the server chooses. The same seed gives the same draws."
      />
      <CheckField
        {...props}
        name="documentOnly"
        label="Leave out events from outside the scenario's sources"
      />
    </Part>
  );
}

function Weights({ draft, scenario, setup, wrong, onChange }: OptionProps) {
  return (
    <fieldset class="when">
      <legend>How likely each thesis is drawn</legend>
      <p class="help">Relative to the others. Leave all empty for the scenario's own weights.</p>
      {scenario?.theses.map(({ id, title }) => (
        <label key={id} class="weight">
          <span>{title}</span>
          <input
            type="number"
            min={0}
            step="any"
            placeholder={setup && figure(setup.thesisWeights[id] ?? 0)}
            value={draft.weights[id] ?? ""}
            onInput={(event) =>
              onChange({ weights: { ...draft.weights, [id]: event.currentTarget.value } })
            }
          />
        </label>
      ))}
      <Mistake text={wrong.weights} />
    </fieldset>
  );
}

/** Changes of all theses that can be switched on; which there are is the operator's to know. */
function Modifiers({ draft, scenario, setup, wrong, onChange }: OptionProps) {
  if (!scenario) return null;
  if (!setup) {
    return (
      <p class="help">
        Modifiers that the scenario may have are listed here once the operator key is given.
      </p>
    );
  }
  if (setup.modifiers.length === 0) return null;
  const toggle = (id: string, on: boolean) => {
    const others = draft.modifiers.filter((each) => each !== id);
    onChange({ modifiers: on ? [...others, id] : others });
  };
  return (
    <fieldset class="when">
      <legend>Modifiers, whichever thesis is true</legend>
      {setup.modifiers.map(({ id, title, text }) => (
        <div key={id} class="modifier">
          <label class="check">
            <input
              type="checkbox"
              checked={draft.modifiers.includes(id)}
              aria-describedby={`modifier-${id}`}
              onChange={(event) => toggle(id, event.currentTarget.checked)}
            />
            {title || id}
          </label>
          <p class="help" id={`modifier-${id}`}>
            {text}
          </p>
        </div>
      ))}
      <Mistake text={wrong.modifiers} />
    </fieldset>
  );
}
