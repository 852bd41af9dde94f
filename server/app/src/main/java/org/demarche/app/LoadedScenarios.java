package org.demarche.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.demarche.api.ScenarioCatalog;
import org.demarche.engine.model.Scenario;
import org.demarche.scenario.Loaded;
import org.demarche.scenario.Problem;
import org.demarche.scenario.ProblemPrinter;
import org.demarche.scenario.Scenarios;

/** Loads the scenarios of a folder. One that has errors is left out, and its author told why. */
final class LoadedScenarios {
  private LoadedScenarios() {}

  /**
   * @param err gets the errors of those that are left out
   */
  static ScenarioCatalog load(Path folder, PrintWriter err) {
    List<Loaded> all = all(folder);
    all.stream()
        .filter(loaded -> loaded.scenario() == null)
        .forEach(loaded -> explain(loaded, err));
    List<Scenario> playable = all.stream().map(Loaded::scenario).filter(Objects::nonNull).toList();
    if (playable.isEmpty()) {
      throw new StartFailure(
          all.isEmpty()
              ? "There is no scenario in %s. Name their folder with --scenarios.".formatted(folder)
              : "No scenario in %s can be played; see above.".formatted(folder));
    }
    Map<String, Path> folders =
        all.stream()
            .filter(loaded -> loaded.scenario() != null)
            .collect(Collectors.toMap(Loaded::name, Loaded::folder));
    return new ScenarioCatalog(playable, folders);
  }

  private static List<Loaded> all(Path folder) {
    try {
      return Scenarios.load(folder).all();
    } catch (IOException _) {
      throw new StartFailure(
          "The scenario folder %s cannot be read. Name another with --scenarios."
              .formatted(folder));
    }
  }

  private static void explain(Loaded loaded, PrintWriter err) {
    List<Problem> errors = loaded.problems().stream().filter(Problem::isError).toList();
    err.printf("The scenario %s is left out because of errors in it:%n", loaded.name());
    err.println(ProblemPrinter.print(errors));
    err.flush();
  }
}
