package org.demarche.cli.remote;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.demarche.cli.failure.ExitCode;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.failure.Refusal;

/** Says in the user's terms what a failed call means. */
final class Failures {
  private Failures() {}

  /** Whether the call may not have reached the server, so that another try makes sense. */
  static boolean isUnreachable(StatusRuntimeException failed) {
    return failed.getStatus().getCode() == Code.UNAVAILABLE;
  }

  static Failure from(StatusRuntimeException failed, Endpoint endpoint) {
    var status = failed.getStatus();
    return switch (status.getCode()) {
      case UNAVAILABLE ->
          Failure.unreachable(
              "No server answers at "
                  + endpoint
                  + ". Is it running there? Name another with --server host:port.");
      case DEADLINE_EXCEEDED ->
          Failure.unreachable("The server at " + endpoint + " takes too long. Try again.");
      case UNAUTHENTICATED -> notSignedIn(refusal(failed, ExitCode.NOT_SIGNED_IN));
      case UNIMPLEMENTED ->
          Failure.refused(
              "What answers at " + endpoint + " does not know this command; it may be too old.");
      case INTERNAL, UNKNOWN, DATA_LOSS ->
          Failure.refused(
              "The server at "
                  + endpoint
                  + " failed to answer ("
                  + Objects.requireNonNullElse(status.getDescription(), status.getCode().name())
                  + "). Its log says more.");
      default -> refusal(failed, ExitCode.REFUSED);
    };
  }

  /** The server speaks of headers; here it is an option. */
  private static Failure notSignedIn(Refusal refusal) {
    return refusal.reason().equals("OPERATOR_KEY_INVALID")
        ? refusal.saying(
            "Only this server's operator may do this. Give the operator.key of the server's data"
                + " folder with --operator-key-file FILE.")
        : refusal;
  }

  private static Refusal refusal(StatusRuntimeException failed, ExitCode exitCode) {
    var status = failed.getStatus();
    var details = Optional.ofNullable(StatusProto.fromThrowable(failed));
    var all = details.map(com.google.rpc.Status::getDetailsList).orElse(List.of());
    var info = detail(all, ErrorInfo.class).orElse(ErrorInfo.getDefaultInstance());
    var request = detail(all, BadRequest.class).orElse(BadRequest.getDefaultInstance());
    return new Refusal(
        exitCode,
        status.getCode().name(),
        info.getReason(),
        Objects.requireNonNullElse(status.getDescription(), "The server refused this."),
        info.getMetadataMap(),
        request.getFieldViolationsList().stream()
            .map(fault -> new Refusal.Fault(fault.getField(), fault.getDescription()))
            .toList());
  }

  private static <T extends Message> Optional<T> detail(List<Any> details, Class<T> type) {
    for (var detail : details) {
      if (detail.is(type)) {
        try {
          return Optional.of(detail.unpack(type));
        } catch (InvalidProtocolBufferException _) {
          // A detail that can't be read is one that isn't there: the message still says it all.
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}
