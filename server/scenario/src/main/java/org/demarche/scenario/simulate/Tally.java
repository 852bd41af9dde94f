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

  /** By objective: games in which it was held, held and met; aimed at, aimed at and met; others. */
  private final long[][] aims;

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
    aims = new long[scenario.objectives().size()][Aim.values().length];
    options = new long[scenario.moves().size()][3];
  }

  /** What is counted of an objective. */
  enum Aim {
    HELD,
    HELD_MET,
    AIMED,
    AIMED_MET,
    OTHER,
    OTHER_MET
  }

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
    for (int index = 0; index < aims.length; index++) {
      int team = scenario.objectives().get(index).team();
      boolean met = game.met()[index];
      if (game.log().objectives().get(team) == index) {
        count(index, Aim.HELD, met);
      }
      int policy = game.log().policies().get(team);
      boolean aimed = policies.policy(team, policy).aims().contains(index);
      count(index, aimed ? Aim.AIMED : Aim.OTHER, met);
    }
  }

  private void count(int objective, Aim what, boolean met) {
    aims[objective][what.ordinal()]++;
    aims[objective][what.ordinal() + 1] += met ? 1 : 0;
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

  long aim(int objective, Aim what) {
    return aims[objective][what.ordinal()];
  }

  long[] option(int move) {
    return options[move];
  }
}
