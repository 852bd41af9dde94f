import { type Cause, Cause_Kind, type View } from "../../gen/demarche/v1/view_pb.js";
import { inWords, teamInText, trackOf } from "../../state/lookup.js";

const KINDS: Record<Cause_Kind, string> = {
  [Cause_Kind.UNSPECIFIED]: "Cause not given",
  [Cause_Kind.MOVE]: "Move",
  [Cause_Kind.DEAL]: "Deal",
  [Cause_Kind.RULE]: "Rule",
  [Cause_Kind.INJECT]: "Event",
  [Cause_Kind.LIMIT]: "End of the range",
  [Cause_Kind.UNKNOWN]: "Something you may not know",
  [Cause_Kind.DECAY]: "Drift back to its start",
  [Cause_Kind.DERIVATION]: "Follows from other tracks",
  [Cause_Kind.SENT_INJECT]: "Event",
  [Cause_Kind.OVERRIDE]: "Set by control",
  [Cause_Kind.RULING]: "Control's ruling",
};

/** What made something happen, in a few words: `Move by Japan: Host a G7 summit`. */
export function causeLine(view: View, cause: Cause | undefined): string {
  const kind = KINDS[cause?.kind ?? Cause_Kind.UNSPECIFIED];
  const by = cause?.team ? ` by ${teamInText(view, cause.team)}` : "";
  return cause?.title && cause.title !== kind && cause.kind !== Cause_Kind.DECAY ? `${kind}${by}: ${cause.title}` : `${kind}${by}`;
}

/** What to call a value that an effect was computed from: a track by its title, else in words. */
export function inputTitle(view: View, name: string): string {
  const [kind = "", ...rest] = name.split(".");
  const title = (id: string) => trackOf(view, id)?.info?.title ?? inWords(id.replaceAll(".", " "));
  const of = rest.join(".");
  switch (kind) {
    case "start":
      return `${title(of)}, at the start`;
    case "thesis":
      return `${title(of)}, by the true thesis`;
    case "channel":
      return `${title(of)}, gathered so far`;
    default:
      return title(name);
  }
}

/** Whether a formula computes nothing: it is the number itself. */
export function isPlainNumber(formula: string): boolean {
  return /^[-+]?[\d.]+$/.test(formula.trim());
}
