package org.demarche.engine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Rejection.Reason;

/** What a team has promised to spend in the running turn, by resource index. */
public final class Budget {
  /** Differences below this come from adding up, and are nobody's debt. */
  private static final double ROUNDING = 1e-9;

  private Budget() {}

  /** By drafted moves, and by deals that the team has proposed or agreed to. */
  public static List<Double> committed(Scenario scenario, SessionState state, int team) {
    return spent(scenario, state, team, false);
  }

  /** What is left once the turn closes: proposals that not all have agreed to cost nothing. */
  static List<Double> left(Scenario scenario, SessionState state, int team) {
    List<Double> spent = spent(scenario, state, team, true);
    List<Double> available = state.teams().get(team).available();
    List<Double> left = new ArrayList<>();
    for (int resource = 0; resource < spent.size(); resource++) {
      left.add(Math.max(0, available.get(resource) - spent.get(resource)));
    }
    return left;
  }

  private static List<Double> spent(
      Scenario scenario, SessionState state, int team, boolean closing) {
    double[] spent = new double[scenario.resources().size()];
    state.teams().get(team).moves().forEach(move -> add(spent, move.costs()));
    for (Deal deal : state.deals()) {
      if (binds(deal, state, team, closing)) {
        add(spent, costs(scenario, deal, team));
      }
    }
    List<Double> result = new ArrayList<>();
    for (double amount : spent) {
      result.add(amount);
    }
    return result;
  }

  private static boolean binds(Deal deal, SessionState state, int team, boolean closing) {
    boolean alive =
        switch (deal.state()) {
          case ACCEPTED, IN_FORCE -> true;
          case PROPOSED -> !closing;
          case REJECTED, COUNTERED, WITHDRAWN, EXPIRED -> false;
        };
    return alive && deal.turn() == state.turn() && deal.acceptedBy().contains(team);
  }

  /** What a deal costs a party. */
  public static List<Double> costs(Scenario scenario, Deal deal, int team) {
    return deal.costs().get(scenario.deals().get(deal.kind()).parties().indexOf(team));
  }

  private static void add(double[] sums, List<Double> amounts) {
    for (int resource = 0; resource < sums.length; resource++) {
      sums[resource] += amounts.get(resource);
    }
  }

  /**
   * What speaks against spending more.
   *
   * @param what is to be paid for, as a sentence names it
   * @param mend how to make it possible
   */
  static Optional<Rejection> affordable(
      Situation now, int team, List<Double> costs, String what, String mend) {
    List<Double> committed = committed(now.scenario(), now.state(), team);
    List<Double> available = now.state().teams().get(team).available();
    for (int resource = 0; resource < committed.size(); resource++) {
      double left = available.get(resource) - committed.get(resource);
      double cost = costs.get(resource);
      if (cost > left + ROUNDING) {
        String title = now.scenario().resources().get(resource).title();
        return Optional.of(
            Refusal.of(
                Reason.CANNOT_AFFORD,
                "%s has %s %s left, and %s costs %s. %s"
                    .formatted(
                        now.title(team),
                        Words.number(left),
                        Words.inSentence(title),
                        what,
                        Words.number(cost),
                        mend)));
      }
    }
    return Optional.empty();
  }
}
