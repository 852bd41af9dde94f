package org.demarche.engine.session;

import java.util.List;
import java.util.Map;
import org.demarche.engine.session.Rejection.FieldViolation;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.turn.Wording;

/** Makes rejections. */
final class Refusal {
  private Refusal() {}

  static Rejection of(Reason reason, String message) {
    return new Rejection(reason, message, Map.of(), List.of());
  }

  static Rejection of(Reason reason, String message, Map<String, String> facts) {
    return new Rejection(reason, message, facts, List.of());
  }

  /** A field that does not fit. */
  static Rejection field(String field, String message) {
    return fields(List.of(new FieldViolation(field, message)));
  }

  /** Fields that do not fit, at least one. */
  static Rejection fields(List<FieldViolation> violations) {
    String message = String.join(" ", violations.stream().map(FieldViolation::message).toList());
    return new Rejection(Reason.INVALID_FIELD, message, Map.of(), violations);
  }

  /**
   * An id that nothing has, with the nearest one that something has.
   *
   * @param field of the request that holds the id
   * @param what the id should be of, for example {@code move}
   */
  static Rejection unknown(
      Reason reason, String field, String what, String id, List<String> known) {
    String hint = Wording.hint(id, known);
    String message =
        "There is no %s %s%s".formatted(what, Wording.quoted(id), hint.isEmpty() ? "." : hint);
    return new Rejection(reason, message, Map.of(), List.of(new FieldViolation(field, message)));
  }
}
