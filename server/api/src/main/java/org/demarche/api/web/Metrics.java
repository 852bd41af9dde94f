package org.demarche.api.web;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.DecoratingHttpServiceFunction;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.prometheus.PrometheusExpositionService;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.demarche.api.access.OperatorKey;

/**
 * The server's measurements for Prometheus. They tell how much is going on, which players must not
 * know of each other, so they are for this machine and for who has the operator key.
 */
public final class Metrics {
  private static final String SCHEME = "Bearer ";

  private Metrics() {}

  /** Adds them under {@code /metrics}. */
  public static void addTo(
      ServerBuilder server, PrometheusMeterRegistry meters, OperatorKey operatorKey) {
    new JvmMemoryMetrics().bindTo(meters);
    new JvmThreadMetrics().bindTo(meters);
    new ProcessorMetrics().bindTo(meters);
    new UptimeMetrics().bindTo(meters);
    server.meterRegistry(meters);
    server.service(
        "/metrics",
        PrometheusExpositionService.of(meters.getPrometheusRegistry())
            .decorate(forOperatorOnly(operatorKey)));
  }

  private static DecoratingHttpServiceFunction forOperatorOnly(OperatorKey operatorKey) {
    return (delegate, context, request) ->
        isLocal(context, request) || hasKey(request, operatorKey)
            ? delegate.serve(context, request)
            : refusal();
  }

  /** A proxy on this machine speaks for others, and says so in a header. */
  private static boolean isLocal(ServiceRequestContext context, HttpRequest request) {
    return context.remoteAddress().getAddress().isLoopbackAddress()
        && !request.headers().contains(HttpHeaderNames.FORWARDED)
        && !request.headers().contains(HttpHeaderNames.X_FORWARDED_FOR);
  }

  private static boolean hasKey(HttpRequest request, OperatorKey operatorKey) {
    String value = request.headers().get(HttpHeaderNames.AUTHORIZATION, "");
    return value.startsWith(SCHEME)
        && operatorKey.isOpenedBy(value.substring(SCHEME.length()).strip());
  }

  private static HttpResponse refusal() {
    return HttpResponse.of(
        HttpStatus.UNAUTHORIZED,
        MediaType.PLAIN_TEXT_UTF_8,
        "From another machine, metrics need the operator key: 'authorization: Bearer {key}'.\n");
  }
}
