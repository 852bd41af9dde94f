package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person reads when the server cannot start: what is wrong, and what to do. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class StartFailureTest {
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  @TempDir private Path folder;

  private record Ended(int code, String errors) {}

  /** Runs the program within the test; it returns, because it cannot start. */
  private static Ended run(String... arguments) {
    var errors = new StringWriter();
    var code = Main.commandLine().setErr(new PrintWriter(errors, true)).execute(arguments);
    return new Ended(code, errors.toString().strip());
  }

  private Ended serve(String... options) {
    List<String> arguments = new ArrayList<>(List.of("serve"));
    arguments.addAll(List.of(options));
    if (!arguments.contains("--port")) {
      arguments.addAll(List.of("--port", "0"));
    }
    if (!arguments.contains("--data")) {
      arguments.addAll(List.of("--data", folder.resolve("data").toString()));
    }
    return run(arguments.toArray(String[]::new));
  }

  private static void assertOneLine(Ended ended, int code, String... parts) {
    assertThat(ended.errors()).hasLineCount(1).contains(parts).doesNotContain("Exception");
    assertThat(ended.code()).isEqualTo(code);
  }

  private Path file(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Nested
  class When_the_address_cannot_be_had {
    @Test
    void a_taken_port_is_named() throws IOException {
      try (var taken = new ServerSocket()) {
        taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        var port = Integer.toString(taken.getLocalPort());

        assertOneLine(serve("--port", port), FAILED, port, "taken", "--port");
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536"})
    void a_port_that_cannot_be_is_named(String port) {
      assertOneLine(serve("--port", port), FAILED, "no port " + port, "65535");
    }

    @Test
    void an_address_that_is_none_is_named() {
      assertOneLine(serve("--host", "not an address"), FAILED, "not an address", "--host");
    }

    @Test
    void an_address_of_another_machine_is_named() {
      assertOneLine(serve("--host", "203.0.113.7"), FAILED, "203.0.113.7", "--host");
    }
  }

  @Nested
  class When_the_data_folder_cannot_be_used {
    @ParameterizedTest
    @ValueSource(strings = {"file", "file/below"})
    void a_file_in_its_place_is_named(String place) throws IOException {
      file("file", "");
      var data = folder.resolve(place).toString();

      assertOneLine(serve("--data", data), FAILED, data, "cannot be written", "--data");
    }

    @Test
    void an_empty_key_file_is_named() throws IOException {
      var key = file("data/operator.key", "\n");

      assertOneLine(serve(), FAILED, key.toString(), "empty", "Delete it");
    }
  }

  @Nested
  class When_redis_cannot_be_reached {
    @Test
    void its_address_is_named() {
      assertOneLine(serve("--redis", "redis://127.0.0.1:1"), FAILED, "127.0.0.1:1");
    }

    @Test
    void its_password_is_not_told() {
      var ended = serve("--redis", "redis://user:sesame@127.0.0.1:1");

      assertOneLine(ended, FAILED, "127.0.0.1:1");
      assertThat(ended.errors()).doesNotContain("sesame");
    }

    @Test
    void an_address_that_is_none_is_explained() {
      assertOneLine(serve("--redis", "localhost"), FAILED, "redis://");
    }
  }

  @Nested
  class When_there_is_nothing_to_play {
    @Test
    void a_folder_that_is_missing_is_named() {
      var missing = folder.resolve("missing").toString();

      assertOneLine(serve("--scenarios", missing), FAILED, missing, "--scenarios");
    }

    @Test
    void a_folder_without_scenarios_is_named() throws IOException {
      var empty = Files.createDirectories(folder.resolve("empty")).toString();

      assertOneLine(serve("--scenarios", empty), FAILED, "no scenario in " + empty, "--scenarios");
    }

    @Test
    void errors_of_a_scenario_are_shown_with_their_places() throws IOException {
      file("scenarios/broken/scenario.yaml", "language: 1\nname: broken\nteams: none\n");

      var ended = serve("--scenarios", folder.resolve("scenarios").toString());

      assertThat(ended.code()).isEqualTo(FAILED);
      assertThat(ended.errors())
          .contains("The scenario broken is left out", "scenario.yaml:", "can be played; see above")
          .doesNotContain("Exception");
    }

    @Test
    void a_demo_of_an_unknown_scenario_names_those_there_are() {
      var ended =
          run(
              "demo",
              "--no-browser",
              "--port",
              "0",
              "--scenario",
              "chess",
              "--data",
              folder.resolve("data").toString());

      assertOneLine(ended, FAILED, "chess", "islands-and-pipelines");
      assertThat(folder.resolve("data/redis/redis.pid")).doesNotExist();
    }
  }

  @Nested
  class When_it_is_called_wrongly {
    @ParameterizedTest
    @CsvSource({
      "--port,        many,  --port",
      "--log-level,   LOUD,  --log-level",
      "--no-such,     thing, --no-such",
    })
    void an_option_is_named(String option, String value, String named) {
      var ended = serve(option, value);

      assertThat(ended.code()).isEqualTo(MISUSED);
      assertThat(ended.errors())
          .contains("demarche: ", named, "Try: demarche serve --help")
          .hasLineCount(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dance"})
    void a_command_that_is_none_is_told_so(String command) {
      var ended = command.isEmpty() ? run() : run(command);

      assertThat(ended.code()).isEqualTo(MISUSED);
      assertThat(ended.errors()).startsWith("demarche: ").doesNotContain("Exception");
    }
  }
}
