import { zoneName } from "../../format/time.js";
import { Mistake, type OptionProps, Part, TextField } from "./OptionFields.js";

/** How time runs: lengths, phases, fixed deadlines, hours. */
export function TimeOptions(props: OptionProps) {
  const { scenario, wrong } = props;
  const short = scenario?.summary?.shortGame ?? 0;
  return (
    <Part
      title="Time"
      usual="the scenario's own turns and lengths, the clock runs always"
      wrong={wrong}
      names={[
        "turnMinutes",
        "turns",
        "briefing",
        "adjudication",
        "deadlines",
        "workingHours",
        "reminders",
      ]}
    >
      <div class="pairs">
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
      </div>
      <Deadlines {...props} />
      <TextField
        {...props}
        name="workingHours"
        label="Hours in which the clock runs"
        help={`For example Mon-Fri 09:00-17:00 ${Intl.DateTimeFormat().resolvedOptions().timeZone}. Empty: always.`}
      />
      <TextField
        {...props}
        name="reminders"
        label="Remind members by mail so many minutes before a deadline"
        help="For example 60, 10; at most five. The server has to be set up for mail."
      />
    </Part>
  );
}

/** When the planning of each turn ends, from the first. */
function Deadlines({ draft, scenario, wrong, onChange }: OptionProps) {
  const { deadlines } = draft;
  const put = (index: number, value: string) => onChange({ deadlines: deadlines.with(index, value) });
  const most = scenario?.summary?.turns ?? 99;
  return (
    <fieldset class="when">
      <legend>Fixed ends of planning</legend>
      <p class="help">
        Turns without one follow their length. Times are those of {zoneName()}; everybody reads them
        in their own zone.
      </p>
      {deadlines.map((deadline, index) => (
        <div key={index} class="row">
          <label for={`new-deadline-${index}`}>Turn {index + 1}</label>
          <input
            id={`new-deadline-${index}`}
            type="datetime-local"
            value={deadline}
            onInput={(event) => put(index, event.currentTarget.value)}
          />
        </div>
      ))}
      <div class="actions">
        {deadlines.length < most && (
          <button
            type="button"
            class="small"
            onClick={() => onChange({ deadlines: [...deadlines, deadlines.at(-1) ?? ""] })}
          >
            Fix the end of turn {deadlines.length + 1}
          </button>
        )}
        {deadlines.length > 0 && (
          <button
            type="button"
            class="small quiet"
            onClick={() => onChange({ deadlines: deadlines.slice(0, -1) })}
          >
            Leave turn {deadlines.length} open
          </button>
        )}
      </div>
      <Mistake text={wrong.deadlines} />
    </fieldset>
  );
}
