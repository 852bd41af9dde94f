package org.demarche.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.cli.failure.Failure;
import org.demarche.scenario.ScenarioSchema;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Gives the JSON Schema of the language. */
@Command(
    name = "schema",
    description = "Print the JSON Schema of scenario files, with which editors complete and check.",
    footer = {
      "",
      "Name it in the first line of a file:",
      "  # yaml-language-server: $schema=scenario.schema.json",
      "",
      "Example: ${ROOT-COMMAND-NAME} scenario schema --out my-game/scenario.schema.json"
    })
final class ScenarioSchemaCommand implements Runnable {
  private final Context context;

  @Option(names = "--out", paramLabel = "FILE", description = "Write it to this file.")
  private @Nullable Path file;

  ScenarioSchemaCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    if (file == null) {
      context.environment().out().println(ScenarioSchema.text().stripTrailing());
      return;
    }
    try {
      Files.writeString(file, ScenarioSchema.text());
    } catch (IOException e) {
      throw Failure.refused(file + " cannot be written: " + e.getMessage());
    }
    context.output().done("Wrote " + file + ".");
  }
}
