package org.demarche.cli.remote;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import org.demarche.protocol.v1.CloseTurnRequest;
import org.demarche.protocol.v1.EndPracticeRequest;
import org.demarche.protocol.v1.ExtendTurnRequest;
import org.demarche.protocol.v1.PauseSessionRequest;
import org.demarche.protocol.v1.ReopenSessionRequest;
import org.demarche.protocol.v1.ResumeSessionRequest;
import org.demarche.protocol.v1.RewindRequest;
import org.demarche.protocol.v1.Session;
import org.demarche.protocol.v1.SetStandInRequest;
import org.demarche.protocol.v1.SetStandInResponse;
import org.demarche.protocol.v1.ShiftScheduleRequest;
import org.demarche.protocol.v1.StandIn;
import org.demarche.protocol.v1.StartPracticeRequest;
import org.jspecify.annotations.Nullable;

/** The calls that change a session's clock, its stand-ins and its past. */
public final class ClockCalls {
  private final Connection connection;

  public ClockCalls(Connection connection) {
    this.connection = connection;
  }

  /**
   * Stops the clock.
   *
   * @param until when the session is to go on by itself; null for when a facilitator says so
   */
  public Session pause(String session, String reason, @Nullable Instant until) {
    var request =
        PauseSessionRequest.newBuilder()
            .setRequestId(Connection.newRequestId())
            .setName(session)
            .setReason(reason);
    if (until != null) {
      request.setUntil(timestamp(until));
    }
    return connection.session(stub -> stub.pauseSession(request.build())).getSession();
  }

  public static Timestamp timestamp(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }

  public Session resume(String session) {
    var request =
        ResumeSessionRequest.newBuilder()
            .setRequestId(Connection.newRequestId())
            .setName(session)
            .build();
    return connection.session(stub -> stub.resumeSession(request)).getSession();
  }

  /** Gives the running phase more time, from the deadline that this session shows. */
  public Session extend(Session session, int minutes, String reason) {
    var request =
        ExtendTurnRequest.newBuilder()
            .setRequestId(Connection.newRequestId())
            .setName(session.getName())
            .setTurn(session.getTurn())
            .setMinutes(minutes)
            .setReason(reason);
    if (session.hasDeadline()) {
      request.setFromDeadline(session.getDeadline());
    }
    return connection.session(stub -> stub.extendTurn(request.build())).getSession();
  }

  /** Moves the running deadline and all later ones, from the one that this session shows. */
  public Session shift(Session session, int minutes, String reason) {
    var request =
        ShiftScheduleRequest.newBuilder()
            .setRequestId(Connection.newRequestId())
            .setName(session.getName())
            .setMinutes(minutes)
            .setReason(reason);
    if (session.hasDeadline()) {
      request.setFromDeadline(session.getDeadline());
    }
    return connection.session(stub -> stub.shiftSchedule(request.build())).getSession();
  }

  public Session close(String session, int turn, Session.Phase phase) {
    var request =
        CloseTurnRequest.newBuilder()
            .setRequestId(Connection.newRequestId())
            .setName(session)
            .setTurn(turn)
            .setPhase(phase)
            .build();
    return connection.session(stub -> stub.closeTurn(request)).getSession();
  }

  public Session startPractice(String session) {
    var request =
        StartPracticeRequest.newBuilder()
            .setRequestId(Connection.newRequestId())
            .setName(session)
            .build();
    return connection.session(stub -> stub.startPractice(request)).getSession();
  }

  public Session endPractice(String session) {
    var request =
        EndPracticeRequest.newBuilder()
            .setRequestId(Connection.newRequestId())
            .setName(session)
            .build();
    return connection.session(stub -> stub.endPractice(request)).getSession();
  }

  public Session reopen(String session, String reason) {
    var request =
        ReopenSessionRequest.newBuilder()
            .setRequestId(Connection.newRequestId())
            .setName(session)
            .setReason(reason)
            .build();
    return connection.session(stub -> stub.reopenSession(request)).getSession();
  }

  public Session rewind(String session, int turn, String reason) {
    var request =
        RewindRequest.newBuilder()
            .setRequestId(Connection.newRequestId())
            .setName(session)
            .setTurn(turn)
            .setReason(reason)
            .build();
    return connection.session(stub -> stub.rewind(request)).getSession();
  }

  /** Says who acts for a team. */
  public SetStandInResponse setStandIn(
      String session, String team, StandIn standIn, String policy, String reason) {
    var request =
        SetStandInRequest.newBuilder()
            .setRequestId(Connection.newRequestId())
            .setName(session)
            .setTeam(team)
            .setStandIn(standIn)
            .setPolicy(policy)
            .setReason(reason)
            .build();
    return connection.session(stub -> stub.setStandIn(request));
  }
}
