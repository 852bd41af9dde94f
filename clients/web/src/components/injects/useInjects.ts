import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { refusalOf, type Refusal } from "../../api/refusal.js";
import type { View } from "../../gen/demarche/v1/view_pb.js";
import type { PlannedInject } from "../../gen/demarche/v1/white_cell_service_pb.js";
import { useStaff } from "../control/useStaff.js";

/** The injects of a session and a way to ask for them anew. */
export interface Injects {
  readonly list: readonly PlannedInject[];
  readonly refusal: Refusal | undefined;
  readonly reload: () => void;
}

/** Loads the injects, and again when a turn opens or another facilitator has done something. */
export function useInjects(view: View): Injects {
  const { whiteCell } = useStaff();
  const list = useSignal<readonly PlannedInject[]>([]);
  const refusal = useSignal<Refusal | undefined>(undefined);
  const parent = view.session?.name ?? "";
  const reload = () => {
    whiteCell.listInjects({ parent }).then(
      ({ injects }) => {
        list.value = injects;
        refusal.value = undefined;
      },
      (error: unknown) => (refusal.value = refusalOf(error)),
    );
  };
  useEffect(reload, [
    whiteCell,
    parent,
    view.session?.turn,
    view.injects.length,
    view.ledger.length,
  ]);
  return { list: list.value, refusal: refusal.value, reload };
}
