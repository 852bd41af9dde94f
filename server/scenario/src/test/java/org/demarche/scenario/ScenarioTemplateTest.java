package org.demarche.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioTemplateTest {
  @TempDir Path folder;

  @Test
  void what_it_writes_has_no_problem() throws IOException {
    Path target = folder.resolve("river-game");

    ScenarioTemplate.write(target);

    Loaded loaded = new ScenarioLoader().load(target);
    assertThat(ProblemPrinter.print(loaded.problems())).isEmpty();
    assertThat(loaded.scenario().info().title()).isEqualTo("River game");
    assertThat(loaded.scenario().teamCount()).isEqualTo(2);
  }

  @Test
  void a_folder_that_holds_something_is_left_alone() throws IOException {
    Path target = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(target.resolve("notes.txt"), "keep me");

    assertThatThrownBy(() -> ScenarioTemplate.write(target))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(target).isDirectoryContaining(file -> file.endsWith("notes.txt"));
    assertThat(target.resolve("scenario.yaml")).doesNotExist();
  }

  @Test
  void a_name_that_no_scenario_can_have_is_refused() {
    assertThatThrownBy(() -> ScenarioTemplate.write(folder.resolve("My Game")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"My Game\" cannot be a scenario's name");
  }
}
