package org.demarche.api;

import java.nio.file.Path;
import java.util.List;
import org.demarche.api.refusal.ApiReason;
import org.demarche.api.refusal.Refusals;
import org.demarche.engine.model.Scenario;
import org.demarche.scenario.Loaded;
import org.demarche.scenario.Problem;
import org.demarche.scenario.ProblemPrinter;
import org.demarche.scenario.ScenarioLoader;
import org.jspecify.annotations.Nullable;

/** The folder of a scenario that a call names or brings along; see {@link Sources}. */
final class SourceFolder implements AutoCloseable {
  private final Path folder;
  private final @Nullable ScenarioUpload upload;

  SourceFolder(Path folder, @Nullable ScenarioUpload upload) {
    this.folder = folder;
    this.upload = upload;
  }

  Path folder() {
    return folder;
  }

  Loaded load(ScenarioLoader loader) {
    return loader.load(folder);
  }

  /** The scenario, or a refusal with what keeps it from being played. */
  Scenario playable(ScenarioLoader loader) {
    Loaded loaded = load(loader);
    Scenario scenario = loaded.scenario();
    if (scenario == null) {
      List<Problem> errors = loaded.problems().stream().filter(Problem::isError).toList();
      throw Refusals.of(
          ApiReason.SCENARIO_HAS_PROBLEMS,
          "The scenario cannot be played: %s. The first: %s"
              .formatted(
                  ProblemPrinter.count(errors), ProblemPrinter.print(errors.getFirst()).strip()));
    }
    return scenario;
  }

  @Override
  public void close() {
    if (upload != null) {
      upload.close();
    }
  }
}
