package org.demarche.engine.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Deck;
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
 * <p>If the scenario resolves moves one after the other, each of them is a stage; so is each effect
 * of a rule that goes in order.
 *
 * <p>In all methods {@code seed} is the session's.
 */
public final class Adjudicator {
  private final Scenario scenario;
  private final Names names;
  private final Frames frames;
  private final Inputs inputs;
  private final Actions actions;
  private final ReportWriter writer;
  private final boolean quiet;

  public Adjudicator(Scenario scenario) {
    this(scenario, false);
  }

  private Adjudicator(Scenario scenario, boolean quiet) {
    this.scenario = scenario;
    this.quiet = quiet;
    this.names = new Names(scenario);
    this.frames = new Frames(scenario, names);
    this.inputs = new Inputs(scenario, quiet);
    this.actions = new Actions(scenario, quiet);
    this.writer = new ReportWriter(scenario, names);
  }

  /**
   * One that comes to the same values, probes, objectives and refusals, but neither says nor
   * explains anything: its resolutions have no outcomes and no reports. For simulations, which have
   * no readers.
   */
  public static Adjudicator quiet(Scenario scenario) {
    return new Adjudicator(scenario, true);
  }

  /**
   * The injects that happen at a turn's opening, in declared order.
   *
   * @param now before the opening
   * @param happened indices of the injects of earlier turns, which do not happen again
   * @param documentOnly whether injects from outside the scenario's sources are left out
   */
  public List<Integer> injectsDue(
      String seed, Truth truth, Moment now, Set<Integer> happened, boolean documentOnly) {
    Draws draws = new KeyedDraws(seed, now.turn());
    Frame frame = frames.resolving(now, truth);
    List<Integer> due = new ArrayList<>();
    List<List<Integer>> cards = scenario.decks().stream().map(_ -> newList()).toList();
    for (int index = 0; index < scenario.injects().size(); index++) {
      Inject inject = scenario.injects().get(index);
      boolean possible = !happened.contains(index) && !(documentOnly && inject.outside());
      if (!possible || !fits(inject, now.turn(), frame)) {
        continue;
      }
      if (inject.deck() != Inject.NO_CARD) {
        cards.get(inject.deck()).add(index);
      } else if (draws.uniform(actions.happens(index)) < inject.probability()) {
        due.add(index);
      }
    }
    for (int deck = 0; deck < cards.size(); deck++) {
      drawCard(scenario.decks().get(deck), cards.get(deck), draws, due);
    }
    due.sort(null);
    return due;
  }

  private static List<Integer> newList() {
    return new ArrayList<>();
  }

  private static boolean fits(Inject inject, int turn, Frame frame) {
    Expression condition = inject.condition();
    return (inject.turn() == 0 || inject.turn() == turn)
        && (condition == null || condition.test(frame));
  }

  private void drawCard(Deck deck, List<Integer> cards, Draws draws, List<Integer> due) {
    String key = Actions.deck(deck);
    if (!cards.isEmpty() && draws.uniform(key) < deck.probability()) {
      List<Double> weights =
          cards.stream().map(card -> scenario.injects().get(card).weight()).toList();
      due.add(cards.get(Lots.drawn(draws.uniform(key + "/card"), weights)));
    }
  }

  /** Resolves a turn's opening: all its injects at once. */
  public Resolution open(String seed, Truth truth, Moment now) {
    return open(new KeyedDraws(seed, now.turn()), truth, now);
  }

  /** The same with other draws than a seed's. */
  public Resolution open(Draws draws, Truth truth, Moment now) {
    Run run = new Run(draws, truth, now);
    run.simultaneously(actions.injects(now.injects()));
    return run.resolution(List.of());
  }

  /**
   * Whether a condition holds on the true board.
   *
   * @param now before an opening
   */
  public boolean holds(Truth truth, Moment now, Expression condition) {
    return condition.test(frames.resolving(now, truth));
  }

