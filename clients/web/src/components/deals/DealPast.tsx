import {
  type Deal,
  type DealStatus,
  DealStatus_Kind,
  type DealStep,
  DealStep_Kind,
  type View,
} from "../../gen/demarche/v1/view_pb.js";
import { amount } from "../../format/numbers.js";
import { clockTime } from "../../format/time.js";
import { teamTitle } from "../../state/lookup.js";
import { VISIBILITIES } from "./Clauses.js";
import { stateOf } from "./states.js";

/** What is agreed in words, as far as the seat may know it. */
export function DealClauses({ view, deal }: { view: View; deal: Deal }) {
  if (deal.clauses.length === 0) return null;
  return (
    <ul class="deal-clauses">
      {deal.clauses.map(({ team, visibility, text }, index) => (
        <li key={index}>
          {text}{" "}
          <span class="faint">
            (by {teamTitle(view, team)}; read by{" "}
            {team === view.seat?.team ? VISIBILITIES[visibility] : OTHERS_READ[visibility]})
          </span>
        </li>
      ))}
    </ul>
  );
}

const OTHERS_READ = { ...VISIBILITIES, 3: "its authors alone" };

const STEPS: Record<DealStep_Kind, string> = {
  [DealStep_Kind.UNSPECIFIED]: "",
  [DealStep_Kind.PROPOSED]: "proposed",
  [DealStep_Kind.SIGNED]: "signed",
  [DealStep_Kind.REJECTED]: "rejected",
  [DealStep_Kind.COUNTERED]: "countered",
  [DealStep_Kind.WITHDRAWN]: "withdrawn",
  [DealStep_Kind.EXPIRED]: "expired",
  [DealStep_Kind.IN_FORCE]: "in force",
};

const STATUSES: Record<DealStatus_Kind, string> = {
  [DealStatus_Kind.UNSPECIFIED]: "",
  [DealStatus_Kind.IN_FORCE]: "in force",
  [DealStatus_Kind.DELAYED]: "delayed",
  [DealStatus_Kind.DELIVERED]: "delivered",
  [DealStatus_Kind.BREACHED]: "breached",
  [DealStatus_Kind.LEAKED]: "a secret clause is out",
  [DealStatus_Kind.RENEGED]: "taken back",
  [DealStatus_Kind.OVER]: "over",
};

/** How a deal came about and what became of it: steps, the chain of counter-proposals, statuses. */
export function DealPast({ view, deal }: { view: View; deal: Deal }) {
  const chain = chainOf(view, deal);
  const count = deal.steps.length + deal.statuses.length + chain.length - 1;
  if (count === 0) return null;
  return (
    <details class="deal-past">
      <summary>History</summary>
      {chain.length > 1 && (
        <ol class="deal-chain" aria-label="Offers and counter-offers">
          {chain.map((each) => (
            <li key={each.id} aria-current={each.id === deal.id ? "true" : undefined}>
              {teamTitle(view, each.proposer)}: {each.summary || each.title}{" "}
              <span class="faint">({stateOf(each)})</span>
            </li>
          ))}
        </ol>
      )}
      <ul>
        {deal.steps.map((step, index) => (
          <li key={index}>{stepLine(view, step)}</li>
        ))}
        {deal.statuses.map((status) => (
          <li key={`${status.turn}/${status.kind}`}>{statusLine(status)}</li>
        ))}
      </ul>
    </details>
  );
}

function stepLine(view: View, { kind, team, displayName, turn, time }: DealStep): string {
  const who = [team && teamTitle(view, team), displayName].filter(Boolean).join(", ");
  const when = time ? `turn ${turn}, ${clockTime(time)}` : `close of turn ${turn}`;
  return `${when}: ${STEPS[kind]}${who ? ` by ${who}` : ""}`;
}

/** How it stands with a deal after a turn. */
export function statusLine({ turn, kind, delivered }: DealStatus): string {
  const share = delivered === undefined ? "" : `, ${amount(delivered)}% delivered`;
  return `After turn ${turn}: ${STATUSES[kind]}${share}`;
}

/** All offers of which one answered the other, the first one first. */
function chainOf(view: View, deal: Deal): Deal[] {
  const known = new Map(view.deals.map((each) => [each.id, each]));
  let first = deal;
  for (let before = known.get(first.counters); before; before = known.get(first.counters))
    first = before;
  const chain = [first];
  for (let next = known.get(first.counteredBy); next; next = known.get(next.counteredBy))
    chain.push(next);
  return chain;
}
