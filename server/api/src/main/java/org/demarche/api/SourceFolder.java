package org.demarche.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.demarche.api.refusal.ApiReason;
import org.demarche.api.refusal.Refusals;
import org.demarche.engine.model.Scenario;
import org.demarche.protocol.v1.ScenarioSource;
import org.demarche.scenario.Loaded;
import org.demarche.scenario.Problem;
import org.demarche.scenario.ProblemPrinter;
import org.demarche.scenario.ScenarioLoader;
import org.jspecify.annotations.Nullable;

/** The folder of a scenario that a call names or brings along. */
final class SourceFolder implements AutoCloseable {
  private final Path folder;
  private final @Nullable ScenarioUpload upload;

  private SourceFolder(Path folder, @Nullable ScenarioUpload upload) {
    this.folder = folder;
    this.upload = upload;
  }

  /**
   * @param field the field of the request that holds the source
   */
  static SourceFolder of(ScenarioCatalog catalog, ScenarioSource source, String field) {
    return switch (source.getSourceCase()) {
      case NAME -> new SourceFolder(installed(catalog, source.getName()), null);
      case FILES -> {
        ScenarioUpload upload = ScenarioUpload.write(source.getFiles(), bases(catalog, source));
        yield new SourceFolder(upload.folder(), upload);
      }
      case SOURCE_NOT_SET -> throw Refusals.ofField(field, "Give a scenario's name, or its files.");
    };
  }

  private static Path installed(ScenarioCatalog catalog, String name) {
    Scenario scenario = ScenarioGrpc.required(catalog, name);
    Path folder = catalog.folders().get(scenario.info().name());
    if (folder == null) {
      throw Refusals.of(
          ApiReason.SCENARIO_NOT_FOUND,
          "This server has no folder of the scenario '%s'. Send its files.".formatted(name));
    }
    return folder;
  }

  /** What the upload extends is copied beside it; nothing is, if it extends nothing. */
  private static Map<String, Path> bases(ScenarioCatalog catalog, ScenarioSource source) {
    boolean extending =
        source.getFiles().getFilesMap().values().stream()
            .anyMatch(text -> text.lines().anyMatch(line -> line.startsWith("extends:")));
    return extending ? catalog.folders() : Map.of();
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
