import { useMemo } from "preact/hooks";
import { type StaffApi, staffOf } from "../../api/staff.js";
import { useGame } from "../../state/context.js";

/** The services of those who run sessions, called as this seat. */
export function useStaff(): StaffApi {
  const { api } = useGame();
  return useMemo(() => staffOf(api), [api]);
}
