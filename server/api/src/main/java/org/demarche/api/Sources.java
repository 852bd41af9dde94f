package org.demarche.api;

import java.nio.file.Path;
import java.util.Map;
import org.demarche.api.refusal.ApiReason;
import org.demarche.api.refusal.Refusals;
import org.demarche.engine.model.Scenario;
import org.demarche.protocol.v1.ScenarioSource;

/** Finds the scenarios that authors' calls are about. */
final class Sources {
  private final ScenarioCatalog catalog;
  private final Path uploads;

  /**
   * @param uploads folder in which what calls bring along is kept while they work
   */
  Sources(ScenarioCatalog catalog, Path uploads) {
    this.catalog = catalog;
    this.uploads = uploads;
  }

  /**
   * The caller closes it.
   *
   * @param field the field of the request that holds the source
   */
  SourceFolder open(ScenarioSource source, String field) {
    return switch (source.getSourceCase()) {
      case NAME -> new SourceFolder(installed(source.getName()), null);
      case FILES -> {
        ScenarioUpload upload = ScenarioUpload.write(uploads, source.getFiles(), bases(source));
        yield new SourceFolder(upload.folder(), upload);
      }
      case SOURCE_NOT_SET -> throw Refusals.ofField(field, "Give a scenario's name, or its files.");
    };
  }

  private Path installed(String name) {
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
  private Map<String, Path> bases(ScenarioSource source) {
    boolean extending =
        source.getFiles().getFilesMap().values().stream()
            .anyMatch(text -> text.lines().anyMatch(line -> line.startsWith("extends:")));
    return extending ? catalog.folders() : Map.of();
  }
}
