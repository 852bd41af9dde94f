package org.demarche.engine.view;

import java.util.List;
import java.util.Map;
import org.demarche.engine.session.Comment;
import org.demarche.engine.session.OrderedMove;
import org.demarche.engine.turn.Outcome;
import org.demarche.engine.view.SeatView.AdjudicationView;
import org.jspecify.annotations.Nullable;

/**
 * What one viewpoint learned in a turn.
 *
 * @param reports of its opening and its resolution, in that order
 * @param outcomes of tracks that the viewpoint sees exactly: all that lies between the readings
 *     before and after the turn, the next opening included
 * @param orders what the viewpoint's team had ordered; every team's for control and after the end
 * @param judged the free-text moves with what was said, estimated, ruled and drawn; for control,
 *     and for all after the end
 */
public record TurnView(
    int turn,
    List<ReportView> reports,
    List<OutcomeView> outcomes,
    List<PastOrders> orders,
    List<AdjudicationView> judged) {

  public TurnView {
    judged = List.copyOf(judged);
    orders = List.copyOf(orders);
    reports = List.copyOf(reports);
    outcomes = List.copyOf(outcomes);
  }

  /**
   * What a team had ordered.
   *
   * @param comments what the team's members had remarked on its draft
   * @param cameTrue by ordered move's id, whether its prediction of a track came true by the
   *     viewpoint's readings; without those that can't be told
   */
  public record PastOrders(
      int team, List<OrderedMove> moves, List<Comment> comments, Map<String, Boolean> cameTrue) {
    public PastOrders {
      comments = List.copyOf(comments);
      moves = List.copyOf(moves);
      cameTrue = Map.copyOf(cameTrue);
    }
  }

  /**
   * A line of news.
   *
   * @param personal whether only this viewpoint, and not everybody, learned it
   */
  public record ReportView(String text, CauseView cause, boolean personal, List<String> cites) {
    public ReportView {
      cites = List.copyOf(cites);
    }
  }

  /**
   * An outcome with as much of its cause as the viewpoint may know.
   *
   * @param inputs those whose values the viewpoint sees exactly
   * @param draws empty if the cause is unknown to the viewpoint
   * @param formula empty if the cause is unknown to the viewpoint
   */
  public record OutcomeView(
      int slot,
      double change,
      CauseView cause,
      List<Outcome.Input> inputs,
      List<Outcome.Draw> draws,
      String formula,
      List<String> cites) {
    public OutcomeView {
      inputs = List.copyOf(inputs);
      draws = List.copyOf(draws);
      cites = List.copyOf(cites);
    }
  }

  /**
   * What made something happen.
   *
   * @param kind of the cause
   * @param id in the scenario; empty if unknown to the viewpoint
   * @param team index of the team that acted; null if none did or it may not be known
   */
  public record CauseView(Kind kind, String id, String title, @Nullable Integer team) {

    /** The cause is unknown to the viewpoint. */
    public static final CauseView UNKNOWN =
        new CauseView(Kind.UNKNOWN, "", "Not known to you", null);

    /** The kind of a cause, as a viewpoint may know it. */
    public enum Kind {
      MOVE,
      DEAL,
      RULE,
      INJECT,
      DERIVATION,
      DECAY,
      LIMIT,
      SENT_INJECT,
      OVERRIDE,
      RULING,
      UNKNOWN
    }
  }
}
