package org.demarche.engine.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.demarche.engine.view.SeatView.AdjudicationView;
import org.demarche.engine.view.SeatView.AssessmentView;
import org.demarche.engine.view.SeatView.ChoiceView;
import org.demarche.engine.view.SeatView.TrackView;
import org.demarche.engine.view.SeatView.TurnReading;
import org.demarche.engine.whitecell.LedgerEntry;
import org.demarche.engine.whitecell.PlannedInject;
import org.jspecify.annotations.Nullable;

/** Says what has changed for a seat. */
public final class ViewDiff {
  private final SeatView before;
  private final SeatView after;
  private final List<ViewChange> changes = new ArrayList<>();

  private ViewDiff(SeatView before, SeatView after) {
    this.before = before;
    this.after = after;
  }

  /**
   * What makes one view into a later one of the same seat, in the order to apply it; empty if they
   * are equal but for the version. They must be {@link #bridges bridged}.
   */
  public static List<ViewChange> changes(SeatView before, SeatView after) {
    var diff = new ViewDiff(before, after);
    diff.compare();
    return List.copyOf(diff.changes);
  }

  /**
   * Whether changes can make one view into the other. They can't once the game has gone back: to
   * its lobby, to an earlier turn, or into play after its end.
   */
  public static boolean bridges(SeatView before, SeatView after) {
    return practices(before) == practices(after)
        && before.branches().size() == after.branches().size()
        && before.session().turn() <= after.session().turn()
        && (before.session().state() != SeatView.State.ENDED
            || after.session().state() == SeatView.State.ENDED);
  }

  /** How often practice has begun or ended. */
  private static long practices(SeatView view) {
    return view.ledger().stream()
        .filter(entry -> entry.kind() == LedgerEntry.Kind.PRACTICE)
        .count();
  }

  private void compare() {
    one(before.session(), after.session(), ViewChange.OfSession::new);
    one(before.seat(), after.seat(), ViewChange.OfSeat::new);
    turn();
    many(before.teams(), after.teams(), ViewChange.OfTeam::new);
    tracks();
    many(before.balances(), after.balances(), ViewChange.OfBalance::new);
    many(before.orders(), after.orders(), ViewChange.OfOrders::new);
    many(before.deals(), after.deals(), ViewChange.OfDeal::new);
    added(before.messages(), after.messages(), ViewChange.OfMessage::new);
    many(before.labels(), after.labels(), ViewChange.OfLabel::new);
    many(before.objectives(), after.objectives(), ViewChange.OfObjective::new);
    one(before.lastResult(), after.lastResult(), ViewChange.OfLastResult::new);
    one(before.reveal(), after.reveal(), ViewChange.OfReveal::new);
    // The end opens entries that lie between those that are known.
    many(before.ledger(), after.ledger(), ViewChange.OfLedgerEntry::new);
    added(before.branches(), after.branches(), ViewChange.OfBranch::new);
    added(before.quiz(), after.quiz(), ViewChange.OfQuizAnswer::new);
  }

  /** What belongs to one turn alone: it goes with the turn, and is never taken back within it. */
  private void turn() {
    boolean gone =
        before.session().turn() != after.session().turn()
            || !after.injects().containsAll(before.injects())
            || after.choices().size() < before.choices().size()
            || !after.sentInjects().containsAll(before.sentInjects())
            || !moves(after).containsAll(moves(before));
    boolean empty =
        before.assessments().isEmpty()
            && before.injects().isEmpty()
            && before.choices().isEmpty()
            && before.sentInjects().isEmpty()
            && before.adjudication().isEmpty();
    boolean clear = gone && !empty;
    if (clear) {
      changes.add(new ViewChange.ClearTurn(before.session().turn()));
    }
    List<AssessmentView> assessments = clear ? List.of() : before.assessments();
    List<Integer> injects = clear ? List.of() : before.injects();
    many(assessments, after.assessments(), ViewChange.OfAssessment::new);
    List<ChoiceView> choices = clear ? List.of() : before.choices();
    many(injects, after.injects(), ViewChange.OfInject::new);
    many(choices, after.choices(), ViewChange.OfChoice::new);
    List<PlannedInject> sent = clear ? List.of() : before.sentInjects();
    many(sent, after.sentInjects(), ViewChange.OfSentInject::new);
    List<AdjudicationView> moves = clear ? List.of() : before.adjudication();
    many(moves, after.adjudication(), ViewChange.OfAdjudication::new);
  }

  private static List<String> moves(SeatView view) {
    return view.adjudication().stream().map(judged -> judged.move().id()).toList();
  }

  private void tracks() {
    for (TrackView now : after.tracks()) {
      TrackView then = before.tracks().get(now.slot());
      if (!now.equals(then)) {
        int same = alike(then.history(), now.history());
        List<TurnReading> added = now.history().subList(same, now.history().size());
        changes.add(
            new ViewChange.OfTrack(new TrackView(now.slot(), now.visible(), now.exact(), added)));
      }
    }
  }

  /** How many readings the histories begin with in common: the newest may have been taken again. */
  private static int alike(List<TurnReading> then, List<TurnReading> now) {
    int same = 0;
    while (same < Math.min(then.size(), now.size()) && then.get(same).equals(now.get(same))) {
      same++;
    }
    return same;
  }

  /** What is only ever added to, at the end. */
  private <T> void added(List<T> then, List<T> now, Function<T, ViewChange> change) {
    now.subList(then.size(), now.size()).forEach(thing -> changes.add(change.apply(thing)));
  }

  private <T> void one(@Nullable T then, @Nullable T now, Function<T, ViewChange> change) {
    if (now != null && !Objects.equals(then, now)) {
      changes.add(change.apply(now));
    }
  }

  /** Things that are replaced whole, and never removed. */
  private <T> void many(List<T> then, List<T> now, Function<T, ViewChange> change) {
    for (T thing : now) {
      if (!then.contains(thing)) {
        changes.add(change.apply(thing));
      }
    }
  }
}
