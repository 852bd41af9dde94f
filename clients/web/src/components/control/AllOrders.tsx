import { Fragment } from "preact";
import { Orders_State, type View } from "../../gen/demarche/v1/view_pb.js";
import { percent } from "../../format/numbers.js";
import { useGame } from "../../state/context.js";
import { TeamMark } from "../common/TeamMark.js";
import { BudgetMeter } from "../orders/BudgetMeter.js";
import { OrderedLine } from "../orders/OrderSheet.js";
import { OddsField } from "./OddsField.js";

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
          <Fragment key={move.id}>
            <OrderedLine view={view} orders={orders} move={move} editable={false} />
            {move.odds.map((odds) => (
              <OddsField
                key={odds.parameter}
                session={view.session?.name ?? ""}
                team={team}
                move={move}
                odds={odds}
              />
            ))}
          </Fragment>
        ))}
      </ol>
      <Choices view={view} team={team} />
      <AssessmentLine view={view} team={team} />
      <AnswerLines view={view} team={team} />
    </section>
  );
}

/** What events let the team decide, and what it has decided. */
function Choices({ view, team }: { view: View; team: string }) {
  const own = view.choices.filter((choice) => choice.team === team);
  return (
    <>
      {own.map(({ inject, question, options, chosen }) => (
        <p key={inject} class="faint">
          {question} {options.find(({ move }) => move === chosen)?.title ?? "Not decided yet."}
        </p>
      ))}
    </>
  );
}

function AnswerLines({ view, team }: { view: View; team: string }) {
  const questions = useGame().scenario.value?.questions ?? [];
  return (
    <>
      {questions.map(({ id, title, options }) => {
        const given = view.assessments.find((each) => each.team === team && each.question === id);
        if (!given) return null;
        const shares = options.map(
          (option) => `${option.title} ${percent(given.probabilities[option.value] ?? 0)}`,
        );
        return (
          <p key={id} class="faint">
            {title} {shares.join(", ")}
            {given.evidence && `. ${given.evidence}`}
          </p>
        );
      })}
    </>
  );
}

function AssessmentLine({ view, team }: { view: View; team: string }) {
  const theses = useGame().scenario.value?.theses ?? [];
  const given = view.assessments.find(
    (each) => each.team === team && each.turn === view.session?.turn && !each.question,
  );
  if (!given || theses.length === 0) return null;
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
