package org.demarche.engine.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Frame;
import org.demarche.engine.model.Inject;
import org.demarche.engine.model.Scenario;

/**
 * Resolves turns of a scenario. Immutable; may be used from several threads.
 *
 * <p>A turn is resolved in stages: all deals, all moves, each rule in declared order, decay. The
 * effects of one stage are simultaneous: each is computed on tracks and channels as they were
 * before the stage, their differences are added up, and each track is cut to its range. An effect
 * that makes no difference leaves no outcome.
 *
 * <p>In all methods {@code seed} is the session's, {@code turn} counts from 1, {@code start} are
 * the values at the start of the game and {@code thesis} is the index of the true one.
 */
public final class Adjudicator {
  private final Scenario scenario;
  private final Names names;
  private final Frames frames;
  private final Inputs inputs;
  private final Actions actions;
  private final ReportWriter writer;

  public Adjudicator(Scenario scenario) {
    this.scenario = scenario;
    this.names = new Names(scenario);
    this.frames = new Frames(scenario, names);
    this.inputs = new Inputs(scenario);
    this.actions = new Actions(scenario);
    this.writer = new ReportWriter(scenario, names);
  }

  /**
   * The injects that happen at a turn's opening, in declared order.
   *
   * @param values before the opening
   * @param happened indices of the injects of earlier turns, which do not happen again
   */
  public List<Integer> injectsDue(
      String seed, int turn, Values values, Values start, int thesis, Set<Integer> happened) {
    Draws draws = new KeyedDraws(seed, turn);
    Frame frame = frames.resolving(values, start, thesis, turn);
    List<Integer> due = new ArrayList<>();
    for (int index = 0; index < scenario.injects().size(); index++) {
      if (!happened.contains(index) && fits(scenario.injects().get(index), turn, frame)) {
        double probability = scenario.injects().get(index).probability();
        if (draws.uniform(actions.happens(index)) < probability) {
          due.add(index);
        }
      }
    }
    return due;
  }

  private static boolean fits(Inject inject, int turn, Frame frame) {
    Expression condition = inject.condition();
    return (inject.turn() == 0 || inject.turn() == turn)
        && (condition == null || condition.test(frame));
  }

  /**
   * Resolves a turn's opening: all its injects at once.
   *
   * @param values before the opening
   * @param injects indices of what happens
   */
  public Resolution open(
      String seed, int turn, Values values, Values start, int thesis, List<Integer> injects) {
    Run run = new Run(seed, turn, values, start, thesis);
    run.simultaneously(actions.injects(injects));
    return run.resolution();
  }

  /**
   * Resolves a turn's close.
   *
   * @param values after the opening
   * @param openingInjects indices of the opening's injects, whose feeds count in this turn. A feed
   *     with an amount or condition that reads tracks reads them as they are now
   * @param deals those that take effect
   * @param moves of all teams; the order of the list counts only among the same moves of one team
   */
  public Resolution adjudicate(
      String seed,
      int turn,
      Values values,
      Values start,
      int thesis,
      List<Integer> openingInjects,
      List<ResolvedOrder> deals,
      List<ResolvedOrder> moves) {
    Run run = new Run(seed, turn, values, start, thesis);
    if (!openingInjects.isEmpty()) {
      Run opening = new Run(seed, turn, values, start, thesis);
      opening.simultaneously(actions.injects(openingInjects));
      run.board.feedFrom(opening.board);
    }
    run.simultaneously(actions.deals(deals));
    run.simultaneously(actions.moves(moves));
    actions.rules().forEach(run::simultaneously);
    run.decay();
    return run.resolution();
  }

  /** One resolution in the making. */
  private final class Run {
    private final Board board;
    private final News news;
    private final EffectRunner runner;

    Run(String seed, int turn, Values values, Values start, int thesis) {
      this.board = new Board(scenario, frames.resolving(values, start, thesis, turn));
      this.news = new News(scenario, writer);
      Draws draws = new KeyedDraws(seed, turn);
      this.runner = new EffectRunner(frames, names, inputs, draws, board, news);
    }

    /** Resolves a stage. */
    void simultaneously(List<Action> stage) {
      stage.forEach(runner::run);
      board.endStage();
    }

    void decay() {
      board.decay(inputs);
    }

    Resolution resolution() {
      return news.resolution(board);
    }
  }
}
