package org.demarche.cli.remote;

import java.util.ArrayList;
import java.util.List;
import org.demarche.protocol.v1.AwardDebriefRequest;
import org.demarche.protocol.v1.AwardDebriefResponse;
import org.demarche.protocol.v1.CreateSessionRequest;
import org.demarche.protocol.v1.CreateSessionResponse;
import org.demarche.protocol.v1.EndSessionRequest;
import org.demarche.protocol.v1.JoinSessionRequest;
import org.demarche.protocol.v1.JoinSessionResponse;
import org.demarche.protocol.v1.ListSeatsRequest;
import org.demarche.protocol.v1.ListSeatsResponse;
import org.demarche.protocol.v1.ListSessionsRequest;
import org.demarche.protocol.v1.LookUpCodeRequest;
import org.demarche.protocol.v1.LookUpCodeResponse;
import org.demarche.protocol.v1.Orders;
import org.demarche.protocol.v1.RevokeSeatRequest;
import org.demarche.protocol.v1.RevokeSeatResponse;
import org.demarche.protocol.v1.RuleMoveRequest;
import org.demarche.protocol.v1.Session;
import org.demarche.protocol.v1.SetBotRequest;
import org.demarche.protocol.v1.SetBotResponse;
import org.demarche.protocol.v1.StartSessionRequest;

/** Creates, joins and runs sessions. A session is named as {@code sessions/{session}}. */
public final class SessionCalls {
  private final Connection connection;

  public SessionCalls(Connection connection) {
    this.connection = connection;
  }

  /**
   * Creates a session; needs the operator key.
   *
   * @param wish what to create; its request id is set here
   */
  public CreateSessionResponse create(CreateSessionRequest wish) {
    var request = wish.toBuilder().setRequestId(Connection.newRequestId()).build();
    return connection.session(stub -> stub.createSession(request));
  }

  public List<Session> list() {
    var sessions = new ArrayList<Session>();
    var pageToken = "";
    do {
      var request =
          ListSessionsRequest.newBuilder().setPageSize(200).setPageToken(pageToken).build();
      var answer = connection.session(stub -> stub.listSessions(request));
      sessions.addAll(answer.getSessionsList());
      pageToken = answer.getNextPageToken();
    } while (!pageToken.isEmpty());
    return sessions;
  }

  public LookUpCodeResponse lookUp(String code) {
    var request = LookUpCodeRequest.newBuilder().setCode(code).build();
    return connection.session(stub -> stub.lookUpCode(request));
  }

  public JoinSessionResponse join(String code, String displayName) {
    var request =
        JoinSessionRequest.newBuilder()
            .setRequestId(Connection.newRequestId())
            .setCode(code)
            .setDisplayName(displayName)
            .build();
    return connection.session(stub -> stub.joinSession(request));
  }

  public ListSeatsResponse seats(String session) {
    var request = ListSeatsRequest.newBuilder().setParent(session).build();
    return connection.session(stub -> stub.listSeats(request));
  }

  /**
   * Makes the seat's token worthless.
   *
   * @param seat {@code sessions/{session}/seats/{seat}}
   */
  public RevokeSeatResponse revokeSeat(String seat, String reason) {
    var request =
        RevokeSeatRequest.newBuilder()
            .setRequestId(Connection.newRequestId())
            .setName(seat)
            .setReason(reason)
            .build();
    return connection.session(stub -> stub.revokeSeat(request));
  }

  /**
   * Puts a bot in, or takes it out.
   *
   * @param policy by which it plays; empty for the team's usual one
   */
  public SetBotResponse setBot(String session, String team, boolean active, String policy) {
    var request =
        SetBotRequest.newBuilder()
            .setRequestId(Connection.newRequestId())
            .setName(session)
            .setTeam(team)
            .setActive(active)
            .setPolicy(policy)
            .build();
    return connection.session(stub -> stub.setBot(request));
  }

  public Session start(String session) {
    var request =
        StartSessionRequest.newBuilder()
            .setRequestId(Connection.newRequestId())
            .setName(session)
            .build();
    return connection.session(stub -> stub.startSession(request)).getSession();
  }

  public Session end(String session, String reason) {
    var request =
        EndSessionRequest.newBuilder()
            .setRequestId(Connection.newRequestId())
            .setName(session)
            .setReason(reason)
            .build();
    return connection.session(stub -> stub.endSession(request)).getSession();
  }

  /**
   * Sets a number of an ordered move that is left to white cell.
   *
   * @param parameter its id; empty if the move has only one
   */
  public Orders ruleMove(
      String session, String team, String move, String parameter, double value, String reason) {
    return ruleMove(session, team, move, parameter, value, reason, "", "");
  }

  /**
   * The same with words to others.
   *
   * @param publicText what all read with the result
   * @param privateNote for facilitators alone
   */
  public Orders ruleMove(
      String session,
      String team,
      String move,
      String parameter,
      double value,
      String reason,
      String publicText,
      String privateNote) {
    var request =
        RuleMoveRequest.newBuilder()
            .setRequestId(Connection.newRequestId())
            .setName(session)
            .setTeam(team)
            .setId(move)
            .setParameter(parameter)
            .setValue(value)
            .setReason(reason)
            .setPublicText(publicText)
            .setPrivateNote(privateNote)
            .build();
    return connection.session(stub -> stub.ruleMove(request)).getOrders();
  }

  /** Awards points for the debrief, and gives all scores. */
  public AwardDebriefResponse awardDebrief(
      String session, String team, double points, String reason) {
    var request =
        AwardDebriefRequest.newBuilder()
            .setRequestId(Connection.newRequestId())
            .setName(session)
            .setTeam(team)
            .setPoints(points)
            .setReason(reason)
            .build();
    return connection.session(stub -> stub.awardDebrief(request));
  }
}
