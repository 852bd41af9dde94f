package org.demarche.api.web;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpHeaders;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.DecoratingHttpServiceFunction;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;

/** Adds the headers that tell browsers what a page may do: as little as it needs. */
public final class SecurityHeaders implements DecoratingHttpServiceFunction {
  private static final String DOCS = "/docs";

  /** The web client: its own files and nothing inline. */
  private static final String STRICT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  /** The API page is made by a library, with scripts and styles inside. */
  private static final String DOCUMENTATION =
      "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; font-src 'self' data:; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private static final HttpHeaders COMMON =
      HttpHeaders.builder()
          .add(HttpHeaderNames.X_CONTENT_TYPE_OPTIONS, "nosniff")
          .add(HttpHeaderNames.X_FRAME_OPTIONS, "DENY")
          .add(HttpHeaderNames.REFERRER_POLICY, "no-referrer")
          .add("cross-origin-opener-policy", "same-origin")
          .add("cross-origin-resource-policy", "same-origin")
          .add("permissions-policy", "camera=(), geolocation=(), microphone=()")
          .build();

  @Override
  public HttpResponse serve(
      HttpService delegate, ServiceRequestContext context, HttpRequest request) throws Exception {
    context.mutateAdditionalResponseHeaders(headers -> headers.add(COMMON));
    context.setAdditionalResponseHeader(
        HttpHeaderNames.CONTENT_SECURITY_POLICY, isDocumentation(context) ? DOCUMENTATION : STRICT);
    return delegate.serve(context, request);
  }

  private static boolean isDocumentation(ServiceRequestContext context) {
    return context.path().equals(DOCS) || context.path().startsWith(DOCS + "/");
  }
}
