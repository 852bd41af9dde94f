package org.demarche.api.testkit;

import java.nio.file.Path;
import java.util.Objects;
import org.demarche.engine.model.Scenario;
import org.demarche.scenario.ScenarioLoader;

/** The scenario that comes with the program. */
public final class Tutorial {
  public static final String SHORT_NAME = "islands-and-pipelines";
  public static final String NAME = "scenarios/" + SHORT_NAME;
  public static final Path FOLDER = Path.of("../..", NAME);
  public static final Scenario SCENARIO = load();

  private Tutorial() {}

  private static Scenario load() {
    var loaded = new ScenarioLoader().load(FOLDER);
    return Objects.requireNonNull(loaded.scenario(), () -> loaded.problems().toString());
  }
}
