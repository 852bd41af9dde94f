package org.demarche.api;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceOptions;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.SimpleDecoratingHttpService;
import java.time.Duration;
import java.util.function.Function;

/** Lets calls of authors be larger and take longer than those of players. */
final class AuthoringLimits extends SimpleDecoratingHttpService {
  /** Room for the paths and the encoding of all that may be uploaded, twice for a comparison. */
  static final int LONGEST_MESSAGE = 2 * ScenarioUpload.MOST_BYTES + 1024 * 1024;

  private static final Duration LONGEST_CALL = Duration.ofMinutes(10);

  private AuthoringLimits(HttpService delegate) {
    super(delegate);
  }

  static Function<? super HttpService, AuthoringLimits> newDecorator() {
    return AuthoringLimits::new;
  }

  /** They hold from the first byte, which a limit that is set while serving would not. */
  @Override
  public ServiceOptions options() {
    return ServiceOptions.builder()
        .maxRequestLength(2L * LONGEST_MESSAGE)
        .requestTimeoutMillis(LONGEST_CALL.toMillis())
        .build();
  }

  @Override
  public HttpResponse serve(ServiceRequestContext context, HttpRequest request) throws Exception {
    return unwrap().serve(context, request);
  }
}
