package org.demarche.api.testkit;

import java.nio.file.Path;
import java.util.Objects;
import org.demarche.engine.model.Scenario;
import org.demarche.scenario.ScenarioLoader;

/** The scenario that comes with the program. */
public final class Tutorial {
  public static final String NAME = "scenarios/islands-and-pipelines";
  public static final Scenario SCENARIO = load();

  private Tutorial() {}

  private static Scenario load() {
    var loaded = new ScenarioLoader().load(Path.of("../..", NAME));
    return Objects.requireNonNull(loaded.scenario(), () -> loaded.problems().toString());
  }
}
