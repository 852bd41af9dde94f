package org.demarche.cli.fake;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;

/** Hands the caller's token to the services. */
final class Caller implements ServerInterceptor {
  private static final Context.Key<String> TOKEN = Context.key("token");
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  /** The token of the call that is being answered; empty if it has none. */
  static String token() {
    return TOKEN.get();
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    var authorization = headers.get(AUTHORIZATION);
    var token = authorization == null ? "" : authorization.replaceFirst("^Bearer ", "");
    return Contexts.interceptCall(Context.current().withValue(TOKEN, token), call, headers, next);
  }
}
