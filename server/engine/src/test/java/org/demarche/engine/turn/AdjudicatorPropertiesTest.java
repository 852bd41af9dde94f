package org.demarche.engine.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.demarche.engine.turn.Phrases.add;
import static org.demarche.engine.turn.Phrases.chance;
import static org.demarche.engine.turn.Phrases.feed;
import static org.demarche.engine.turn.Phrases.multiply;
import static org.demarche.engine.turn.Phrases.set;
import static org.demarche.engine.turn.ScenarioFixtures.CHINA;
import static org.demarche.engine.turn.ScenarioFixtures.JAPAN;
import static org.demarche.engine.turn.ScenarioFixtures.PRESSURE;
import static org.demarche.engine.turn.ScenarioFixtures.RUSSIA;
import static org.demarche.engine.turn.ScenarioFixtures.SLOTS;
import static org.demarche.engine.turn.ScenarioFixtures.START;
import static org.demarche.engine.turn.ScenarioFixtures.game;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.demarche.engine.model.Effect;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Track;

class AdjudicatorPropertiesTest {
  private static final int KINDS = 4;
  private static final Arbitrary<Double> AMOUNTS = Arbitraries.doubles().between(-20, 20);

  /** A scenario of any effects, and orders for a turn of it. */
  record Game(
      Scenario scenario, String seed, List<ResolvedOrder> deals, List<ResolvedOrder> moves) {
    Resolution resolution() {
      return resolution(moves);
    }

    Resolution resolution(List<ResolvedOrder> others) {
      return Turns.adjudicate(scenario, seed, deals, others);
    }
  }

  @Property(tries = 100)
  void the_same_turn_resolves_the_same(@ForAll("games") Game game) {
    assertThat(game.resolution()).isEqualTo(game.resolution());
  }

  @Property(tries = 100)
  void the_order_of_different_orders_does_not_matter(
      @ForAll("games") Game game, @ForAll Random random) {
    List<ResolvedOrder> shuffled = new ArrayList<>(game.moves);
    Collections.shuffle(shuffled, random);
    assertThat(game.resolution(shuffled).after()).isEqualTo(game.resolution().after());
  }

  @Property(tries = 100)
  void values_stay_in_their_ranges(@ForAll("games") Game game) {
    Values after = game.resolution().after();
    for (int index = 0; index < after.size(); index++) {
      Track track = game.scenario.tracks().get(SLOTS.get(index).track());
      assertThat(after.get(index)).isBetween(track.minimum(), track.maximum());
    }
  }

  @Property(tries = 100)
  void outcomes_add_up_to_what_changed(@ForAll("games") Game game) {
    Resolution resolution = game.resolution();
    double[] sums = START.toArray();
    resolution.outcomes().forEach(outcome -> sums[outcome.slot()] += outcome.change());
    for (int index = 0; index < sums.length; index++) {
      assertThat(sums[index]).isCloseTo(resolution.after().get(index), within(1e-9));
    }
  }

  /**
   * With effects that do not depend on the board, all that is left of a change is its draws: so the
   * outcomes must be equal altogether.
   */
  @Property(tries = 100)
  void leaving_one_order_out_changes_no_draw_of_another_kind(@ForAll("drawingGames") Game game) {
    Assume.that(!game.moves.isEmpty());
    ResolvedOrder gone = game.moves.getFirst();
    List<ResolvedOrder> others = game.moves.subList(1, game.moves.size());
    assertThat(unrelated(gone, game, game.resolution(others)))
        .isEqualTo(unrelated(gone, game, game.resolution()));
  }

  /** All outcomes but limits and those of the same move by the same team. */
  private static List<Outcome> unrelated(ResolvedOrder gone, Game game, Resolution resolution) {
    String id = game.scenario.moves().get(gone.index()).id();
    return resolution.outcomes().stream()
        .filter(outcome -> outcome.cause().kind() != Cause.Kind.LIMIT)
        .filter(outcome -> !isBy(id, gone.actor(), outcome.cause()))
        .toList();
  }

  private static boolean isBy(String move, int actor, Cause cause) {
    return cause.kind() == Cause.Kind.MOVE && cause.id().equals(move) && cause.actor() == actor;
  }

  @Provide
  Arbitrary<Game> games() {
    Arbitrary<String> tracks =
        Arbitraries.of("oil", "tension", "economy.self", "trust.russia.china", "mood");
    Arbitrary<Effect> plain =
        Arbitraries.oneOf(
            Combinators.combine(tracks, AMOUNTS).as((track, amount) -> add(track, amount)),
            Combinators.combine(tracks, AMOUNTS).as((track, amount) -> add(track, amount, 2)),
            Combinators.combine(tracks, AMOUNTS).as((track, amount) -> multiply(track, amount)),
            Combinators.combine(tracks, AMOUNTS).as((track, amount) -> set(track, amount)),
            AMOUNTS.map(amount -> feed(PRESSURE, amount)));
    return games(plain);
  }

  @Provide
  Arbitrary<Game> drawingGames() {
    Arbitrary<String> tracks = Arbitraries.of("oil", "tension", "economy.self");
    return games(Combinators.combine(tracks, AMOUNTS).as((track, amount) -> add(track, amount, 2)));
  }

  private static Arbitrary<Game> games(Arbitrary<Effect> plain) {
    Arbitrary<Scenario> scenarios =
        branching(plain, 2)
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .list()
            .ofSize(3 * KINDS)
            .map(AdjudicatorPropertiesTest::scenario);
    return Combinators.combine(
            scenarios,
            Arbitraries.strings().alpha(),
            orders(RUSSIA, JAPAN),
            orders(RUSSIA, CHINA, JAPAN))
        .as(Game::new);
  }

  private static Scenario scenario(List<List<Effect>> lists) {
    ScenarioFixtures game = game();
    for (int i = 0; i < KINDS; i++) {
      game.move("m" + i, lists.get(3 * i).toArray(Effect[]::new));
      game.deal("d" + i, List.of(), "", false, lists.get(3 * i + 1).toArray(Effect[]::new));
      game.rule("r" + i, List.of(0, 1, 2), lists.get(3 * i + 2).toArray(Effect[]::new));
    }
    return game.build();
  }

  /** Effects, and chances of effects, as deep as this. */
  private static Arbitrary<Effect> branching(Arbitrary<Effect> plain, int depth) {
    if (depth == 0) {
      return plain;
    }
    Arbitrary<Effect> chances =
        Combinators.combine(Arbitraries.doubles().between(0, 1), branching(plain, depth - 1), plain)
            .as((probability, then, otherwise) -> chance(probability, then, otherwise));
    return Arbitraries.oneOf(plain, chances);
  }

  private static Arbitrary<List<ResolvedOrder>> orders(Integer... teams) {
    return Combinators.combine(Arbitraries.of(teams), Arbitraries.integers().between(0, KINDS - 1))
        .as(ScenarioFixtures::order)
        .list()
        .ofMaxSize(8);
  }
}
