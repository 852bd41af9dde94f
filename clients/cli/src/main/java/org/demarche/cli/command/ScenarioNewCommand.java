package org.demarche.cli.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import org.demarche.cli.failure.Failure;
import org.demarche.scenario.ScenarioTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Starts a scenario. */
@Command(
    name = "new",
    description = "Write a small scenario of two teams, to be changed into yours.",
    footer = {
      "",
      "The folder must be new or empty; its name becomes the scenario's.",
      "",
      "Example: ${ROOT-COMMAND-NAME} scenario new my-game"
    })
final class ScenarioNewCommand implements Runnable {
  private final Context context;

  @Parameters(paramLabel = "DIR", description = "A new folder.")
  private Path folder = Path.of("");

  ScenarioNewCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    try {
      ScenarioTemplate.write(folder);
    } catch (IllegalArgumentException e) {
      throw Failure.usage(String.valueOf(e.getMessage()));
    } catch (FileAlreadyExistsException _) {
      throw Failure.refused(folder + " is not empty. Name a new folder.");
    } catch (IOException e) {
      throw Failure.refused(folder + " cannot be written: " + e.getMessage());
    }
    String program = context.program();
    Output output = context.output();
    output.done("Wrote a scenario to " + folder + ".");
    output.lines(
        List.of(
            "  scenario.yaml        calendar, teams, tracks, theses, rules, scoring",
            "  moves.yaml           what teams can order and agree on",
            "  guide.md, briefs/    what players read",
            "  cases/               the scenario's own tests"));
    output.hint("Next: change a file, then " + program + " scenario check " + folder);
    output.hint("and " + program + " scenario test " + folder);
  }
}
