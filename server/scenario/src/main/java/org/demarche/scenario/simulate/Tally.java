package org.demarche.scenario.simulate;

import java.util.HashSet;
import java.util.List;
import org.demarche.engine.model.Inject;
import org.demarche.engine.model.Scenario;
import org.demarche.scenario.simulate.Estimate.Sum;

/** Adds games up, in their order, so that the figures don't depend on threads. */
final class Tally {
  private final Scenario scenario;

  /** By team, thesis, policy; of the total, the interests and the objective. */
  private final Sum[][][] totals;

  private final Sum[][][] interests;
  private final Sum[][][] objectives;

  /** By team and policy, the mean totals of games that share a seed, over their theses. */
  private final Sum[][] shared;

  private final double[] block;
  private int blockGames;

  /** By team and thesis, before the cut. */
  private final Sum[][] values;

  private final MoveTally[] moves;
  private final DealTally[] deals;
  private final int[] injects;

  private final List<Aims> aims;

  /** By move: how many times it could be chosen, was taken, was taken by default. */
  private final long[][] options;

  private int games;

  Tally(Scenario scenario, Policies policies) {
    this.scenario = scenario;
    int teams = scenario.teamCount();
    int theses = scenario.theses().size();
    totals = new Sum[teams][theses][];
    interests = new Sum[teams][theses][];
    objectives = new Sum[teams][theses][];
    shared = new Sum[teams][];
    block = new double[teams];
    values = new Sum[teams][];
    moves = new MoveTally[teams];
    for (int team = 0; team < teams; team++) {
      for (int thesis = 0; thesis < theses; thesis++) {
        totals[team][thesis] = sums(policies.count(team));
        interests[team][thesis] = sums(policies.count(team));
        objectives[team][thesis] = sums(policies.count(team));
      }
      shared[team] = sums(policies.count(team));
      values[team] = sums(theses);
      moves[team] = new MoveTally(scenario.moves().size(), theses, policies.count(team));
    }
    deals = new DealTally[scenario.deals().size()];
    for (int index = 0; index < deals.length; index++) {
      deals[index] = new DealTally();
    }
    injects = new int[scenario.injects().size()];
    aims =
        scenario.objectives().stream().map(_ -> new Aims(new Met(), new Met(), new Met())).toList();
    options = new long[scenario.moves().size()][3];
  }

  /** In how many games something was so, and in how many of those an objective was met. */
  static final class Met {
    long games;
    long met;

    private void count(boolean isMet) {
      games++;
      met += isMet ? 1 : 0;
    }

    /** NaN if there were no games. */
    double share() {
      return (double) met / games;
    }
  }

  /** What is counted of an objective: when a team held it, aimed at it, and did not. */
  record Aims(Met held, Met aimed, Met others) {}

  /** What is counted of a kind of deal. */
  static final class DealTally {
    long proposed;
    long agreed;
    long effective;
    long games;
  }

  static Sum[] sums(int length) {
    Sum[] sums = new Sum[length];
    for (int index = 0; index < length; index++) {
      sums[index] = new Sum();
    }
    return sums;
  }

  /**
   * Adds a game.
   *
   * @param lastOfSeed whether the next one has another seed
   */
  void add(GameResult game, Policies policies, boolean lastOfSeed) {
    games++;
    blockGames++;
    GameLog log = game.log();
    int thesis = log.truth().thesis();
    for (int team = 0; team < scenario.teamCount(); team++) {
      int policy = log.policies().get(team);
      double interest = game.interestPoints(scenario, team);
      double objective = game.objectivePoints(scenario, team);
      totals[team][thesis][policy].add(interest + objective);
      interests[team][thesis][policy].add(interest);
      objectives[team][thesis][policy].add(objective);
      values[team][thesis].add(game.interests()[team]);
      moves[team].add(thesis, policy, game.orders(scenario, team), interest + objective);
      block[team] += interest + objective;
      if (lastOfSeed) {
        shared[team][policy].add(block[team] / blockGames);
        block[team] = 0;
      }
    }
    blockGames = lastOfSeed ? 0 : blockGames;
    addObjectives(game, policies);
    for (GameLog.Turn turn : log.played()) {
      turn.injects().forEach(inject -> injects[inject]++);
      turn.talks().forEach(this::addTalk);
      addOrders(turn);
    }
    List<Integer> effective = game.effective();
    effective.forEach(deal -> deals[deal].effective++);
    new HashSet<>(effective).forEach(deal -> deals[deal].games++);
  }

  private void addObjectives(GameResult game, Policies policies) {
    for (int index = 0; index < aims.size(); index++) {
      int team = scenario.objectives().get(index).team();
      boolean met = game.met()[index];
      if (game.log().objectives().get(team) == index) {
        aims.get(index).held.count(met);
      }
      int policy = game.log().policies().get(team);
      boolean aimed = policies.policy(team, policy).aims().contains(index);
      (aimed ? aims.get(index).aimed : aims.get(index).others).count(met);
    }
  }

  private void addTalk(GameLog.Talk talk) {
    deals[talk.kind()].proposed++;
    deals[talk.kind()].agreed += talk.agreed() ? 1 : 0;
  }

  private void addOrders(GameLog.Turn turn) {
    for (int team = 0; team < turn.orders().size(); team++) {
      for (GameLog.Order order : turn.orders().get(team)) {
        moves[team].cost(order);
        options[order.move()][1]++;
        options[order.move()][2] += order.byDefault() ? 1 : 0;
      }
    }
    for (int inject : turn.injects()) {
      for (Inject.Choice choice : scenario.injects().get(inject).choices()) {
        choice.options().forEach(option -> options[option][0]++);
      }
    }
  }

  int games() {
    return games;
  }

  Sum total(int team, int thesis, int policy) {
    return totals[team][thesis][policy];
  }

  Sum interest(int team, int thesis, int policy) {
    return interests[team][thesis][policy];
  }

  Sum objective(int team, int thesis, int policy) {
    return objectives[team][thesis][policy];
  }

  Sum shared(int team, int policy) {
    return shared[team][policy];
  }

  Sum value(int team, int thesis) {
    return values[team][thesis];
  }

  MoveTally moves(int team) {
    return moves[team];
  }

  DealTally deal(int index) {
    return deals[index];
  }

  int injects(int index) {
    return injects[index];
  }

  Aims aims(int objective) {
    return aims.get(objective);
  }

  long[] option(int move) {
    return options[move];
  }
}
