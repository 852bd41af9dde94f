package org.demarche.engine.turn;

import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.DealKind.Clause;
import org.demarche.engine.model.DealKind.Standing;
import org.demarche.engine.model.Effect;
import org.demarche.engine.model.Effect.Change;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Expression.Read;
import org.demarche.engine.model.Frame;
import org.demarche.engine.model.Objective;
import org.demarche.engine.model.Rule;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.turn.Outcome.Draw;
import org.jspecify.annotations.Nullable;

/**
 * Computes what actions do on the values before their stage, and writes it to the board and the
 * news.
 *
 * <p>A draw's key is the action's key and the effect's path in it, such as {@code 2/then/0}. Not
 * safe for use from several threads.
 */
final class EffectRunner {
  /** No track is that long; a scenario that computes more has made a mistake. */
  private static final double ABSURD = 1e12;

  private final Scenario scenario;
  private final Frames frames;
  private final Names names;
  private final Inputs inputs;
  private final Draws draws;
  private final Truth truth;
  private final Board board;
  private final News news;
  private final Frame frame;

  EffectRunner(
      Scenario scenario,
      Frames frames,
      Names names,
      Inputs inputs,
      Draws draws,
      Truth truth,
      Board board,
      News news) {
    this.scenario = scenario;
    this.frames = frames;
    this.names = names;
    this.inputs = inputs;
    this.draws = draws;
    this.truth = truth;
    this.board = board;
    this.news = news;
    this.frame = board.frame();
  }

  /** Tells of the action, and sets its names in the frame. */
  void begin(Action action) {
    news.line(action, action.report(), action.readers());
    frames.bind(frame, action.self(), action.parameters(), action.values());
    for (int index = 0; index < action.locals().size(); index++) {
      Rule.Local local = action.locals().get(index);
      double noise = deviation(local.noise(), action.key() + "let/" + local.name());
      frame.numbers()[index] = finite(local.value().number(frame) + noise);
    }
  }

  /** Does all effects of the action that was begun. */
  void effects(Action action) {
    run(action.effects(), action, action.key(), List.of());
  }

  /** Does one effect of the action that was begun. */
  void effect(Action action, int index) {
    frame.roles()[Frame.SELF] = action.self();
    run(action.effects().get(index), action, action.key(), index, List.of());
  }

  /**
   * @param path key of the list, ending with a slash
   * @param chances the chance draws that led here, outermost first
   */
  private void run(List<Effect> effects, Action action, String path, List<Draw> chances) {
    for (int index = 0; index < effects.size(); index++) {
      run(effects.get(index), action, path, index, chances);
    }
  }

  private void run(Effect effect, Action action, String path, int index, List<Draw> chances) {
    switch (effect) {
      case Change change -> change(change, action, path, index, chances);
      case Effect.Feed(int channel, Expression amount) ->
          board.feed(channel, finite(amount.number(frame) * action.share().factor()));
      case Effect.When(Expression condition, var then, var otherwise) -> {
        boolean holds = condition.test(frame);
        run(holds ? then : otherwise, action, branch(path, index, holds), chances);
      }
      case Effect.Chance chance -> chance(chance, action, path, index, chances);
      case Effect.Scaled(Expression factor, var effects) ->
          run(
              effects,
              action.scaled(finite(factor.number(frame)), isOpen(factor)),
              path + index + "/",
              chances);
      case Effect.Each each -> each(each, action, path + index + "/", chances);
      case Effect.Probe probe -> probe(probe, action, path, index);
      case Effect.ProbeDeal probe -> probe(probe, action, path + index);
      case Effect.Redraw(int team) -> redraw(team, action);
      case Effect.Report(var text) ->
          news.line(action, text.template(), Readers.of(text.audience(), action.insiders()));
    }
  }

  /** Whether whoever knows the order knows the number too. */
  private static boolean isOpen(Expression factor) {
    return factor.reads().stream()
        .allMatch(
            read ->
                read instanceof Read.OfParameter
                    || (read instanceof Read.OfLocal local && !local.secret()));
  }

  private static String branch(String path, int index, boolean taken) {
    return path + index + (taken ? "/then/" : "/else/");
  }

