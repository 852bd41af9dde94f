package org.demarche.scenario.simulate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.engine.model.BotPolicy.TeamPolicy;
import org.demarche.engine.model.BotPolicy.WeightedMove;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Inject;
import org.demarche.engine.model.Resource;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.PrivateObjectives;
import org.demarche.engine.turn.Draws;
import org.demarche.engine.turn.KeyedDraws;
import org.demarche.engine.turn.Moment;
import org.demarche.engine.turn.Readings;
import org.demarche.engine.turn.ReadingsTaker;
import org.demarche.engine.turn.Resolution;
import org.demarche.engine.turn.ResolvedOrder;
import org.demarche.engine.turn.Start;
import org.demarche.engine.turn.Truth;
import org.demarche.engine.turn.Values;

/**
 * One game between bots, from its first turn to its last. For use by one thread.
 *
 * <p>In each turn all teams propose deals and answer what was proposed to them; then all write
 * their orders, and the turn closes. A session with the same seed, thesis and orders goes the same
 * way.
 */
final class SimulatedGame {
  private final GameRules rules;
  private final Scenario scenario;
  private final String seed;
  private final Truth truth;
  private final int turns;
  private final boolean documentOnly;
  private final List<TeamSeat> seats = new ArrayList<>();
  private final Usage dealUsage;
  private final Set<Integer> happened = new HashSet<>();
  private final List<GameLog.Turn> played = new ArrayList<>();
  private final List<Integer> objectives;
  private Values values;
  private List<List<Double>> left;

  /**
   * @param policies by team
   */
  SimulatedGame(
      GameRules rules,
      String seed,
      Truth truth,
      int turns,
      boolean documentOnly,
      List<TeamPolicy> policies) {
    this.rules = rules;
    this.scenario = rules.scenario();
    this.seed = seed;
    this.truth = truth;
    this.turns = turns;
    this.documentOnly = documentOnly;
    for (int team = 0; team < scenario.teamCount(); team++) {
      seats.add(new TeamSeat(rules, team, policies.get(team)));
    }
    this.dealUsage = new Usage(scenario.deals().size());
    this.objectives =
        new ArrayList<>(PrivateObjectives.drawn(scenario, truth.thesis(), new KeyedDraws(seed, 0)));
    this.values = Start.values(scenario);
    List<Double> nothing = scenario.resources().stream().map(_ -> 0.0).toList();
    this.left = seats.stream().map(_ -> nothing).toList();
  }

  GameLog play(List<Integer> policies) {
    Opening opening = open(1);
    Readings start = readings(0);
    Readings latest = start;
    for (int turn = 1; turn <= turns; turn++) {
      Moment now = new Moment(turn, turns, values, opening.injects);
      List<List<Double>> available = available();
      Draws draws = new KeyedDraws(seed, turn);
      for (int team = 0; team < seats.size(); team++) {
        seats.get(team).begin(now, latest, available.get(team), draws);
      }
      List<GameLog.Talk> talks = talk(now);
      seats.forEach(TeamSeat::order);
      seats.forEach(this::complete);
      List<ResolvedOrder> deals = deals(talks);
      List<ResolvedOrder> moves = moves(turn);
      Resolution resolution = rules.adjudicator().adjudicate(seed, truth, now, deals, moves);
      close(turn, available, talks, resolution);
      Opening next = opening;
      if (turn < turns) {
        next = open(turn + 1);
      }
      latest = readings(turn);
      List<List<GameLog.Order>> orders = seats.stream().map(TeamSeat::orders).toList();
      played.add(
          new GameLog.Turn(
              turn,
              opening.injects,
              opening.resolution,
              talks,
              orders,
              deals,
              moves,
              resolution,
              latest,
              available));
      opening = next;
    }
    return new GameLog(seed, truth, turns, policies, objectives, start, played, values);
  }

  private record Opening(List<Integer> injects, Resolution resolution) {}

  private Opening open(int turn) {
    Moment before = new Moment(turn, turns, values, List.of());
    List<Integer> injects =
        rules.adjudicator().injectsDue(seed, truth, before, happened, documentOnly);
    happened.addAll(injects);
    Resolution opening =
        rules.adjudicator().open(seed, truth, new Moment(turn, turns, values, injects));
    opening.redrawn().forEach(drawn -> objectives.set(drawn.team(), drawn.objective()));
    values = opening.after();
    return new Opening(injects, opening);
  }

  private Readings readings(int turn) {
    return ReadingsTaker.take(scenario, seed, turn, values);
  }

  private List<List<Double>> available() {
    List<List<Double>> available = new ArrayList<>();
    for (int team = 0; team < seats.size(); team++) {
      List<Double> own = new ArrayList<>();
      for (int index = 0; index < scenario.resources().size(); index++) {
        Resource resource = scenario.resources().get(index);
        double carried = Math.min(left.get(team).get(index), resource.carry());
        own.add(carried + resource.income().get(team));
      }
      available.add(own);
    }
    return available;
  }

