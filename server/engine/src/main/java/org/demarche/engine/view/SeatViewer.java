package org.demarche.engine.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.demarche.engine.model.Inject;
import org.demarche.engine.model.Question;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Assessment;
import org.demarche.engine.session.Branch;
import org.demarche.engine.session.Budget;
import org.demarche.engine.session.Forecasts;
import org.demarche.engine.session.FreeText;
import org.demarche.engine.session.Label;
import org.demarche.engine.session.OrderedMove;
import org.demarche.engine.session.Phase;
import org.demarche.engine.session.Score;
import org.demarche.engine.session.Scorer;
import org.demarche.engine.session.Seat;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.session.Stage;
import org.demarche.engine.session.TeamState;
import org.demarche.engine.view.SeatView.Answer;
import org.demarche.engine.view.SeatView.AssessmentView;
import org.demarche.engine.view.SeatView.Balance;
import org.demarche.engine.view.SeatView.BranchView;
import org.demarche.engine.view.SeatView.ChoiceView;
import org.demarche.engine.view.SeatView.ObjectiveView;
import org.demarche.engine.view.SeatView.OrdersState;
import org.demarche.engine.view.SeatView.OrdersView;
import org.demarche.engine.view.SeatView.Reveal;
import org.demarche.engine.view.SeatView.SessionView;
import org.demarche.engine.view.SeatView.State;
import org.demarche.engine.view.SeatView.TeamView;
import org.demarche.engine.whitecell.LedgerEntry;
import org.demarche.engine.whitecell.PlannedInject;
import org.jspecify.annotations.Nullable;

/**
 * Makes one seat's view.
 *
 * <p>After the end, everybody sees the truth, all scores, objectives, orders, deals and the last
 * assessments. The board, the last result and the messages stay as the seat knew them: how others
 * saw a turn is looked up turn by turn, and what was said in private stays private.
 */
final class SeatViewer {
  private static final int NOTHING = -1;

  private final Scenario scenario;
  private final SessionState state;
  private final Seat seat;
  private final Viewpoint viewpoint;
  private final Knowledge knowledge;
  private final boolean ended;

  SeatViewer(Scenario scenario, SessionState state, Seat seat) {
    this.scenario = scenario;
    this.state = state;
    this.seat = seat;
    this.viewpoint = Viewpoints.of(seat);
    this.knowledge = new Knowledge(scenario, state, viewpoint);
    this.ended = state.stage() instanceof Stage.Ended;
  }

  SeatView view() {
    var deals = new DealViewer(scenario, state, viewpoint, knowledge);
    return new SeatView(
        state.version(),
        session(),
        withoutToken(),
        IntStream.range(0, scenario.teamCount()).mapToObj(this::team).toList(),
        new TrackViewer(scenario, state, viewpoint, knowledge).after(scenario.turns()),
        ofOpenTeams(this::balances),
        ofOpenTeams(team -> List.of(orders(team))),
        ended ? deals.all() : deals.until(scenario.turns()),
        new MessageViewer(state, seat).messages(),
        ofOpenTeams(this::assessments),
        lastResult(),
        ofOpenTeams(this::objective),
        state.openingInjects().stream()
            .filter(inject -> knowledge.knows(scenario.injects().get(inject)))
            .toList(),
        ofOpenTeams(this::choices),
        ended || knowledge.isControl() ? reveal() : null,
        state.whiteCell().planned().stream().filter(this::isRead).toList(),
        labels(),
        new AdjudicationViewer(scenario, state, seat).views(),
        state.whiteCell().ledger().stream()
            .filter(entry -> entry.open() || ended || knowledge.isControl())
            .sorted(LedgerEntry.ORDER)
            .toList(),
        state.branches().stream().map(SeatViewer::branch).toList(),
        state.quiz().stream()
            .filter(answer -> knowledge.isControl() || answer.seat().equals(seat.id()))
            .toList());
  }

  /** The newest of each team and subject. */
  private List<Label> labels() {
    Map<String, Label> newest = new HashMap<>();
    for (Label label : state.labels()) {
      if (ended || knowledge.speaksFor(label.team())) {
        newest.put(label.team() + "/" + label.subject(), label);
      }
    }
    return newest.values().stream().sorted(Label.ORDER).toList();
  }

  private boolean isRead(PlannedInject inject) {
    return inject.state() == PlannedInject.State.SENT
        && inject.turn() == state.turn()
        && !ended
        && (inject.everyone() || inject.teams().stream().anyMatch(knowledge::speaksFor));
  }

  private static BranchView branch(Branch branch) {
    return new BranchView(
        branch.number(), branch.from(), branch.turns().size(), branch.reason(), branch.at());
  }

  private Reveal reveal() {
    return new Reveal(
        state.setup().thesis(),
        state.setup().modifiers(),
        state.setup().seed(),
        state.scores(),
        ended ? answers() : List.of());
  }

  /** What came true of each question; of one that is judged every turn, after each. */
  private List<Answer> answers() {
    var forecasts = new Forecasts(scenario, state);
    List<Answer> answers = new ArrayList<>();
    for (int index = 0; index < scenario.questions().size(); index++) {
      Question question = scenario.questions().get(index);
      int first = question.resolution() == Question.Resolution.TURN ? 1 : state.turns().size();
      for (int turn = Math.max(1, first); turn <= state.turns().size(); turn++) {
        answers.add(new Answer(index, turn, forecasts.truth(question, turn)));
      }
    }
    return answers;
  }

