package org.demarche.engine.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import org.demarche.engine.session.Label;
import org.demarche.engine.session.Message;
import org.demarche.engine.session.QuizAnswer;
import org.demarche.engine.session.Seat;
import org.demarche.engine.view.SeatView;
import org.demarche.engine.view.SeatView.TrackView;
import org.demarche.engine.view.SeatView.TurnReading;
import org.demarche.engine.view.TurnView;
import org.demarche.engine.view.ViewChange;
import org.demarche.engine.whitecell.LedgerEntry;
import org.demarche.engine.whitecell.PlannedInject;
import org.jspecify.annotations.Nullable;

/** Applies changes to a view, as a client does. */
public final class ViewPatch {
  private ViewPatch() {}

  public static SeatView apply(SeatView view, List<ViewChange> changes) {
    SeatView patched = view;
    for (ViewChange change : changes) {
      patched = apply(patched, change);
    }
    return patched;
  }

  /** The view as it is sent: without the version. */
  public static SeatView unversioned(SeatView view) {
    return new Parts(view).view();
  }

  /** What belongs to teams is kept in the order of the teams; deals and messages as they come. */
  private static SeatView apply(SeatView v, ViewChange change) {
    var next = new Parts(v);
    switch (change) {
      case ViewChange.OfSession(var session) -> next.session = session;
      case ViewChange.OfSeat(var seat) -> next.seat = seat;
      case ViewChange.OfTeam(var team) ->
          next.teams = put(v.teams(), team, (a, b) -> a.team() == b.team());
      case ViewChange.OfTrack(var track) ->
          next.tracks =
              v.tracks().stream()
                  .map(old -> old.slot() == track.slot() ? add(old, track) : old)
                  .toList();
      case ViewChange.OfBalance(var balance) ->
          next.balances =
              put(
                  v.balances(),
                  balance,
                  (a, b) -> a.team() == b.team() && a.resource() == b.resource());
      case ViewChange.OfOrders(var orders) ->
          next.orders = put(v.orders(), orders, (a, b) -> a.team() == b.team());
      case ViewChange.OfDeal(var deal) ->
          next.deals = put(v.deals(), deal, (a, b) -> a.deal().id().equals(b.deal().id()));
      case ViewChange.OfMessage(var message) ->
          next.messages = put(v.messages(), message, (a, b) -> false);
      case ViewChange.OfAssessment(var given) ->
          next.assessments =
              put(
                  v.assessments(),
                  given,
                  (a, b) ->
                      a.assessment().team() == b.assessment().team()
                          && a.assessment().question().equals(b.assessment().question()));
      case ViewChange.OfLastResult(var result) -> next.lastResult = result;
      case ViewChange.OfObjective(var objective) ->
          next.objectives = put(v.objectives(), objective, (a, b) -> a.team() == b.team());
      case ViewChange.OfInject(int inject) ->
          next.injects = put(v.injects(), inject, Integer::equals);
      case ViewChange.OfChoice(var choice) ->
          next.choices =
              put(
                  v.choices(),
                  choice,
                  (a, b) -> a.inject() == b.inject() && a.choice().team() == b.choice().team());
      case ViewChange.OfReveal(var reveal) -> next.reveal = reveal;
      case ViewChange.OfSentInject(var inject) ->
          next.sentInjects = put(v.sentInjects(), inject, (a, b) -> a.id().equals(b.id()));
      case ViewChange.OfLabel(var label) -> next.labels = put(v.labels(), label, ViewPatch::same);
      case ViewChange.OfAdjudication(var move) ->
          next.adjudication =
              put(v.adjudication(), move, (a, b) -> a.move().id().equals(b.move().id()));
      case ViewChange.OfLedgerEntry(var entry) ->
          next.ledger = put(v.ledger(), entry, (a, b) -> false);
      case ViewChange.OfBranch(var branch) ->
          next.branches = put(v.branches(), branch, (a, b) -> a.number() == b.number());
      case ViewChange.OfQuizAnswer(var answer) ->
          next.quiz = put(v.quiz(), answer, (a, b) -> false);
      case ViewChange.ClearTurn(int turn) -> {
        next.assessments =
            v.assessments().stream().filter(given -> given.assessment().turn() > turn).toList();
        next.injects = List.of();
        next.choices = List.of();
        next.sentInjects = List.of();
        next.adjudication = List.of();
      }
    }
    return next.view();
  }

