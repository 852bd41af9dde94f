package org.demarche.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.protocol.v1.CreateSessionRequest;
import org.demarche.protocol.v1.CreateSessionResponse;
import org.demarche.protocol.v1.DealInfo;
import org.demarche.protocol.v1.EndSessionRequest;
import org.demarche.protocol.v1.GetScenarioRequest;
import org.demarche.protocol.v1.GetSessionRequest;
import org.demarche.protocol.v1.GetTurnRequest;
import org.demarche.protocol.v1.GetTurnResponse;
import org.demarche.protocol.v1.GetViewRequest;
import org.demarche.protocol.v1.JoinCode;
import org.demarche.protocol.v1.ListMessagesRequest;
import org.demarche.protocol.v1.ListMessagesResponse;
import org.demarche.protocol.v1.Message;
import org.demarche.protocol.v1.Scenario;
import org.demarche.protocol.v1.Seat;
import org.demarche.protocol.v1.Session;
import org.demarche.protocol.v1.StartSessionRequest;
import org.demarche.protocol.v1.Viewpoint;

/** A session without deadlines, with its facilitator's seat. */
final class Game {
  private static final int PAGE = 200;

  private final CreateSessionResponse created;
  private final Scenario scenario;
  private final Calls facilitator;

  private Game(CreateSessionResponse created, Scenario scenario, Calls facilitator) {
    this.created = created;
    this.scenario = scenario;
    this.facilitator = facilitator;
  }

  /** Creates a session in its lobby. */
  static Game create(
      Processes processes, Server server, String scenario, String seed, String thesis) {
    CreateSessionRequest request =
        CreateSessionRequest.newBuilder()
            .setRequestId(Calls.newRequestId())
            .setScenario("scenarios/" + scenario)
            .setSeed(seed)
            .setThesis(thesis)
            .setTurnMinutes(-1)
            .build();
    Calls operator = processes.closing(new Calls(server.port(), server.operatorKey()));
    CreateSessionResponse created = operator.session(stub -> stub.createSession(request));
    Calls facilitator = processes.closing(new Calls(server.port(), created.getToken()));
    return new Game(created, scenario(facilitator, scenario), facilitator);
  }

  /** What everybody may read of a scenario. */
  static Scenario scenario(Calls calls, String name) {
    GetScenarioRequest request =
        GetScenarioRequest.newBuilder().setName("scenarios/" + name).build();
    return calls.scenario(stub -> stub.getScenario(request)).getScenario();
  }

  Scenario scenario() {
    return scenario;
  }

  /** The code of a team. */
  String code(String team) {
    return code(created, Seat.Role.ROLE_MEMBER, team);
  }

  String observerCode() {
    return code(created, Seat.Role.ROLE_OBSERVER, "");
  }

  /** The facilitator's own token. */
  String token() {
    return created.getToken();
  }

  /** Of a session that has just been created, the code of a team or a role. */
  static String code(CreateSessionResponse created, Seat.Role role, String team) {
    return created.getJoinCodesList().stream()
        .filter(code -> code.getRole() == role && code.getTeam().equals(team))
        .map(JoinCode::getCode)
        .findFirst()
        .orElseThrow();
  }

  /** The parties of a kind of deal. */
  List<String> parties(String deal) {
    return scenario.getDealsList().stream()
        .filter(kind -> kind.getId().equals(deal))
        .map(DealInfo::getPartiesList)
        .map(List::copyOf)
        .findFirst()
        .orElseThrow();
  }

  void start() {
    StartSessionRequest request =
        StartSessionRequest.newBuilder()
            .setRequestId(Calls.newRequestId())
            .setName(created.getSession().getName())
            .build();
    facilitator.session(stub -> stub.startSession(request));
  }

  /** Ends it before its last turn. */
  void end() {
    EndSessionRequest request =
        EndSessionRequest.newBuilder()
            .setRequestId(Calls.newRequestId())
            .setName(created.getSession().getName())
            .build();
    facilitator.session(stub -> stub.endSession(request));
  }

  Session session() {
    GetSessionRequest request =
        GetSessionRequest.newBuilder().setName(created.getSession().getName()).build();
    return facilitator.session(stub -> stub.getSession(request)).getSession();
  }

  /** All closed turns, through these eyes. */
  List<GetTurnResponse> turns(Viewpoint viewpoint) {
    List<GetTurnResponse> turns = new ArrayList<>();
    for (int turn = 1; turn <= scenario.getTurnsCount(); turn++) {
      GetTurnRequest request =
          GetTurnRequest.newBuilder().setTurn(turn).setViewpoint(viewpoint).build();
      turns.add(facilitator.play(stub -> stub.getTurn(request)));
    }
    return turns;
  }

  Map<String, Double> scores() {
    return GrpcPlayer.scores(
        facilitator
            .play(stub -> stub.getView(GetViewRequest.getDefaultInstance()))
            .getView()
            .getReveal());
  }

  /** The texts of all that was said. */
  List<String> messages() {
    List<String> texts = new ArrayList<>();
    String page = "";
    do {
      ListMessagesRequest request =
          ListMessagesRequest.newBuilder().setPageSize(PAGE).setPageToken(page).build();
      ListMessagesResponse answer = facilitator.play(stub -> stub.listMessages(request));
      answer.getMessagesList().stream().map(Message::getText).forEach(texts::add);
      page = answer.getNextPageToken();
    } while (!page.isEmpty());
    return texts;
  }
}
