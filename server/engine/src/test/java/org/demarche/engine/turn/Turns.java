package org.demarche.engine.turn;

import java.util.List;
import java.util.Locale;
import org.demarche.engine.model.Scenario;

/** Plays one turn on the board, and tells its outcomes in one line each. */
final class Turns {
  static final String SEED = "seed";

  private Turns() {}

  static Resolution moves(ScenarioFixtures game, ResolvedOrder... moves) {
    return adjudicate(game.build(), SEED, List.of(), List.of(moves));
  }

  static Resolution deals(ScenarioFixtures game, ResolvedOrder... deals) {
    return adjudicate(game.build(), SEED, List.of(deals), List.of());
  }

  static Resolution rules(ScenarioFixtures game) {
    return moves(game);
  }

  /** Resolves the first turn, from the start, with the thesis {@code swing}. */
  static Resolution adjudicate(
      Scenario scenario, String seed, List<ResolvedOrder> deals, List<ResolvedOrder> moves) {
    return new Adjudicator(scenario)
        .adjudicate(seed, Truth.of(ScenarioFixtures.SWING), atStart(scenario), deals, moves);
  }

  /** The first turn, in which the injects with these indices happened. */
  static Moment atStart(Scenario scenario, Integer... injects) {
    return new Moment(1, scenario.turns(), ScenarioFixtures.START, List.of(injects));
  }

  static double after(Resolution resolution, String slot) {
    return resolution.after().get(ScenarioFixtures.slot(slot));
  }

  /** Each outcome as {@code oil +5 MOVE raise}, with two decimals at most. */
  static List<String> told(Resolution resolution) {
    return resolution.outcomes().stream().map(Turns::told).toList();
  }

  private static String told(Outcome outcome) {
    return String.format(
        Locale.ROOT,
        "%s %s%s %s %s",
        ScenarioFixtures.SLOTS.get(outcome.slot()).id(),
        outcome.change() < 0 ? "" : "+",
        NumberWords.plain(Math.rint(outcome.change() * 100) / 100),
        outcome.cause().kind(),
        outcome.cause().id());
  }

  static List<String> texts(Resolution resolution) {
    return resolution.reports().stream().map(Report::text).toList();
  }
}
