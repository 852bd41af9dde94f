package org.demarche.engine.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.engine.model.Actor;
import org.demarche.engine.model.BotPolicy;
import org.demarche.engine.model.CalendarTurn;
import org.demarche.engine.model.Channel;
import org.demarche.engine.model.Cost;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Effect;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Inject;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.ReportText.Audience;
import org.demarche.engine.model.Requirement;
import org.demarche.engine.model.Resource;
import org.demarche.engine.model.Rule;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.ScenarioInfo;
import org.demarche.engine.model.Scoring;
import org.demarche.engine.model.Slot;
import org.demarche.engine.model.Thesis;
import org.demarche.engine.model.Track;
import org.demarche.engine.model.Visibility;
import org.demarche.engine.model.Visibility.Level;

/**
 * A small board for rule tests, to which each test adds its own moves, deals, rules and injects.
 *
 * <p>Teams russia, china and japan, and europe, which nobody plays. Everything starts at 5 on a
 * range of 0 to 10, but oil, which starts at 50 on a range of 0 to 100.
 */
final class ScenarioFixtures {
  static final int RUSSIA = 0;
  static final int CHINA = 1;
  static final int JAPAN = 2;
  static final int EUROPE = 3;
  static final int PRESSURE = 0;
  static final int EFFORT = 1;
  static final int SWING = 0;
  static final int BOUND = 1;

  static final List<Actor> ACTORS =
      List.of(
          new Actor("russia", "Russia", "RU", "Russia", "#aa0000", ""),
          new Actor("china", "China", "CN", "China", "#aa7700", ""),
          new Actor("japan", "Japan", "JP", "Japan", "#5500aa", ""),
          new Actor("europe", "Europe", "EU", "the Union", "", ""));

  private static final Level NOISY = new Level(true, 0.5);

  private static final List<Track> TRACKS =
      List.of(
          track("oil", Track.Scope.WORLD, 100, 0, visible(Level.EXACT, Level.EXACT)),
          track("tension", Track.Scope.WORLD, 10, 0, visible(NOISY, NOISY)),
          track("economy", Track.Scope.ACTOR, 10, 0, visible(NOISY, Level.EXACT)),
          track(
              "trust",
              Track.Scope.PAIR,
              10,
              0,
              new Visibility(Level.HIDDEN, Level.EXACT, Map.of(JAPAN, new Level(true, 0.3)), "")),
          track("mood", Track.Scope.WORLD, 10, 0.25, visible(Level.EXACT, Level.EXACT)));

  static final List<Slot> SLOTS =
      List.of(
          new Slot(0, -1, -1, "oil", "Oil price", 50),
          new Slot(1, -1, -1, "tension", "Tension", 5),
          new Slot(2, RUSSIA, -1, "economy.russia", "Economy of Russia", 5),
          new Slot(2, CHINA, -1, "economy.china", "Economy of China", 5),
          new Slot(2, JAPAN, -1, "economy.japan", "Economy of Japan", 5),
          new Slot(3, RUSSIA, CHINA, "trust.russia.china", "Trust of Russia and China", 5),
          new Slot(3, RUSSIA, JAPAN, "trust.russia.japan", "Trust of Russia and Japan", 5),
          new Slot(3, CHINA, JAPAN, "trust.china.japan", "Trust of China and Japan", 5),
          new Slot(4, -1, -1, "mood", "Mood", 5));

  static final Values START = Values.of(SLOTS.stream().mapToDouble(Slot::start).toArray());

  private final List<Move> moves = new ArrayList<>();
  private final List<DealKind> deals = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Inject> injects = new ArrayList<>();

  private ScenarioFixtures() {}

  static ScenarioFixtures game() {
    return new ScenarioFixtures();
  }

  // Moves, deals, rules and injects

  ScenarioFixtures move(String id, Effect... effects) {
    return move(id, List.of(), effects);
  }

  ScenarioFixtures move(String id, List<Parameter> parameters, Effect... effects) {
    return move(id, parameters, "{self} does " + id + ".", false, effects);
  }

  ScenarioFixtures secretMove(String id, List<Parameter> parameters, Effect... effects) {
    return move(id, parameters, "", true, effects);
  }

