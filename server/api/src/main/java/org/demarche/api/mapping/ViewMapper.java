package org.demarche.api.mapping;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.List;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Message;
import org.demarche.engine.session.Score;
import org.demarche.engine.session.StandIn;
import org.demarche.engine.view.SeatView;
import org.demarche.engine.view.SeatView.AssessmentView;
import org.demarche.engine.view.SeatView.ObjectiveView;
import org.demarche.engine.view.SeatView.TeamView;
import org.demarche.engine.view.SeatView.TrackView;
import org.demarche.engine.view.SeatView.TurnReading;
import org.demarche.engine.view.ViewChange;
import org.demarche.protocol.v1.Adjudication;
import org.demarche.protocol.v1.Answer;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.Choice;
import org.demarche.protocol.v1.ChoiceOption;
import org.demarche.protocol.v1.Inject;
import org.demarche.protocol.v1.Label;
import org.demarche.protocol.v1.Objective;
import org.demarche.protocol.v1.Reading;
import org.demarche.protocol.v1.Reveal;
import org.demarche.protocol.v1.ScorePart;
import org.demarche.protocol.v1.Team;
import org.demarche.protocol.v1.Track;
import org.demarche.protocol.v1.View;

/** Views of the sessions of one scenario, and their changes. Immutable. */
public final class ViewMapper {
  /** How many messages a view holds; the rest is listed page by page. */
  private static final int MESSAGES = 100;

  private final Scenario scenario;
  private final ScenarioMapper scenarios;
  private final SessionMapper sessions;
  private final OrdersMapper orders;
  private final TalkMapper talk;
  private final TurnMapper turns;
  private final WhiteCellMapper whiteCell;

  public ViewMapper(Scenario scenario) {
    this.scenario = scenario;
    this.scenarios = new ScenarioMapper(scenario);
    this.sessions = new SessionMapper(scenario);
    this.orders = new OrdersMapper(scenario);
    this.talk = new TalkMapper(scenario);
    this.turns = new TurnMapper(scenario);
    this.whiteCell = new WhiteCellMapper(scenario, orders);
  }

  public ScenarioMapper scenarios() {
    return scenarios;
  }

  public SessionMapper sessions() {
    return sessions;
  }

  public Label label(org.demarche.engine.session.Label label) {
    return whiteCell.label(label);
  }

  public WhiteCellMapper whiteCell() {
    return whiteCell;
  }

  public Adjudication adjudication(SeatView.AdjudicationView move) {
    return whiteCell.adjudication(move);
  }

  public OrdersMapper orders() {
    return orders;
  }

  public TalkMapper talk() {
    return talk;
  }

  public Timestamp time(Instant instant) {
    return TimeMapper.timestamp(instant);
  }

  public TurnMapper turns() {
    return turns;
  }

  /**
   * A whole view.
   *
   * @param now the server's clock
   */
  public View view(SeatView view, String cursor, Instant now) {
    View.Builder mapped =
        View.newBuilder()
            .setCursor(cursor)
            .setSession(sessions.session(view.session(), now))
            .setSeat(sessions.seat(view.session().id(), view.seat()))
            .addAllTeams(
                view.teams().stream().map(team -> team(view.session().id(), team)).toList())
            .addAllTracks(tracks(view.tracks()))
            .addAllBalances(view.balances().stream().map(orders::balance).toList())
            .addAllOrders(view.orders().stream().map(orders::orders).toList())
            .addAllDeals(view.deals().stream().map(orders::deal).toList())
            .addAllMessages(
                newest(view.messages()).stream()
                    .map(message -> talk.message(view.session().id(), message))
                    .toList())
            .addAllAssessments(
                view.assessments().stream().filter(this::asked).map(talk::assessment).toList())
            .addAllObjectives(view.objectives().stream().map(this::objective).toList())
            .addAllInjects(
                view.injects().stream()
                    .map(inject -> inject(inject, view.session().turn()))
                    .toList())
            .addAllInjects(
                view.sentInjects().stream().map(inject -> whiteCell.inject(inject)).toList())
            .addAllChoices(view.choices().stream().map(this::choice).toList())
            .addAllLabels(view.labels().stream().map(whiteCell::label).toList())
            .addAllAdjudications(view.adjudication().stream().map(whiteCell::adjudication).toList())
            .addAllLedger(view.ledger().stream().map(whiteCell::entry).toList())
            .addAllBranches(view.branches().stream().map(whiteCell::branch).toList())
            .addAllQuiz(
                view.quiz().stream()
                    .map(answer -> whiteCell.quizAnswer(view.session().id(), answer))
                    .toList());
    if (view.lastResult() != null) {
      mapped.setLastResult(turns.result(view.lastResult()));
    }
    if (view.reveal() != null) {
      mapped.setReveal(reveal(view.reveal()));
    }
    return mapped.build();
  }

