package org.demarche.cli.command;

import java.util.List;
import org.demarche.cli.render.MessagesText;
import org.demarche.cli.render.Names;
import org.demarche.protocol.v1.Audience;
import org.demarche.protocol.v1.Message.Kind;
import org.demarche.protocol.v1.SendMessageRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers a team's question. */
@Command(
    name = "answer",
    description = "Answer a team's question to control (white cell).",
    footer = {"", "Example: ${ROOT-COMMAND-NAME} answer t4hx9mwq \"You may.\" --all"})
final class AnswerCommand implements Runnable {
  private final Context context;

  @Parameters(index = "0", paramLabel = "ID", description = "The question's; see: messages.")
  private String question = "";

  @Parameters(index = "1..*", paramLabel = "TEXT", arity = "1..*", description = "The answer.")
  private List<String> words = List.of();

  @Option(names = "--all", description = "To everybody, who do not learn who asked.")
  private boolean all;

  AnswerCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    var sent =
        context
            .talk()
            .send(
                SendMessageRequest.newBuilder()
                    .setKind(Kind.KIND_ANSWER)
                    .setReplyTo(question)
                    .setText(String.join(" ", words))
                    .setAudience(Audience.newBuilder().setEveryone(all)));
    var names = Names.of(context.play().view());
    context.output().show(sent, MessagesText.lines(sent, names, context.page()));
  }
}
