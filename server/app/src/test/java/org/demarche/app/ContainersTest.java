package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The files for containers say what the program says. */
class ContainersTest {
  private static final Path ROOT = Path.of("../..");

  private final Map<Object, Object> compose = yaml(ROOT.resolve("docker-compose.yml"));
  private final Map<Object, Object> server = map(map(compose, "services"), "server");
  private final String dockerfile = read(ROOT.resolve("server/Dockerfile"));

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @SuppressWarnings("unchecked") // YAML's maps may hold anything.
  private static Map<Object, Object> yaml(Path file) {
    var settings = LoadSettings.builder().setAllowDuplicateKeys(false).build();
    return (Map<Object, Object>) new Load(settings).loadFromString(read(file));
  }

  @SuppressWarnings("unchecked") // YAML's maps may hold anything.
  private static Map<Object, Object> map(Map<Object, Object> of, String key) {
    return (Map<Object, Object>) Objects.requireNonNull(of.get(key), key);
  }

  private static List<String> list(Map<Object, Object> of, String key) {
    return ((List<?>) Objects.requireNonNull(of.get(key), key))
        .stream().map(String::valueOf).toList();
  }

  /** The value of each option in the container, by option. */
  private Map<OptionSpec, String> options() {
    var environment = map(server, "environment");
    return ServerOptionsTest.options().stream()
        .filter(option -> environment.containsKey(ServerOptionsTest.variable(option)))
        .collect(
            Collectors.toMap(
                option -> option,
                option -> String.valueOf(environment.get(ServerOptionsTest.variable(option)))));
  }

  /** The settings that the container's environment comes to. */
  private Settings settings() {
    var arguments =
        options().entrySet().stream()
            .map(option -> option.getKey().longestName() + "=" + option.getValue())
            .toArray(String[]::new);
    return CommandLine.populateCommand(new ServerOptions(), arguments).settings();
  }

  private List<String> instructions(String name) {
    return dockerfile
        .replaceAll("\\\\\\R\\s*", "")
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> line.substring(name.length() + 1).strip())
        .toList();
  }

  /** The words of an instruction that is written as a list. */
  private List<String> words(String name) {
    return ((List<?>)
            new Load(LoadSettings.builder().build()).loadFromString(instructions(name).getLast()))
        .stream().map(String::valueOf).toList();
  }

  @Test
  void every_variable_of_the_server_is_one_that_it_reads() {
    assertThat(map(server, "environment").keySet())
        .extracting(String::valueOf)
        .containsExactlyInAnyOrderElementsOf(
            options().keySet().stream().map(ServerOptionsTest::variable).toList());
  }

  @Test
  void one_port_is_listened_on_exposed_published_and_asked_for_health() {
    var port = settings().port();

    assertThat(settings().host()).isEqualTo("0.0.0.0");
    assertThat(instructions("EXPOSE")).containsExactly(Integer.toString(port));
    assertThat(list(server, "ports")).containsExactly("127.0.0.1:%d:%d".formatted(port, port));
    assertThat(list(map(server, "healthcheck"), "test"))
        .endsWith("http://127.0.0.1:" + port + "/health");
  }

  @Test
  void the_tool_that_asks_for_health_is_in_the_image() {
    var tool = list(map(server, "healthcheck"), "test").get(1);

    assertThat(instructions("RUN").getLast()).isNotBlank();
    assertThat(dockerfile).containsPattern("apt-get install [^&]*\\b" + tool + "\\b");
  }

  @Test
  void redis_is_the_other_container_and_keeps_what_it_has_answered() {
    var address = URI.create(Objects.requireNonNull(settings().redis()));
    var redis = map(map(compose, "services"), address.getHost());

    assertThat(address.getPort()).isEqualTo(6379);
    assertThat(map(server, "depends_on")).containsOnlyKeys((Object) address.getHost());
    assertThat(String.join(" ", list(redis, "command")))
        .contains("--appendonly yes", "--appendfsync always");
    assertThat(list(redis, "volumes")).containsExactly("redis-data:/data");
    assertThat(redis).containsKey("healthcheck");
  }

  @Test
  void the_data_folder_outlives_the_container() {
    var shared = instructions("ENV").getFirst().replace("XDG_DATA_HOME=", "");
    var data = shared + "/" + Places.data().getFileName();

    assertThat(instructions("VOLUME")).containsExactly(data);
    assertThat(dockerfile).contains("install --directory --owner=demarche " + data);
    assertThat(list(server, "volumes")).containsExactly("server-data:" + data);
    assertThat(map(compose, "volumes")).containsOnlyKeys("redis-data", "server-data");
  }

  @Test
  void the_program_is_started_as_it_is_called() {
    var words = words("ENTRYPOINT");

    assertThat(words).startsWith("java").endsWith(Main.class.getName());
    assertThat(Main.commandLine().getSubcommands()).containsKey(words("CMD").getFirst());
    assertThat(read(ROOT.resolve("demarche")))
        .contains(words.stream().filter(it -> it.startsWith("--")).toList());
    assertThat(instructions("USER")).containsExactly("demarche");
  }

  @Test
  void what_is_copied_is_what_the_build_makes() {
    var build = map(server, "build");

    assertThat(ROOT.resolve(String.valueOf(build.get("dockerfile")))).exists();
    assertThat(read(ROOT.resolve("server/app/pom.xml")))
        .contains("<outputDirectory>${project.build.directory}/demarche/lib</outputDirectory>");
    assertThat(read(ROOT.resolve("clients/cli/pom.xml")))
        .contains("<outputDirectory>${project.build.directory}/demarche-cli/lib</outputDirectory>");
    assertThat(instructions("COPY"))
        .contains(
            "--from=build /src/server/app/target/demarche /opt/demarche",
            "--from=build /src/clients/cli/target/demarche-cli /opt/demarche-cli");
    assertThat(dockerfile).contains("/opt/demarche-cli/lib/*", "org.demarche.cli.Main");
    assertThat(ROOT.resolve("clients/cli/src/main/java/org/demarche/cli/Main.java")).exists();
  }
}
