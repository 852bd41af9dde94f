package org.demarche.api.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.Code;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.api.testkit.Refused;
import org.demarche.engine.session.Rejection;
import org.demarche.engine.session.Rejection.FieldViolation;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.session.SessionUnavailable;
import org.demarche.session.StoreUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What clients are promised: a status code for every reason, and the reason's name. */
class RejectionStatusTest {
  private static final Map<Code, Set<Reason>> OF_SESSIONS =
      Map.of(
          Code.INVALID_ARGUMENT,
          EnumSet.of(
              Reason.INVALID_FIELD,
              Reason.MOVE_UNKNOWN,
              Reason.DEAL_UNKNOWN,
              Reason.REQUEST_ID_REUSED),
          Code.FAILED_PRECONDITION,
          EnumSet.of(
              Reason.NOT_RUNNING,
              Reason.NOT_PLANNING,
              Reason.NOT_IN_LOBBY,
              Reason.INJECT_NOT_PENDING,
              Reason.CODE_USED,
              Reason.PAUSED,
              Reason.TURN_CLOSED,
              Reason.DEADLINE_NOT_REACHED,
              Reason.SESSION_ENDED,
              Reason.NOT_ENDED,
              Reason.ALREADY_STARTED,
              Reason.TEAM_FULL,
              Reason.DEAL_NOT_OPEN,
              Reason.CANNOT_AFFORD,
              Reason.LIMIT_REACHED,
              Reason.REQUIREMENT_NOT_MET,
              Reason.ORDERS_APPROVED),
          Code.PERMISSION_DENIED,
          EnumSet.of(
              Reason.NOT_FACILITATOR, Reason.NOT_A_TEAM, Reason.NOT_HEAD, Reason.VIEWPOINT_CLOSED),
          Code.UNAUTHENTICATED,
          EnumSet.of(Reason.SEAT_REVOKED),
          Code.NOT_FOUND,
          EnumSet.of(
              Reason.SEAT_NOT_FOUND,
              Reason.CODE_NOT_FOUND,
              Reason.MOVE_NOT_FOUND,
              Reason.DEAL_NOT_FOUND,
              Reason.INJECT_NOT_FOUND,
              Reason.MESSAGE_NOT_FOUND,
              Reason.TURN_NOT_FOUND),
          Code.ABORTED,
          EnumSet.of(Reason.ORDERS_CHANGED, Reason.DEADLINE_CHANGED),
          Code.RESOURCE_EXHAUSTED,
          EnumSet.of(Reason.SESSION_FULL));

  private static final Map<Code, Set<ApiReason>> OF_API =
      Map.of(
          Code.UNAUTHENTICATED,
          EnumSet.of(ApiReason.TOKEN_INVALID, ApiReason.OPERATOR_KEY_INVALID),
          Code.PERMISSION_DENIED,
          EnumSet.of(ApiReason.OTHER_SESSION),
          Code.RESOURCE_EXHAUSTED,
          EnumSet.of(
              ApiReason.TOO_MANY_ATTEMPTS,
              ApiReason.REQUEST_TOO_LARGE,
              ApiReason.SIMULATION_RUNNING),
          Code.NOT_FOUND,
          EnumSet.of(
              ApiReason.SCENARIO_NOT_FOUND, ApiReason.SESSION_NOT_FOUND, ApiReason.CLASS_NOT_FOUND),
          Code.INVALID_ARGUMENT,
          EnumSet.of(ApiReason.PAGE_TOKEN_INVALID),
          Code.FAILED_PRECONDITION,
          EnumSet.of(ApiReason.SCENARIO_MISSING, ApiReason.SCENARIO_HAS_PROBLEMS),
          Code.DATA_LOSS,
          EnumSet.of(ApiReason.SESSION_UNREADABLE),
          Code.ABORTED,
          EnumSet.of(ApiReason.CONTENDED),
          Code.UNAVAILABLE,
          EnumSet.of(ApiReason.STORE_UNAVAILABLE, ApiReason.SERVER_STOPPING),
          Code.INTERNAL,
          EnumSet.of(ApiReason.INTERNAL));

