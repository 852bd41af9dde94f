package org.demarche.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.engine.model.Scenario;
import org.demarche.scenario.cases.CaseRunner;
import org.demarche.scenario.cases.Cases;
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
  void its_own_cases_pass() throws IOException {
    Path target = folder.resolve("river-game");
    ScenarioTemplate.write(target);

    Scenario scenario = Games.load(target);
    Cases cases = Cases.read(target, scenario);
    CaseRunner runner = new CaseRunner(scenario);

    assertThat(ProblemPrinter.print(cases.problems())).isEmpty();
    assertThat(cases.all()).isNotEmpty();
    assertThat(cases.all()).allSatisfy(one -> assertThat(runner.run(one).failures()).isEmpty());
  }

  @Test
  void its_files_name_the_schema_that_lies_beside_them() throws IOException {
    Path target = folder.resolve("river-game");
    ScenarioTemplate.write(target);

    for (String file : List.of("scenario.yaml", "moves.yaml")) {
      assertThat(Files.readAllLines(target.resolve(file)).getFirst())
          .isEqualTo("# yaml-language-server: $schema=scenario.schema.json");
    }
    assertThat(target.resolve("scenario.schema.json")).hasContent(ScenarioSchema.text());
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