  private static TrackView add(TrackView old, TrackView track) {
    List<TurnReading> history = old.history();
    for (TurnReading reading : track.history()) {
      history = put(history, reading, (a, b) -> a.turn() == b.turn());
    }
    return new TrackView(track.slot(), track.visible(), track.exact(), history);
  }

  private static boolean same(Label one, Label other) {
    return one.team() == other.team() && one.subject().equals(other.subject());
  }

  private static <T> List<T> put(List<T> list, T thing, BiPredicate<T, T> same) {
    List<T> next = new ArrayList<>(list);
    for (int index = 0; index < next.size(); index++) {
      if (same.test(next.get(index), thing)) {
        next.set(index, thing);
        return next;
      }
    }
    next.add(thing);
    return next;
  }

  private static final class Parts {
    private SeatView.SessionView session;
    private Seat seat;
    private List<SeatView.TeamView> teams;
    private List<TrackView> tracks;
    private List<SeatView.Balance> balances;
    private List<SeatView.OrdersView> orders;
    private List<SeatView.DealView> deals;
    private List<Message> messages;
    private List<SeatView.AssessmentView> assessments;
    private @Nullable TurnView lastResult;
    private List<SeatView.ObjectiveView> objectives;
    private List<Integer> injects;
    private List<SeatView.ChoiceView> choices;
    private SeatView.@Nullable Reveal reveal;
    private List<PlannedInject> sentInjects;
    private List<Label> labels;
    private List<SeatView.AdjudicationView> adjudication;
    private List<LedgerEntry> ledger;
    private List<SeatView.BranchView> branches;
    private List<QuizAnswer> quiz;

    Parts(SeatView view) {
      session = view.session();
      seat = view.seat();
      teams = view.teams();
      tracks = view.tracks();
      balances = view.balances();
      orders = view.orders();
      deals = view.deals();
      messages = view.messages();
      assessments = view.assessments();
      lastResult = view.lastResult();
      objectives = view.objectives();
      injects = view.injects();
      choices = view.choices();
      reveal = view.reveal();
      sentInjects = view.sentInjects();
      labels = view.labels();
      adjudication = view.adjudication();
      ledger = view.ledger();
      branches = view.branches();
      quiz = view.quiz();
    }

    SeatView view() {
      return new SeatView(
          0,
          session,
          seat,
          teams,
          tracks,
          sorted(
              balances,
              Comparator.comparingInt(SeatView.Balance::team)
                  .thenComparingInt(SeatView.Balance::resource)),
          sorted(orders, Comparator.comparingInt(SeatView.OrdersView::team)),
          deals,
          messages,
          sorted(
              assessments,
              Comparator.<SeatView.AssessmentView>comparingInt(given -> given.assessment().team())
                  .thenComparing(given -> given.assessment().question())),
          lastResult,
          sorted(objectives, Comparator.comparingInt(SeatView.ObjectiveView::team)),
          injects,
          sorted(
              choices,
              Comparator.<SeatView.ChoiceView>comparingInt(choice -> choice.choice().team())
                  .thenComparingInt(SeatView.ChoiceView::inject)),
          reveal,
          sentInjects,
          sorted(labels, Label.ORDER),
          sorted(adjudication, Comparator.comparingInt(SeatView.AdjudicationView::team)),
          sorted(ledger, LedgerEntry.ORDER),
          branches,
          quiz);
    }

    private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
      return list.stream().sorted(order).toList();
    }
  }
}
