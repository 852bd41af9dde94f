import type { Cost } from "../../gen/demarche/v1/view_pb.js";
import { amount } from "../../format/numbers.js";

/** `2 political capital, 1 money`; `free` if it costs nothing. */
export function costLine(costs: readonly Cost[]): string {
  const real = costs.filter((cost) => cost.amount !== 0);
  if (real.length === 0) return "free";
  return real.map((cost) => `${amount(cost.amount)} ${lower(cost.title)}`).join(", ");
}

/** In the middle of a line; abbreviations keep their capitals. */
function lower(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
