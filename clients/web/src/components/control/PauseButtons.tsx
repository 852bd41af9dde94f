import { timestampFromMs } from "@bufbuild/protobuf/wkt";
import { Session_State } from "../../gen/demarche/v1/view_pb.js";
import { useGame } from "../../state/context.js";
import type { SteeringProps } from "./Steering.js";
import { useShow } from "./useShow.js";

const MINUTES = [5, 10, 15, 30, 60];

/** Stops the clock, for now or until a time, and lets it go on. */
export function PauseButtons({
  session,
  command,
  reason,
}: SteeringProps & { reason: { value: string } }) {
  const game = useGame();
  const { sessions } = game.api;
  const show = useShow();
  const minutes = game.drafts.of("pause-minutes", 0);
  const { name } = session;
  const pause = async () => {
    const now = Math.ceil((Date.now() + game.clockOffset.value) / 60_000) * 60_000;
    const until = minutes.value ? { until: timestampFromMs(now + minutes.value * 60_000) } : {};
    const request = { name, reason: reason.value.trim(), ...until };
    if (show(await command.run("pause", sessions.pauseSession, request))) reason.value = "";
  };
  const resume = async () => show(await command.run("resume", sessions.resumeSession, { name }));
  if (session.state === Session_State.PAUSED) {
    return (
      <button type="button" class="primary" disabled={command.busy} onClick={resume}>
        Resume
      </button>
    );
  }
  return (
    <span class="pause">
      <button type="button" disabled={command.busy} onClick={pause}>
        Pause
      </button>
      <select
        aria-label="Pause for"
        value={minutes.value}
        onChange={(event) => (minutes.value = Number(event.currentTarget.value))}
      >
        <option value={0}>until resumed</option>
        {MINUTES.map((each) => (
          <option key={each} value={each}>
            for {each} min
          </option>
        ))}
      </select>
    </span>
  );
}
