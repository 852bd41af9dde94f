package org.demarche.cli.command;

import java.util.List;
import org.demarche.cli.render.MessagesText;
import org.demarche.cli.render.Names;
import org.demarche.protocol.v1.Message.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Asks control. */
@Command(
    name = "ask",
    description = "Ask control something; other teams do not read it.",
    footer = {"", "Example: ${ROOT-COMMAND-NAME} ask \"May we sell the islands?\""})
final class AskCommand implements Runnable {
  private final Context context;

  @Mixin private final SignOptions sign = new SignOptions();

  @Parameters(paramLabel = "TEXT", arity = "1..*", description = "The question.")
  private List<String> words = List.of();

  AskCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    var sent =
        context.talk().send(sign.message(String.join(" ", words)).setKind(Kind.KIND_QUESTION));
    var names = Names.of(context.play().view());
    context.output().show(sent, MessagesText.lines(sent, names, context.page()));
  }
}
