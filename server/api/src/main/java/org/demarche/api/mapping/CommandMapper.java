package org.demarche.api.mapping;

import java.util.List;
import java.util.stream.IntStream;
import org.demarche.api.refusal.Refusals;
import org.demarche.engine.model.Actor;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Command.Answer;
import org.demarche.engine.view.Viewpoint;
import org.demarche.protocol.v1.AddMoveRequest;
import org.demarche.protocol.v1.AnswerDealRequest;
import org.demarche.protocol.v1.AnswerQuizRequest;
import org.demarche.protocol.v1.ApproveOrdersRequest;
import org.demarche.protocol.v1.AssessRequest;
import org.demarche.protocol.v1.AwardDebriefRequest;
import org.demarche.protocol.v1.EndSessionRequest;
import org.demarche.protocol.v1.MoveSeatRequest;
import org.demarche.protocol.v1.RemoveMoveRequest;
import org.demarche.protocol.v1.RevokeSeatRequest;
import org.demarche.protocol.v1.RuleMoveRequest;
import org.demarche.protocol.v1.WithdrawOrdersRequest;

/**
 * What clients ask of a session of one scenario, as the engine's commands. A field that names
 * nothing of the scenario is refused here; whether the command is allowed, the engine says.
 */
public final class CommandMapper {
  private static final int NO_TEAM = -1;

  private final Scenario scenario;
  private final List<String> teams;

  public CommandMapper(Scenario scenario) {
    this.scenario = scenario;
    this.teams = scenario.teams().stream().map(Actor::id).toList();
  }

  public Command revokeSeat(String seat, RevokeSeatRequest request) {
    return new Command.RevokeSeat(seat, request.getReason());
  }

  /** Gives a seat's person another place; what is no member's has no team. */
  public Command moveSeat(String seat, MoveSeatRequest request) {
    return new Command.MoveSeat(
        seat,
        ClassMapper.role(request.getRole()),
        request.getTeam().isEmpty() ? NO_TEAM : team("team", request.getTeam()),
        request.getHead(),
        request.getReason());
  }

  public Command endSession(EndSessionRequest request) {
    return new Command.EndSession(request.getReason());
  }

  public Command addMove(AddMoveRequest request) {
    return new Command.AddMove(
        request.getTurn(),
        request.getMove(),
        request.getParametersMap(),
        request.getRationale(),
        WhiteCellRequests.forecast(request.getPrediction()));
  }

  public Command removeMove(RemoveMoveRequest request) {
    return new Command.RemoveMove(request.getId());
  }

  public Command approveOrders(ApproveOrdersRequest request) {
    return new Command.ApproveOrders(request.getTurn(), request.getExpectedRevision());
  }

  public Command withdrawOrders(WithdrawOrdersRequest request) {
    return new Command.WithdrawOrders(request.getTurn());
  }

  public Command answerDeal(AnswerDealRequest request) {
    Answer answer = EnumMapper.answer(request.getAnswer());
    if (answer == null) {
      throw Refusals.ofField(
          "answer", "Say ANSWER_ACCEPT, ANSWER_REJECT or ANSWER_WITHDRAW to the deal.");
    }
    return new Command.AnswerDeal(request.getId(), answer);
  }

  /** What is asked of the clock, of stand-ins and of the past. */
  public ClockRequests clock() {
    return new ClockRequests(this);
  }

  /** What is said and offered. */
  public TalkRequests talk() {
    return new TalkRequests(this);
  }

  /** What is written into a shared draft, argued, estimated and done by white cell. */
  public WhiteCellRequests whiteCell() {
    return new WhiteCellRequests(this, scenario);
  }

  public Command assess(AssessRequest request) {
    return new Command.Assess(
        request.getTurn(),
        request.getQuestion(),
        request.getProbabilitiesMap(),
        request.getEvidence());
  }

  public Command answerQuiz(AnswerQuizRequest request) {
    return new Command.AnswerQuiz(request.getQuestion(), request.getOption());
  }

  public Command ruleMove(RuleMoveRequest request) {
    return new Command.RuleMove(
        team("team", request.getTeam()),
        request.getId(),
        request.getParameter(),
        request.getValue(),
        request.getReason(),
        request.getPublicText(),
        request.getPrivateNote());
  }

  public Command awardDebrief(AwardDebriefRequest request) {
    return new Command.AwardDebrief(
        team("team", request.getTeam()), request.getPoints(), request.getReason());
  }

  public Viewpoint viewpoint(org.demarche.protocol.v1.Viewpoint viewpoint) {
    return switch (viewpoint.getKindCase()) {
      case TEAM -> new Viewpoint.OfTeam(team("viewpoint.team", viewpoint.getTeam()));
      case EVERYONE -> new Viewpoint.Everyone();
      case CONTROL -> new Viewpoint.Control();
      case KIND_NOT_SET ->
          throw Refusals.ofField("viewpoint", "Say whose: a team's, everyone's or control's.");
    };
  }

  /** The team's index; refuses an id that no team has. */
  public int team(String field, String id) {
    return IntStream.range(0, teams.size())
        .filter(team -> teams.get(team).equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Refusals.ofField(
                    field,
                    "There is no team '%s'. The teams are %s."
                        .formatted(id, String.join(", ", teams))));
  }
}
