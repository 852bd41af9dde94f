import { type Deal, Deal_State } from "../../gen/demarche/v1/view_pb.js";

/** How a deal stands, for a reader. */
const DEAL_STATES: Record<Deal_State, string> = {
  [Deal_State.UNSPECIFIED]: "",
  [Deal_State.PROPOSED]: "proposed",
  [Deal_State.ACCEPTED]: "agreed, takes effect when the turn closes",
  [Deal_State.REJECTED]: "rejected",
  [Deal_State.COUNTERED]: "countered",
  [Deal_State.WITHDRAWN]: "withdrawn",
  [Deal_State.EXPIRED]: "expired",
  [Deal_State.IN_FORCE]: "in force",
};

/** The same of one deal, which an actor that nobody plays may have refused. */
export function stateOf({ state, refusal }: Deal): string {
  return state === Deal_State.EXPIRED && refusal ? "refused" : DEAL_STATES[state];
}

/** Whether anything can still come of it. */
export function isOpen(state: Deal_State): boolean {
  return state === Deal_State.PROPOSED || state === Deal_State.ACCEPTED;
}
