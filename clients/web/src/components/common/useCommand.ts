import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Outbox } from "../../api/outbox.js";
import { refusalOf, type Refusal } from "../../api/refusal.js";
import { useGame } from "../../state/context.js";

/** A button's or form's way to the server. */
export interface Command {
  readonly busy: boolean;
  /** Why the last try did not succeed. */
  readonly refusal: Refusal | undefined;
  /** Sends; undefined if refused. The same request, sent again unanswered, is the same command. */
  run<Q extends object, A>(
    name: string,
    method: (request: Q & { requestId: string }) => Promise<A>,
    request: Q,
  ): Promise<A | undefined>;
  forget(): void;
}

export function useCommand(): Command {
  return useSending(useGame().outbox);
}

export function useSending(outbox: Outbox): Command {
  const busy = useSignal(false);
  const refusal = useSignal<Refusal | undefined>(undefined);
  return useMemo(
    () => ({
      get busy() {
        return busy.value;
      },
      get refusal() {
        return refusal.value;
      },
      forget: () => (refusal.value = undefined),
      async run(name, method, request) {
        busy.value = true;
        refusal.value = undefined;
        try {
          const key = `${name} ${JSON.stringify(request, plain)}`;
          return await outbox.send(key, (requestId) => method({ ...request, requestId }));
        } catch (error) {
          refusal.value = refusalOf(error);
          return undefined;
        } finally {
          busy.value = false;
        }
      },
    }),
    [outbox],
  );
}

/** Times hold whole numbers that JSON has no form for. */
function plain(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}
