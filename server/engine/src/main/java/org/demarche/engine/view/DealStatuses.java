package org.demarche.engine.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Deal;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.session.TurnRecord;
import org.demarche.engine.turn.Cause;
import org.demarche.engine.turn.Outcome;
import org.demarche.engine.turn.Values;
import org.demarche.engine.view.SeatView.DealStatus;
import org.demarche.engine.view.SeatView.DealStatus.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Tells how it stands with a deal that is kept over turns.
 *
 * <p>It tells no more than the board does: of a track that the viewpoint does not see exactly it is
 * silent, and of an end whose cause the viewpoint may not know it says only that the deal is over.
 */
final class DealStatuses {
  private static final double WHOLE = 100;

  /** Differences below this are rounding. */
  private static final double NOTHING = 1e-9;

  /** What a scenario's language calls the move by which a party walks out of a deal. */
  private static final String RENEGE = "_renege";

  private final Scenario scenario;
  private final SessionState state;
  private final Knowledge knowledge;

  DealStatuses(Scenario scenario, SessionState state, Knowledge knowledge) {
    this.scenario = scenario;
    this.state = state;
    this.knowledge = knowledge;
  }

  /** After each turn from the deal's own to this one, as far as they have closed. */
  List<DealStatus> of(Deal deal, int turn) {
    DealKind kind = scenario.deals().get(deal.kind());
    DealKind.Standing standing = kind.standing();
    if (standing == null || deal.state() != Deal.State.IN_FORCE) {
      return List.of();
    }
    List<DealStatus> statuses = new ArrayList<>();
    int last = Math.min(turn, state.turns().size());
    for (int now = deal.turn(); now <= last; now++) {
      addLeaks(statuses, standing, now);
      DealStatus status = status(kind, standing, deal, now);
      if (status != null) {
        statuses.add(status);
        if (isEnd(status)) {
          break;
        }
      }
    }
    return statuses;
  }

  private static boolean isEnd(DealStatus status) {
    return switch (status.kind()) {
      case BREACHED, RENEGED, OVER -> true;
      case DELIVERED -> status.delivered() != null && status.delivered() >= WHOLE - NOTHING;
      case IN_FORCE, DELAYED, LEAKED -> false;
    };
  }

  private void addLeaks(List<DealStatus> statuses, DealKind.Standing standing, int turn) {
    for (DealKind.Clause clause : standing.clauses()) {
      boolean leaked =
          knowledge.seesExactly(clause.slot())
              && ends(clause.slot(), turn)
                  .anyMatch(outcome -> outcome.cause().kind() == Cause.Kind.RULE);
      if (leaked) {
        statuses.add(new DealStatus(turn, Kind.LEAKED, null));
      }
    }
  }

  /** Null if the viewpoint may not know. */
  private @Nullable DealStatus status(
      DealKind kind, DealKind.Standing standing, Deal deal, int turn) {
    int live = standing.live();
    if (live == DealKind.Standing.NONE || !knowledge.seesExactly(live)) {
      return null;
    }
    Double delivered = delivered(standing, turn);
    if (after(turn).get(live) > 0) {
      return new DealStatus(turn, progress(standing, deal, turn, delivered), delivered);
    }
    return delivered != null && delivered >= WHOLE - NOTHING
        ? new DealStatus(turn, Kind.DELIVERED, delivered)
        : new DealStatus(turn, end(kind, live, turn), delivered);
  }

  private Kind progress(
      DealKind.Standing standing, Deal deal, int turn, @Nullable Double delivered) {
    if (delivered == null) {
      return Kind.IN_FORCE;
    }
    Double before = turn == deal.turn() ? Double.valueOf(0) : delivered(standing, turn - 1);
    if (before != null && delivered > before + NOTHING) {
      return Kind.DELIVERED;
    }
    return turn == deal.turn() ? Kind.IN_FORCE : Kind.DELAYED;
  }

  private @Nullable Double delivered(DealKind.Standing standing, int turn) {
    int progress = standing.progress();
    return progress != DealKind.Standing.NONE && knowledge.seesExactly(progress)
        ? after(turn).get(progress)
        : null;
  }

  private Kind end(DealKind kind, int live, int turn) {
    Cause cause =
        ends(live, turn)
            .map(Outcome::cause)
            .filter(knowledge::knows)
            .filter(known -> known.kind() == Cause.Kind.MOVE)
            .findFirst()
            .orElse(null);
    if (cause == null) {
      return Kind.OVER;
    }
    return cause.id().equals(kind.id() + RENEGE) ? Kind.RENEGED : Kind.BREACHED;
  }

  /** What took a slot back to 0 in a turn, its opening included. */
  private Stream<Outcome> ends(int slot, int turn) {
    TurnRecord record = record(turn);
    return Stream.concat(
            record.opening().outcomes().stream(), record.resolution().outcomes().stream())
        .filter(outcome -> outcome.slot() == slot && outcome.change() < 0);
  }

  private Values after(int turn) {
    return record(turn).resolution().after();
  }

  private TurnRecord record(int turn) {
    return state.turns().get(turn - 1);
  }
}
