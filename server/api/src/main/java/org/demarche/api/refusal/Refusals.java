package org.demarche.api.refusal;

import com.google.protobuf.Any;
import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.engine.session.Rejection;
import org.demarche.engine.session.Rejection.FieldViolation;

/** Makes refusals as clients get them: a code, a message, an ErrorInfo, and fields at fault. */
public final class Refusals {
  private static final String DOMAIN = "demarche.org";

  private Refusals() {}

  /** What a session refused. */
  public static StatusRuntimeException of(Rejection rejection) {
    return refusal(
        RejectionStatus.of(rejection.reason()),
        rejection.reason().name(),
        rejection.message(),
        rejection.facts(),
        rejection.fields());
  }

  /** What the API refuses in the session's stead. */
  public static StatusRuntimeException of(Rejection.Reason reason, String message) {
    return of(new Rejection(reason, message, Map.of(), List.of()));
  }

  /** What the API refused. */
  public static StatusRuntimeException of(ApiReason reason, String message) {
    return of(reason, message, Map.of());
  }

  /** What the API refused, with facts for programs. */
  public static StatusRuntimeException of(
      ApiReason reason, String message, Map<String, String> facts) {
    return refusal(RejectionStatus.of(reason), reason.name(), message, facts, List.of());
  }

  /**
   * One field does not fit.
   *
   * @param field as in the contract
   */
  public static StatusRuntimeException ofField(String field, String message) {
    return of(
        new Rejection(
            Rejection.Reason.INVALID_FIELD,
            message,
            Map.of(),
            List.of(new FieldViolation(field, message))));
  }

  private static StatusRuntimeException refusal(
      Code code,
      String reason,
      String message,
      Map<String, String> facts,
      List<FieldViolation> fields) {
    Status.Builder status = Status.newBuilder().setCode(code.getNumber()).setMessage(message);
    status.addDetails(
        Any.pack(
            ErrorInfo.newBuilder()
                .setReason(reason)
                .setDomain(DOMAIN)
                .putAllMetadata(new TreeMap<>(facts))
                .build()));
    if (!fields.isEmpty()) {
      status.addDetails(
          Any.pack(
              BadRequest.newBuilder()
                  .addAllFieldViolations(fields.stream().map(Refusals::violation).toList())
                  .build()));
    }
    return StatusProto.toStatusRuntimeException(status.build());
  }

  private static BadRequest.FieldViolation violation(FieldViolation violation) {
    return BadRequest.FieldViolation.newBuilder()
        .setField(violation.field())
        .setDescription(violation.message())
        .build();
  }
}
