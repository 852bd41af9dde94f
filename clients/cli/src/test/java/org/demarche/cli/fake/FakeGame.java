package org.demarche.cli.fake;

import com.google.protobuf.Timestamp;
import com.google.rpc.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.demarche.protocol.v1.Argument;
import org.demarche.protocol.v1.Assessment;
import org.demarche.protocol.v1.Balance;
import org.demarche.protocol.v1.Cause;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.Cost;
import org.demarche.protocol.v1.Deal;
import org.demarche.protocol.v1.DealClause;
import org.demarche.protocol.v1.Draw;
import org.demarche.protocol.v1.Estimate;
import org.demarche.protocol.v1.Label;
import org.demarche.protocol.v1.LedgerEntry;
import org.demarche.protocol.v1.Message;
import org.demarche.protocol.v1.Objective;
import org.demarche.protocol.v1.OrderedMove;
import org.demarche.protocol.v1.Orders;
import org.demarche.protocol.v1.Outcome;
import org.demarche.protocol.v1.PlannedInject;
import org.demarche.protocol.v1.Reading;
import org.demarche.protocol.v1.Report;
import org.demarche.protocol.v1.Reveal;
import org.demarche.protocol.v1.Score;
import org.demarche.protocol.v1.ScorePart;
import org.demarche.protocol.v1.Seat;
import org.demarche.protocol.v1.Session;
import org.demarche.protocol.v1.Team;
import org.demarche.protocol.v1.Track;
import org.demarche.protocol.v1.TurnResult;
import org.demarche.protocol.v1.View;

/** One session of {@link Samples#SCENARIO}, for two teams and two turns. */
final class FakeGame {
  static final Timestamp NOW = Timestamp.newBuilder().setSeconds(1_700_000_000).build();

  private static final int MOVE_LIMIT = 2;
  private static final int EFFORT = 4;

  final List<PlannedInject> injects = new ArrayList<>();
  final List<Argument> arguments = new ArrayList<>();
  final List<Estimate> estimates = new ArrayList<>();
  final List<LedgerEntry> ledger = new ArrayList<>();
  final Map<String, Seat> seatsByToken = new LinkedHashMap<>();
  final Map<String, Team> teams = new LinkedHashMap<>();
  final Map<String, Orders> orders = new LinkedHashMap<>();
  final Map<String, Deal> deals = new LinkedHashMap<>();
  final Map<String, Assessment> assessments = new HashMap<>();
  final List<Message> messages = new ArrayList<>();
  final List<TurnResult> results = new ArrayList<>();
  final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
  Session session;
  final RichGame rich = new RichGame();
  final FakeTalk talk = new FakeTalk(this);
  final FakeQuiz quiz = new FakeQuiz();
  final List<Label> labels = new ArrayList<>();
  private int lastId;

  FakeGame(String title) {
    session =
        Session.newBuilder()
            .setName("sessions/s1")
            .setTitle(title)
            .setScenario("scenarios/two-islands")
            .setScenarioTitle("Two Islands")
            .setScenarioDigest("0123abcd")
            .setState(Session.State.STATE_LOBBY)
            .setPhase(Session.Phase.PHASE_BRIEFING)
            .setTurns(2)
            .setTheses(true)
            .setServerTime(NOW)
            .setCreateTime(NOW)
            .build();
    for (var info : Samples.SCENARIO.getSummary().getTeamsList()) {
      teams.put(info.getId(), Team.newBuilder().setInfo(info).build());
    }
  }

  boolean isRich() {
    return session.getScenario().equals(Samples.RICH.getSummary().getName());
  }

  synchronized String nextId(String prefix) {
    return prefix + ++lastId;
  }

