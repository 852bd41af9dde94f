package org.demarche.engine.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Budget;
import org.demarche.engine.session.Deal;
import org.demarche.engine.session.DealClause;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.turn.Cause;
import org.demarche.engine.turn.Report;
import org.demarche.engine.turn.Resolution;
import org.demarche.engine.view.SeatView.DealView;

/**
 * Shows a viewpoint the deals it knows of, in the order in which it learned of them: turn by turn,
 * those it is a party to as they were proposed, then those that became public as the turn closed.
 */
final class DealViewer {
  private final Scenario scenario;
  private final SessionState state;
  private final Viewpoint viewpoint;
  private final Knowledge knowledge;

  DealViewer(Scenario scenario, SessionState state, Viewpoint viewpoint, Knowledge knowledge) {
    this.scenario = scenario;
    this.state = state;
    this.viewpoint = viewpoint;
    this.knowledge = knowledge;
  }

  /** Those of this turn and before, as far as the viewpoint knows them. */
  List<DealView> until(int turn) {
    return known().stream()
        .filter(deal -> deal.turn() <= turn)
        .map(deal -> knowledge.isParty(deal) ? full(deal, turn) : announced(deal))
        .toList();
  }

  /** All deals in full; those that the viewpoint did not know of are last. */
  List<DealView> all() {
    var control = new Knowledge(scenario, state, new Viewpoint.Control());
    List<Deal> all = new ArrayList<>(known());
    state.deals().stream().filter(deal -> !knowledge.knows(deal)).forEach(all::add);
    var everything = new DealViewer(scenario, state, viewpoint, control);
    return all.stream().map(deal -> everything.full(deal, scenario.turns())).toList();
  }

  private List<Deal> known() {
    return state.deals().stream()
        .filter(knowledge::knows)
        .sorted(Comparator.comparingInt(Deal::turn).thenComparing(deal -> !knowledge.isParty(deal)))
        .toList();
  }

  private DealView full(Deal deal, int turn) {
    return new DealView(
        deal.with(clauses(deal)),
        true,
        ownCosts(deal),
        refusal(deal),
        new DealStatuses(scenario, state, knowledge).of(deal, turn));
  }

  private List<DealClause> clauses(Deal deal) {
    return deal.clauses().stream().filter(clause -> knowledge.reads(deal, clause)).toList();
  }

  private List<Double> ownCosts(Deal deal) {
    return viewpoint instanceof Viewpoint.OfTeam(int team) && kind(deal).parties().contains(team)
        ? Budget.costs(scenario, deal, team)
        : List.of();
  }

  private DealView announced(Deal deal) {
    Map<String, String> terms = new TreeMap<>(deal.terms());
    for (Parameter term : kind(deal).terms()) {
      if (term.secret()) {
        terms.remove(term.id());
      }
    }
    return new DealView(
        new Deal(
            deal.id(),
            deal.kind(),
            deal.proposer(),
            kind(deal).parties(),
            terms,
            List.of(),
            "",
            deal.state(),
            deal.turn(),
            "",
            "",
            false,
            null,
            clauses(deal),
            List.of()),
        false,
        List.of(),
        "");
  }

  /** The parties read it as the turn closed. */
  private String refusal(Deal deal) {
    if (deal.state() != Deal.State.EXPIRED || deal.turn() > state.turns().size()) {
      return "";
    }
    Resolution closing = state.turns().get(deal.turn() - 1).resolution();
    return closing.refused().contains(deal.id())
        ? closing.reports().stream()
            .filter(report -> report.cause().kind() == Cause.Kind.DEAL)
            .filter(report -> report.cause().instance().equals(deal.id()))
            .map(Report::text)
            .findFirst()
            .orElse("")
        : "";
  }

  private DealKind kind(Deal deal) {
    return scenario.deals().get(deal.kind());
  }
}
