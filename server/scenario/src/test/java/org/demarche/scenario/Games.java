package org.demarche.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.demarche.engine.model.Scenario;

/** Scenarios for tests of the tools that work on them. */
public final class Games {
  /** What is shipped. */
  public static final Path SHIPPED = Path.of("../../scenarios");

  private static final Path RICH = Path.of("src/test/resources/org/demarche/scenario/rich-game");

  private Games() {}

  /** A copy of the scenario that uses nearly all of the language. */
  public static Path rich(Path directory) throws IOException {
    return copy(RICH, directory.resolve("rich-game"));
  }

  /** A copy of a folder. */
  public static Path copy(Path folder, Path target) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted().toList()) {
        Path copied = target.resolve(folder.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copied);
        } else {
          Files.copy(file, copied);
        }
      }
    }
    return target;
  }

  /** The scenario of a folder, which has no errors. */
  public static Scenario load(Path folder) {
    Loaded loaded = new ScenarioLoader().load(folder);
    Scenario scenario = loaded.scenario();
    assertThat(scenario).as("%s", ProblemPrinter.print(loaded.problems())).isNotNull();
    return scenario;
  }
}
