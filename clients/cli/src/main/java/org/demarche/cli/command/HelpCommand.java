package org.demarche.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The same as {@code --help}, for those who look for help in the first place that comes to mind.
 */
@Command(name = "help", description = "Show help, for a command if one is named.")
final class HelpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "Such as: orders add.")
  private List<String> command = new ArrayList<>();

  @Override
  public Integer call() {
    var words = new ArrayList<>(command);
    words.add("--help");
    return spec.root().commandLine().execute(words.toArray(String[]::new));
  }
}