  private Seat withoutToken() {
    return seat.shown();
  }

  private SessionView session() {
    Stage stage = state.stage();
    Stage.Paused paused = stage instanceof Stage.Paused it ? it : null;
    return new SessionView(
        state.setup().id(),
        state.setup().title(),
        switch (stage) {
          case Stage.Lobby() -> State.LOBBY;
          case Stage.Briefing _, Stage.Planning _, Stage.Adjudicating _ -> State.RUNNING;
          case Stage.Paused _ -> State.PAUSED;
          case Stage.Ended _ -> State.ENDED;
        },
        phase(stage),
        state.turn(),
        state.setup().turnsOf(scenario),
        state.setup().documentOnly(),
        stage.deadline(),
        paused == null ? "" : paused.reason(),
        paused == null ? null : paused.until(),
        paused == null ? null : paused.left(),
        state.practice() != null,
        state.setup().options(),
        state.setup().createdAt());
  }

  private static SeatView.Phase phase(Stage stage) {
    Phase running = stage.phase();
    if (running == null) {
      return stage instanceof Stage.Ended ? SeatView.Phase.REVEAL : SeatView.Phase.BRIEFING;
    }
    return switch (running) {
      case BRIEFING -> SeatView.Phase.BRIEFING;
      case PLANNING -> SeatView.Phase.PLANNING;
      case ADJUDICATION -> SeatView.Phase.ADJUDICATION;
    };
  }

  private TeamView team(int team) {
    TeamState own = state.teams().get(team);
    List<Seat> members =
        state.seats().stream()
            .filter(member -> member.team() == team && !member.revoked())
            .toList();
    return new TeamView(
        team,
        members.stream().map(Seat::displayName).toList(),
        members.stream().map(Seat::id).toList(),
        members.stream().filter(Seat::head).map(Seat::displayName).toList(),
        own.standIn(),
        own.approved());
  }

  /** What there is of each team whose affairs the seat may see. */
  private <T> List<T> ofOpenTeams(IntFunction<List<T>> ofTeam) {
    return IntStream.range(0, scenario.teamCount())
        .filter(team -> ended || knowledge.speaksFor(team))
        .mapToObj(ofTeam)
        .flatMap(List::stream)
        .toList();
  }

  private List<Balance> balances(int team) {
    List<Double> available = state.teams().get(team).available();
    List<Double> committed = Budget.committed(scenario, state, team);
    List<Balance> balances = new ArrayList<>();
    for (int resource = 0; resource < available.size(); resource++) {
      balances.add(new Balance(team, resource, available.get(resource), committed.get(resource)));
    }
    return balances;
  }

  private OrdersView orders(int team) {
    TeamState own = state.teams().get(team);
    boolean locked = ended || state.stage().phase() == Phase.ADJUDICATION;
    OrdersState progress =
        locked ? OrdersState.LOCKED : own.approved() ? OrdersState.APPROVED : OrdersState.DRAFT;
    return new OrdersView(
        team,
        state.turn(),
        progress,
        own.moves().stream().map(OrderedMove::unlogged).map(this::shown).toList(),
        scenario.moveLimit(),
        own.revision(),
        own.comments());
  }

  /** The mover does not see the odds that white cell gives its move. */
  private OrderedMove shown(OrderedMove ordered) {
    if (knowledge.isControl()) {
      return ordered;
    }
    return ended
        ? ordered.withoutNotes()
        : ordered.without(FreeText.parameterIds(scenario, ordered));
  }

  private List<ChoiceView> choices(int team) {
    List<ChoiceView> choices = new ArrayList<>();
    List<Integer> drafted =
        state.teams().get(team).moves().stream().map(OrderedMove::move).toList();
    for (int inject : state.openingInjects()) {
      for (Inject.Choice choice : scenario.injects().get(inject).choices()) {
        if (choice.team() == team) {
          int chosen =
              choice.options().stream().filter(drafted::contains).findFirst().orElse(NOTHING);
          choices.add(new ChoiceView(inject, choice, chosen));
        }
      }
    }
    return choices;
  }

  /** The last ones the team gave in the running turn: of the theses, then of each question. */
  private List<AssessmentView> assessments(int team) {
    Map<String, AssessmentView> newest = new TreeMap<>();
    for (Assessment given : state.assessments()) {
      if (given.team() == team && given.turn() == state.turn()) {
        newest.put(given.question(), new AssessmentView(given, score(given)));
      }
    }
    return List.copyOf(newest.values());
  }

  private @Nullable Double score(Assessment assessment) {
    if (assessment.ofTheses()) {
      return ended || knowledge.isControl()
          ? Scorer.quadratic(assessment.probabilities(), state.setup().thesis())
          : null;
    }
    return ended ? new Forecasts(scenario, state).score(assessment) : null;
  }

  private @Nullable TurnView lastResult() {
    return state.turns().isEmpty()
        ? null
        : new TurnViewer(
                scenario, state, state.turns().size(), viewpoint, knowledge, knowledge.isControl())
            .view();
  }

  private List<ObjectiveView> objective(int team) {
    int objective = state.objectives().get(team);
    return objective < 0 ? List.of() : List.of(new ObjectiveView(team, objective, met(team)));
  }

  private @Nullable Boolean met(int team) {
    return state.scores().stream()
        .filter(score -> score.team() == team)
        .map(Score::objectiveMet)
        .findFirst()
        .orElse(null);
  }
}