  /** What a bot says of the one reading there is, to show that it has been here, is not shown. */
  private boolean asked(AssessmentView view) {
    return scenario.hasRivalTheses() || !view.assessment().ofTheses();
  }

  private static List<Message> newest(List<Message> messages) {
    return messages.subList(Math.max(0, messages.size() - MESSAGES), messages.size());
  }

  /**
   * What has changed, in the same order.
   *
   * @param session its id
   * @param turn the running turn, to which injects belong
   * @param now the server's clock
   */
  public List<Change> changes(List<ViewChange> changes, String session, int turn, Instant now) {
    return changes.stream()
        .filter(change -> !(change instanceof ViewChange.OfAssessment(var given)) || asked(given))
        .map(change -> change(change, session, turn, now))
        .toList();
  }

  private Change change(ViewChange change, String session, int turn, Instant now) {
    Change.Builder mapped = Change.newBuilder();
    return switch (change) {
      case ViewChange.OfSession(var of) -> mapped.setSession(sessions.session(of, now)).build();
      case ViewChange.OfSeat(var seat) -> mapped.setSeat(sessions.seat(session, seat)).build();
      case ViewChange.OfTeam(var team) -> mapped.setTeam(team(session, team)).build();
      case ViewChange.OfTrack(var track) -> mapped.setTrack(track(track)).build();
      case ViewChange.OfBalance(var balance) -> mapped.setBalance(orders.balance(balance)).build();
      case ViewChange.OfOrders(var of) -> mapped.setOrders(orders.orders(of)).build();
      case ViewChange.OfDeal(var deal) -> mapped.setDeal(orders.deal(deal)).build();
      case ViewChange.OfMessage(var message) ->
          mapped.setMessage(talk.message(session, message)).build();
      case ViewChange.OfAssessment(var of) -> mapped.setAssessment(talk.assessment(of)).build();
      case ViewChange.OfLastResult(var of) -> mapped.setLastResult(turns.result(of)).build();
      case ViewChange.OfObjective(var of) -> mapped.setObjective(objective(of)).build();
      case ViewChange.OfInject(int inject) -> mapped.setInject(inject(inject, turn)).build();
      case ViewChange.OfChoice(var choice) -> mapped.setChoice(choice(choice)).build();
      case ViewChange.OfSentInject(var inject) ->
          mapped.setInject(whiteCell.inject(inject)).build();
      case ViewChange.OfLabel(var label) -> mapped.setLabel(whiteCell.label(label)).build();
      case ViewChange.OfAdjudication(var move) ->
          mapped.setAdjudication(whiteCell.adjudication(move)).build();
      case ViewChange.OfLedgerEntry(var entry) ->
          mapped.setLedgerEntry(whiteCell.entry(entry)).build();
      case ViewChange.OfBranch(var branch) -> mapped.setBranch(whiteCell.branch(branch)).build();
      case ViewChange.OfQuizAnswer(var answer) ->
          mapped.setQuizAnswer(whiteCell.quizAnswer(session, answer)).build();
      case ViewChange.OfReveal(var reveal) -> mapped.setReveal(reveal(reveal)).build();
      case ViewChange.ClearTurn(int cleared) -> mapped.setClearTurn(cleared).build();
    };
  }

  /** The whole board, as a view or a past turn has it. */
  public List<Track> tracks(List<TrackView> tracks) {
    return tracks.stream().map(this::track).toList();
  }