  synchronized View view(Seat seat) {
    var view =
        View.newBuilder()
            .setCursor("c" + lastId)
            .setSession(session)
            .setSeat(seat)
            .addAllTeams(teams.values())
            .addAllTracks(tracks())
            .addAllDeals(deals.values().stream().map(deal -> seenBy(seat, deal)).toList())
            .addAllMessages(messages);
    for (var team : teams.keySet()) {
      if (team.equals(seat.getTeam()) || seat.getRole() == Seat.Role.ROLE_OWNER) {
        addPrivate(view, team, seat);
      }
    }
    if (!results.isEmpty()) {
      view.setLastResult(results.getLast());
    }
    if (session.getState() == Session.State.STATE_ENDED) {
      view.setReveal(isRich() ? rich.reveal() : reveal());
    }
    if (isRich() && seat.getRole() == Seat.Role.ROLE_OWNER) {
      view.setReveal(rich.reveal());
    }
    labels.stream()
        .filter(label -> label.getTeam().equals(seat.getTeam()))
        .forEach(view::addLabels);
    quiz.addTo(view, seat);
    FakeWhiteCell.addTo(view, this);
    return view.build();
  }

  /** What a team has reserved for itself, others don't learn. */
  private static Deal seenBy(Seat seat, Deal deal) {
    var known =
        deal.getClausesList().stream()
            .filter(
                clause ->
                    clause.getVisibility() != DealClause.Visibility.VISIBILITY_HIDDEN
                        || clause.getTeam().equals(seat.getTeam()))
            .toList();
    return deal.toBuilder().clearClauses().addAllClauses(known).build();
  }

  private void addPrivate(View.Builder view, String team, Seat seat) {
    view.addObjectives(
        Objective.newBuilder()
            .setTeam(team)
            .setTitle("A full net")
            .setText("End with more fish than the neighbour.")
            .setPoints(20));
    if (orders.containsKey(team)) {
      view.addOrders(rich.seenBy(seat, orders.get(team))).addBalances(balance(team));
    }
    if (assessments.containsKey(team)) {
      view.addAssessments(assessments.get(team));
    }
    if (isRich() && team.equals("north") && orders.containsKey(team)) {
      view.addChoices(rich.choice(orders.get(team)));
    }
  }

  List<Track> tracks() {
    var stock = new ArrayList<Reading>();
    stock.add(Samples.reading(0, 6, 0.8));
    results.forEach(result -> stock.add(Samples.reading(result.getTurn(), 4.5, 0.8)));
    return List.of(
        Samples.track("stock", "Stock of fish", stock.toArray(Reading[]::new)),
        Samples.track("smuggling", "Smuggling"),
        Samples.track("wealth.north", "Wealth of North Island", Samples.reading(0, 5, 0)),
        Samples.track("wealth.south", "Wealth of South Island", Samples.reading(0, 4, 0.5)));
  }

  Balance balance(String team) {
    var committed =
        orders.get(team).getMovesList().stream()
            .flatMap(move -> move.getCostsList().stream())
            .mapToDouble(Cost::getAmount)
            .sum();
    return Balance.newBuilder()
        .setTeam(team)
        .setResource("effort")
        .setTitle("Effort")
        .setAvailable(EFFORT)
        .setCommitted(committed)
        .build();
  }

  synchronized OrderedMove check(String team, String move, Map<String, String> parameters) {
    if (isRich()) {
      return rich.ordered("m" + (lastId + 1), move);
    }
    if (!parameters.containsKey("waters")) {
      throw Refusals.field("parameters.waters", "Where must be given: own or shared.");
    }
    var boats = Double.parseDouble(parameters.getOrDefault("boats", "1"));
    var left = balance(team).getAvailable() - balance(team).getCommitted();
    if (boats > left) {
      throw Refusals.of(
          Code.FAILED_PRECONDITION,
          "CANNOT_AFFORD",
          "This costs " + (int) boats + " effort and " + (int) left + " is left.");
    }
    return OrderedMove.newBuilder()
        .setId("m" + (lastId + 1))
        .setMove(move)
        .setTitle(Samples.FISH.getTitle())
        .putAllParameters(parameters)
        .setSummary("Send out the fleet: " + (int) boats + ", " + parameters.get("waters"))
        .addCosts(cost(boats))
        .build();
  }

  static Cost cost(double amount) {
    return Cost.newBuilder().setResource("effort").setTitle("Effort").setAmount(amount).build();
  }

  /** A command may say for which turn it is meant; 0 means the running one. */
  synchronized void requireOpen(int turn) {
    if (turn != 0 && turn != session.getTurn()) {
      throw Refusals.of(
          Code.FAILED_PRECONDITION, "TURN_CLOSED", "Turn " + turn + " has closed already.");
    }
  }