  private static <R extends Enum<R>> Map<Code, Set<R>> byCode(R[] reasons, Function<R, Code> code) {
    return Stream.of(reasons)
        .collect(
            Collectors.groupingBy(
                code, () -> new EnumMap<>(Code.class), Collectors.toUnmodifiableSet()));
  }

  @Test
  void every_reason_of_a_session_has_its_code() {
    assertThat(byCode(Reason.values(), RejectionStatus::of)).isEqualTo(OF_SESSIONS);
  }

  @Test
  void every_reason_of_the_api_has_its_code() {
    assertThat(byCode(ApiReason.values(), RejectionStatus::of)).isEqualTo(OF_API);
  }

  @Test
  void no_two_reasons_have_one_name() {
    assertThat(Stream.of(Reason.values()).map(Reason::name))
        .doesNotContainAnyElementsOf(Stream.of(ApiReason.values()).map(ApiReason::name).toList());
  }

  @ParameterizedTest
  @EnumSource
  void a_rejection_keeps_all_it_says(Reason reason) {
    var rejection =
        new Rejection(
            reason,
            "This is wrong. Do that.",
            Map.of("turn", "2", "team", "japan"),
            List.of(new FieldViolation("terms.price", "Too high.")));

    assertThat(Refused.of(Refusals.of(rejection)))
        .isEqualTo(
            new Refused(
                RejectionStatus.of(reason),
                reason.name(),
                "This is wrong. Do that.",
                Map.of("turn", "2", "team", "japan"),
                List.of("terms.price")));
  }

  @ParameterizedTest
  @EnumSource
  void a_refusal_of_the_api_keeps_all_it_says(ApiReason reason) {
    assertThat(Refused.of(Refusals.of(reason, "Wait.", Map.of("seconds", "2"))))
        .isEqualTo(
            new Refused(
                RejectionStatus.of(reason),
                reason.name(),
                "Wait.",
                Map.of("seconds", "2"),
                List.of()));
  }

  @Test
  void a_session_that_cannot_be_used_is_named() {
    Map<SessionUnavailable, ApiReason> reasons =
        Map.of(
            new SessionUnavailable.NotFound("k7"), ApiReason.SESSION_NOT_FOUND,
            new SessionUnavailable.ScenarioMissing("k7", "small", "d1"), ApiReason.SCENARIO_MISSING,
            new SessionUnavailable.Unreadable("k7", 3, "it is empty."),
                ApiReason.SESSION_UNREADABLE,
            new SessionUnavailable.Contended("k7", 10), ApiReason.CONTENDED);

    assertThat(reasons.keySet().stream().map(Object::getClass))
        .containsExactlyInAnyOrder(SessionUnavailable.class.getPermittedSubclasses());
    reasons.forEach(
        (unavailable, reason) -> {
          var refused = Refused.of(Failures.refusal(unavailable));

          assertThat(refused.reason()).isEqualTo(reason.name());
          assertThat(refused.message()).isEqualTo(unavailable.getMessage());
          assertThat(refused.facts()).isEqualTo(Map.of("session", "k7"));
        });
  }

  @Test
  void a_store_that_does_not_answer_is_not_described() {
    var refused =
        Refused.of(
            Failures.refusal(new StoreUnavailable("redis://:secret@10.0.0.7 is away", null)));

    assertThat(refused.code()).isEqualTo(Code.UNAVAILABLE);
    assertThat(refused.reason()).isEqualTo("STORE_UNAVAILABLE");
    assertThat(refused.message()).doesNotContain("secret", "10.0.0.7");
  }

  @Test
  void a_bug_is_told_by_its_incident_alone() {
    var refused =
        Refused.of(Failures.refusal(new IllegalStateException("thesis=swing", new Error("deep"))));

    assertThat(refused.code()).isEqualTo(Code.INTERNAL);
    assertThat(refused.reason()).isEqualTo("INTERNAL");
    assertThat(refused.message())
        .contains(refused.facts().get("incident"))
        .doesNotContain("swing", "deep", "Exception");
  }
}
