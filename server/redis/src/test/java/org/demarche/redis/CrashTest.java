package org.demarche.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.demarche.session.EventLog;
import org.demarche.session.SessionService;
import org.demarche.session.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server, or its Redis, is killed in the middle of games, again and again: nothing that was
 * answered is lost, nothing is written twice, no turn is resolved twice.
 *
 * <p>For a longer run: {@code mvn verify -pl server/redis -am -Dtest=CrashTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Ddemarche.crash.rounds=200}.
 */
class CrashTest {
  private static final int ROUNDS = Integer.getInteger("demarche.crash.rounds", 10);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final Map<String, Set<String>> answered = new ConcurrentHashMap<>();

  @Test
  void nothing_that_was_answered_is_lost_or_doubled() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      try (var child = new Child(round)) {
        child.awaitAnswers(20);
        if (round % 2 == 1) {
          Thread.sleep(random.nextInt(300));
          child.killRedis();
          // The players go on, and get their answers.
          child.awaitAnswers(20);
        }
        Thread.sleep(random.nextInt(600));
      }
      check(round);
    }
  }

  /** Starts where the killed server ended, and reads all there is. */
  private void check(int round) throws IOException {
    try (var redis = RedisStore.bundled(folder);
        var sessions =
            new SessionService(
                redis.store(),
                _ -> TestServer.SCENARIO,
                InstantSource.system(),
                new SimpleMeterRegistry())) {
      for (var session : answered.keySet()) {
        var log = redis.store().log().read(session, 0, Integer.MAX_VALUE);
        var where = "round %d, seed %d, session %s".formatted(round, seed, session);

        assertThat(log)
            .as(where)
            .extracting(EventLog.Entry::version)
            .isEqualTo(LongStream.rangeClosed(1, log.size()).boxed().toList());
        var events = events(log);
        assertThat(requestIds(events))
            .as(where)
            .doesNotHaveDuplicates()
            .containsAll(answered.get(session));
        var turns = resolvedTurns(events);
        assertThat(turns)
            .as(where)
            .isEqualTo(IntStream.rangeClosed(1, turns.size()).boxed().toList());
        assertThat(sessions.load(session).state().version()).as(where).isEqualTo(log.size());
      }
    }
  }

  private static List<JsonNode> events(List<EventLog.Entry> log) throws IOException {
    var events = new ArrayList<JsonNode>();
    for (var entry : log) {
      JSON.readTree(entry.text()).get("events").forEach(events::add);
    }
    return events;
  }

  private static List<String> requestIds(List<JsonNode> events) {
    return events.stream()
        .filter(it -> it.get("type").asText().equals("request_answered"))
        // Bots of different teams may use the same ids.
        .filter(it -> !it.get("caller").asText().startsWith("bot"))
        .map(it -> it.get("requestId").asText())
        .toList();
  }

  private static List<Integer> resolvedTurns(List<JsonNode> events) {
    return events.stream()
        .filter(it -> it.get("type").asText().equals("turn_resolved"))
        .map(it -> it.get("turn").asInt())
        .toList();
  }

  /** A server in a process of its own, killed when it is closed. */
  private final class Child implements AutoCloseable {
    private final Process process;
    private final CompletableFuture<Void> reader;
    private final List<String> lines = new ArrayList<>();

    Child(int round) throws IOException {
      this.process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-Xmx256m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  CrashChild.class.getName(),
                  folder.toString(),
                  "r" + round)
              .redirectErrorStream(true)
              .start();
      this.reader = CompletableFuture.runAsync(this::read);
    }

    private void read() {
      process.inputReader().lines().forEach(this::note);
    }

    private synchronized void note(String line) {
      lines.add(line);
      var words = line.split(" ", -1);
      if (words[0].equals("answered")) {
        answered.computeIfAbsent(words[1], _ -> new HashSet<>()).add(words[2]);
      }
    }

    private synchronized long answers() {
      return lines.stream().filter(it -> it.startsWith("answered")).count();
    }

    void awaitAnswers(int more) {
      var before = answers();
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(5))
          .until(() -> answers() >= before + more);
    }

    private List<ProcessHandle> redis() {
      return process
          .descendants()
          .filter(it -> it.info().command().orElse("").contains("redis-server"))
          .toList();
    }

    void killRedis() {
      redis().forEach(ProcessHandle::destroyForcibly);
    }

    /** Kills the server. Returns when all that it said has been read. */
    @Override
    public void close() {
      var orphans = redis();
      process.toHandle().destroyForcibly();
      process.onExit().join();
      reader.join();
      // A Redis that has lost its server ends by itself.
      await().atMost(PATIENCE).until(() -> orphans.stream().noneMatch(ProcessHandle::isAlive));
    }
  }
}
