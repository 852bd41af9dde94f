package org.demarche.scenario;

import java.nio.file.Path;
import java.util.List;
import org.demarche.engine.model.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * What came of loading a folder.
 *
 * @param folder where the scenario lies
 * @param scenario null if there are errors
 * @param problems errors and warnings, by file and place
 */
public record Loaded(Path folder, @Nullable Scenario scenario, List<Problem> problems) {
  public Loaded {
    problems = List.copyOf(problems);
  }

  /** The folder's name, which is also the scenario's. */
  public String name() {
    Path last = folder.getFileName();
    return last == null ? "" : last.toString();
  }
}
