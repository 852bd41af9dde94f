package org.demarche.cli.command;

import java.util.List;
import org.demarche.cli.render.MessagesText;
import org.demarche.cli.render.Names;
import org.demarche.protocol.v1.Message.Kind;
import org.demarche.protocol.v1.SendMessageRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells everybody something. */
@Command(
    name = "broadcast",
    description = "Announce something to everybody; it stands in the ledger (controller).",
    footer = {"", "Example: ${ROOT-COMMAND-NAME} broadcast \"Lunch at noon.\""})
final class BroadcastCommand implements Runnable {
  private final Context context;

  @Parameters(paramLabel = "TEXT", arity = "1..*", description = "What to announce.")
  private List<String> words = List.of();

  BroadcastCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    var sent =
        context
            .talk()
            .send(
                SendMessageRequest.newBuilder()
                    .setKind(Kind.KIND_BROADCAST)
                    .setText(String.join(" ", words)));
    var names = Names.of(context.play().view());
    context.output().show(sent, MessagesText.lines(sent, names, context.page()));
  }
}
