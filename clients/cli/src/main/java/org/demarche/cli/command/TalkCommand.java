package org.demarche.cli.command;

import org.demarche.cli.render.ConversationsText;
import picocli.CommandLine.Command;

/** Lists conversations. */
@Command(
    name = "talk",
    aliases = "conversations",
    description = "List who talks with whom, and what you have not read.")
final class TalkCommand implements Runnable {
  private final Context context;

  TalkCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    var answer = context.talk().conversations();
    var conversations = answer.getConversationsList();
    context.output().show(answer, ConversationsText.lines(conversations, context.page()));
    if (!conversations.isEmpty()) {
      context.output().hint("Next: " + context.program() + " messages --with WHOM");
    }
  }
}
