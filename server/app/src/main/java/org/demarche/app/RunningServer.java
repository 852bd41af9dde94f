package org.demarche.app;

import com.linecorp.armeria.common.prometheus.PrometheusMeterRegistries;
import com.linecorp.armeria.server.healthcheck.SettableHealthChecker;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.demarche.api.ApiOptions;
import org.demarche.api.ApiServer;
import org.demarche.api.ScenarioCatalog;
import org.demarche.api.access.OperatorKey;
import org.demarche.redis.RedisStore;
import org.demarche.redis.RedisUnavailable;
import org.demarche.session.BotRunner;
import org.demarche.session.DeadlineKeeper;
import org.demarche.session.Notifier;
import org.demarche.session.Reminders;
import org.demarche.session.SessionService;

/** A server with all its parts. What is made first is closed last. */
final class RunningServer implements AutoCloseable {
  /** Long enough to see that somebody is at work, short enough not to wait. */
  private static final Duration BOT_DELAY = Duration.ofMillis(400);

  private final Settings settings;
  private final ScenarioCatalog catalog;
  private final RedisStore redis;
  private final SessionService sessions;
  private final DeadlineKeeper deadlines;
  private final BotRunner bots;
  private final Reminders reminders;
  private final SettableHealthChecker health;
  private final ApiServer api;

  private RunningServer(
      Settings settings, ScenarioCatalog catalog, RedisStore redis, InstantSource clock) {
    List<Notifier> notifiers = settings.reminders().notifiers();
    PrometheusMeterRegistry meters = PrometheusMeterRegistries.newRegistry();
    OperatorKey operatorKey = OperatorKeyFile.readOrMake(settings.data());

    this.settings = settings;
    this.catalog = catalog;
    this.redis = redis;
    this.sessions = new SessionService(redis.store(), catalog, clock, meters);
    this.deadlines = new DeadlineKeeper(redis.store().deadlines(), sessions, clock);
    this.bots = new BotRunner(redis.store(), sessions, clock, BOT_DELAY);
    this.reminders = new Reminders(redis.store().reminders(), sessions, notifiers, clock);
    this.health = new SettableHealthChecker(true);
    this.api =
        new ApiServer(
            ApiOptions.at(new InetSocketAddress(settings.host(), settings.port())),
            sessions,
            catalog,
            operatorKey,
            health,
            meters,
            clock);
  }

  /**
   * Starts all parts; when this returns, the server answers.
   *
   * @param err gets what is wrong with scenarios that are left out
   * @throws StartFailure if a part cannot start; nothing is left running then
   */
  static RunningServer start(Settings settings, PrintWriter err) {
    return start(settings, err, InstantSource.system());
  }

  /** The same with a clock of its own. */
  static RunningServer start(Settings settings, PrintWriter err, InstantSource clock) {
    Logs.writeTo(settings.data(), settings.logLevel());
    Ports.requireFree(settings.host(), settings.port());
    ScenarioCatalog catalog = LoadedScenarios.load(settings.scenarios(), err);
    RedisStore redis = redis(settings);
    RunningServer server;
    try {
      server = new RunningServer(settings, catalog, redis, clock);
    } catch (RuntimeException e) {
      redis.close();
      throw e;
    }
    return server.serving();
  }

  private static RedisStore redis(Settings settings) {
    try {
      return settings.redis() == null
          ? RedisStore.bundled(settings.data())
          : RedisStore.connect(settings.redis());
    } catch (RedisUnavailable e) {
      throw new StartFailure(String.valueOf(e.getMessage()));
    }
  }

  private RunningServer serving() {
    try {
      api.start();
      return this;
    } catch (BindException _) {
      close();
      throw Ports.taken(settings.host(), settings.port());
    }
  }

  SessionService sessions() {
    return sessions;
  }

  ScenarioCatalog catalog() {
    return catalog;
  }

  /** Where a browser finds it. */
  String address() {
    return "http://" + Ports.nameFor(settings.host()) + ":" + api.port();
  }

  /** What the command line client must be told to be this server's operator, if anything. */
  String clientOptions() {
    String server =
        api.port() == ServerOptions.USUAL_PORT
            ? ""
            : " --server " + Ports.nameFor(settings.host()) + ":" + api.port();
    String key =
        settings.data().equals(Places.data())
            ? ""
            : " --operator-key-file '" + operatorKeyFile() + "'";
    return server + key;
  }

  Path operatorKeyFile() {
    return OperatorKeyFile.in(settings.data());
  }

  /** Tells the streams, lets calls under way finish, and stops Redis if it is the bundled one. */
  @Override
  public void close() {
    health.setHealthy(false);
    reminders.close();
    bots.close();
    deadlines.close();
    sessions.close();
    api.close();
    redis.close();
  }
}
