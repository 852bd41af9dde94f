import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { staffOf } from "../../api/staff.js";
import type { View } from "../../gen/demarche/v1/view_pb.js";
import type { Desk } from "../../gen/demarche/v1/white_cell_service_pb.js";
import { useGame } from "../../state/context.js";

const REFRESH_MS = 10_000;
const PAUSE_MS = 200;

/** How every team stands, asked for when the view changes and every ten seconds. */
export function useDesk(view: View): Desk | undefined {
  const { api } = useGame();
  const { whiteCell } = useMemo(() => staffOf(api), [api]);
  const desk = useSignal<Desk | undefined>(undefined);
  const name = view.session?.name ?? "";
  useEffect(() => {
    const call = new AbortController();
    const load = () =>
      whiteCell.getDesk({ name }, { signal: call.signal }).then(
        (answer) => (desk.value = answer.desk),
        // The table shows what the view tells until an answer comes.
        () => undefined,
      );
    const soon = setTimeout(load, PAUSE_MS);
    const often = setInterval(() => document.hidden || void load(), REFRESH_MS);
    return () => {
      clearTimeout(soon);
      clearInterval(often);
      call.abort();
    };
  }, [whiteCell, name, view]);
  return desk.value;
}
