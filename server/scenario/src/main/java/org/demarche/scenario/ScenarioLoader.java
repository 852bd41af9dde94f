package org.demarche.scenario;

import java.nio.file.Path;
import org.demarche.engine.model.Scenario;
import org.demarche.scenario.compile.ScenarioCompiler;
import org.demarche.scenario.expression.CelCompiler;
import org.demarche.scenario.source.Folder;
import org.demarche.scenario.source.Problems;

/**
 * Loads a scenario from its folder and finds all that is wrong with it.
 *
 * <p>Making a loader takes some hundred milliseconds, so one is kept. Safe to use from several
 * threads.
 */
public final class ScenarioLoader {
  private final ScenarioCompiler compiler = new ScenarioCompiler(new CelCompiler());

  /** Loads a scenario. A folder that is wrong in any way gives problems, never an exception. */
  public Loaded load(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    Problems problems = new Problems();
    Path last = root.getFileName();
    String name = last == null ? "" : last.toString();
    Scenario scenario = compiler.compile(new Folder(root, problems), name, problems);
    return new Loaded(root, scenario, problems.sorted());
  }
}
