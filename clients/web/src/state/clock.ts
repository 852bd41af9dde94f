import { signal } from "@preact/signals";
import { type Timestamp, timestampMs } from "@bufbuild/protobuf/wkt";
import { type Session, Session_State } from "../gen/demarche/v1/view_pb.js";

/** This browser's time in milliseconds, renewed every second while somebody looks. */
export const browserTime = signal(Date.now());

export function startClock(): void {
  const tick = () => (browserTime.value = Date.now());
  setInterval(tick, 1000);
  document.addEventListener("visibilitychange", tick);
}

/** How far the server's clock is ahead of this browser's, in milliseconds. */
export function offsetOf(serverTime: Timestamp | undefined, browser = Date.now()): number {
  return serverTime ? timestampMs(serverTime) - browser : 0;
}

/** Seconds left in the running turn, never below 0; undefined without a deadline. */
export function secondsLeft(session: Session, offset: number, now: number): number | undefined {
  if (session.state === Session_State.PAUSED) {
    return session.secondsLeft > 0n ? Number(session.secondsLeft) : undefined;
  }
  if (session.state !== Session_State.RUNNING || !session.deadline) return undefined;
  return Math.max(0, Math.ceil((timestampMs(session.deadline) - now - offset) / 1000));
}
