package org.demarche.api.access;

import com.linecorp.armeria.server.ServiceRequestContext;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.StatusRuntimeException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import org.demarche.api.refusal.ApiReason;
import org.demarche.api.refusal.Refusals;
import org.demarche.engine.session.Rejection;
import org.demarche.protocol.v1.PlayServiceGrpc;
import org.demarche.session.Access;
import org.demarche.session.SessionService;
import org.jspecify.annotations.Nullable;

/** Lets a call through if it brings what its method requires. May block on the store. */
public final class Authentication implements ServerInterceptor {
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  /** The id of the team that white cell acts for. */
  private static final Metadata.Key<String> TEAM =
      Metadata.Key.of("demarche-team", Metadata.ASCII_STRING_MARSHALLER);

  private static final String SCHEME = "Bearer ";

  private final SessionService sessions;
  private final OperatorKey operatorKey;
  private final Throttle throttle;

  public Authentication(SessionService sessions, OperatorKey operatorKey, Throttle throttle) {
    this.sessions = sessions;
    this.operatorKey = operatorKey;
    this.throttle = throttle;
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    MethodDescriptor<Q, A> method = call.getMethodDescriptor();
    return switch (requirement(method)) {
      case NOTHING -> next.startCall(call, headers);
      case OPERATOR_KEY -> {
        requireOperator(token(headers));
        yield next.startCall(call, headers);
      }
      case SEAT_TOKEN -> withSeat(call, headers, next);
      case OPERATOR_KEY_OR_SEAT_TOKEN -> {
        String token = token(headers);
        yield token != null && operatorKey.isOpenedBy(token)
            ? next.startCall(call, headers)
            : withSeat(call, headers, next);
      }
    };
  }

  private <Q, A> ServerCall.Listener<Q> withSeat(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    Holder holder = named(call.getMethodDescriptor(), headers, holder(token(headers)));
    sessions.presence().seen(holder.session().id(), holder.seat().id());
    Context context = Context.current().withValue(Holder.KEY, holder);
    return Contexts.interceptCall(context, call, headers, next);
  }

  /** White cell may play for a team that was handed over to it. */
  private static Holder named(MethodDescriptor<?, ?> method, Metadata headers, Holder holder) {
    String team = headers.get(TEAM);
    if (team == null || !PlayServiceGrpc.SERVICE_NAME.equals(method.getServiceName())) {
      return holder;
    }
    Holder named = holder.forTeam(team);
    if (named == null) {
      throw Refusals.of(
          Rejection.Reason.NOT_A_TEAM,
          "You may not act for '%s'. Somebody who keeps the seats must hand the team over to white"
                  .formatted(team)
              + " cell, and you must be of it.");
    }
    return named;
  }

  private static Requirement requirement(MethodDescriptor<?, ?> method) {
    String service = method.getServiceName();
    String name = method.getBareMethodName();
    return service == null || name == null ? Requirement.SEAT_TOKEN : Requirement.of(service, name);
  }

  private void requireOperator(@Nullable String token) {
    if (token == null || !operatorKey.isOpenedBy(token)) {
      countGuess();
      throw Refusals.of(
          ApiReason.OPERATOR_KEY_INVALID,
          "This call needs the operator key, as 'authorization: Bearer {key}'."
              + " It is in the file operator.key of the server's data folder.");
    }
  }

  private Holder holder(@Nullable String token) {
    if (token == null) {
      throw Refusals.of(
          ApiReason.TOKEN_INVALID,
          "This call needs a seat's token, as 'authorization: Bearer {token}'."
              + " Join a session with a code to get one.");
    }
    return switch (sessions.access(token)) {
      case Access.Granted(var session, var seat) -> new Holder(session, seat);
      case Access.Revoked _ -> throw revoked();
      case Access.Unknown() -> {
        countGuess();
        throw Refusals.of(
            ApiReason.TOKEN_INVALID,
            "This token opens no seat. Join again with a code from the facilitator.");
      }
    };
  }

  /**
   * Called for what is wrong alone, so that one guesser does not shut out the class that shares its
   * address.
   */
  private void countGuess() {
    InetAddress address = remoteAddress();
    refuseGuessing(throttle, address);
    throttle.failed(address);
  }

  private static StatusRuntimeException revoked() {
    return Refusals.of(
        Rejection.Reason.SEAT_REVOKED,
        "A facilitator has revoked this seat. Ask for a code to join again.");
  }

  /** Refuses if this address has failed too often of late. */
  public static void refuseGuessing(Throttle throttle, InetAddress address) {
    Duration wait = throttle.wait(address);
    if (wait.isPositive()) {
      long seconds = wait.plusMillis(999).toSeconds();
      throw Refusals.of(
          ApiReason.TOO_MANY_ATTEMPTS,
          "Too many wrong codes or tokens came from your address. Try again in %d seconds."
              .formatted(seconds),
          Map.of("retry_after_seconds", Long.toString(seconds)));
    }
  }

  /** Where this thread's call comes from: the peer of the connection, not what a header claims. */
  public static InetAddress remoteAddress() {
    return ServiceRequestContext.current().remoteAddress().getAddress();
  }

  private static @Nullable String token(Metadata headers) {
    String value = headers.get(AUTHORIZATION);
    return value != null && value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? value.substring(SCHEME.length()).strip()
        : null;
  }
}
