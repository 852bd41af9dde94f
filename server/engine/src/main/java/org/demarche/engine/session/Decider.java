package org.demarche.engine.session;

import java.util.List;
import java.util.Optional;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Command.AddMove;
import org.demarche.engine.session.Command.AnswerDeal;
import org.demarche.engine.session.Command.AnswerQuiz;
import org.demarche.engine.session.Command.ApproveOrders;
import org.demarche.engine.session.Command.Argue;
import org.demarche.engine.session.Command.Assess;
import org.demarche.engine.session.Command.AwardDebrief;
import org.demarche.engine.session.Command.CloseTurn;
import org.demarche.engine.session.Command.CommentOrders;
import org.demarche.engine.session.Command.CounterDeal;
import org.demarche.engine.session.Command.DropInject;
import org.demarche.engine.session.Command.EditMove;
import org.demarche.engine.session.Command.EndPractice;
import org.demarche.engine.session.Command.EndSession;
import org.demarche.engine.session.Command.EstimateMove;
import org.demarche.engine.session.Command.ExtendTurn;
import org.demarche.engine.session.Command.InviteSeats;
import org.demarche.engine.session.Command.MoveSeat;
import org.demarche.engine.session.Command.OverrideTrack;
import org.demarche.engine.session.Command.PauseSession;
import org.demarche.engine.session.Command.PlanInject;
import org.demarche.engine.session.Command.PlanInjects;
import org.demarche.engine.session.Command.ProposeDeal;
import org.demarche.engine.session.Command.RemoveMove;
import org.demarche.engine.session.Command.ReopenSession;
import org.demarche.engine.session.Command.ReplaceSeat;
import org.demarche.engine.session.Command.ResumeSession;
import org.demarche.engine.session.Command.RevokeSeat;
import org.demarche.engine.session.Command.Rewind;
import org.demarche.engine.session.Command.RuleMove;
import org.demarche.engine.session.Command.SendInject;
import org.demarche.engine.session.Command.SendMessage;
import org.demarche.engine.session.Command.SetLabel;
import org.demarche.engine.session.Command.SetStandIn;
import org.demarche.engine.session.Command.ShiftSchedule;
import org.demarche.engine.session.Command.StartPractice;
import org.demarche.engine.session.Command.StartSession;
import org.demarche.engine.session.Command.TakeSeat;
import org.demarche.engine.session.Command.Tick;
import org.demarche.engine.session.Command.WithdrawOrders;
import org.demarche.engine.session.Rejection.Reason;

/**
 * Judges what is asked of sessions. Any text in a command is answered, never thrown; the same
 * arguments always get the same answer.
 */
public final class Decider {
  private Decider() {}

  /** The events of a new session's first entry, with the facilitator's seat as its subject. */
  public static Decision create(Scenario scenario, CreateSession request) {
    return SessionCreation.create(scenario, request);
  }

  /**
   * Judges a command. A repeat of a remembered request gets the answer the request got, and no
   * events.
   *
   * @param state of a session of this scenario
   */
  public static Decision decide(Scenario scenario, SessionState state, Request request) {
    return Situation.unless(
        Situation.text("request_id", request.requestId(), 0, SessionLimits.REQUEST_ID),
        () ->
            remembered(state, request)
                .map(answer -> repeated(answer, request.command()))
                .orElseGet(() -> judge(new Situation(scenario, state, request))));
  }

  private static Optional<Event.RequestAnswered> remembered(SessionState state, Request request) {
    String caller = CallerKey.of(request.caller());
    return request.requestId().isEmpty()
        ? Optional.empty()
        : state.answers().stream()
            .filter(
                answer ->
                    answer.requestId().equals(request.requestId())
                        && answer.caller().equals(caller))
            .findFirst();
  }

  private static Decision repeated(Event.RequestAnswered answer, Command command) {
    return answer.fingerprint() == Fingerprint.of(command)
        ? new Decision.Accepted(answer.subject(), List.of())
        : new Decision.Rejected(
            Refusal.of(
                Reason.REQUEST_ID_REUSED,
                "Another command has used this request id. Give every command one of its own."));
  }

  private static Decision judge(Situation now) {
    return switch (now.request().command()) {
      case TakeSeat command -> SeatCommands.take(now, command);
      case InviteSeats command -> InviteCommands.invite(now, command);
      case MoveSeat command -> SeatChanges.move(now, command);
      case ReplaceSeat command -> SeatChanges.replace(now, command);
      case RevokeSeat command -> SeatChanges.revoke(now, command);
      case SetStandIn command -> StandInCommands.set(now, command);
      case StartSession() -> ClockCommands.start(now);
      case StartPractice() -> PracticeCommands.start(now);
      case EndPractice() -> PracticeCommands.end(now);
      case PauseSession command -> ClockCommands.pause(now, command);
      case ResumeSession() -> ClockCommands.resume(now);
      case ExtendTurn command -> ScheduleCommands.extend(now, command);
      case ShiftSchedule command -> ScheduleCommands.shift(now, command);
      case CloseTurn command -> ClockCommands.close(now, command);
      case Tick() -> TickCommands.tick(now);
      case EndSession command -> ClockCommands.end(now, command);
      case ReopenSession command -> ReturnCommands.reopen(now, command);
      case Rewind command -> ReturnCommands.rewind(now, command);
      case AddMove command -> OrderCommands.add(now, command);
      case EditMove command -> MoveEditing.edit(now, command);
      case RemoveMove command -> OrderCommands.remove(now, command);
      case CommentOrders command -> OrderComments.comment(now, command);
      case ApproveOrders command -> OrderCommands.approve(now, command);
      case WithdrawOrders command -> OrderCommands.withdraw(now, command);
      case ProposeDeal command -> DealCommands.propose(now, command);
      case AnswerDeal command -> DealCommands.answer(now, command);
      case CounterDeal command -> DealCommands.counter(now, command);
      case SendMessage command -> TalkCommands.send(now, command);
      case SetLabel command -> LabelCommands.set(now, command);
      case Assess command -> AssessmentCommands.assess(now, command);
      case AnswerQuiz command -> QuizCommands.answer(now, command);
      case Argue command -> AdjudicationCommands.argue(now, command);
      case EstimateMove command -> AdjudicationCommands.estimate(now, command);
      case RuleMove command -> AdjudicationCommands.rule(now, command);
      case PlanInject command -> InjectCommands.plan(now, command);
      case PlanInjects command -> InjectCommands.plan(now, command);
      case DropInject command -> InjectCommands.drop(now, command);
      case SendInject command -> InjectCommands.send(now, command);
      case OverrideTrack command -> OverrideCommands.override(now, command);
      case AwardDebrief command -> AwardCommands.award(now, command);
    };
  }
}
