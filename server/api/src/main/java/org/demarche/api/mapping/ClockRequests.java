package org.demarche.api.mapping;

import com.google.protobuf.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.StandIn;
import org.demarche.protocol.v1.CloseTurnRequest;
import org.demarche.protocol.v1.ExtendTurnRequest;
import org.demarche.protocol.v1.PauseSessionRequest;
import org.demarche.protocol.v1.ReopenSessionRequest;
import org.demarche.protocol.v1.RewindRequest;
import org.demarche.protocol.v1.SetBotRequest;
import org.demarche.protocol.v1.SetStandInRequest;
import org.demarche.protocol.v1.ShiftScheduleRequest;
import org.jspecify.annotations.Nullable;

/** What facilitators ask of a session's clock, of its stand-ins and of its past. */
public final class ClockRequests {
  private final CommandMapper commands;

  ClockRequests(CommandMapper commands) {
    this.commands = commands;
  }

  public Command setBot(SetBotRequest request) {
    return new Command.SetStandIn(
        commands.team("team", request.getTeam()),
        request.getActive() ? StandIn.BOT : StandIn.NONE,
        request.getPolicy(),
        "");
  }

  public Command setStandIn(SetStandInRequest request) {
    return new Command.SetStandIn(
        commands.team("team", request.getTeam()),
        EnumMapper.standIn("stand_in", request.getStandIn()),
        request.getPolicy(),
        request.getReason());
  }

  public Command pauseSession(PauseSessionRequest request) {
    return new Command.PauseSession(
        request.getReason(), instant("until", request.hasUntil(), request.getUntil()));
  }

  public Command extendTurn(ExtendTurnRequest request) {
    return new Command.ExtendTurn(
        request.getTurn(),
        Duration.ofMinutes(request.getMinutes()),
        request.getReason(),
        instant("from_deadline", request.hasFromDeadline(), request.getFromDeadline()));
  }

  public Command shiftSchedule(ShiftScheduleRequest request) {
    return new Command.ShiftSchedule(
        Duration.ofMinutes(request.getMinutes()),
        request.getReason(),
        instant("from_deadline", request.hasFromDeadline(), request.getFromDeadline()));
  }

  public Command closeTurn(CloseTurnRequest request) {
    return new Command.CloseTurn(request.getTurn(), EnumMapper.phase("phase", request.getPhase()));
  }

  public Command reopenSession(ReopenSessionRequest request) {
    return new Command.ReopenSession(request.getReason());
  }

  public Command rewind(RewindRequest request) {
    return new Command.Rewind(request.getTurn(), request.getReason());
  }

  private static @Nullable Instant instant(String field, boolean given, Timestamp timestamp) {
    return given ? OptionsMapper.instant(field, timestamp) : null;
  }
}
