import { type Cause, Cause_Kind, type View } from "../../gen/demarche/v1/view_pb.js";
import { teamTitle } from "../../state/lookup.js";

const KINDS: Record<Cause_Kind, string> = {
  [Cause_Kind.UNSPECIFIED]: "Cause not given",
  [Cause_Kind.MOVE]: "Move",
  [Cause_Kind.DEAL]: "Deal",
  [Cause_Kind.RULE]: "Rule",
  [Cause_Kind.INJECT]: "Event",
  [Cause_Kind.LIMIT]: "End of the range",
  [Cause_Kind.UNKNOWN]: "Something you may not know",
  [Cause_Kind.DECAY]: "Drift back to its start",
};

/** What made something happen, in a few words: `Move by Japan: Host a G7 summit`. */
export function causeLine(view: View, cause: Cause | undefined): string {
  const kind = KINDS[cause?.kind ?? Cause_Kind.UNSPECIFIED];
  const by = cause?.team ? ` by ${teamTitle(view, cause.team)}` : "";
  return cause?.title && cause.title !== kind ? `${kind}${by}: ${cause.title}` : `${kind}${by}`;
}
