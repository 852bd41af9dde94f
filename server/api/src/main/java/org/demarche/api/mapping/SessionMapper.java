package org.demarche.api.mapping;

import java.time.Instant;
import org.demarche.engine.model.Question;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Schedule;
import org.demarche.engine.session.SessionOptions;
import org.demarche.engine.view.SeatView.SessionView;
import org.demarche.protocol.v1.JoinCode;
import org.demarche.protocol.v1.Seat;
import org.demarche.protocol.v1.Session;

/** Sessions, seats and join codes of one scenario. */
public final class SessionMapper {
  private final Scenario scenario;

  public SessionMapper(Scenario scenario) {
    this.scenario = scenario;
  }

  /**
   * What everybody knows of a session.
   *
   * @param now the server's clock
   */
  public Session session(SessionView session, Instant now) {
    Session.Builder mapped =
        Session.newBuilder()
            .setName(ResourceNames.session(session.id()))
            .setTitle(session.title())
            .setScenario(ResourceNames.scenario(scenario.info().name()))
            .setScenarioTitle(scenario.info().title())
            .setScenarioDigest(scenario.info().digest())
            .setState(EnumMapper.state(session.state()))
            .setPhase(EnumMapper.phase(session.phase()))
            .setTurn(session.turn())
            .setTurns(session.turns())
            .setDocumentOnly(session.documentOnly())
            .setTheses(scenario.hasRivalTheses())
            .addAllQuestions(scenario.questions().stream().map(Question::id).toList())
            .setTurnLabel(turnLabel(session.turn()))
            .setPauseReason(session.pauseReason())
            .setServerTime(TimeMapper.timestamp(now))
            .setCreateTime(TimeMapper.timestamp(session.createdAt()));
    putOptions(mapped, session.options());
    mapped.setPractice(session.practice());
    if (session.pausedUntil() != null) {
      mapped.setPausedUntil(TimeMapper.timestamp(session.pausedUntil()));
    }
    if (session.deadline() != null) {
      mapped.setDeadline(TimeMapper.timestamp(session.deadline()));
    }
    if (session.left() != null) {
      mapped.setSecondsLeft(session.left().toSeconds());
    }
    return mapped.build();
  }

  private void putOptions(Session.Builder mapped, SessionOptions options) {
    Schedule schedule = options.schedule();
    mapped
        .setClass_(options.classId().isEmpty() ? "" : "classes/" + options.classId())
        .setWorld(options.world())
        .setRationaleRequired(options.rationaleRequired(scenario))
        .setPredictionRequired(options.predictionRequired(scenario))
        .setHeadsApprove(options.headsApprove())
        .setBriefing(schedule.briefing() != null)
        .setAdjudication(schedule.adjudication() != null)
        .setWorkingHours(schedule.hours() == null ? "" : schedule.hours().text())
        .addAllReminders(options.reminders());
  }

  /** The calendar's label; empty for no turn. */
  String turnLabel(int turn) {
    return turn == 0 ? "" : scenario.calendar().get(turn - 1).label();
  }

  /** A seat, without its token. */
  public Seat seat(String session, org.demarche.engine.session.Seat seat) {
    return Seat.newBuilder()
        .setName(ResourceNames.seat(session, seat.id()))
        .setRole(EnumMapper.role(seat.role()))
        .setTeam(teamId(seat.team()))
        .setDisplayName(seat.displayName())
        .setRevoked(seat.revoked())
        .setHead(seat.head())
        .build();
  }

  public JoinCode joinCode(org.demarche.engine.session.JoinCode code) {
    return JoinCode.newBuilder()
        .setCode(code.code())
        .setRole(EnumMapper.role(code.role()))
        .setTeam(teamId(code.team()))
        .setHead(code.head())
        .setDisplayName(code.name())
        .setUsed(code.use() == org.demarche.engine.session.JoinCode.Use.USED)
        .build();
  }

  /**
   * @param team -1 for none
   */
  String teamId(int team) {
    return team < 0 ? "" : scenario.actors().get(team).id();
  }
}
