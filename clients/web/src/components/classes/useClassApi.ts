import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { type StaffApi, staffOf } from "../../api/staff.js";
import { refusalOf, type Refusal } from "../../api/refusal.js";
import { useServices } from "../../state/context.js";
import { keepsClock } from "../../state/powers.js";
import { heldSeats } from "../../state/seats.js";

/** A way to call the class's service: a held seat's or the operator's. */
export interface ClassAccess {
  readonly api: StaffApi | undefined;
  readonly looking: boolean;
  readonly refusal: Refusal | undefined;
  /** Tries the server's operator key, which is kept in memory only. */
  tryKey(key: string): Promise<void>;
}

/** Finds among the seats of this browser one that opens the class, else asks for the key. */
export function useClassApi(name: string): ClassAccess {
  const { connect, storage } = useServices();
  const api = useSignal<StaffApi | undefined>(undefined);
  const looking = useSignal(true);
  const refusal = useSignal<Refusal | undefined>(undefined);
  const open = async (token: string) => {
    const tried = staffOf(connect(token));
    await tried.classes.getClass({ name });
    api.value = tried;
  };
  useEffect(() => {
    const look = async () => {
      for (const seat of heldSeats(storage).filter(({ role }) => keepsClock(role))) {
        try {
          return await open(seat.token);
        } catch {
          // Another seat may open it.
        }
      }
    };
    void look().finally(() => (looking.value = false));
  }, [name]);
  return {
    api: api.value,
    looking: looking.value,
    refusal: refusal.value,
    async tryKey(key) {
      refusal.value = undefined;
      await open(key).catch((error: unknown) => (refusal.value = refusalOf(error)));
    },
  };
}
