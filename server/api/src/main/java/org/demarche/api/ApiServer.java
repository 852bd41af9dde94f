package org.demarche.api;

import com.linecorp.armeria.common.SessionProtocol;
import com.linecorp.armeria.common.grpc.GrpcMeterIdPrefixFunction;
import com.linecorp.armeria.common.grpc.GrpcSerializationFormats;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.docs.DocService;
import com.linecorp.armeria.server.grpc.GrpcService;
import com.linecorp.armeria.server.grpc.UnframedGrpcErrorHandler;
import com.linecorp.armeria.server.healthcheck.HealthCheckService;
import com.linecorp.armeria.server.healthcheck.HealthChecker;
import com.linecorp.armeria.server.metric.MetricCollectingService;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.BindException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.demarche.api.access.Authentication;
import org.demarche.api.access.OperatorKey;
import org.demarche.api.access.Throttle;
import org.demarche.api.refusal.Failures;
import org.demarche.api.web.Metrics;
import org.demarche.api.web.SchemaFile;
import org.demarche.api.web.SecurityHeaders;
import org.demarche.api.web.WebClient;
import org.demarche.session.SessionService;

/** All that is served on the one port: calls, the web client, health, metrics, documentation. */
public final class ApiServer implements AutoCloseable {
  private static final int LONGEST_MESSAGE = 64 * 1024;

  /** Beyond this the connection is cut; up to it a message that is too long gets an answer. */
  private static final int LONGEST_REQUEST = 1024 * 1024;

  private static final int CONCURRENT_CALLS = 256;
  private static final Duration LONGEST_CALL = Duration.ofSeconds(20);
  private static final Duration IDLE = Duration.ofSeconds(60);
  private static final Duration PING = Duration.ofSeconds(20);

  /** Without such a time, the library would cut off the calls that are under way. */
  private static final Duration QUIET_BEFORE_STOP = Duration.ofMillis(100);

  private final ApiOptions options;
  private final SessionService sessions;
  private final ScenarioCatalog catalog;
  private final OperatorKey operatorKey;
  private final InstantSource clock;
  private final Server server;

  /**
   * Makes a server that does not serve yet.
   *
   * @param health of what the server needs, beside itself
   */
  public ApiServer(
      ApiOptions options,
      SessionService sessions,
      ScenarioCatalog catalog,
      OperatorKey operatorKey,
      HealthChecker health,
      PrometheusMeterRegistry meters,
      InstantSource clock) {
    this.options = options;
    this.sessions = sessions;
    this.catalog = catalog;
    this.operatorKey = operatorKey;
    this.clock = clock;
    this.server = server(health, meters);
  }

  /**
   * Begins to serve.
   *
   * @throws BindException if the address cannot be listened on
   */
  public void start() throws BindException {
    try {
      server.start().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof BindException cannotBind) {
        throw cannotBind;
      }
      throw e;
    }
  }

  /** The port it listens on. */
  public int port() {
    return server.activeLocalPort();
  }

  /** Waits for calls under way and stops. Streams end when the session service is closed. */
  @Override
  public void close() {
    server.stop().join();
  }

  private Server server(HealthChecker health, PrometheusMeterRegistry meters) {
    ServerBuilder server = Server.builder();
    server.port(options.address(), SessionProtocol.HTTP);
    limit(server);
    server.blockingTaskExecutor(virtualThreads(), true);
    server.decorator(new SecurityHeaders());
    Authentication authentication = authentication();
    server.service(
        authoring(authentication),
        MetricCollectingService.newDecorator(GrpcMeterIdPrefixFunction.of("calls")),
        AuthoringLimits.newDecorator());
    server.service(
        grpc(authentication),
        MetricCollectingService.newDecorator(GrpcMeterIdPrefixFunction.of("calls")));
    server.service("/health", HealthCheckService.of(health));
    server.serviceUnder("/docs", DocService.builder().webAppTitle("Demarche API").build());
    Metrics.addTo(server, meters, operatorKey);
    SchemaFile.addTo(server);
    WebClient.addTo(server);
    return server.build();
  }

  private void limit(ServerBuilder server) {
    server.maxRequestLength(LONGEST_REQUEST);
    server.requestTimeout(LONGEST_CALL);
    server.idleTimeout(IDLE);
    server.pingInterval(PING);
    server.gracefulShutdownTimeout(QUIET_BEFORE_STOP, options.stopWithin());
    server.disableServerHeader();
  }

  /** Calls block on the store, so none is handled on an event loop. */
  private static ScheduledExecutorService virtualThreads() {
    return Executors.newScheduledThreadPool(
        CONCURRENT_CALLS, Thread.ofVirtual().name("call-", 0).factory());
  }

  private Authentication authentication() {
    // A classroom shares one address, and forgotten pages there must not lock others out.
    Throttle tokens = new Throttle(300, Duration.ofMillis(100), clock);
    return new Authentication(sessions, operatorKey, tokens);
  }

  private GrpcService authoring(Authentication authentication) {
    return GrpcService.builder()
        .addService(new AuthoringGrpc(new Sources(catalog, options.uploads())))
        .maxRequestMessageLength(AuthoringLimits.LONGEST_MESSAGE)
        .supportedSerializationFormats(GrpcSerializationFormats.values())
        .enableUnframedRequests(true)
        .unframedGrpcErrorHandler(UnframedGrpcErrorHandler.ofJson())
        .useBlockingTaskExecutor(true)
        .intercept(authentication)
        .exceptionHandler(new Failures())
        .build();
  }

  private GrpcService grpc(Authentication authentication) {
    Throttle codes = new Throttle(30, Duration.ofSeconds(2), clock);
    return GrpcService.builder()
        .addService(new ScenarioGrpc(catalog))
        .addService(new SessionGrpc(sessions, catalog, clock, codes))
        .addService(new WhiteCellGrpc(sessions, catalog, clock))
        .addService(new ClassGrpc(sessions, catalog, clock))
        .addService(new PlayGrpc(sessions, catalog, clock, options.heartbeat()))
        .addService(ProtoReflectionServiceV1.newInstance())
        .enableHealthCheckService(true)
        .maxRequestMessageLength(LONGEST_MESSAGE)
        .supportedSerializationFormats(GrpcSerializationFormats.values())
        .enableUnframedRequests(true)
        .unframedGrpcErrorHandler(UnframedGrpcErrorHandler.ofJson())
        .useBlockingTaskExecutor(true)
        .intercept(authentication)
        .exceptionHandler(new Failures())
        .build();
  }
}
