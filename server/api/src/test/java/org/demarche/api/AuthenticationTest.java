package org.demarche.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.api.AuthenticationTest.Callers.ANYBODY;
import static org.demarche.api.AuthenticationTest.Callers.ANY_SEAT;
import static org.demarche.api.AuthenticationTest.Callers.CLOCK;
import static org.demarche.api.AuthenticationTest.Callers.CONTENT;
import static org.demarche.api.AuthenticationTest.Callers.DESK;
import static org.demarche.api.AuthenticationTest.Callers.ESTIMATE;
import static org.demarche.api.AuthenticationTest.Callers.MEMBER;
import static org.demarche.api.AuthenticationTest.Callers.OPERATOR;
import static org.demarche.api.AuthenticationTest.Callers.OWNER;
import static org.demarche.api.AuthenticationTest.Callers.SEATS;
import static org.demarche.api.AuthenticationTest.Callers.SPEAKER;

import com.google.rpc.Code;
import io.grpc.ServiceDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.api.testkit.AnyCall;
import org.demarche.api.testkit.ApiClient;
import org.demarche.api.testkit.Refused;
import org.demarche.api.testkit.RunningApi;
import org.demarche.api.testkit.TestGame;
import org.demarche.protocol.v1.ListSeatsRequest;
import org.demarche.protocol.v1.RevokeSeatRequest;
import org.demarche.protocol.v1.Seat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may call what: every method of the contract, with every kind of caller. */
class AuthenticationTest {
  enum Callers {
    ANYBODY,
    OPERATOR,
    ANY_SEAT,
    OWNER("facilitator"),
    CLOCK("facilitator", "controller"),
    CONTENT("facilitator", "white cell"),
    ESTIMATE("facilitator", "white cell", "umpire"),
    MEMBER("japan"),
    SPEAKER("facilitator", "controller", "white cell", "umpire", "japan"),
    DESK("facilitator", "controller", "white cell"),
    /** The operator, or who keeps the seats of a session. */
    SEATS("facilitator", "controller");

    @SuppressWarnings("ImmutableEnumChecker") // What Set.of makes never changes.
    private final Set<String> roles;

    Callers(String... roles) {
      this.roles = Set.of(roles);
    }

    boolean include(String role) {
      return this == ANYBODY || this == ANY_SEAT || roles.contains(role);
    }

    boolean needSeat() {
      return this != ANYBODY && this != OPERATOR && this != SEATS;
    }
  }