  synchronized Orders draft(String team) {
    if (session.getState() != Session.State.STATE_RUNNING) {
      throw Refusals.of(
          Code.FAILED_PRECONDITION, "NOT_RUNNING", "No turn is open. Wait for the facilitator.");
    }
    var own = orders.get(team);
    if (own.getState() == Orders.State.STATE_APPROVED) {
      throw Refusals.of(
          Code.FAILED_PRECONDITION,
          "ORDERS_APPROVED",
          "The orders are approved. Withdraw the approval to change them.");
    }
    return own;
  }

  synchronized Orders put(Orders changed) {
    var next = changed.toBuilder().setRevision(changed.getRevision() + 1).build();
    orders.put(next.getTeam(), next);
    tell(Change.newBuilder().setOrders(next).build());
    return next;
  }

  synchronized void setApproved(String team, boolean approved) {
    put(teams.get(team).toBuilder().setApproved(approved).build());
    if (teams.values().stream().allMatch(one -> one.getApproved() || one.getBot())) {
      closeTurn();
    }
  }

  synchronized void put(Team team) {
    teams.put(team.getInfo().getId(), team);
    tell(Change.newBuilder().setTeam(team).build());
  }

  synchronized void open(int turn) {
    var label = Samples.SCENARIO.getTurns(turn - 1).getLabel();
    for (var team : teams.values()) {
      orders.put(
          team.getInfo().getId(),
          Orders.newBuilder()
              .setTeam(team.getInfo().getId())
              .setTurn(turn)
              .setState(Orders.State.STATE_DRAFT)
              .setMoveLimit(MOVE_LIMIT)
              .build());
      put(team.toBuilder().setApproved(false).build());
    }
    assessments.clear();
    put(
        session.toBuilder()
            .setState(Session.State.STATE_RUNNING)
            .setPhase(Session.Phase.PHASE_PLANNING)
            .setTurn(turn)
            .setTurnLabel(label)
            .setDeadline(NOW.toBuilder().setSeconds(NOW.getSeconds() + 180))
            .build());
    orders.values().forEach(own -> tell(Change.newBuilder().setOrders(own).build()));
  }

  synchronized void closeTurn() {
    var turn = session.getTurn();
    results.add(
        TurnResult.newBuilder()
            .setTurn(turn)
            .setLabel(session.getTurnLabel())
            .addReports(Report.newBuilder().setText("North Island sends out its fleet."))
            .addOutcomes(outcome())
            .build());
    tell(Change.newBuilder().setLastResult(results.getLast()).build());
    if (turn < session.getTurns()) {
      open(turn + 1);
    } else {
      put(
          session.toBuilder()
              .setState(Session.State.STATE_ENDED)
              .setPhase(Session.Phase.PHASE_REVEAL)
              .clearDeadline()
              .build());
      tell(Change.newBuilder().setReveal(isRich() ? rich.reveal() : reveal()).build());
    }
  }

  synchronized void put(Session changed) {
    session = changed;
    tell(Change.newBuilder().setSession(session).build());
  }

  synchronized void tell(Change change) {
    listeners.forEach(listener -> listener.accept(change));
  }

  private static Outcome outcome() {
    return Outcome.newBuilder()
        .setTrack("stock")
        .setTrackTitle("Stock of fish")
        .setChange(-1.5)
        .setCause(
            Cause.newBuilder()
                .setKind(Cause.Kind.KIND_MOVE)
                .setTitle("Send out the fleet")
                .setTeam("north"))
        .addDraws(
            Draw.newBuilder().setLabel("A storm").setDrawn(0.42).setNeeded(0.25).setSuccess(false))
        .setFormula("-0.5 * boats")
        .addCites("S1")
        .build();
  }

  private static Reveal reveal() {
    return Reveal.newBuilder()
        .setThesis("scarce")
        .setThesisTitle("The fish are dying out")
        .setSeed("42")
        .addScores(
            Score.newBuilder()
                .setTeam("north")
                .setTotal(61.5)
                .addParts(
                    ScorePart.newBuilder()
                        .setTitle("Interest")
                        .setPoints(41.5)
                        .setMaximum(50)
                        .setExplanation("25 and what was won")))
        .build();
  }
}