  private void change(Change change, Action action, String path, int index, List<Draw> chances) {
    int slot = change.track().slot(frame);
    if (slot < 0) {
      return; // The track says nothing about these actors.
    }
    double value = frame.values()[slot];
    double amount = change.amount().number(frame);
    double share = action.share().factor();
    double difference =
        switch (change.operation()) {
          case ADD -> amount * share;
          case MULTIPLY -> (value * amount - value) * share;
          case SET -> amount - value;
        };
    List<Draw> taken = chances;
    double deviation = deviation(change.noise(), path + index) * share;
    if (deviation != 0) {
      difference += deviation;
      taken = with(chances, new Draw("Noise", deviation, null));
    }
    difference = finite(difference);
    if (difference != 0) {
      List<Outcome.Input> read = inputs.of(change, slot, action.share(), frame);
      String formula = change.amount().source();
      board.add(new Outcome(slot, difference, action.cause(), read, taken, formula));
    }
  }

  private double deviation(@Nullable Expression noise, String key) {
    if (noise == null) {
      return 0;
    }
    double width = finite(noise.number(frame));
    return width <= 0 ? 0 : draws.normal(key) * width;
  }

  /** For those who are neither the mover nor named by it. */
  private void each(Effect.Each each, Action action, String path, List<Draw> chances) {
    for (int actor : each.actors()) {
      if (!isNamed(actor)) {
        frame.roles()[Frame.OTHER] = actor;
        String id = scenario.actors().get(actor).id();
        run(each.effects(), action, path + id + "/", chances);
      }
    }
    frame.roles()[Frame.OTHER] = -1;
  }

  private boolean isNamed(int actor) {
    int[] roles = frame.roles();
    for (int role = 0; role < roles.length; role++) {
      if (role != Frame.OTHER && roles[role] == actor) {
        return true;
      }
    }
    return false;
  }

  private void chance(
      Effect.Chance chance, Action action, String path, int index, List<Draw> chances) {
    double probability = Math.clamp(finite(chance.probability().number(frame)), 0, 1);
    double drawn = draws.chance(path + index, chance.label());
    Draw draw = new Draw(chance.label(), drawn, probability);
    if (action.cause().kind() == Cause.Kind.MOVE) {
      news.drawn(action.cause().instance(), draw);
    }
    run(
        draw.success() ? chance.then() : chance.otherwise(),
        action,
        branch(path, index, draw.success()),
        with(chances, draw));
  }

  private void probe(Effect.Probe probe, Action action, String path, int index) {
    String track = action.values().get(action.parameters().get(probe.parameter()).id());
    double noise = Math.max(0, finite(probe.noise().number(frame)));
    if (track != null) {
      news.probe(action, names.slot(track), noise, draws.normal(path + index));
    }
  }

  private void probe(Effect.ProbeDeal probe, Action action, String key) {
    String id = action.values().get(action.parameters().get(probe.parameter()).id());
    DealKind kind = id == null ? null : names.deal(id);
    Standing standing = kind == null ? null : kind.standing();
    if (kind == null || standing == null) {
      return;
    }
    if (standing.progress() != Standing.NONE) {
      double noise = Math.max(0, finite(probe.noise().number(frame)));
      news.probe(action, standing.progress(), noise, draws.normal(key));
    }
    if (standing.probed() == Standing.NONE) {
      return;
    }
    board.add(new Outcome(standing.probed(), 1, action.cause(), List.of(), List.of(), "1"));
    double probability = Math.clamp(finite(probe.clause().number(frame)), 0, 1);
    if (draws.uniform(key) < probability) {
      for (Clause clause : standing.clauses()) {
        String found =
            frame.values()[clause.slot()] > 0 ? "a secret clause holds" : "no such clause";
        String line = kind.title() + ", " + clause.text() + ": " + found + ".";
        news.line(action, line, Readers.only(action.insiders()));
      }
    }
  }

  private void redraw(int team, Action action) {
    List<Integer> own = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (int index = 0; index < scenario.objectives().size(); index++) {
      Objective objective = scenario.objectives().get(index);
      if (objective.team() == team) {
        own.add(index);
        weights.add(objective.weights().get(truth.thesis()));
      }
    }
    if (!own.isEmpty()) {
      double uniform = draws.uniform(action.key() + "redraw/" + team);
      news.redrawn(new Redrawn(team, own.get(Lots.drawn(uniform, weights))));
    }
  }

  private static List<Draw> with(List<Draw> draws, Draw draw) {
    List<Draw> all = new ArrayList<>(draws);
    all.add(draw);
    return all;
  }

  private static double finite(double number) {
    return Math.abs(number) <= ABSURD ? number : 0;
  }
}
