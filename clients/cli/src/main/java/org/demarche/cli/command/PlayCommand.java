package org.demarche.cli.command;

import org.demarche.cli.failure.Failure;
import org.demarche.cli.play.Playing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays a whole game on one screen. */
@Command(
    name = "play",
    description = {
      "Play your seat on one screen: look, talk, order, approve.",
      "It shows what you can do and what you owe, and tells at once what happens."
    },
    footer = {
      "",
      "Example: ${ROOT-COMMAND-NAME} play",
      "Example: ${ROOT-COMMAND-NAME} play K7QM2XWD --name Ann"
    })
final class PlayCommand implements Runnable {
  private final Context context;

  @Parameters(
      paramLabel = "CODE",
      arity = "0..1",
      description = "Take this seat first; else the chosen one is played (see: seats).")
  private @Nullable String code;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "With a code: your name, as others will see it.")
  private @Nullable String displayName;

  PlayCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    if (context.output().json()) {
      throw Failure.usage(
          "play is a screen for people. For programs, each command has --json of its own.");
    }
    if (code != null) {
      new Joining(context).join(code, displayName);
    }
    new Playing(context.environment(), context.asSeat(), context.page().style()).run();
  }
}
