package org.demarche.engine.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.testkit.Expressions.atLeast;
import static org.demarche.engine.testkit.Expressions.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.demarche.engine.model.BotPolicy.DealPolicy;
import org.demarche.engine.model.BotPolicy.TeamPolicy;
import org.demarche.engine.model.BotPolicy.WeightedMove;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.TrackRef;
import org.demarche.engine.testkit.Fair;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.turn.Draws;
import org.demarche.engine.turn.KeyedDraws;
import org.demarche.engine.turn.Moment;
import org.demarche.engine.turn.OrderRules;
import org.demarche.engine.turn.Priced;
import org.demarche.engine.turn.Start;
import org.junit.jupiter.api.Test;

/** What policies make of the second turn, in which a letter lets Birch choose. */
class PolicyPlayerTest {
  private static final Scenario SCENARIO = Fair.scenario();
  private static final int GAMES = 400;

  private static WeightedMove weighted(int move, double weight) {
    return new WeightedMove(move, Map.of(), weight);
  }

  private static WeightedMove ifHarvest(int move, double least) {
    TrackRef harvest = new TrackRef.Fixed(Orchard.slot("harvest"));
    return new WeightedMove(move, Map.of(), 1, atLeast(value("harvest", harvest), least));
  }

  private static List<Integer> ordered(String seed, double purse, WeightedMove... moves) {
    Turn turn = new Turn(seed);
    TeamPolicy policy = new TeamPolicy(List.of(moves), List.of());
    new PolicyPlayer(SCENARIO, policy, turn, new Purse(purse)).order();
    return turn.orders;
  }

  /** In how many of many games the move is ordered. */
  private static long games(int move, WeightedMove... moves) {
    return IntStream.range(0, GAMES)
        .filter(game -> ordered("seed " + game, 5, moves).contains(move))
        .count();
  }

  @Test
  void a_choice_without_a_policy_is_made_evenly() {
    assertThat(games(Fair.REPLY)).isBetween(150L, 250L);
    assertThat(games(Fair.SILENCE)).isEqualTo(GAMES - games(Fair.REPLY));
  }

  @Test
  void a_choice_is_made_by_weight_among_the_options_that_a_policy_names() {
    assertThat(games(Fair.REPLY, weighted(Fair.REPLY, 1))).isEqualTo(GAMES);
    assertThat(games(Fair.REPLY, weighted(Fair.REPLY, 3), weighted(Fair.SILENCE, 1)))
        .isBetween(260L, 340L);
  }

  @Test
  void what_cannot_be_paid_is_not_chosen() {
    assertThat(ordered("seed", 0)).containsExactly(Fair.SILENCE);
  }

  @Test
  void a_free_move_is_ordered_with_its_weight_as_probability_beside_the_others() {
    assertThat(games(Fair.ERRAND, weighted(Fair.ERRAND, 0.25))).isBetween(70L, 130L);
    assertThat(games(Fair.ERRAND, weighted(Fair.ERRAND, 7))).isEqualTo(GAMES);
    assertThat(ordered("seed", 5, weighted(Orchard.BURY, 1), weighted(Fair.ERRAND, 1)))
        .filteredOn(move -> move == Orchard.BURY)
        .hasSize(SCENARIO.moveLimit());
  }

  @Test
  void a_move_is_left_out_while_its_condition_is_not_believed() {
    assertThat(games(Orchard.PLANT, ifHarvest(Orchard.PLANT, 6))).isZero();
    assertThat(games(Orchard.PLANT, ifHarvest(Orchard.PLANT, 5))).isEqualTo(GAMES);
    assertThat(games(Fair.ERRAND, ifHarvest(Fair.ERRAND, 6))).isZero();
  }

  @Test
  void a_proposal_that_no_policy_knows_is_not_accepted_and_costs_nothing() {
    Purse purse = new Purse(5);
    TeamPolicy policy = new TeamPolicy(List.of(), List.of(new DealPolicy(0, Map.of(), 0, 1)));
    PolicyPlayer player = new PolicyPlayer(SCENARIO, policy, new Turn("seed"), purse);

    assertThat(player.accepts(Fair.KITE, Orchard.AMBER, Map.of(), List.of(1.0))).isFalse();
    assertThat(purse.left()).containsExactly(5);
    assertThat(player.accepts(Orchard.SWAP, Orchard.AMBER, Map.of(), List.of(1.0))).isTrue();
    assertThat(purse.left()).containsExactly(4);
  }

  /** Birch's turn. */
  private static final class Turn implements Position {
    private final OrderRules rules = new OrderRules(SCENARIO);
    private final Moment now = new Moment(2, 3, Start.values(SCENARIO), List.of(Orchard.LETTER));
    private final List<Integer> orders = new ArrayList<>();
    private final Draws draws;

    Turn(String seed) {
      draws = new KeyedDraws(seed, 2);
    }

    @Override
    public int team() {
      return Orchard.BIRCH;
    }

    @Override
    public Draws draws() {
      return draws;
    }

    @Override
    public boolean believes(Expression condition) {
      return rules.holds(now, Orchard.BIRCH, condition);
    }

    @Override
    public List<Integer> injects() {
      return now.injects();
    }

    @Override
    public int room() {
      long counted =
          orders.stream().filter(move -> !SCENARIO.moves().get(move).limits().free()).count();
      return SCENARIO.moveLimit() - (int) counted;
    }

    @Override
    public boolean open(int move) {
      return ordered(move) < SCENARIO.moves().get(move).limits().perTurn();
    }

    @Override
    public int ordered(int move) {
      return (int) orders.stream().filter(other -> other == move).count();
    }

    @Override
    public Priced price(int move, Map<String, String> typed) {
      return rules.move(now, Orchard.BIRCH, move, typed);
    }

    @Override
    public void order(int move, Map<String, String> typed, Priced.Legal legal) {
      orders.add(move);
    }

    @Override
    public boolean dealOpen(int kind) {
      return false;
    }

    @Override
    public Priced priceDeal(int kind, Map<String, String> typed) {
      return rules.deal(now, kind, Orchard.BIRCH, typed);
    }

    @Override
    public void propose(int kind, Map<String, String> typed, Priced.Legal legal) {
      throw new AssertionError("nothing is open");
    }
  }
}
