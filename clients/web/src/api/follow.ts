import type { WatchResponse } from "../gen/demarche/v1/play_service_pb.js";
import { type Refusal, refusalOf } from "./refusal.js";

/** What `follow` asks of, and tells, the one who follows. */
export interface Follower {
  /** Where to go on; empty asks for a whole view. */
  cursor(): string;
  /** Takes a message; false drops the line and opens it anew from `cursor`. */
  receive(response: WatchResponse): boolean;
  /** The line broke and is being opened again. */
  lost(): void;
  /** The server will not serve this seat; following has ended. */
  refused(refusal: Refusal): void;
}

/** Whether somebody is looking. A page that nobody sees asks now and then instead of holding a line. */
export interface Attention {
  hidden(): boolean;
  /** Ends after the time, or sooner when the page is seen again or the network comes back. */
  rest(milliseconds: number, signal: AbortSignal): Promise<void>;
}

type OpenLine = (cursor: string, signal: AbortSignal) => AsyncIterable<WatchResponse>;

/** The server sends at least a heartbeat in 15 seconds; a line silent for this long is dead. */
export const SILENCE_MS = 40_000;
/** How often a hidden page asks. Browsers allow six connections to a server, over all tabs. */
export const HIDDEN_PAUSE_MS = 15_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8_000;

/** Keeps a stream open until the signal aborts, coming back from the last cursor when it breaks. */
export async function follow(
  open: OpenLine,
  follower: Follower,
  attention: Attention,
  signal: AbortSignal,
): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    const end = await readLine(open, follower, attention, signal, () => (failures = 0));
    if (signal.aborted || end === "refused") return;
    if (end === "resting") {
      await attention.rest(HIDDEN_PAUSE_MS, signal);
    } else if (end === "broken") {
      follower.lost();
      await attention.rest(pauseAfter(failures++), signal);
    }
  }
}

type LineEnd = "refused" | "broken" | "resting" | "reopen";

async function readLine(
  open: OpenLine,
  follower: Follower,
  attention: Attention,
  signal: AbortSignal,
  alive: () => void,
): Promise<LineEnd> {
  const line = new AbortController();
  const hangUp = () => line.abort();
  signal.addEventListener("abort", hangUp);
  let silence = setTimeout(hangUp, SILENCE_MS);
  try {
    for await (const response of open(follower.cursor(), line.signal)) {
      clearTimeout(silence);
      silence = setTimeout(hangUp, SILENCE_MS);
      alive();
      if (!follower.receive(response)) return "reopen";
      if (attention.hidden()) return "resting";
    }
    return "broken";
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal.final) return "broken";
    follower.refused(refusal);
    return "refused";
  } finally {
    clearTimeout(silence);
    signal.removeEventListener("abort", hangUp);
    hangUp();
  }
}

/** Doubles from half a second to eight, with a spread so that clients don't come back together. */
export function pauseAfter(failures: number, spread: number = Math.random()): number {
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures);
  return pause * (0.75 + spread / 2);
}

/** The attention of the person at this browser window. */
export const windowAttention: Attention = {
  hidden: () => document.hidden,
  rest: (milliseconds, signal) =>
    new Promise((resolve) => {
      const wake = new AbortController();
      const timer = setTimeout(() => wake.abort(), milliseconds);
      const listen = { signal: wake.signal };
      wake.signal.addEventListener("abort", () => {
        clearTimeout(timer);
        resolve();
      });
      signal.addEventListener("abort", () => wake.abort(), listen);
      window.addEventListener("online", () => wake.abort(), listen);
      document.addEventListener("visibilitychange", () => document.hidden || wake.abort(), listen);
    }),
};
