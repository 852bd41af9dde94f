package org.demarche.api.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * A refusal as a client gets it.
 *
 * @param fields names of the fields at fault
 */
public record Refused(
    Code code, String reason, String message, Map<String, String> facts, List<String> fields) {

  /** What the server refuses this call with. */
  public static Refused by(ThrowingCallable call) {
    var thrown = catchThrowable(call);
    assertThat(thrown).as("the call was not refused").isNotNull();
    return of(thrown);
  }

  public static Refused of(Throwable thrown) {
    var status = StatusProto.fromThrowable(thrown);
    assertThat(status).as("%s", thrown).isNotNull();
    return of(status);
  }

  public static Refused of(Status status) {
    var info = ErrorInfo.getDefaultInstance();
    List<String> fields = List.of();
    try {
      for (Any detail : status.getDetailsList()) {
        if (detail.is(ErrorInfo.class)) {
          info = detail.unpack(ErrorInfo.class);
        } else if (detail.is(BadRequest.class)) {
          fields =
              detail.unpack(BadRequest.class).getFieldViolationsList().stream()
                  .map(BadRequest.FieldViolation::getField)
                  .toList();
        }
      }
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
    return new Refused(
        Code.forNumber(status.getCode()),
        info.getReason(),
        status.getMessage(),
        info.getMetadataMap(),
        fields);
  }
}