  // Deals

  private List<GameLog.Talk> talk(Moment now) {
    TalkTable table = new TalkTable(rules, now, dealUsage);
    seats.forEach(seat -> seat.propose(table));
    List<GameLog.Talk> talks = new ArrayList<>();
    for (TalkTable.Offer offer : table.offers()) {
      talks.add(answered(offer, table));
    }
    return talks;
  }

  private GameLog.Talk answered(TalkTable.Offer offer, TalkTable table) {
    DealKind kind = scenario.deals().get(offer.kind());
    List<Integer> accepted = new ArrayList<>(List.of(offer.proposer()));
    boolean agreed = kind.parties().size() == 1 || table.open(offer.kind());
    for (int party : kind.parties()) {
      if (agreed && party != offer.proposer()) {
        List<Double> costs = offer.legal().costs().get(kind.parties().indexOf(party));
        agreed = seats.get(party).accepts(offer, costs);
        if (agreed) {
          accepted.add(party);
        }
      }
    }
    if (agreed) {
      table.agreed(offer.kind());
    } else {
      for (int party : accepted) {
        seats.get(party).refund(offer.legal().costs().get(kind.parties().indexOf(party)));
      }
    }
    return new GameLog.Talk(
        offer.kind(),
        offer.proposer(),
        offer.legal().parameters(),
        offer.legal().costs(),
        accepted,
        agreed);
  }

  private static List<ResolvedOrder> deals(List<GameLog.Talk> talks) {
    List<ResolvedOrder> deals = new ArrayList<>();
    for (int index = 0; index < talks.size(); index++) {
      GameLog.Talk talk = talks.get(index);
      if (talk.agreed()) {
        deals.add(new ResolvedOrder(instance(index), talk.kind(), talk.proposer(), talk.terms()));
      }
    }
    return deals;
  }

  /** Names a deal within its turn. */
  private static String instance(int talk) {
    return "d" + talk;
  }

  // Moves

  /** Adds what comes of doing nothing. */
  private void complete(TeamSeat seat) {
    if (seat.absent()) {
      for (WeightedMove move : scenario.absent().get(seat.team())) {
        seat.orderIfPossible(move.move(), move.parameters());
      }
    }
    for (int inject : seat.now().injects()) {
      for (Inject.Choice choice : scenario.injects().get(inject).choices()) {
        if (choice.team() == seat.team() && choice.otherwise() >= 0 && !seat.decided(choice)) {
          seat.orderOtherwise(choice.otherwise());
        }
      }
    }
  }

  private List<ResolvedOrder> moves(int turn) {
    List<ResolvedOrder> moves = new ArrayList<>();
    for (TeamSeat seat : seats) {
      for (GameLog.Order order : seat.orders()) {
        double repeat = scenario.moves().get(order.move()).limits().repeat();
        double share = seat.orderedIn(turn - 1, order.move()) ? repeat : 1;
        String instance = "m" + moves.size();
        moves.add(
            new ResolvedOrder(
                instance, order.move(), seat.team(), order.parameters(), moves.size(), share));
      }
    }
    return moves;
  }

  // The end of a turn

  private void close(
      int turn, List<List<Double>> available, List<GameLog.Talk> talks, Resolution resolution) {
    values = resolution.after();
    double[][] rest = new double[seats.size()][scenario.resources().size()];
    for (int team = 0; team < seats.size(); team++) {
      for (int resource = 0; resource < rest[team].length; resource++) {
        rest[team][resource] = available.get(team).get(resource);
      }
      for (GameLog.Order order : seats.get(team).orders()) {
        subtract(rest[team], order.costs());
      }
    }
    for (int index = 0; index < talks.size(); index++) {
      GameLog.Talk talk = talks.get(index);
      if (talk.agreed() && !resolution.refused().contains(instance(index))) {
        List<Integer> parties = scenario.deals().get(talk.kind()).parties();
        for (int party = 0; party < parties.size(); party++) {
          subtract(rest[parties.get(party)], talk.costs().get(party));
        }
        dealUsage.count(talk.kind(), turn);
      }
    }
    left = new ArrayList<>();
    for (double[] own : rest) {
      List<Double> kept = new ArrayList<>();
      for (double amount : own) {
        kept.add(Math.max(0, amount));
      }
      left.add(kept);
    }
    seats.forEach(seat -> seat.count(turn));
  }

  private static void subtract(double[] from, List<Double> costs) {
    for (int resource = 0; resource < from.length; resource++) {
      from[resource] -= costs.get(resource);
    }
  }
}
