package org.demarche.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No scenario can be so large that reading it harms the server. */
class SizeLimitsTest {
  private static final ScenarioLoader LOADER = new ScenarioLoader();
  private static final int KIB = 1024;

  @TempDir Path temporary;

  private Path folder;

  @BeforeEach
  void base() throws IOException {
    folder = BaseGame.copyTo(temporary);
  }

  private void include(List<String> more) throws IOException {
    Path main = folder.resolve("scenario.yaml");
    String files = "include: [moves.yaml, " + String.join(", ", more) + "]";
    Files.writeString(main, Files.readString(main).replace("include: [moves.yaml]", files));
  }

  @Test
  void the_files_of_a_scenario_hold_at_most_4_mebibytes_together() throws IOException {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 17; i++) {
      names.add("large" + i + ".yaml");
      Files.writeString(folder.resolve("large" + i + ".yaml"), "# " + "x".repeat(250 * KIB));
    }
    include(names);

    assertThat(LOADER.load(folder).problems())
        .filteredOn(problem -> problem.code().equals("file-too-large"))
        .extracting(Problem::message)
        .containsExactly("with \"large16.yaml\" the scenario's files hold more than 4 MiB");
  }

  @Test
  void the_files_of_a_scenario_hold_at_most_200_000_values_together() throws IOException {
    Files.writeString(folder.resolve("one.yaml"), "tracks: [" + "0,".repeat(120_000) + "0]\n");
    Files.writeString(folder.resolve("two.yaml"), "moves: [" + "0,".repeat(120_000) + "0]\n");
    include(List.of("one.yaml", "two.yaml"));

    assertThat(LOADER.load(folder).problems())
        .filteredOn(problem -> problem.code().equals("file-too-large"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.file()).isEqualTo("two.yaml");
              assertThat(problem.message())
                  .isEqualTo("the scenario's files hold more than 200000 values");
            });
  }

  @Test
  void a_page_that_is_named_often_counts_once() throws IOException {
    Files.writeString(folder.resolve("guide.md"), "x".repeat(250 * KIB));
    Path main = folder.resolve("scenario.yaml");
    StringBuilder theses = new StringBuilder("theses:\n");
    for (int i = 0; i < 30; i++) {
      theses.append("  t%d: {title: T, text: guide.md, cite: []}\n".formatted(i));
    }
    Files.writeString(
        main, Files.readString(main).replaceAll("(?s)theses:.*?channels:", theses + "channels:"));

    assertThat(LOADER.load(folder).problems())
        .extracting(Problem::code)
        .doesNotContain("file-too-large");
  }
}
