package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server from its start to its end, however it ends, in a process of its own. */
class ServerLifeTest {
  private static final Pattern CODE = Pattern.compile("/join/([A-Z0-9]{8})");

  @TempDir private Path data;

  private static String firstCode(ServerProcess demo) {
    demo.awaitReady();
    await().atMost(Duration.ofSeconds(20)).until(() -> CODE.matcher(demo.output()).find());
    var code = CODE.matcher(demo.output());
    assertThat(code.find()).isTrue();
    return code.group(1);
  }

  private static String lookUp(String code) {
    return "{\"code\": \"%s\"}".formatted(code);
  }

  private static String join(String code) {
    return "{\"code\": \"%s\", \"display_name\": \"Anna\"}".formatted(code);
  }

  private static void assertEnds(ProcessHandle process) {
    await().atMost(Duration.ofSeconds(20)).until(() -> !process.isAlive());
  }

  @Test
  void a_server_that_is_told_to_stop_leaves_nothing_running() {
    try (var server = ServerProcess.start(data, "serve")) {
      assertThat(server.get("/health").statusCode()).isEqualTo(200);
      assertThat(server.get("/").body()).contains("<title>Demarche");
      var redis = server.redis();
      assertThat(redis.isAlive()).isTrue();

      server.terminate();

      assertThat(server.exitCode()).isZero();
      assertThat(server.output()).contains("Stopping.", "Games go on when the server starts again");
      assertThat(server.output()).doesNotContain("Exception");
      assertThat(redis.isAlive()).isFalse();
      assertThat(data.resolve("redis/redis.pid")).doesNotExist();
    }
  }

  @Test
  void a_server_writes_its_log_and_its_key_and_says_how_to_be_its_operator() throws Exception {
    try (var server = ServerProcess.start(data, "serve")) {
      var address = server.awaitReady().substring("http://".length());
      var key = data.resolve("operator.key");
      var told = "The operator key is in " + key;
      await().atMost(Duration.ofSeconds(20)).until(() -> server.output().contains(told));

      assertThat(data.resolve("server.log")).exists();
      assertThat(server.output())
          .contains(
              "session create SCENARIO --bots --server %s --operator-key-file '%s'"
                  .formatted(address, key))
          .doesNotContain(Files.readString(key));
    }
  }

  @Test
  void a_game_goes_on_after_the_server_was_killed() {
    String code;
    ProcessHandle redis;
    try (var demo = ServerProcess.start(data, "demo", "--no-browser")) {
      code = firstCode(demo);
      assertThat(demo.post("SessionService/JoinSession", join(code)).statusCode()).isEqualTo(200);
      redis = demo.redis();
      demo.kill();
    }

    try (var server = ServerProcess.start(data, "serve")) {
      var found = server.post("SessionService/LookUpCode", lookUp(code));

      assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
      assertThat(found.body()).contains("Islands and Pipelines");
      assertEnds(redis);
      assertThat(server.redis().pid()).isNotEqualTo(redis.pid());
    }
  }

  @Test
  void a_second_server_on_the_same_folder_names_the_first() {
    try (var first = ServerProcess.start(data, "serve")) {
      first.awaitReady();
      try (var second = ServerProcess.start(data, "serve")) {
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.output())
            .contains(data.toString(), "in use by another server")
            .hasLineCount(1);
      }
      assertThat(first.get("/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_start_that_fails_after_redis_has_started_is_no_success() {
    try (var demo = ServerProcess.start(data, "demo", "--scenario", "chess")) {
      assertThat(demo.exitCode()).isEqualTo(1);
      assertThat(demo.output()).contains("chess").hasLineCount(1);
      assertThat(data.resolve("redis/redis.pid")).doesNotExist();
    }
  }
}
