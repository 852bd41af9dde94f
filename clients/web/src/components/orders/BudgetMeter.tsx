import type { Balance } from "../../gen/demarche/v1/view_pb.js";
import { amount } from "../../format/numbers.js";

/** What a team has of each resource, what it has promised, what is left. */
export function BudgetMeter({ balances }: { balances: readonly Balance[] }) {
  return (
    <ul class="budget" aria-label="Budget of this turn">
      {balances.map((balance) => (
        <li key={`${balance.team}/${balance.resource}`}>
          <span>{balance.title}</span>
          <meter
            aria-label={`${balance.title} committed`}
            min={0}
            max={Math.max(balance.available, balance.committed, 1)}
            value={balance.committed}
          />
          <span class="faint">
            <b class="figure">{amount(balance.available - balance.committed)}</b> left of{" "}
            {amount(balance.available)}
          </span>
        </li>
      ))}
    </ul>
  );
}
