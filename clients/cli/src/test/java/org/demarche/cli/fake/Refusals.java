package org.demarche.cli.fake;

import com.google.protobuf.Any;
import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;

/** Refusals as the real server words them for programs. */
final class Refusals {
  private Refusals() {}

  static StatusRuntimeException of(Code code, String reason, String message) {
    return StatusProto.toStatusRuntimeException(status(code, reason, message).build());
  }

  static StatusRuntimeException field(String field, String message) {
    var fault =
        BadRequest.newBuilder()
            .addFieldViolations(
                BadRequest.FieldViolation.newBuilder().setField(field).setDescription(message));
    return StatusProto.toStatusRuntimeException(
        status(Code.INVALID_ARGUMENT, "INVALID_FIELD", "The request has mistakes.")
            .addDetails(Any.pack(fault.build()))
            .build());
  }

  private static Status.Builder status(Code code, String reason, String message) {
    var info = ErrorInfo.newBuilder().setReason(reason).setDomain("demarche.org");
    return Status.newBuilder()
        .setCode(code.getNumber())
        .setMessage(message)
        .addDetails(Any.pack(info.build()));
  }
}
