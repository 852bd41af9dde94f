package org.demarche.api.mapping;

import org.demarche.engine.model.ReportText.Audience;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Injects;
import org.demarche.engine.view.SeatView.AdjudicationView;
import org.demarche.engine.view.SeatView.BranchView;
import org.demarche.engine.whitecell.PlannedInject;
import org.demarche.protocol.v1.Adjudication;
import org.demarche.protocol.v1.Argument;
import org.demarche.protocol.v1.Branch;
import org.demarche.protocol.v1.Estimate;
import org.demarche.protocol.v1.Inject;
import org.demarche.protocol.v1.Label;
import org.demarche.protocol.v1.LedgerEntry;
import org.demarche.protocol.v1.QuizAnswer;
import org.demarche.protocol.v1.Spread;
import org.demarche.protocol.v1.TrackChange;

/** What white cell does, and what is kept for the debrief. */
public final class WhiteCellMapper {
  private final Scenario scenario;
  private final OrdersMapper orders;

  WhiteCellMapper(Scenario scenario, OrdersMapper orders) {
    this.scenario = scenario;
    this.orders = orders;
  }

  /** An inject of white cell's own, as its readers see it. */
  Inject inject(PlannedInject inject) {
    return Inject.newBuilder()
        .setId(inject.id())
        .setTurn(inject.turn())
        .setTitle(inject.title())
        .setText(inject.text())
        .build();
  }

  /** An inject that was planned in the session, as those who plan see it. */
  public org.demarche.protocol.v1.PlannedInject planned(PlannedInject inject) {
    var mapped =
        org.demarche.protocol.v1.PlannedInject.newBuilder()
            .setId(inject.id())
            .setTitle(inject.title())
            .setText(inject.text())
            .setEveryone(inject.everyone())
            .addAllTeams(inject.teams().stream().map(this::teamId).toList())
            .addAllChanges(inject.changes().stream().map(this::change).toList())
            .setTurn(inject.when().turn())
            .setCondition(inject.when().condition())
            .setState(EnumMapper.injectState(inject.state()))
            .setSentTurn(inject.turn());
    if (inject.when().at() != null) {
      mapped.setTime(TimeMapper.timestamp(inject.when().at()));
    }
    return mapped.build();
  }

  private TrackChange change(PlannedInject.Change change) {
    return TrackChange.newBuilder()
        .setTrack(scenario.slots().get(change.slot()).id())
        .setOperation(EnumMapper.operation(change.operation()))
        .setAmount(change.amount())
        .build();
  }

  /** One of the scenario's injects, by index, as it stands in a session. */
  public org.demarche.protocol.v1.PlannedInject ofScenario(int index, Injects injects) {
    var inject = scenario.injects().get(index);
    var mapped =
        org.demarche.protocol.v1.PlannedInject.newBuilder()
            .setId(inject.id())
            .setTitle(inject.title())
            .setText(inject.text())
            .setTurn(inject.turn())
            .setState(EnumMapper.injectState(injects.state(index)))
            .setSentTurn(injects.turnOf(index))
            .setOfScenario(true);
    if (inject.condition() != null) {
      mapped.setCondition(inject.condition().source());
    }
    switch (inject.audience()) {
      case Audience.Everyone() -> mapped.setEveryone(true);
      case Audience.Teams(var teams) ->
          mapped.addAllTeams(teams.stream().map(this::teamId).toList());
    }
    return mapped.build();
  }

  Label label(org.demarche.engine.session.Label label) {
    return Label.newBuilder()
        .setTeam(teamId(label.team()))
        .setSubject(label.subject())
        .setKind(EnumMapper.labelKind(label.kind()))
        .build();
  }

  Adjudication adjudication(AdjudicationView view) {
    return Adjudication.newBuilder()
        .setTeam(teamId(view.team()))
        .setMove(orders.orderedMove(view.move()))
        .addAllArguments(view.arguments().stream().map(this::argument).toList())
        .addAllEstimates(view.estimates().stream().map(WhiteCellMapper::estimate).toList())
        .addAllSpreads(
            view.spreads().stream()
                .map(
                    spread ->
                        Spread.newBuilder()
                            .setParameter(spread.parameter())
                            .setCount(spread.count())
                            .setLowest(spread.lowest())
                            .setSuggested(spread.suggested())
                            .setHighest(spread.highest())
                            .build())
                .toList())
        .addAllDraws(view.draws().stream().map(TurnMapper::draw).toList())
        .build();
  }

  private Argument argument(org.demarche.engine.whitecell.Argument argument) {
    return Argument.newBuilder()
        .setId(argument.id())
        .setTeam(teamId(argument.team()))
        .setDisplayName(argument.displayName())
        .setInFavour(argument.inFavour())
        .setText(argument.text())
        .setCreateTime(TimeMapper.timestamp(argument.at()))
        .build();
  }

  private static Estimate estimate(org.demarche.engine.whitecell.Estimate estimate) {
    return Estimate.newBuilder()
        .setParameter(estimate.parameter())
        .setDisplayName(estimate.displayName())
        .setValue(estimate.value())
        .setNote(estimate.note())
        .setCreateTime(TimeMapper.timestamp(estimate.at()))
        .build();
  }

  LedgerEntry entry(org.demarche.engine.whitecell.LedgerEntry entry) {
    return LedgerEntry.newBuilder()
        .setTime(TimeMapper.timestamp(entry.at()))
        .setTurn(entry.turn())
        .setDisplayName(entry.displayName())
        .setKind(EnumMapper.ledgerKind(entry.kind()))
        .setWhat(entry.what())
        .setReason(entry.reason())
        .setOpen(entry.open())
        .setDoer(EnumMapper.doer(entry.doer()))
        .build();
  }

  Branch branch(BranchView branch) {
    return Branch.newBuilder()
        .setNumber(branch.number())
        .setFromTurn(branch.from())
        .setTurns(branch.turns())
        .setReason(branch.reason())
        .setCreateTime(TimeMapper.timestamp(branch.at()))
        .build();
  }

  QuizAnswer quizAnswer(String session, org.demarche.engine.session.QuizAnswer answer) {
    return QuizAnswer.newBuilder()
        .setSeat(ResourceNames.seat(session, answer.seat()))
        .setQuestion(answer.question())
        .setOption(option(answer))
        .setRight(answer.right())
        .build();
  }

  private String option(org.demarche.engine.session.QuizAnswer answer) {
    return scenario.quiz().questions().stream()
        .filter(question -> question.id().equals(answer.question()))
        .map(question -> question.options().get(answer.option()).value())
        .findFirst()
        .orElse("");
  }

  /**
   * @param team -1 for none
   */
  private String teamId(int team) {
    return team < 0 ? "" : scenario.actors().get(team).id();
  }
}
