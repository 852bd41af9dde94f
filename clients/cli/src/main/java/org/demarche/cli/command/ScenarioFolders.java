package org.demarche.cli.command;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.text.Style;
import org.demarche.engine.model.Scenario;
import org.demarche.scenario.Loaded;
import org.demarche.scenario.Problem;
import org.demarche.scenario.ProblemPrinter;
import org.demarche.scenario.ScenarioLoader;

/** What the commands for authors have in common: they work on folders, without a server. */
final class ScenarioFolders {
  private ScenarioFolders() {}

  /** The folder, if it is one that can hold a scenario. */
  static Path existing(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw Failure.usage("There is no folder " + folder + ".");
    }
    return folder;
  }

  /** The scenario of a folder, which must have no errors. */
  static Scenario playable(Path folder) {
    Loaded loaded = new ScenarioLoader().load(existing(folder));
    Scenario scenario = loaded.scenario();
    if (scenario == null) {
      throw Failure.refused(
          "The scenario in %s has errors (%s). See them with: scenario check %s"
              .formatted(folder, ProblemPrinter.count(loaded.problems()), folder));
    }
    return scenario;
  }

  /** The problem with its file as seen from where the command runs. */
  static Problem seenFromHere(Path folder, Problem problem) {
    return new Problem(
        problem.severity(),
        problem.code(),
        folder.resolve(problem.file()).normalize().toString().replace('\\', '/'),
        problem.line(),
        problem.column(),
        problem.length(),
        problem.excerpt(),
        problem.message(),
        problem.fix());
  }

  /** The problem's lines, its kind in colour. */
  static String printed(Problem problem, Style style) {
    String word = problem.severity().name().toLowerCase(Locale.ROOT) + ": ";
    String dressed = problem.isError() ? style.bad(word) : style.warning(word);
    String text = ProblemPrinter.print(problem).stripTrailing();
    int at = text.indexOf(word);
    return style.bold(text.substring(0, at)) + dressed + text.substring(at + word.length());
  }

  static JsonObject json(Path folder, Problem problem) {
    JsonObject json = new JsonObject();
    json.addProperty("folder", folder.toString());
    json.addProperty("severity", problem.severity().name().toLowerCase(Locale.ROOT));
    json.addProperty("code", problem.code());
    json.addProperty("file", problem.file());
    json.addProperty("line", problem.line());
    json.addProperty("column", problem.column());
    json.addProperty("length", problem.length());
    json.addProperty("excerpt", problem.excerpt());
    json.addProperty("message", problem.message());
    json.addProperty("fix", problem.fix());
    return json;
  }
}
