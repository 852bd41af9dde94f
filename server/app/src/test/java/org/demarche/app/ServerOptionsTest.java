package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

class ServerOptionsTest {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{env:(\\w+):-.*}");

  private static Settings settings(String... arguments) {
    return CommandLine.populateCommand(new ServerOptions(), arguments).settings();
  }

  static List<OptionSpec> options() {
    return CommandSpec.forAnnotatedObject(new ServerOptions()).options().stream()
        .filter(option -> !option.usageHelp())
        .toList();
  }

  /** The environment variable that an option reads; picocli itself only tells its value. */
  static String variable(OptionSpec option) {
    var written = ((Field) option.userObject()).getAnnotation(Option.class).defaultValue();
    var matcher = VARIABLE.matcher(written);
    assertThat(matcher.matches()).as(written).isTrue();
    return matcher.group(1);
  }

  @Test
  void a_server_is_usually_for_this_computer_only() {
    var usual = settings("--data", "x");

    assertThat(usual.host()).isEqualTo("127.0.0.1");
    assertThat(usual.port()).isEqualTo(8095);
    assertThat(usual.redis()).isNull();
    assertThat(usual.logLevel()).isEqualTo("INFO");
  }

  @Test
  void every_option_counts() {
    assertThat(
            settings(
                "--host=0.0.0.0",
                "--port=80",
                "--data=d",
                "--redis=redis://r",
                "--scenarios=s",
                "--log-level=DEBUG"))
        .isEqualTo(new Settings("0.0.0.0", 80, Path.of("d"), "redis://r", Path.of("s"), "DEBUG"));
  }

  @ParameterizedTest
  @MethodSource("options")
  void every_option_has_its_environment_variable(OptionSpec option) {
    var variable =
        "DEMARCHE_" + option.longestName().substring(2).replace('-', '_').toUpperCase(Locale.ROOT);

    assertThat(variable(option)).isEqualTo(variable);
    assertThat(String.join(" ", option.description())).contains("Else: " + variable + ".");
  }

  @Test
  void the_scenarios_that_come_with_the_program_are_found() {
    assertThat(Places.scenarios().resolve("islands-and-pipelines/scenario.yaml")).exists();
  }

  @Test
  void the_data_folder_has_the_programs_name() {
    assertThat(Places.data().getFileName()).hasToString("demarche");
    assertThat(Places.data().isAbsolute()).isTrue();
  }
}
