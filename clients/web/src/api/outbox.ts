import { refusalOf } from "./refusal.js";

/**
 * Sends commands so that each happens once. A command keeps its request id until the server has
 * answered it, over retries, repeated clicks and a reload of the page; while one is on its way, the
 * same command joins it.
 */
export interface Outbox {
  /** Sends the command that `key` describes; equal keys are the same command. */
  send<T>(key: string, call: (requestId: string) => Promise<T>): Promise<T>;
}

/** Pauses before each further try, in milliseconds. */
const RETRY_PAUSES = [400, 1200, 3000];

export function createOutbox(
  storage: Storage,
  prefix: string,
  pause: (milliseconds: number) => Promise<void> = sleep,
): Outbox {
  const underWay = new Map<string, Promise<unknown>>();

  async function deliver<T>(slot: string, call: (requestId: string) => Promise<T>): Promise<T> {
    const requestId = storage.getItem(slot) ?? crypto.randomUUID();
    storage.setItem(slot, requestId);
    for (let attempt = 0; ; attempt++) {
      try {
        const answer = await call(requestId);
        storage.removeItem(slot);
        return answer;
      } catch (error) {
        if (!refusalOf(error).lost) {
          storage.removeItem(slot);
          throw error;
        }
        const wait = RETRY_PAUSES[attempt];
        if (wait === undefined) throw error;
        await pause(wait);
      }
    }
  }

  return {
    send<T>(key: string, call: (requestId: string) => Promise<T>): Promise<T> {
      const slot = `${prefix}/request/${key}`;
      const running = underWay.get(slot) as Promise<T> | undefined;
      if (running) return running;
      const sent = deliver(slot, call).finally(() => underWay.delete(slot));
      underWay.set(slot, sent);
      return sent;
    },
  };
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
