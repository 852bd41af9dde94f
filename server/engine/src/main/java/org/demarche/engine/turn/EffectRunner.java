package org.demarche.engine.turn;

import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.Effect;
import org.demarche.engine.model.Effect.Change;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Frame;
import org.demarche.engine.turn.Outcome.Draw;

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

  private final Frames frames;
  private final Names names;
  private final Inputs inputs;
  private final Draws draws;
  private final Board board;
  private final News news;
  private final Frame frame;

  EffectRunner(Frames frames, Names names, Inputs inputs, Draws draws, Board board, News news) {
    this.frames = frames;
    this.names = names;
    this.inputs = inputs;
    this.draws = draws;
    this.board = board;
    this.news = news;
    this.frame = board.frame();
  }

  void run(Action action) {
    news.line(action, action.report(), action.readers());
    frames.bind(frame, action.self(), action.parameters(), action.values());
    run(action.effects(), action, action.key(), List.of());
  }

  /**
   * @param path key of the list, ending with a slash
   * @param chances the chance draws that led here, outermost first
   */
  private void run(List<Effect> effects, Action action, String path, List<Draw> chances) {
    for (int index = 0; index < effects.size(); index++) {
      switch (effects.get(index)) {
        case Change change -> change(change, action, path, index, chances);
        case Effect.Feed(int channel, Expression amount) ->
            board.feed(channel, finite(amount.number(frame)));
        case Effect.When(Expression condition, var then, var otherwise) -> {
          boolean holds = condition.test(frame);
          run(holds ? then : otherwise, action, branch(path, index, holds), chances);
        }
        case Effect.Chance chance -> chance(chance, action, path, index, chances);
        case Effect.Probe probe -> probe(probe, action, path, index);
        case Effect.Report(var text) ->
            news.line(action, text.template(), Readers.of(text.audience(), action.insiders()));
      }
    }
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
    double difference =
        switch (change.operation()) {
          case ADD -> amount;
          case MULTIPLY -> value * amount - value;
          case SET -> amount - value;
        };
    List<Draw> taken = chances;
    double deviation = deviation(change, path, index);
    if (deviation != 0) {
      difference += deviation;
      taken = with(chances, new Draw("Noise", deviation, null));
    }
    difference = finite(difference);
    if (difference != 0) {
      List<Outcome.Input> read = inputs.of(change, slot, frame);
      String formula = change.amount().source();
      board.add(new Outcome(slot, difference, action.cause(), read, taken, formula));
    }
  }

  private double deviation(Change change, String path, int index) {
    Expression noise = change.noise();
    if (noise == null) {
      return 0;
    }
    double width = finite(noise.number(frame));
    return width <= 0 ? 0 : draws.normal(path + index) * width;
  }

  private void chance(
      Effect.Chance chance, Action action, String path, int index, List<Draw> chances) {
    double probability = Math.clamp(finite(chance.probability().number(frame)), 0, 1);
    double drawn = draws.uniform(path + index);
    Draw draw = new Draw(chance.label(), drawn, probability);
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

  private static List<Draw> with(List<Draw> draws, Draw draw) {
    List<Draw> all = new ArrayList<>(draws);
    all.add(draw);
    return all;
  }

  private static double finite(double number) {
    return Math.abs(number) <= ABSURD ? number : 0;
  }
}