  /**
   * Resolves one of the scenario's injects that white cell sends into a running turn.
   *
   * @param now the running turn, with the inject among those that have happened
   */
  public Resolution send(String seed, Truth truth, Moment now, int inject) {
    Run run = new Run(new KeyedDraws(seed, now.turn()), truth, now);
    run.simultaneously(actions.injects(List.of(inject)));
    return run.resolution(List.of());
  }

  /** Resolves what white cell does in a running turn, beside the scenario. */
  public Resolution intervene(String seed, Truth truth, Moment now, Intervention intervention) {
    Run run = new Run(new KeyedDraws(seed, now.turn()), truth, now);
    run.simultaneously(List.of(intervention.action()));
    return run.resolution(List.of()).reporting(intervention.reports());
  }

  /**
   * Resolves a turn's close.
   *
   * @param now after the opening. What the opening's injects feed counts in this turn; a feed with
   *     an amount or condition that reads tracks reads them as they are now
   * @param deals those that all parties have agreed to
   * @param moves of all teams; the order of the list counts only among the same moves of one team
   */
  public Resolution adjudicate(
      String seed, Truth truth, Moment now, List<ResolvedOrder> deals, List<ResolvedOrder> moves) {
    return adjudicate(new KeyedDraws(seed, now.turn()), truth, now, deals, moves);
  }

  /** The same with other draws than a seed's. */
  public Resolution adjudicate(
      Draws draws, Truth truth, Moment now, List<ResolvedOrder> deals, List<ResolvedOrder> moves) {
    Run run = new Run(draws, truth, now);
    if (!now.injects().isEmpty()) {
      Run opening = new Run(draws, truth, now);
      opening.simultaneously(actions.injects(now.injects()));
      run.board.feedFrom(opening.board);
    }
    List<ResolvedOrder> consented = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (ResolvedOrder deal : deals) {
      if (run.consented(deal)) {
        consented.add(deal);
      } else {
        refused.add(deal.instance());
      }
    }
    run.simultaneously(actions.deals(consented));
    run.moves(actions.moves(moves));
    actions.rules().forEach(run::rule);
    run.decay();
    return run.resolution(refused);
  }

  /** One resolution in the making. */
  private final class Run {
    private final Board board;
    private final News news;
    private final EffectRunner runner;

    Run(Draws draws, Truth truth, Moment now) {
      this.board = new Board(scenario, inputs, frames.resolving(now, truth));
      this.news = new News(scenario, writer, quiet);
      this.runner = new EffectRunner(scenario, frames, names, inputs, draws, truth, board, news);
    }

    /** Whether the actors that nobody plays agree; if one does not, the parties read why. */
    boolean consented(ResolvedOrder deal) {
      DealKind kind = scenario.deals().get(deal.index());
      for (DealKind.Consent consent : kind.consents()) {
        frames.bind(board.frame(), -1, kind.terms(), deal.parameters());
        if (!consent.condition().test(board.frame())) {
          Action refusal = actions.refusal(deal, consent);
          news.line(refusal, refusal.report(), refusal.readers());
          return false;
        }
      }
      return true;
    }

    void moves(List<Action> moves) {
      if (scenario.moveOrder() == Scenario.MoveOrder.TOGETHER) {
        simultaneously(moves);
      } else {
        moves.forEach(move -> simultaneously(List.of(move)));
      }
    }

    void rule(Actions.Stage stage) {
      Expression condition = stage.condition();
      if (condition != null && !condition.test(board.frame())) {
        return;
      }
      if (stage.inOrder()) {
        stage.actions().forEach(this::inOrder);
      } else {
        simultaneously(stage.actions());
      }
    }

    private void inOrder(Action action) {
      runner.begin(action);
      for (int index = 0; index < action.effects().size(); index++) {
        runner.effect(action, index);
        board.endStage();
      }
    }

    /** Resolves a stage. */
    void simultaneously(List<Action> stage) {
      for (Action action : stage) {
        runner.begin(action);
        runner.effects(action);
      }
      board.endStage();
    }

    void decay() {
      board.decay();
    }

    Resolution resolution(List<String> refused) {
      board.derived();
      return news.resolution(board, refused);
    }
  }
}
