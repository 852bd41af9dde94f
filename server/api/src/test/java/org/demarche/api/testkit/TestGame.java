package org.demarche.api.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.protocol.v1.AddMoveRequest;
import org.demarche.protocol.v1.ApproveOrdersRequest;
import org.demarche.protocol.v1.Audience;
import org.demarche.protocol.v1.CloseTurnRequest;
import org.demarche.protocol.v1.CreateClassRequest;
import org.demarche.protocol.v1.CreateSessionRequest;
import org.demarche.protocol.v1.EndSessionRequest;
import org.demarche.protocol.v1.GetViewRequest;
import org.demarche.protocol.v1.JoinCode;
import org.demarche.protocol.v1.JoinSessionRequest;
import org.demarche.protocol.v1.Message;
import org.demarche.protocol.v1.OrderedMove;
import org.demarche.protocol.v1.OwnedWorld;
import org.demarche.protocol.v1.Seat;
import org.demarche.protocol.v1.SendMessageRequest;
import org.demarche.protocol.v1.StartSessionRequest;
import org.demarche.protocol.v1.View;

/**
 * A session and who sits in it, all by calls over the wire.
 *
 * @param session its name
 * @param seats the client of each seat: by a team's id, {@code facilitator} (the owner), {@code
 *     controller}, {@code white cell}, {@code umpire} or {@code observer}
 * @param codes by the same names
 */
public record TestGame(String session, Map<String, ApiClient> seats, Map<String, String> codes) {
  public static final String FACILITATOR = "facilitator";
  public static final String OBSERVER = "observer";
  public static final String CONTROLLER = "controller";
  public static final String WHITE_CELL = "white cell";
  public static final String UMPIRE = "umpire";

  /** Creates one by this request; see {@link RunningApi#game}. */
  public static TestGame create(RunningApi api, CreateSessionRequest request) {
    var created = api.operator().sessions().createSession(request);
    return joined(
        api, created.getSession().getName(), created.getToken(), created.getJoinCodesList());
  }

  /** Creates one that is the only world of a class. */
  public static TestGame world(RunningApi api, CreateSessionRequest request) {
    var created =
        api.operator()
            .classes()
            .createClass(
                CreateClassRequest.newBuilder().setTitle("A class").setSession(request).build());
    OwnedWorld owned = created.getOwned(0);
    return joined(
        api,
        created.getClass_().getWorlds(0).getDesk().getSession().getName(),
        owned.getToken(),
        owned.getJoinCodesList());
  }

  private static TestGame joined(
      RunningApi api, String session, String token, List<JoinCode> joinCodes) {
    Map<String, ApiClient> seats = new LinkedHashMap<>();
    Map<String, String> codes = new LinkedHashMap<>();
    seats.put(FACILITATOR, api.holder(token));
    for (JoinCode code : joinCodes) {
      var name = name(code);
      codes.put(name, code.getCode());
      if (code.getRole() != Seat.Role.ROLE_OWNER) {
        seats.put(name, api.holder(token(api, code.getCode(), "Player of " + name)));
      }
    }
    return new TestGame(session, seats, codes);
  }

  private static String name(JoinCode code) {
    return switch (code.getRole()) {
      case ROLE_OWNER -> FACILITATOR;
      case ROLE_OBSERVER -> OBSERVER;
      case ROLE_CONTROLLER -> CONTROLLER;
      case ROLE_WHITE_CELL -> WHITE_CELL;
      case ROLE_UMPIRE -> UMPIRE;
      default -> code.getTeam();
    };
  }

  private static String token(RunningApi api, String code, String name) {
    return api.anybody()
        .sessions()
        .joinSession(JoinSessionRequest.newBuilder().setCode(code).setDisplayName(name).build())
        .getToken();
  }

  /** The name of the class it is in. */
  public String classOf() {
    return view(FACILITATOR).getSession().getClass_();
  }

  /** The client of a seat. */
  public ApiClient seat(String name) {
    var seat = seats.get(name);
    if (seat == null) {
      throw new IllegalArgumentException(name);
    }
    return seat;
  }

  public ApiClient facilitator() {
    return seat(FACILITATOR);
  }

  /** What a seat sees. */
  public View view(String seat) {
    return seat(seat).play().getView(GetViewRequest.getDefaultInstance()).getView();
  }

  public void start() {
    facilitator()
        .sessions()
        .startSession(StartSessionRequest.newBuilder().setName(session).build());
  }

  public void closeTurn(int turn) {
    facilitator()
        .sessions()
        .closeTurn(CloseTurnRequest.newBuilder().setName(session).setTurn(turn).build());
  }

  public void end(String reason) {
    facilitator()
        .sessions()
        .endSession(EndSessionRequest.newBuilder().setName(session).setReason(reason).build());
  }

  public OrderedMove order(String team, String move, Map<String, String> parameters) {
    return seat(team)
        .play()
        .addMove(AddMoveRequest.newBuilder().setMove(move).putAllParameters(parameters).build())
        .getMove();
  }

  public void approve(String team) {
    seat(team).play().approveOrders(ApproveOrdersRequest.getDefaultInstance());
  }

  public Message say(String seat, String text, Audience audience) {
    return seat(seat)
        .play()
        .sendMessage(SendMessageRequest.newBuilder().setText(text).setAudience(audience).build())
        .getMessage();
  }
}
