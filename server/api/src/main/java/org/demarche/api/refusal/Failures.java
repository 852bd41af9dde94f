package org.demarche.api.refusal;

import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.RequestContext;
import com.linecorp.armeria.common.grpc.GrpcExceptionHandlerFunction;
import com.linecorp.armeria.server.HttpStatusException;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Map;
import java.util.UUID;
import org.demarche.session.SessionUnavailable;
import org.demarche.session.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns whatever a call threw into an answer. What nobody expected is logged under an incident id,
 * and the client gets that id and nothing else of it.
 */
public final class Failures implements GrpcExceptionHandlerFunction {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final GrpcExceptionHandlerFunction BY_FRAMEWORK =
      GrpcExceptionHandlerFunction.of();

  @Override
  public Status apply(RequestContext context, Status status, Throwable cause, Metadata metadata) {
    Status known = BY_FRAMEWORK.apply(context, status, cause, metadata);
    boolean tooLarge = isTooLarge(known, cause);
    if (!tooLarge && (cause instanceof StatusRuntimeException || isTelling(known))) {
      return known;
    }
    StatusRuntimeException refusal = tooLarge ? tooLarge() : refusal(cause);
    if (refusal.getTrailers() != null) {
      metadata.merge(refusal.getTrailers());
    }
    return refusal.getStatus();
  }

  /** By its message's length, or by its body's while it came in. */
  private static boolean isTooLarge(Status known, Throwable cause) {
    return cause instanceof HttpStatusException http
        ? http.httpStatus().equals(HttpStatus.REQUEST_ENTITY_TOO_LARGE)
        : known.getCode() == Status.Code.RESOURCE_EXHAUSTED
            && !(cause instanceof StatusRuntimeException refusal && refusal.getTrailers() != null);
  }

  private static StatusRuntimeException tooLarge() {
    return Refusals.of(
        ApiReason.REQUEST_TOO_LARGE,
        "The request is too large. Shorten its texts, or send it in parts.");
  }

  /** Whether the framework knows what it is: cancelled calls and timeouts. */
  private static boolean isTelling(Status status) {
    return status.getCode() != Status.Code.UNKNOWN && status.getCode() != Status.Code.INTERNAL;
  }

  /** The refusal a client is to see. */
  public static StatusRuntimeException refusal(Throwable cause) {
    return switch (cause) {
      case StatusRuntimeException refusal -> refusal;
      case StoreUnavailable store -> {
        LOG.warn("The store does not answer: {}", store.getMessage());
        yield Refusals.of(
            ApiReason.STORE_UNAVAILABLE,
            "The server cannot reach its store just now, so nothing can be saved."
                + " Try again in a moment.");
      }
      case SessionUnavailable session -> refusal(session);
      default -> incident(cause);
    };
  }

  private static StatusRuntimeException refusal(SessionUnavailable unavailable) {
    ApiReason reason =
        switch (unavailable) {
          case SessionUnavailable.NotFound _ -> ApiReason.SESSION_NOT_FOUND;
          case SessionUnavailable.ScenarioMissing _ -> ApiReason.SCENARIO_MISSING;
          case SessionUnavailable.Unreadable _ -> ApiReason.SESSION_UNREADABLE;
          case SessionUnavailable.Contended _ -> ApiReason.CONTENDED;
        };
    return Refusals.of(
        reason, String.valueOf(unavailable.getMessage()), Map.of("session", unavailable.session()));
  }

  private static StatusRuntimeException incident(Throwable cause) {
    String incident = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("Incident {}", incident, cause);
    return Refusals.of(
        ApiReason.INTERNAL,
        "Something went wrong in the server. Nothing more may have happened than what you see;"
            + " load the page again. The server's log has it as incident %s.".formatted(incident),
        Map.of("incident", incident));
  }
}
