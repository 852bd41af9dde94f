package org.demarche.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.demarche.session.EventLog;
import org.demarche.session.EventLog.Append;
import org.demarche.session.Feed;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BundledRedisTest {
  @TempDir Path folder;

  /** The process of the Redis that runs in the folder. */
  private ProcessHandle redisProcess() {
    try {
      var record = Files.readString(folder.resolve("redis/redis.pid"));
      return ProcessHandle.of(Long.parseLong(record.split(" ", -1)[0])).orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void ends(ProcessHandle process) {
    await().atMost(Duration.ofSeconds(20)).until(() -> !process.isAlive());
  }

  @Nested
  class When_it_is_closed {
    @Test
    void its_process_ends_and_what_was_written_is_there_at_the_next_start() {
      ProcessHandle process;
      try (var redis = RedisStore.bundled(folder)) {
        process = redisProcess();
        redis.store().log().append("s", 0, "kept");
      }
      assertThat(process.isAlive()).isFalse();

      try (var redis = RedisStore.bundled(folder)) {
        assertThat(redis.store().log().read("s", 0, 10))
            .containsExactly(new EventLog.Entry(1, "kept"));
      }
    }

    @Test
    void the_secret_of_the_store_stays() {
      byte[] secret;
      try (var redis = RedisStore.bundled(folder)) {
        secret = redis.store().directory().secret();
      }

      try (var redis = RedisStore.bundled(folder)) {
        assertThat(redis.store().directory().secret()).isEqualTo(secret);
      }
    }
  }

  @Nested
  class When_Redis_is_killed {
    @Test
    void appends_go_on_and_nothing_is_lost_or_doubled() {
      try (var redis = RedisStore.bundled(folder)) {
        var log = redis.store().log();
        var killed = redisProcess();
        for (int version = 0; version < 300; version++) {
          if (version == 100) {
            killed.destroyForcibly();
          }
          assertThat(log.append("s", version, "entry " + version))
              .isEqualTo(new Append.Appended(version + 1));
        }

        assertThat(log.read("s", 0, 1000))
            .hasSize(300)
            .allSatisfy(it -> assertThat(it.text()).isEqualTo("entry " + (it.version() - 1)));
        assertThat(redisProcess()).isNotEqualTo(killed);
      }
    }

    @Test
    void reads_wait_for_it() {
      try (var redis = RedisStore.bundled(folder)) {
        redis.store().log().append("s", 0, "kept");
        redisProcess().destroyForcibly();

        assertThat(redis.store().log().version("s")).isEqualTo(1);
      }
    }

    @Test
    void the_feed_tells_that_it_was_interrupted_and_goes_on() {
      try (var redis = RedisStore.bundled(folder)) {
        var recorder = new FeedRecorder();
        try (var _ = redis.store().feed().subscribe(recorder)) {
          redisProcess().destroyForcibly();
          await().atMost(Duration.ofSeconds(20)).untilTrue(recorder.interrupted);

          redis.store().feed().publish("s", 7);
          await().until(() -> recorder.version == 7);
        }
      }
    }
  }

  private static final class FeedRecorder implements Feed.Listener {
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private volatile long version;

    @Override
    public void changed(String session, long version) {
      this.version = version;
    }

    @Override
    public void interrupted() {
      interrupted.set(true);
    }
  }

  @Nested
  class When_the_server_is_killed {
    @Test
    void a_Redis_that_was_left_behind_is_ended_by_the_next_start() throws Exception {
      var below = Files.createDirectories(folder.resolve("redis"));
      var socket = folder.resolve("socket");
      var configuration = below.resolve("redis.conf");
      Files.writeString(configuration, "port 0\nunixsocket " + socket + "\n");
      var started = RedisProcess.start(RedisBinary.find(below), below, configuration);
      await().until(() -> Files.exists(socket));
      var left = started(below);
      started.record(left.pid());
      var shell = left.parent().orElseThrow();
      shell.destroyForcibly();
      ends(shell);
      assertThat(left.isAlive()).isTrue();

      try (var next = RedisStore.bundled(folder)) {
        assertThat(left.isAlive()).isFalse();
        assertThat(next.store().log().version("s")).isZero();
      }
    }

    /** The Redis whose program lies in this folder. */
    private static ProcessHandle started(Path folder) {
      return ProcessHandle.current()
          .descendants()
          .filter(it -> it.info().command().orElse("").startsWith(folder.toString()))
          .findFirst()
          .orElseThrow();
    }

    @Test
    void a_process_that_has_got_the_same_id_is_left_alone() throws Exception {
      var bystander = new ProcessBuilder("sleep", "60").start();
      Files.createDirectories(folder.resolve("redis"));
      Files.writeString(folder.resolve("redis/redis.pid"), bystander.pid() + " 1000");

      RedisStore.bundled(folder).close();

      assertThat(bystander.isAlive()).isTrue();
      bystander.destroyForcibly();
    }
  }

  @Nested
  class A_folder_that_cannot_be_used {
    @Test
    void because_another_server_uses_it_is_refused_naming_that_one() {
      try (var _ = RedisStore.bundled(folder)) {
        assertThatThrownBy(() -> RedisStore.bundled(folder))
            .isInstanceOf(RedisUnavailable.class)
            .hasMessageContaining(folder.toString())
            .hasMessageContaining("process " + ProcessHandle.current().pid());
      }
    }

    @Test
    void because_it_is_a_file_is_refused() throws Exception {
      var file = Files.createFile(folder.resolve("file"));

      for (var path : List.of(file, file.resolve("below"))) {
        assertThatThrownBy(() -> RedisStore.bundled(path))
            .isInstanceOf(RedisUnavailable.class)
            .hasMessageMatching("The data folder \\S+ cannot be used: [^\\n]+ is a file\\..*");
      }
    }

    @Test
    void is_free_again_after_a_start_that_failed() throws Exception {
      var appendOnly = Files.createDirectories(folder.resolve("redis")).resolve("appendonlydir");
      Files.writeString(appendOnly, "in the way");
      assertThatThrownBy(() -> RedisStore.bundled(folder))
          .isInstanceOf(RedisUnavailable.class)
          .hasMessageContaining("does not start")
          .hasMessageNotContaining("\n");

      Files.delete(appendOnly);

      RedisStore.bundled(folder).close();
    }
  }

  @Test
  void its_password_is_in_a_private_file_alone() throws Exception {
    try (var _ = RedisStore.bundled(folder)) {
      var configuration = folder.resolve("redis/redis.conf");
      var password =
          Files.readAllLines(configuration).stream()
              .filter(it -> it.startsWith("requirepass "))
              .map(it -> it.substring("requirepass ".length()))
              .findFirst()
              .orElseThrow();

      assertThat(Files.getPosixFilePermissions(configuration))
          .containsExactlyInAnyOrder(
              PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
      assertThat(ProcessHandle.allProcesses().map(it -> it.info().commandLine().orElse("")))
          .noneMatch(it -> it.contains(password));
      assertThat(Files.readString(folder.resolve("redis/redis.log"))).doesNotContain(password);
    }
  }
}
