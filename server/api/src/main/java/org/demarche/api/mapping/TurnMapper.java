package org.demarche.api.mapping;

import org.demarche.engine.model.Scenario;
import org.demarche.engine.turn.Outcome.Draw;
import org.demarche.engine.turn.Outcome.Input;
import org.demarche.engine.view.TurnView;
import org.demarche.engine.view.TurnView.CauseView;
import org.demarche.engine.view.TurnView.OutcomeView;
import org.demarche.engine.view.TurnView.ReportView;
import org.demarche.protocol.v1.Cause;
import org.demarche.protocol.v1.Outcome;
import org.demarche.protocol.v1.Report;
import org.demarche.protocol.v1.TurnResult;

/** What happened in a turn, as a viewpoint learned it. */
public final class TurnMapper {
  private final Scenario scenario;
  private final SessionMapper sessions;
  private final OrdersMapper orders;
  private final WhiteCellMapper judged;

  public TurnMapper(Scenario scenario) {
    this.scenario = scenario;
    this.sessions = new SessionMapper(scenario);
    this.orders = new OrdersMapper(scenario);
    this.judged = new WhiteCellMapper(scenario, orders);
  }

  public TurnResult result(TurnView turn) {
    return TurnResult.newBuilder()
        .setTurn(turn.turn())
        .setLabel(sessions.turnLabel(turn.turn()))
        .addAllReports(turn.reports().stream().map(this::report).toList())
        .addAllOutcomes(turn.outcomes().stream().map(this::outcome).toList())
        .addAllOrders(
            turn.orders().stream().map(past -> orders.pastOrders(turn.turn(), past)).toList())
        .addAllAdjudications(turn.judged().stream().map(judged::adjudication).toList())
        .build();
  }

  private Report report(ReportView report) {
    return Report.newBuilder()
        .setText(report.text())
        .setCause(cause(report.cause()))
        .setPrivate(report.personal())
        .addAllCites(report.cites())
        .build();
  }

  private Outcome outcome(OutcomeView outcome) {
    return Outcome.newBuilder()
        .setTrack(scenario.slots().get(outcome.slot()).id())
        .setTrackTitle(scenario.slots().get(outcome.slot()).title())
        .setChange(outcome.change())
        .setCause(cause(outcome.cause()))
        .addAllInputs(outcome.inputs().stream().map(TurnMapper::input).toList())
        .addAllDraws(outcome.draws().stream().map(TurnMapper::draw).toList())
        .addAllCites(outcome.cites())
        .setFormula(outcome.formula())
        .build();
  }

  private Cause cause(CauseView cause) {
    return Cause.newBuilder()
        .setKind(EnumMapper.causeKind(cause.kind()))
        .setId(cause.id())
        .setTitle(cause.title())
        .setTeam(cause.team() == null ? "" : sessions.teamId(cause.team()))
        .build();
  }

  private static org.demarche.protocol.v1.Input input(Input input) {
    return org.demarche.protocol.v1.Input.newBuilder()
        .setName(input.name())
        .setValue(input.value())
        .build();
  }

  static org.demarche.protocol.v1.Draw draw(Draw draw) {
    var mapped =
        org.demarche.protocol.v1.Draw.newBuilder()
            .setLabel(draw.label())
            .setDrawn(draw.drawn())
            .setSuccess(draw.success());
    if (draw.needed() != null) {
      mapped.setNeeded(draw.needed());
    }
    return mapped.build();
  }
}
