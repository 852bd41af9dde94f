import { Orders_State, type View } from "../../gen/demarche/v1/view_pb.js";
import { percent } from "../../format/numbers.js";
import { useGame } from "../../state/context.js";
import { TeamMark } from "../common/TeamMark.js";
import { BudgetMeter } from "../orders/BudgetMeter.js";
import { OrderedLine } from "../orders/OrderSheet.js";

/** Every team's orders, budget and assessment of the running turn. */
export function AllOrders({ view }: { view: View }) {
  return (
    <>
      {view.teams.map((team) => (
        <TeamOrders key={team.info?.id} view={view} team={team.info?.id ?? ""} />
      ))}
    </>
  );
}

function TeamOrders({ view, team }: { view: View; team: string }) {
  const orders = view.orders.find((each) => each.team === team);
  return (
    <section class="card team-orders">
      <header>
        <h3>
          <TeamMark view={view} team={team} />
        </h3>
        <span class={orders?.state === Orders_State.DRAFT ? "state" : "state state-approved"}>
          {orders?.state === Orders_State.DRAFT ? "draft" : "✓ approved"}
        </span>
      </header>
      <BudgetMeter balances={view.balances.filter((balance) => balance.team === team)} />
      {orders?.moves.length === 0 && <p class="faint">No moves.</p>}
      <ol>
        {orders?.moves.map((move) => (
          <OrderedLine key={move.id} move={move} editable={false} />
        ))}
      </ol>
      <AssessmentLine view={view} team={team} />
    </section>
  );
}

function AssessmentLine({ view, team }: { view: View; team: string }) {
  const theses = useGame().scenario.value?.theses ?? [];
  const given = view.assessments.find(
    (each) => each.team === team && each.turn === view.session?.turn,
  );
  if (!given) return null;
  const shares = theses.map(
    (thesis) => `${thesis.title} ${percent(given.probabilities[thesis.id] ?? 0)}`,
  );
  return (
    <p class="faint">
      Assessment: {shares.join(", ")}
      {given.evidence && `. ${given.evidence}`}
    </p>
  );
}
