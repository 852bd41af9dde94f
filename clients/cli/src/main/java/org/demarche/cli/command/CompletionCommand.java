package org.demarche.cli.command;

import org.demarche.cli.failure.Failure;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what teaches a shell the commands. */
@Command(
    name = "completion",
    description = "Print a script that completes commands with the tab key.",
    footer = {
      "",
      "bash: add to ~/.bashrc:  source <(${ROOT-COMMAND-NAME} completion bash)",
      "zsh:  add to ~/.zshrc:   source <(${ROOT-COMMAND-NAME} completion zsh)"
    })
final class CompletionCommand implements Runnable {
  private final Context context;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
  private String shell = "";

  CompletionCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    if (!shell.equals("bash") && !shell.equals("zsh")) {
      throw Failure.usage("There is no script for \"" + shell + "\": choose bash or zsh.");
    }
    // picocli's script serves both: in zsh it switches on bash's way of completing by itself.
    var root = spec.root().commandLine();
    context.environment().out().print(AutoComplete.bash(root.getCommandName(), root));
  }
}
