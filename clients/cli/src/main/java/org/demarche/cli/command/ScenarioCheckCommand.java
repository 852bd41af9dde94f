package org.demarche.cli.command;

import com.google.gson.JsonArray;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.cli.failure.ExitCode;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.text.Style;
import org.demarche.scenario.Loaded;
import org.demarche.scenario.Problem;
import org.demarche.scenario.ProblemPrinter;
import org.demarche.scenario.ScenarioLoader;
import org.demarche.scenario.cases.Cases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks scenario folders. */
@Command(
    name = "check",
    description = "Find everything that is wrong in scenario folders, at once. Needs no server.",
    footer = {
      "",
      "Ends with 0 if there are no errors, with 1 if there are. With --json it prints a list of"
          + " problems.",
      "",
      "Examples:",
      "  ${ROOT-COMMAND-NAME} scenario check my-game",
      "  ${ROOT-COMMAND-NAME} scenario check --strict scenarios/*"
    })
final class ScenarioCheckCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders of scenarios.")
  private List<Path> folders = List.of();

  @Option(names = "--strict", description = "Take warnings for errors.")
  private boolean strict;

  ScenarioCheckCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    folders.forEach(ScenarioFolders::existing);
    ScenarioLoader loader = new ScenarioLoader();
    JsonArray json = new JsonArray();
    boolean bad = false;
    for (Path folder : folders) {
      List<Problem> problems = problems(loader.load(folder), folder);
      show(folder, problems);
      problems.forEach(problem -> json.add(ScenarioFolders.json(folder, problem)));
      bad |= strict ? !problems.isEmpty() : problems.stream().anyMatch(Problem::isError);
    }
    context.output().json(json);
    return (bad ? ExitCode.REFUSED : ExitCode.DONE).number();
  }

  /** All problems, those of the cases included if the scenario can be played. */
  private static List<Problem> problems(Loaded loaded, Path folder) {
    List<Problem> all = new ArrayList<>(loaded.problems());
    var scenario = loaded.scenario();
    if (scenario != null) {
      try {
        all.addAll(Cases.read(folder, scenario).problems());
      } catch (IOException e) {
        throw Failure.refused("The cases in " + folder + " cannot be read: " + e.getMessage());
      }
    }
    return all.stream().map(problem -> ScenarioFolders.seenFromHere(folder, problem)).toList();
  }

  private void show(Path folder, List<Problem> problems) {
    Output output = context.output();
    Style style = output.page().style();
    for (Problem problem : problems) {
      output.lines(List.of(ScenarioFolders.printed(problem, style), ""));
    }
    if (problems.isEmpty()) {
      output.done(folder + ": no problems.");
    } else {
      output.lines(List.of(style.bold(folder + ": " + ProblemPrinter.count(problems) + ".")));
    }
  }
}
