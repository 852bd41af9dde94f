package org.demarche.cli.command;

import java.util.List;
import org.demarche.cli.render.ScenarioText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The scenarios of the server. */
@Command(
    name = "scenario",
    description = "See the scenarios of the server, and write your own; alone, it lists them.",
    footer = {
      "",
      "Examples:",
      "  ${ROOT-COMMAND-NAME} scenario show islands-and-pipelines",
      "  ${ROOT-COMMAND-NAME} scenario new my-game",
      "  ${ROOT-COMMAND-NAME} scenario check my-game"
    })
final class ScenarioCommand implements Runnable {
  private final Context context;

  ScenarioCommand(Context context) {
    this.context = context;
  }

  /** The command with those for authors, each in a class of its own. */
  static CommandLine withAuthorsCommands(Context context) {
    CommandLine scenario = new CommandLine(new ScenarioCommand(context));
    scenario.addSubcommand(new ScenarioNewCommand(context));
    scenario.addSubcommand(new ScenarioCheckCommand(context));
    scenario.addSubcommand(new ScenarioTestCommand(context));
    scenario.addSubcommand(new ScenarioSimulateCommand(context));
    scenario.addSubcommand(new ScenarioDocCommand(context));
    scenario.addSubcommand(new ScenarioDiffCommand(context));
    scenario.addSubcommand(new ScenarioSchemaCommand(context));
    return scenario;
  }

  @Override
  public void run() {
    list();
  }

  @Command(name = "list", description = "List the scenarios of the server.")
  void list() {
    var scenarios = context.scenarios().list();
    var lines =
        scenarios.isEmpty()
            ? List.of("This server has no scenarios.")
            : ScenarioText.table(scenarios, context.page());
    context.output().showAll("scenarios", scenarios, lines);
    context.output().hint("Next: " + context.program() + " scenario show SCENARIO");
  }

  @Command(name = "show", description = "Show what a scenario tells every player before the game.")
  void show(@Parameters(paramLabel = "SCENARIO", description = "Its name.") String name) {
    var scenario = context.scenarios().get(name);
    context.output().show(scenario, ScenarioText.whole(scenario, context.page()));
    context
        .output()
        .hint("Next: " + context.program() + " session create " + name.replace("scenarios/", ""));
  }
}
