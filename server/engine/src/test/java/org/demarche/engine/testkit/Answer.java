package org.demarche.engine.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import org.demarche.engine.session.Decision;
import org.demarche.engine.session.Event;
import org.demarche.engine.session.Rejection;
import org.demarche.engine.session.Rejection.FieldViolation;
import org.demarche.engine.session.Request;

/** What came of a request, to be compared with what should have. */
public record Answer(Play before, Request request, Decision decision) {

  /** The game after it, which must not have been refused. */
  public Play done() {
    return before.with(accepted().events());
  }

  /** The game after it, whatever the answer was. */
  public Play whatever() {
    return decision instanceof Decision.Accepted(_, List<Event> events)
        ? before.with(events)
        : before;
  }

  public Decision.Accepted accepted() {
    return switch (decision) {
      case Decision.Accepted accepted -> accepted;
      case Decision.Rejected(Rejection rejection) ->
          fail(request.command() + " was refused: " + rejection);
    };
  }

  /** It was done, and these are all its events. */
  public Play then(Event... events) {
    assertThat(accepted().events()).containsExactly(events);
    return done();
  }

  /** It was done, and changed nothing. */
  public Play thenNothing() {
    return then();
  }

  public Rejection thenRefused(Rejection.Reason reason) {
    return switch (decision) {
      case Decision.Accepted(_, var events) ->
          fail(request.command() + " was not refused: " + events);
      case Decision.Rejected(Rejection rejection) -> {
        assertThat(rejection.reason()).isEqualTo(reason);
        assertThat(rejection.message()).isNotBlank();
        yield rejection;
      }
    };
  }

  public void thenRefused(Rejection.Reason reason, String message) {
    assertThat(thenRefused(reason).message()).isEqualTo(message);
  }

  /** It was refused because of these fields. */
  public void thenRefusedFields(String... fields) {
    assertThat(thenRefused(Rejection.Reason.INVALID_FIELD).fields())
        .extracting(FieldViolation::field)
        .containsExactly(fields);
  }
}
