package org.demarche.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every scenario that is shipped. */
class ShippedScenariosTest {
  static final Path FOLDER = Path.of("../../scenarios");

  @TestFactory
  Stream<DynamicTest> loads_without_any_problem() throws IOException {
    return Scenarios.folders(FOLDER).stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.getFileName().toString(),
                    () -> {
                      Loaded loaded = new ScenarioLoader().load(folder);
                      assertThat(ProblemPrinter.print(loaded.problems())).isEmpty();
                      assertThat(loaded.scenario()).isNotNull();
                    }));
  }
}
