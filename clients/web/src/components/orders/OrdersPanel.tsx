import {
  Orders_State,
  Session_Phase,
  Session_State,
  type View,
} from "../../gen/demarche/v1/view_pb.js";
import { useGame } from "../../state/context.js";
import { ObjectiveCard } from "../common/ObjectiveCard.js";
import { Brief } from "../frame/Brief.js";
import { JudgedMoves } from "../judging/JudgedMoves.js";
import { AssessmentForm, QuestionForm } from "./AssessmentForm.js";
import { BudgetMeter } from "./BudgetMeter.js";
import { MoveList } from "./MoveList.js";
import { OpenChoices } from "./OpenChoices.js";
import { OrderSheet } from "./OrderSheet.js";

/** All that a team decides in a turn: moves, approval, assessment. */
export function OrdersPanel({ view }: { view: View }) {
  const game = useGame();
  const orders = view.orders.find((each) => each.team === view.seat?.team);
  const state = view.session?.state;
  if (!orders || state === Session_State.LOBBY) {
    return (
      <>
        <p class="faint">Orders open with the first turn. Until then, your brief:</p>
        <div class="card">
          <Brief view={view} />
        </div>
      </>
    );
  }
  const options = game.options.value?.moves ?? [];
  const scenario = game.scenario.value;
  return (
    <>
      <BudgetMeter balances={view.balances} />
      {view.choices
        .filter((choice) => choice.team === view.seat?.team)
        .map((choice) => (
          <OpenChoices key={choice.inject} choice={choice} options={options} orders={orders} />
        ))}
      <OrderSheet view={view} orders={orders} />
      <JudgedMoves view={view} />
      <PhaseNote view={view} />
      {orders.state === Orders_State.DRAFT && !isBriefing(view) && (
        <section aria-label="Moves to choose from">
          <h3>Moves</h3>
          <MoveList options={options.filter(({ move }) => !move?.inject)} orders={orders} />
        </section>
      )}
      {view.objectives.map((objective) => (
        <ObjectiveCard key={objective.team} view={view} objective={objective} />
      ))}
      {scenario && scenario.theses.length > 0 && <AssessmentForm view={view} scenario={scenario} />}
      {scenario?.questions.map((question) => (
        <QuestionForm key={question.id} view={view} question={question} />
      ))}
    </>
  );
}

function isBriefing(view: View): boolean {
  return view.session?.phase === Session_Phase.BRIEFING;
}

/** Why nothing can be ordered in this phase. */
function PhaseNote({ view }: { view: View }) {
  const phase = view.session?.phase;
  if (phase === Session_Phase.BRIEFING) {
    return (
      <p class="phase-note">This is the briefing: read and talk. Orders open when it is over.</p>
    );
  }
  if (phase === Session_Phase.ADJUDICATION) {
    return (
      <p class="phase-note">
        Orders are locked while control judges the free-text moves. You can argue about them.
      </p>
    );
  }
  return null;
}
