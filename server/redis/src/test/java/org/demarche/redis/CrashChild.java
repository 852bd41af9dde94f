package org.demarche.redis;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.function.Supplier;
import org.demarche.session.BotRunner;
import org.demarche.session.Changed;
import org.demarche.session.DeadlineKeeper;
import org.demarche.session.Result;
import org.demarche.session.SessionService;
import org.demarche.session.StoreUnavailable;
import org.demarche.session.testkit.RandomGame;
import org.demarche.session.testkit.TestServer;

/**
 * A server of its own process, whose players do one thing after another until it is killed. Like a
 * client, they repeat what was not answered. What was answered and has changed the session is
 * printed: {@code answered <session> <request id>}.
 */
final class CrashChild {
  private static final int GAMES_AT_ONCE = 3;
  private static final int STEPS = 80;

  private final SessionService sessions;
  private final String round;

  private CrashChild(SessionService sessions, String round) {
    this.sessions = sessions;
    this.round = round;
  }

  /**
   * @param args the data folder, and a name for what this process does, which no other one has
   */
  public static void main(String[] args) throws InterruptedException {
    var clock = InstantSource.system();
    var store = RedisStore.bundled(Path.of(args[0])).store();
    var sessions =
        new SessionService(store, _ -> TestServer.SCENARIO, clock, new SimpleMeterRegistry());
    try (var _ = new DeadlineKeeper(store.deadlines(), sessions, clock);
        var _ = new BotRunner(store, sessions, clock, Duration.ofMillis(1))) {
      var child = new CrashChild(sessions, args[1]);
      for (int i = 0; i < GAMES_AT_ONCE; i++) {
        var thread = i;
        Thread.ofPlatform().start(() -> child.playOn(thread));
      }
      Thread.currentThread().join();
    }
  }

  private void playOn(int thread) {
    for (int game = 0; ; game++) {
      var name = round + "-" + thread + "-" + game;
      play(name, new Random(name.hashCode()));
    }
  }

  private void play(String name, Random random) {
    var game = answered(() -> RandomGame.start(sessions, TestServer.SCENARIO, name, random));
    for (int step = 0; step < STEPS; step++) {
      var requestId = name + "-" + step;
      var next = answered(() -> game.next(requestId));
      if (answered(() -> game.play(next)) instanceof Result.Done(var changed)
          && remembered(changed, requestId)) {
        System.out.println("answered " + game.session() + " " + requestId);
      }
    }
  }

  /** Whether the command has changed the session; some ask for what is so already. */
  private static boolean remembered(Changed changed, String requestId) {
    return changed.session().state().answers().stream()
        .anyMatch(it -> it.requestId().equals(requestId));
  }

  private static <T> T answered(Supplier<T> request) {
    while (true) {
      try {
        return request.get();
      } catch (StoreUnavailable e) {
        System.out.println("unavailable " + e.getMessage());
      }
    }
  }
}