  private Team team(String session, TeamView team) {
    return Team.newBuilder()
        .setInfo(scenarios.team(team.team()))
        .addAllMembers(team.members())
        .addAllMemberSeats(
            team.seats().stream().map(seat -> ResourceNames.seat(session, seat)).toList())
        .setBot(team.standIn() == StandIn.BOT)
        .setStandIn(EnumMapper.standIn(team.standIn()))
        .addAllHeads(team.heads())
        .setApproved(team.approved())
        .build();
  }

  private Track track(TrackView track) {
    List<Reading> history = track.history().stream().map(ViewMapper::reading).toList();
    Track.Builder mapped =
        Track.newBuilder()
            .setInfo(scenarios.track(track.slot()))
            .addAllHistory(history)
            .setExact(track.exact());
    if (!history.isEmpty()) {
      mapped.setReading(history.getLast());
    }
    return mapped.build();
  }

  private static Reading reading(TurnReading reading) {
    return Reading.newBuilder()
        .setTurn(reading.turn())
        .setValue(reading.value())
        .setNoise(reading.noise())
        .build();
  }

  private Objective objective(ObjectiveView view) {
    var objective = scenario.objectives().get(view.objective());
    Objective.Builder mapped =
        Objective.newBuilder()
            .setTeam(sessions.teamId(view.team()))
            .setTitle(objective.title())
            .setText(objective.text())
            .setPoints(scenario.scoring().objectivePoints());
    if (view.met() != null) {
      mapped.setMet(view.met());
    }
    return mapped.build();
  }

  private Inject inject(int index, int turn) {
    var inject = scenario.injects().get(index);
    return Inject.newBuilder()
        .setId(inject.id())
        .setTurn(turn)
        .setTitle(inject.title())
        .setText(inject.text())
        .addAllCites(inject.cites())
        .build();
  }

  private Choice choice(SeatView.ChoiceView view) {
    return Choice.newBuilder()
        .setTeam(sessions.teamId(view.choice().team()))
        .setInject(scenario.injects().get(view.inject()).id())
        .setQuestion(view.choice().question())
        .addAllOptions(
            view.choice().options().stream()
                .map(scenario.moves()::get)
                .map(ViewMapper::option)
                .toList())
        .setChosen(moveId(view.chosen()))
        .setOtherwise(moveId(view.choice().otherwise()))
        .build();
  }

  private static ChoiceOption option(Move move) {
    return ChoiceOption.newBuilder()
        .setMove(move.id())
        .setTitle(move.title())
        .setText(move.text())
        .build();
  }

  /**
   * @param move -1 for none
   */
  private String moveId(int move) {
    return move < 0 ? "" : scenario.moves().get(move).id();
  }

  private Reveal reveal(SeatView.Reveal reveal) {
    Reveal.Builder mapped =
        Reveal.newBuilder()
            .setSeed(reveal.seed())
            .addAllScores(reveal.scores().stream().map(this::score).toList())
            .addAllModifiers(
                reveal.modifiers().stream()
                    .map(index -> AuthoringMapper.modifier(scenario.modifiers().get(index)))
                    .toList())
            .addAllAnswers(reveal.answers().stream().map(this::answer).toList());
    if (scenario.hasRivalTheses()) {
      var thesis = scenario.theses().get(reveal.thesis());
      mapped.setThesis(thesis.id()).setThesisTitle(thesis.title());
    }
    return mapped.build();
  }

  private Answer answer(SeatView.Answer answer) {
    var question = scenario.questions().get(answer.question());
    return Answer.newBuilder()
        .setQuestion(question.id())
        .setTurn(answer.turn())
        .setOption(question.options().get(answer.option()).value())
        .setQuestionTitle(question.title())
        .setOptionTitle(question.options().get(answer.option()).title())
        .build();
  }

  /** A team's score, as it stands at the end. */
  public org.demarche.protocol.v1.Score score(Score score) {
    return org.demarche.protocol.v1.Score.newBuilder()
        .setTeam(sessions.teamId(score.team()))
        .setTotal(score.total())
        .addAllParts(score.parts().stream().map(ViewMapper::part).toList())
        .build();
  }

  private static ScorePart part(Score.Part part) {
    return ScorePart.newBuilder()
        .setTitle(part.title())
        .setPoints(part.points())
        .setMaximum(part.maximum())
        .setExplanation(part.explanation())
        .build();
  }
}
