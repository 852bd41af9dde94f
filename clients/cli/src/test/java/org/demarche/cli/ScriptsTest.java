package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.demarche.cli.fake.FakeServer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Types what the files in {@code scripts} say and sees what they say. */
class ScriptsTest {
  private static final Path SEEN = Path.of("target", "scripts");

  @TempDir Path homes;

  @TestFactory
  Stream<DynamicTest> each_script_sees_what_it_says() throws IOException, URISyntaxException {
    var folder = Path.of(Objects.requireNonNull(getClass().getResource("/scripts")).toURI());
    try (var files = Files.list(folder)) {
      var scripts = files.sorted().toList();
      assertThat(scripts).isNotEmpty();
      return scripts.stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> run(file)));
    }
  }

  private void run(Path file) throws IOException {
    try (var server = new FakeServer()) {
      var script = new Script(homes.resolve(file.getFileName()), server);
      var transcript = script.run(Files.readAllLines(file));
      Files.createDirectories(SEEN);
      Files.write(SEEN.resolve(file.getFileName()), transcript);
      assertThat(script.differences())
          .withFailMessage(
              "%s; the whole of what was seen is in %s",
              String.join("\n\n", script.differences()), SEEN.resolve(file.getFileName()))
          .isEmpty();
    }
  }
}