  /** The table. A method that is not in it breaks the test. */
  private static final Map<String, Callers> CALLERS =
      Map.ofEntries(
          Map.entry("AuthoringService/CheckScenario", OPERATOR),
          Map.entry("AuthoringService/TestScenario", OPERATOR),
          Map.entry("AuthoringService/GetScenarioDoc", OPERATOR),
          Map.entry("AuthoringService/GetScenarioSetup", OPERATOR),
          Map.entry("AuthoringService/DiffScenarios", OPERATOR),
          Map.entry("AuthoringService/SimulateScenario", OPERATOR),
          Map.entry("ScenarioService/ListScenarios", ANYBODY),
          Map.entry("ScenarioService/GetScenario", ANYBODY),
          Map.entry("SessionService/CreateSession", OPERATOR),
          Map.entry("SessionService/ListSessions", OPERATOR),
          Map.entry("SessionService/GetSession", ANY_SEAT),
          Map.entry("SessionService/LookUpCode", ANYBODY),
          Map.entry("SessionService/JoinSession", ANYBODY),
          Map.entry("SessionService/ListSeats", CLOCK),
          Map.entry("SessionService/RevokeSeat", CLOCK),
          Map.entry("SessionService/SetBot", CLOCK),
          Map.entry("SessionService/StartSession", CLOCK),
          Map.entry("SessionService/PauseSession", CLOCK),
          Map.entry("SessionService/ResumeSession", CLOCK),
          Map.entry("SessionService/ExtendTurn", CLOCK),
          Map.entry("SessionService/CloseTurn", CLOCK),
          Map.entry("SessionService/EndSession", OWNER),
          Map.entry("SessionService/RuleMove", CONTENT),
          Map.entry("SessionService/AwardDebrief", OWNER),
          Map.entry("PlayService/GetView", ANY_SEAT),
          Map.entry("PlayService/Watch", ANY_SEAT),
          Map.entry("PlayService/GetBrief", ANY_SEAT),
          Map.entry("PlayService/ListMoves", MEMBER),
          Map.entry("PlayService/AddMove", MEMBER),
          Map.entry("PlayService/RemoveMove", MEMBER),
          Map.entry("PlayService/ApproveOrders", MEMBER),
          Map.entry("PlayService/WithdrawOrders", MEMBER),
          Map.entry("PlayService/ProposeDeal", MEMBER),
          Map.entry("PlayService/AnswerDeal", MEMBER),
          Map.entry("PlayService/CounterDeal", MEMBER),
          Map.entry("PlayService/SendMessage", SPEAKER),
          Map.entry("PlayService/ListMessages", ANY_SEAT),
          Map.entry("PlayService/Assess", MEMBER),
          Map.entry("SessionService/ShiftSchedule", CLOCK),
          Map.entry("SessionService/StartPractice", CLOCK),
          Map.entry("SessionService/EndPractice", CLOCK),
          Map.entry("SessionService/SetStandIn", CLOCK),
          Map.entry("SessionService/ReopenSession", OWNER),
          Map.entry("SessionService/Rewind", OWNER),
          Map.entry("PlayService/EditMove", MEMBER),
          Map.entry("PlayService/CommentOrders", MEMBER),
          Map.entry("PlayService/SetLabel", MEMBER),
          Map.entry("PlayService/Argue", MEMBER),
          Map.entry("PlayService/GetQuiz", ANY_SEAT),
          Map.entry("PlayService/AnswerQuiz", ANY_SEAT),
          Map.entry("PlayService/ListConversations", ANY_SEAT),
          Map.entry("PlayService/MarkRead", ANY_SEAT),
          Map.entry("PlayService/MarkSeen", ANY_SEAT),
          Map.entry("PlayService/ListNews", ANY_SEAT),
          Map.entry("WhiteCellService/GetDesk", DESK),
          Map.entry("WhiteCellService/ListInjects", CONTENT),
          Map.entry("WhiteCellService/PlanInject", CONTENT),
          Map.entry("WhiteCellService/ImportInjects", CONTENT),
          Map.entry("WhiteCellService/PreviewInject", CONTENT),
          Map.entry("WhiteCellService/SendInject", CONTENT),
          Map.entry("WhiteCellService/DropInject", CONTENT),
          Map.entry("WhiteCellService/OverrideTrack", CONTENT),
          Map.entry("WhiteCellService/EstimateMove", ESTIMATE),
          Map.entry("ClassService/CreateClass", OPERATOR),
          Map.entry("ClassService/ListClasses", OPERATOR),
          Map.entry("ClassService/GetClass", SEATS),
          Map.entry("ClassService/ImportRoster", SEATS),
          Map.entry("ClassService/ListRoster", SEATS),
          Map.entry("ClassService/GetJoinSheet", SEATS),
          Map.entry("ClassService/MoveSeat", SEATS),
          Map.entry("ClassService/ReplaceSeat", SEATS),
          Map.entry("PlayService/GetTurn", ANY_SEAT));

  /** Reasons that speak of who calls, not of what is asked. */
  private static final Set<String> REASONS =
      Set.of(
          "TOKEN_INVALID",
          "OPERATOR_KEY_INVALID",
          "OTHER_SESSION",
          "NOT_FACILITATOR",
          "NOT_A_TEAM",
          "SEAT_REVOKED",
          "TOO_MANY_ATTEMPTS");

  private static RunningApi api;

