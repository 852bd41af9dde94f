import { counted } from "../../format/words.js";
import { zonedTime } from "../../format/time.js";
import { useGame } from "../../state/context.js";
import type { SteeringProps } from "./Steering.js";
import { useShow } from "./useShow.js";

const EXTENSIONS = [1, 3, 5, 10];

/**
 * Moves deadlines. Each call names the deadline that was in sight, so that a second click changes
 * nothing.
 */
export function Schedule({
  session,
  command,
  reason,
}: SteeringProps & { reason: { value: string } }) {
  const game = useGame();
  const { sessions } = game.api;
  const show = useShow();
  const shift = game.drafts.of("shift-minutes", "");
  const { name, turn, deadline } = session;
  const seen = deadline ? { fromDeadline: deadline } : {};
  const told = { name, reason: reason.value.trim(), ...seen };
  const extend = async (minutes: number) => {
    const request = { ...told, turn, minutes };
    if (show(await command.run("extend", sessions.extendTurn, request))) reason.value = "";
  };
  const shiftAll = async (event: Event) => {
    event.preventDefault();
    const request = { ...told, minutes: Number(shift.value) };
    if (!show(await command.run("shift", sessions.shiftSchedule, request))) return;
    reason.value = "";
    shift.value = "";
  };
  return (
    <>
      <div class="actions">
        <span class="extend" role="group" aria-label="Extend the turn">
          {EXTENSIONS.map((minutes) => (
            <button
              key={minutes}
              type="button"
              disabled={command.busy}
              aria-label={`+${minutes} min: extend by ${counted(minutes, "minute")}`}
              onClick={() => extend(minutes)}
            >
              +{minutes} min
            </button>
          ))}
        </span>
      </div>
      {deadline && (
        <details>
          <summary>Shift this and all later deadlines (now {zonedTime(deadline)})</summary>
          <form class="row" onSubmit={shiftAll}>
            <label for="shift">Minutes, earlier with a minus</label>
            <input
              id="shift"
              type="number"
              step={1}
              value={shift.value}
              onInput={(event) => (shift.value = event.currentTarget.value)}
            />
            <button type="submit" disabled={command.busy || !Number(shift.value)}>
              Shift all
            </button>
          </form>
        </details>
      )}
    </>
  );
}
