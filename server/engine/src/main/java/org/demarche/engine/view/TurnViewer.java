package org.demarche.engine.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.engine.model.Effect;
import org.demarche.engine.model.Expression.Read;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.session.TurnRecord;
import org.demarche.engine.turn.Cause;
import org.demarche.engine.turn.Outcome;
import org.demarche.engine.turn.Report;
import org.demarche.engine.turn.Resolution;
import org.demarche.engine.view.TurnView.CauseView;
import org.demarche.engine.view.TurnView.OutcomeView;
import org.demarche.engine.view.TurnView.ReportView;
import org.jspecify.annotations.Nullable;

/**
 * Tells a viewpoint what happened in a turn.
 *
 * <p>The news are those of the turn: of its opening, then of its resolution. The outcomes are those
 * that lie between the readings before and after it, and add up to their difference: of its
 * resolution, then of the next opening. What the first opening does comes before the first reading.
 *
 * <p>An outcome is shown if the track is seen exactly. Whatever causes the viewpoint may not name
 * come to one sum for each track, at the end; the ends of ranges and the drift are in that sum too,
 * because they would betray its parts. So it tells no more than the track itself does.
 *
 * <p>What went into an outcome is shown to those who know the {@linkplain Knowledge#knowsWorkingsOf
 * workings} of its cause: each input that is seen exactly, and on which nothing unknown acted; and
 * only if all inputs are shown, the formula and the draws. Draws are held back as well if a chance
 * among them depends on anything but the order's own parameters.
 */
final class TurnViewer {
  /** Sums below this are rounding. */
  private static final double NOTHING = 1e-9;

  private final TurnRecord turn;
  private final List<Outcome> outcomes;
  private final Knowledge knowledge;
  private final Definitions definitions;
  private final PastOrdersViewer orders;
  private final PastJudgements judged;

  /** Slots that something unknown acted on. */
  private final Set<Integer> blurred = new HashSet<>();

  /**
   * Prepares to tell of a turn.
   *
   * @param number 1 to the last closed turn
   * @param notes whether white cell's private notes are shown
   */
  TurnViewer(
      Scenario scenario,
      SessionState state,
      int number,
      Viewpoint viewpoint,
      Knowledge knowledge,
      boolean notes) {
    this.turn = state.turns().get(number - 1);
    this.outcomes = outcomes(turn.resolution(), state.openingAfter(number));
    this.knowledge = knowledge;
    this.definitions = new Definitions(scenario);
    this.orders = new PastOrdersViewer(scenario, state, viewpoint, knowledge, notes);
    this.judged = new PastJudgements(scenario, state, knowledge, notes);
    for (Outcome outcome : outcomes) {
      if (!knowledge.knows(outcome.cause())) {
        blurred.add(outcome.slot());
      }
    }
  }

  TurnView view() {
    return new TurnView(turn.turn(), reports(), shownOutcomes(), orders.of(turn), judged.of(turn));
  }

  private static List<Outcome> outcomes(Resolution closing, @Nullable Resolution nextOpening) {
    List<Outcome> all = new ArrayList<>(closing.outcomes());
    if (nextOpening != null) {
      all.addAll(nextOpening.outcomes());
    }
    return all;
  }

  private List<ReportView> reports() {
    List<Report> all = new ArrayList<>(turn.opening().reports());
    all.addAll(turn.resolution().reports());
    return all.stream().filter(knowledge::reads).map(this::report).toList();
  }

  private ReportView report(Report report) {
    boolean known = knowledge.knows(report.cause());
    return new ReportView(
        report.text(),
        known ? cause(report.cause()) : CauseView.UNKNOWN,
        !report.everyone(),
        known ? definitions.cites(report.cause()) : List.of());
  }

  private List<OutcomeView> shownOutcomes() {
    List<OutcomeView> shown = new ArrayList<>();
    Map<Integer, Double> unknown = new TreeMap<>();
    for (Outcome outcome : outcomes) {
      if (!knowledge.seesExactly(outcome.slot())) {
        continue;
      }
      if (nameable(outcome)) {
        shown.add(outcome(outcome));
      } else {
        unknown.merge(outcome.slot(), outcome.change(), Double::sum);
      }
    }
    unknown.forEach(
        (slot, sum) -> {
          if (Math.abs(sum) > NOTHING) {
            shown.add(unknown(slot, sum));
          }
        });
    return shown;
  }