  @BeforeAll
  static void start() {
    api = RunningApi.start();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  static List<AnyCall> calls() {
    return AnyCall.all();
  }

  private static Callers callers(AnyCall call) {
    return CALLERS.get(call.name());
  }

  /** A session; of a call that names a class, one that is a world of a class. */
  private static TestGame game(AnyCall call) {
    return call.namesClass() ? api.world() : api.game();
  }

  private static Refused refusal(AnyCall call, ApiClient client, TestGame game) {
    return refusal(call, client, call.namesClass() ? game.classOf() : game.session());
  }

  private static Refused refusal(AnyCall call, ApiClient client, String named) {
    return call.call(client, call.request(named));
  }

  private static void assertRefused(Refused refused, Code code, String reason) {
    assertThat(refused).isNotNull();
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(refused.message()).isNotBlank();
  }

  private static void assertLetIn(Refused refused) {
    if (refused != null) {
      assertThat(refused.reason()).isNotEmpty().isNotIn(REASONS);
    }
  }

  @Test
  void the_table_has_every_method_and_no_other() {
    assertThat(calls())
        .extracting(AnyCall::name)
        .containsExactlyInAnyOrderElementsOf(CALLERS.keySet());
  }

  @Test
  void every_service_that_the_server_offers_is_looked_at() {
    assertThat(Reflected.services(api))
        .filteredOn(it -> it.startsWith("demarche."))
        .containsExactlyInAnyOrderElementsOf(
            AnyCall.services().stream().map(ServiceDescriptor::getName).toList());
  }

  @ParameterizedTest
  @MethodSource("calls")
  void without_a_token(AnyCall call) {
    var refused = refusal(call, api.anybody(), "sessions/none");

    switch (callers(call)) {
      case ANYBODY -> assertLetIn(refused);
      case OPERATOR -> assertRefused(refused, Code.UNAUTHENTICATED, "OPERATOR_KEY_INVALID");
      default -> assertRefused(refused, Code.UNAUTHENTICATED, "TOKEN_INVALID");
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void with_a_token_that_opens_nothing(AnyCall call) {
    var wrong = "dm1.nosuchsession.s1." + "A".repeat(43);
    var refused = refusal(call, api.holder(wrong), "sessions/nosuchsession");

    switch (callers(call)) {
      case ANYBODY -> assertLetIn(refused);
      case OPERATOR -> assertRefused(refused, Code.UNAUTHENTICATED, "OPERATOR_KEY_INVALID");
      default -> assertRefused(refused, Code.UNAUTHENTICATED, "TOKEN_INVALID");
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void with_the_operator_key(AnyCall call) {
    var refused = refusal(call, api.operator(), game(call));

    if (callers(call).needSeat()) {
      assertRefused(refused, Code.UNAUTHENTICATED, "TOKEN_INVALID");
    } else {
      assertLetIn(refused);
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void with_a_revoked_token(AnyCall call) {
    var game = game(call);
    revoke(game);
    var refused = refusal(call, game.seat("japan"), game);

    switch (callers(call)) {
      case ANYBODY -> assertLetIn(refused);
      case OPERATOR -> assertRefused(refused, Code.UNAUTHENTICATED, "OPERATOR_KEY_INVALID");
      default -> assertRefused(refused, Code.UNAUTHENTICATED, "SEAT_REVOKED");
    }
  }

  private static void revoke(TestGame game) {
    var sessions = game.facilitator().sessions();
    var seats = sessions.listSeats(ListSeatsRequest.newBuilder().setParent(game.session()).build());
    seats.getSeatsList().stream()
        .filter(seat -> seat.getTeam().equals("japan"))
        .map(Seat::getName)
        .forEach(name -> sessions.revokeSeat(RevokeSeatRequest.newBuilder().setName(name).build()));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void with_a_facilitators_token_of_another_session(AnyCall call) {
    var refused = refusal(call, api.game().facilitator(), game(call));

    if (call.namesSession()) {
      assertRefused(refused, Code.PERMISSION_DENIED, "OTHER_SESSION");
    } else {
      assertThat(refused == null ? "" : refused.reason()).isNotEqualTo("OTHER_SESSION");
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void with_each_role(AnyCall call) {
    var game = game(call);
    for (String role :
        List.of("facilitator", "controller", "white cell", "umpire", "japan", "observer")) {
      var refused = refusal(call, game.seat(role), game);

      switch (callers(call)) {
        case OPERATOR -> assertRefused(refused, Code.UNAUTHENTICATED, "OPERATOR_KEY_INVALID");
        case Callers some when some.include(role) -> assertLetIn(refused);
        case MEMBER, SPEAKER -> assertRefused(refused, Code.PERMISSION_DENIED, "NOT_A_TEAM");
        default -> assertRefused(refused, Code.PERMISSION_DENIED, "NOT_FACILITATOR");
      }
    }
  }
}
