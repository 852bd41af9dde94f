import {
  type TrackChange,
  TrackChange_Operation as Operation,
} from "../../gen/demarche/v1/white_cell_service_pb.js";
import { amount } from "../../format/numbers.js";

const SIGNS: Record<Operation, string> = {
  [Operation.UNSPECIFIED]: "?",
  [Operation.ADD]: "+",
  [Operation.MULTIPLY]: "*",
  [Operation.SET]: "=",
};

/** What an inject does, as in the CSV form: `oil + 5; align = 3`. */
export function changesLine(changes: readonly TrackChange[]): string {
  return changes
    .map(({ track, operation, amount: by }) => `${track} ${SIGNS[operation]} ${amount(by)}`)
    .join("; ");
}

/** What a change may be called in the form. */
export const OPERATIONS: readonly (readonly [Operation, string])[] = [
  [Operation.ADD, "add"],
  [Operation.MULTIPLY, "multiply by"],
  [Operation.SET, "set to"],
];