  private boolean nameable(Outcome outcome) {
    return switch (outcome.cause().kind()) {
      case LIMIT, DECAY, DERIVATION -> !blurred.contains(outcome.slot());
      case MOVE, DEAL, RULE, INJECT, SENT_INJECT, OVERRIDE, RULING ->
          knowledge.knows(outcome.cause());
    };
  }

  private static OutcomeView unknown(int slot, double sum) {
    return new OutcomeView(slot, sum, CauseView.UNKNOWN, List.of(), List.of(), "", List.of());
  }

  private OutcomeView outcome(Outcome outcome) {
    Cause cause = outcome.cause();
    boolean workings = knowledge.knowsWorkingsOf(cause);
    List<Outcome.Input> inputs =
        workings ? outcome.inputs().stream().filter(this::shown).toList() : List.of();
    boolean whole = workings && inputs.size() == outcome.inputs().size();
    return new OutcomeView(
        outcome.slot(),
        outcome.change(),
        cause(cause),
        inputs,
        whole && drawsShown(outcome) ? outcome.draws() : List.of(),
        whole ? outcome.formula() : "",
        definitions.cites(cause));
  }

  private boolean shown(Outcome.Input input) {
    if (knowledge.isControl()) {
      return true;
    }
    return input.slot() < 0
        ? !input.secret()
        : knowledge.seesExactly(input.slot()) && !blurred.contains(input.slot());
  }

  private boolean drawsShown(Outcome outcome) {
    return knowledge.isControl()
        || outcome.draws().stream()
            .filter(draw -> draw.needed() != null)
            .allMatch(draw -> open(definitions.effects(outcome.cause()), draw.label()));
  }

  /** Whether all chances with this label, here and below, depend on parameters alone. */
  private static boolean open(List<Effect> effects, String label) {
    return effects.stream()
        .allMatch(
            effect ->
                switch (effect) {
                  case Effect.Chance(String own, var probability, var then, var otherwise) ->
                      (!own.equals(label)
                              || probability.reads().stream()
                                  .allMatch(Read.OfParameter.class::isInstance))
                          && open(then, label)
                          && open(otherwise, label);
                  case Effect.When(_, var then, var otherwise) ->
                      open(then, label) && open(otherwise, label);
                  case Effect.Scaled(_, var scaled) -> open(scaled, label);
                  case Effect.Each(_, var each) -> open(each, label);
                  case Effect.Change _,
                      Effect.Feed _,
                      Effect.Probe _,
                      Effect.ProbeDeal _,
                      Effect.Redraw _,
                      Effect.Report _ ->
                      true;
                });
  }

  private CauseView cause(Cause cause) {
    String title = definitions.title(cause);
    return switch (cause.kind()) {
      case MOVE -> new CauseView(CauseView.Kind.MOVE, cause.id(), title, cause.actor());
      case DEAL -> new CauseView(CauseView.Kind.DEAL, cause.id(), title, cause.actor());
      case RULE -> new CauseView(CauseView.Kind.RULE, cause.id(), title, null);
      case INJECT -> new CauseView(CauseView.Kind.INJECT, cause.id(), title, null);
      case DERIVATION -> new CauseView(CauseView.Kind.DERIVATION, "", title, null);
      case DECAY -> new CauseView(CauseView.Kind.DECAY, "", title, null);
      case LIMIT -> new CauseView(CauseView.Kind.LIMIT, "", title, null);
      case SENT_INJECT -> new CauseView(CauseView.Kind.SENT_INJECT, cause.id(), title, null);
      case OVERRIDE -> new CauseView(CauseView.Kind.OVERRIDE, "", title, null);
      case RULING -> new CauseView(CauseView.Kind.RULING, cause.id(), title, cause.actor());
    };
  }
}
