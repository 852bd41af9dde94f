import type { Session } from "../../gen/demarche/v1/view_pb.js";
import { Session_State } from "../../gen/demarche/v1/view_pb.js";
import { countdown } from "../../format/time.js";
import { browserTime, secondsLeft } from "../../state/clock.js";
import { useGame } from "../../state/context.js";

const HURRY_SECONDS = 60;

/** The time left in the turn by the server's clock. */
export function Countdown({ session }: { session: Session }) {
  const left = secondsLeft(session, useGame().clockOffset.value, browserTime.value);
  if (left === undefined) return <NoDeadline session={session} />;
  const hurry = left <= HURRY_SECONDS && session.state === Session_State.RUNNING;
  return (
    <span class={hurry ? "countdown hurry" : "countdown"} role="timer" aria-label="Time left">
      {left === 0 ? "closing…" : countdown(left)}
    </span>
  );
}

function NoDeadline({ session }: { session: Session }) {
  const running = session.state === Session_State.RUNNING;
  return running ? <span class="countdown countdown-none">no deadline</span> : null;
}
