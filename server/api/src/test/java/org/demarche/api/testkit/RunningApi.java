package org.demarche.api.testkit;

import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.server.healthcheck.SettableHealthChecker;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.api.ApiOptions;
import org.demarche.api.ApiServer;
import org.demarche.api.ScenarioCatalog;
import org.demarche.api.access.OperatorKey;
import org.demarche.engine.model.Scenario;
import org.demarche.protocol.v1.CreateSessionRequest;
import org.demarche.session.SessionService;
import org.demarche.session.Store;
import org.demarche.session.testkit.TestClock;
import org.demarche.session.testkit.TestServer;

/** A server that serves. */
public final class RunningApi implements AutoCloseable {
  public static final String OPERATOR_KEY = "dmo1.the-key-of-who-runs-this-server";

  /** Short, so that tests of quiet streams need not wait. */
  private static final Duration HEARTBEAT = Duration.ofMillis(500);

  private final TestClock clock = new TestClock();
  private final SettableHealthChecker health = new SettableHealthChecker(true);
  private final Scenario scenario;
  private final SessionService sessions;
  private final ApiServer server;
  private final Path uploads;

  private RunningApi(Scenario scenario, Store store) {
    var catalog =
        new ScenarioCatalog(List.of(scenario), Map.of(Tutorial.SHORT_NAME, Tutorial.FOLDER));
    var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    this.scenario = scenario;
    this.uploads = newFolder();
    this.sessions = new SessionService(store, catalog, clock, meters);
    var options =
        new ApiOptions(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            HEARTBEAT,
            Duration.ofSeconds(2),
            uploads);
    this.server =
        new ApiServer(
            options, sessions, catalog, new OperatorKey(OPERATOR_KEY), health, meters, clock);
  }

  /** Serves the scenario that comes with the program. */
  public static RunningApi start() {
    return start(Tutorial.SCENARIO);
  }

  public static RunningApi start(Scenario scenario) {
    return start(scenario, TestServer.store());
  }

  public static RunningApi start(Scenario scenario, Store store) {
    var api = new RunningApi(scenario, store);
    try {
      api.server.start();
      return api;
    } catch (BindException e) {
      throw new IllegalStateException(e);
    }
  }

  public String address() {
    return "http://127.0.0.1:" + server.port();
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory(Path.of("target"), "uploads-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What calls under way have brought along. */
  public List<Path> uploads() {
    try (Stream<Path> files = Files.list(uploads)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stands still until a test moves it. */
  public TestClock clock() {
    return clock;
  }

  /** Makes the server report itself well or not. */
  public SettableHealthChecker health() {
    return health;
  }

  /** Who brings no token. */
  public ApiClient anybody() {
    return new ApiClient(address(), "");
  }

  /** Who runs the server. */
  public ApiClient operator() {
    return new ApiClient(address(), OPERATOR_KEY);
  }

  /** Who brings this token. */
  public ApiClient holder(String token) {
    return new ApiClient(address(), token);
  }

  /** Speaks plain HTTP. */
  public WebClient web() {
    return WebClient.of(address());
  }

  /** A request for a session with neither deadlines nor bots. */
  public CreateSessionRequest.Builder request() {
    return CreateSessionRequest.newBuilder()
        .setScenario("scenarios/" + scenario.info().name())
        .setTurnMinutes(-1)
        .setSeed("a seed");
  }

  /** A session in its lobby, with one member in each team and an observer. */
  public TestGame game() {
    return TestGame.create(this, request().build());
  }

  /** The same as the only world of a class. */
  public TestGame world() {
    return TestGame.world(this, request().build());
  }

  /** Ends all streams, and stops behind the test's back: that takes Netty two quiet seconds. */
  @Override
  public void close() {
    sessions.close();
    Thread.ofVirtual().start(this::stop);
  }

  private void stop() {
    server.close();
    try {
      Files.delete(uploads);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
