package org.demarche.cli.command;

import org.demarche.cli.remote.ScenarioCalls;
import org.demarche.cli.text.Markdown;
import picocli.CommandLine.Command;

/** Shows the page of rules. */
@Command(name = "rules", description = "Read the page of rules.")
final class RulesCommand implements Runnable {
  private final Context context;

  RulesCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    var session = context.play().view().getSession();
    var scenario = new ScenarioCalls(context.asSeat()).get(session.getScenario());
    context.output().show(scenario, Markdown.lines(scenario.getRules(), context.page()));
  }
}
