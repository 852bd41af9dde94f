package org.demarche.bench.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.demarche.engine.model.Actor;
import org.demarche.engine.model.BotPolicy;
import org.demarche.engine.model.CalendarTurn;
import org.demarche.engine.model.Channel;
import org.demarche.engine.model.Cost;
import org.demarche.engine.model.Effect;
import org.demarche.engine.model.Effect.Operation;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Expression.Read;
import org.demarche.engine.model.Frame;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Resource;
import org.demarche.engine.model.Rule;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.ScenarioInfo;
import org.demarche.engine.model.Scoring;
import org.demarche.engine.model.Slot;
import org.demarche.engine.model.Thesis;
import org.demarche.engine.model.Track;
import org.demarche.engine.model.TrackRef;
import org.demarche.engine.model.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A scenario of the size of a large one: four teams, 54 slots, 60 moves, 20 rules. Its numbers mean
 * nothing; its effects are as many and as deep as those of a real one.
 */
final class SyntheticScenario {
  static final int MOVES = 60;
  static final int RULES = 20;
  static final int TEAMS = 4;

  private static final List<Integer> ALL_TEAMS = List.of(0, 1, 2, 3);
  private static final int WORLD_TRACKS = 6;
  private static final int ACTOR_TRACKS = 6;
  private static final int PAIR_TRACKS = 4;
  private static final int CHANNELS = 6;

  private final List<Track> tracks = new ArrayList<>();
  private final List<Slot> slots = new ArrayList<>();

  private SyntheticScenario() {
    IntStream.range(0, WORLD_TRACKS).forEach(_ -> track(Track.Scope.WORLD));
    IntStream.range(0, ACTOR_TRACKS).forEach(_ -> track(Track.Scope.ACTOR));
    IntStream.range(0, PAIR_TRACKS).forEach(_ -> track(Track.Scope.PAIR));
  }

  static Scenario build() {
    return new SyntheticScenario().scenario();
  }

  private Scenario scenario() {
    return new Scenario(
        new ScenarioInfo("synthetic", "Synthetic", "", "1", "", 20, "", List.of()),
        IntStream.range(0, 12).mapToObj(i -> new CalendarTurn("Turn " + i, 0)).toList(),
        IntStream.range(0, TEAMS)
            .mapToObj(i -> new Actor("team" + i, "Team " + i, "T" + i, "Team " + i, "#000", ""))
            .toList(),
        TEAMS,
        MOVES,
        List.of(new Resource("capital", "Capital", "", List.of(4.0, 4.0, 4.0, 4.0), 1)),
        tracks,
        slots,
        List.of(new Thesis("true", "True", "", 1, List.of(0.3, -0.2), List.of())),
        IntStream.range(0, CHANNELS).mapToObj(SyntheticScenario::channel).toList(),
        IntStream.range(0, MOVES).mapToObj(this::move).toList(),
        List.of(),
        IntStream.range(0, RULES).mapToObj(this::rule).toList(),
        List.of(),
        List.of(),
        new Scoring(List.of(), 0, 0, 0, ""),
        new BotPolicy(List.of()));
  }

  private void track(Track.Scope scope) {
    int index = tracks.size();
    String id = "track" + index;
    Visibility visibility =
        new Visibility(new Visibility.Level(true, 0.5), Visibility.Level.EXACT, Map.of(), "");
    tracks.add(new Track(id, id, "", scope, "", 0, 10, 0.05, visibility, List.of()));
    switch (scope) {
      case WORLD -> slot(index, -1, -1, id);
      case ACTOR -> ALL_TEAMS.forEach(team -> slot(index, team, -1, id + ".team" + team));
      case PAIR, DIRECTED_PAIR -> pairs(index, id);
    }
  }

  private void pairs(int track, String id) {
    for (int first = 0; first < TEAMS; first++) {
      for (int second = first + 1; second < TEAMS; second++) {
        slot(track, first, second, id + ".team" + first + ".team" + second);
      }
    }
  }

  private void slot(int track, int first, int second, String id) {
    slots.add(new Slot(track, first, second, id, id, 5));
  }

  private static Channel channel(int index) {
    return new Channel("c" + index, "C" + index, List.of(1.0, 0.6, 0.4), List.of());
  }

  private Move move(int index) {
    Parameter size =
        new Parameter("size", "Size", "", new Parameter.Kind.Number(1, 3, 1), "1", false);
    return new Move(
        "move" + index,
        "Move " + index,
        "",
        ALL_TEAMS,
        List.of(size),
        List.of(new Cost(0, numberOfSize())),
        List.of(),
        new Move.Limits(MOVES, 0, 0),
        false,
        "{self} makes move " + index + " of size {size}.",
        List.of(
            change(world(index), sum(world(index + 1), self(index), 0.01), null),
            change(self(index), scaled(self(index + 1), -0.02), null),
            new Effect.Feed(index % CHANNELS, numberOfSize()),
            chance(index)),
        List.of());
  }

  private Effect chance(int index) {
    return new Effect.Chance(
        "Chance",
        constant(0.4),
        List.of(change(world(index + 2), constant(0.3), constant(0.2))),
        List.of(change(world(index + 2), constant(-0.1), null)));
  }

  private Rule rule(int index) {
    return new Rule(
        "rule" + index,
        "Rule " + index,
        "",
        index % 2 == 0 ? List.of() : ALL_TEAMS,
        List.of(
            change(world(index), fed(index % CHANNELS), constant(0.1)),
            change(
                index % 2 == 0 ? world(index + 3) : self(index),
                sum(world(index), world(index + 1), -0.01),
                null)),
        List.of());
  }

  private static Effect change(TrackRef track, Expression amount, @Nullable Expression noise) {
    return new Effect.Change(track, Operation.ADD, amount, noise);
  }

  private static TrackRef world(int index) {
    return new TrackRef.Fixed(index % WORLD_TRACKS);
  }

  private static TrackRef self(int index) {
    int first = WORLD_TRACKS + index % ACTOR_TRACKS * TEAMS;
    int[] table = new int[TEAMS];
    Arrays.setAll(table, team -> first + team);
    return new TrackRef.ByRole(new TrackRef.ActorRef.Role(Frame.SELF), null, table, TEAMS);
  }

  private static Expression sum(TrackRef one, TrackRef other, double factor) {
    return expression(
        List.of(new Read.OfTrack("one", one, false), new Read.OfTrack("other", other, false)),
        frame ->
            factor * (frame.values()[one.slot(frame)] + frame.values()[other.slot(frame)] - 9.5));
  }

  private static Expression scaled(TrackRef track, double factor) {
    return expression(
        List.of(new Read.OfTrack("track", track, false), new Read.OfParameter("size", 0)),
        frame -> factor * frame.values()[track.slot(frame)] * frame.numbers()[0]);
  }

  private static Expression fed(int channel) {
    return expression(
        List.of(new Read.OfChannel("channel", channel), new Read.OfThesis("thesis", 0)),
        frame -> frame.channels()[channel] * frame.thesis()[0]);
  }

  private static Expression numberOfSize() {
    return expression(List.of(new Read.OfParameter("size", 0)), frame -> frame.numbers()[0]);
  }

  private static Expression constant(double value) {
    return expression(List.of(), _ -> value);
  }

  private static Expression expression(List<Read> reads, ToDoubleFunction<Frame> function) {
    return new Expression() {
      @Override
      public double number(Frame frame) {
        return function.applyAsDouble(frame);
      }

      @Override
      public String source() {
        return "compiled";
      }

      @Override
      public List<Read> reads() {
        return reads;
      }
    };
  }
}
