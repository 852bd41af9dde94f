package org.demarche.cli.command;

import org.demarche.cli.failure.Failure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** A command of the server: listed here so that help shows one program, run by the launcher. */
@Command
final class ServerCommand implements Runnable {
  private final String name;

  private ServerCommand(String name) {
    this.name = name;
  }

  static void addTo(CommandLine commandLine) {
    add(commandLine, "demo", "Start a server with a game against bots, and open it.");
    add(commandLine, "serve", "Start a server.");
  }

  @Override
  public void run() {
    throw Failure.usage(
        "The client can't start a server. Use the launcher in the project's folder: ./demarche "
            + name);
  }

  private static void add(CommandLine commandLine, String name, String description) {
    var command = new CommandLine(new ServerCommand(name));
    command.getCommandSpec().usageMessage().description(description);
    command.setUnmatchedArgumentsAllowed(true);
    commandLine.addSubcommand(name, command);
  }
}
