package org.demarche.cli.command;

import org.demarche.cli.render.MessagesText;
import org.demarche.cli.render.Names;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what was said. */
@Command(name = "messages", description = "Read what was said, the newest last.")
final class MessagesCommand implements Runnable {
  private final Context context;

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many, at most 200; usually ${DEFAULT-VALUE}.")
  private int count;

  MessagesCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    var play = context.play();
    var answer = play.messages(count, "");
    var oldestFirst = answer.getMessagesList().reversed();
    var names = Names.of(play.view());
    context.output().show(answer, MessagesText.lines(oldestFirst, names, context.page()));
  }
}