  ScenarioFixtures move(
      String id, List<Parameter> parameters, String report, boolean secret, Effect... effects) {
    moves.add(
        new Move(
            id,
            "Title of " + id,
            "",
            List.of(RUSSIA, CHINA, JAPAN),
            parameters,
            List.of(),
            List.of(),
            new Move.Limits(9, 0, 0),
            secret,
            report,
            List.of(effects),
            List.of()));
    return this;
  }

  /** A move of Russia and China that costs and requires something and does nothing. */
  ScenarioFixtures pricedMove(
      String id, List<Parameter> parameters, List<Cost> costs, Requirement... requirements) {
    moves.add(
        new Move(
            id,
            "Title of " + id,
            "",
            List.of(RUSSIA, CHINA),
            parameters,
            costs,
            List.of(requirements),
            new Move.Limits(1, 0, 0),
            false,
            "",
            List.of(),
            List.of()));
    return this;
  }

  /** A deal of Russia and Japan. */
  ScenarioFixtures deal(
      String id, List<Parameter> terms, String report, boolean secret, Effect... effects) {
    return deal(id, terms, List.of(List.of(), List.of()), report, secret, effects);
  }

  ScenarioFixtures deal(
      String id,
      List<Parameter> terms,
      List<List<Cost>> costs,
      String report,
      boolean secret,
      Effect... effects) {
    deals.add(
        new DealKind(
            id,
            "Title of " + id,
            "",
            List.of(RUSSIA, JAPAN),
            terms,
            costs,
            List.of(),
            new Move.Limits(9, 0, 0),
            secret,
            report,
            List.of(effects),
            List.of()));
    return this;
  }

  ScenarioFixtures rule(String id, Effect... effects) {
    return rule(id, List.of(), effects);
  }

  ScenarioFixtures rule(String id, List<Integer> each, Effect... effects) {
    rules.add(new Rule(id, id, "", each, List.of(effects), List.of()));
    return this;
  }

  ScenarioFixtures inject(String id, Effect... effects) {
    return inject(id, 0, null, 1, new Audience.Everyone(), effects);
  }

  ScenarioFixtures inject(
      String id,
      int turn,
      Expression condition,
      double probability,
      Audience audience,
      Effect... effects) {
    injects.add(
        new Inject(
            id,
            id,
            "News of " + id + ".",
            turn,
            condition,
            probability,
            audience,
            false,
            List.of(effects),
            List.of()));
    return this;
  }

  Scenario build() {
    return new Scenario(
        new ScenarioInfo("board", "Board", "", "1", "", 1, "", List.of()),
        List.of(new CalendarTurn("First", 0), new CalendarTurn("Second", 0)),
        ACTORS,
        3,
        9,
        List.of(
            new Resource("capital", "Capital", "", List.of(4.0, 4.0, 4.0), 1),
            new Resource("oil_money", "Oil money", "", List.of(4.0, 4.0, 4.0), 1)),
        TRACKS,
        SLOTS,
        List.of(thesis("swing", -1), thesis("bound", 2)),
        List.of(
            new Channel("pressure", "Pressure", List.of(1.0, 0.6, 0.4), List.of()),
            new Channel("effort", "Effort", List.of(), List.of())),
        moves,
        deals,
        rules,
        injects,
        List.of(),
        new Scoring(List.of(), 0, 0, 0, ""),
        new BotPolicy(List.of()));
  }

  // Orders

  static ResolvedOrder order(int team, int index) {
    return order(team, index, Map.of());
  }

  static ResolvedOrder order(int team, int index, Map<String, String> parameters) {
    return new ResolvedOrder("o" + team + "." + index, index, team, parameters);
  }

  // The board

  static int slot(String id) {
    for (int index = 0; index < SLOTS.size(); index++) {
      if (SLOTS.get(index).id().equals(id)) {
        return index;
      }
    }
    throw new IllegalArgumentException("slot: " + id + " (expected: one of the board's)");
  }

  private static Thesis thesis(String id, double drift) {
    return new Thesis(id, id, "", 1, List.of(drift), List.of());
  }

  private static Visibility visible(Level everyone, Level owner) {
    return new Visibility(everyone, owner, Map.of(), "");
  }

  private static Track track(
      String id, Track.Scope scope, double maximum, double decay, Visibility visibility) {
    return new Track(id, id, "", scope, "", 0, maximum, decay, visibility, List.of());
  }
}
