package org.demarche.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, on the computer of somebody who starts it for the first time. */
class FirstRunTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern LINK = Pattern.compile("(Russia|China) +(http://\\S+/join/(\\S+))");

  @RegisterExtension final Processes processes = new Processes();
  @TempDir Path folder;

  private Newcomer newcomer;

  @BeforeEach
  void fetch_the_sources() throws IOException {
    newcomer = Newcomer.in(folder);
  }

  @Test
  void the_first_start_builds_and_the_next_ones_do_not() throws Exception {
    Child demo = newcomer.start(processes, "demo", "--no-browser", "--port", "0");
    String link = demo.awaitLine(PATIENCE, line -> LINK.matcher(line).find());
    assertThat(demo.err()).contains("Building Demarche, once").contains("Built Demarche in");
    assertThat(newcomer.builds()).hasSize(1);

    Matcher words = LINK.matcher(link);
    assertThat(words.find()).isTrue();
    assertThat(status(words.group(2))).isEqualTo(200);
    Child joined = newcomer.start(processes, "join", words.group(2), "--name", "You");
    assertThat(joined.awaitExit(PATIENCE)).isZero();
    assertThat(joined.out()).contains("You are You, " + words.group(1));
    assertThat(newcomer.builds()).hasSize(1);

    demo.process().toHandle().destroy();
    assertThat(demo.awaitExit(PATIENCE)).isZero();
    assertThat(demo.out()).contains("Stopped. Games go on when the server starts again.");

    Child again = newcomer.start(processes, "serve", "--port", "0");
    again.awaitLine(PATIENCE, line -> line.startsWith("Demarche is ready at"));
    assertThat(again.err()).isEmpty();
    assertThat(newcomer.builds()).hasSize(1);
  }

  private static int status(String address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  @Test
  void a_changed_source_is_built_and_a_changed_test_is_not() throws IOException {
    newcomer.runs(processes, 0, "--version");
    newcomer.write("server/e2e/src/test/java/New.java", "class New {}");
    newcomer.write("server/engine/src/test/java/New.java", "class New {}");
    newcomer.runs(processes, 0, "--version");
    assertThat(newcomer.builds()).hasSize(1);

    newcomer.write("server/engine/src/main/java/New.java", "class New {}");
    newcomer.runs(processes, 0, "--version");
    assertThat(newcomer.builds()).hasSize(2);
  }

  @Test
  void a_wrong_option_is_named_with_where_to_read_on() throws IOException {
    assertThat(newcomer.runs(processes, 2, "serve", "--prot", "1").err())
        .contains("demarche: Unknown option")
        .contains("'--prot'")
        .contains("Try: ")
        .contains("serve --help")
        .doesNotContain("Exception");
    assertThat(newcomer.runs(processes, 2, "serv").err()).contains("serve");
  }

  @Test
  void a_build_that_fails_says_what_failed_and_where_all_of_it_is() throws IOException {
    newcomer.breakMaven("[ERROR] COMPILATION ERROR: there is no semicolon");

    assertThat(newcomer.runs(processes, 1, "demo").err())
        .contains("there is no semicolon")
        .contains("The build failed. All it said is in ")
        .contains("demarche-build.log");
  }

  @Test
  void what_is_missing_is_named_in_one_line_that_says_how_to_get_it() throws IOException {
    newcomer.remove("mvn");
    assertThat(newcomer.says(processes, "demo"))
        .startsWith("demarche: Maven 3.8.7 or later is needed to build. Install it");
    newcomer.install("mvn", "echo 'Apache Maven 3.6.3 (abc)'");
    assertThat(newcomer.says(processes, "demo"))
        .isEqualTo("demarche: Maven 3.8.7 or later is needed to build; this is 3.6.3.");
    newcomer.install("mvn", "echo 'Apache Maven 3.9.9 (abc)'");
    newcomer.remove("npm");
    assertThat(newcomer.says(processes, "demo"))
        .startsWith("demarche: Node.js 20.19 or later with npm is needed to build. Install it");
    newcomer.install("npm", "exit 0");
    newcomer.install("node", "echo v18.19.1");
    assertThat(newcomer.says(processes, "demo"))
        .isEqualTo("demarche: Node.js 20.19 or later is needed to build; this is 18.19.1.");
    newcomer.hideJdk();
    assertThat(newcomer.says(processes, "demo"))
        .startsWith("demarche: JDK 25 is needed, and not found in JAVA_HOME, on the PATH")
        .endsWith("Install it, for example Eclipse Temurin 25, or set JAVA_HOME to it.");
  }
}
