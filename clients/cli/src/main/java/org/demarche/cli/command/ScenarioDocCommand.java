package org.demarche.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.cli.failure.Failure;
import org.demarche.engine.model.Scenario;
import org.demarche.scenario.doc.Audience;
import org.demarche.scenario.doc.Rulebook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a scenario's rulebook. */
@Command(
    name = "doc",
    description = "Write a scenario's rulebook from its data. Needs no server.",
    footer = {
      "",
      "The facilitator's edition tells everything: effects, formulas, injects, objectives, bots and"
          + " where each place of the sources is used. The players' edition tells nothing that the"
          + " game keeps from them.",
      "Without --html and --markdown it prints Markdown.",
      "",
      "Examples:",
      "  ${ROOT-COMMAND-NAME} scenario doc my-game --html my-game.html",
      "  ${ROOT-COMMAND-NAME} scenario doc my-game --for players --markdown rules.md"
    })
final class ScenarioDocCommand implements Runnable {
  private final Context context;

  @Parameters(paramLabel = "DIR", description = "The scenario's folder.")
  private Path folder = Path.of("");

  @Option(
      names = "--for",
      paramLabel = "WHOM",
      defaultValue = "facilitator",
      description = "facilitator (else) or players.")
  private String audience = "";

  @Option(names = "--html", paramLabel = "FILE", description = "Write one page of HTML.")
  private @Nullable Path html;

  @Option(names = "--markdown", paramLabel = "FILE", description = "Write Markdown.")
  private @Nullable Path markdown;

  ScenarioDocCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    Audience whom =
        switch (audience) {
          case "facilitator" -> Audience.FACILITATOR;
          case "players" -> Audience.PLAYERS;
          default ->
              throw Failure.usage(
                  "There is no edition for \"" + audience + "\": choose facilitator or players.");
        };
    Scenario scenario = ScenarioFolders.playable(folder);
    Rulebook rulebook = Rulebook.of(folder, scenario, whom);
    if (html != null) {
      write(html, rulebook.html());
    }
    if (markdown != null) {
      write(markdown, rulebook.markdown());
    }
    if (html == null && markdown == null) {
      context.environment().out().print(rulebook.markdown());
    }
  }

  private void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw Failure.refused(file + " cannot be written: " + e.getMessage());
    }
    context.output().done("Wrote " + file + ".");
  }
}
