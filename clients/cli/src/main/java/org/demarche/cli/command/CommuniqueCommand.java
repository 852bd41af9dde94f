package org.demarche.cli.command;

import java.util.List;
import org.demarche.cli.render.MessagesText;
import org.demarche.cli.render.Names;
import org.demarche.protocol.v1.Message.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Publishes a team's statement. */
@Command(
    name = "communique",
    description = "Declare something in public: everybody reads it, observers too.",
    footer = {
      "",
      "Example: ${ROOT-COMMAND-NAME} communique \"Talks resume\" \"We meet in Moscow in June.\""
    })
final class CommuniqueCommand implements Runnable {
  private final Context context;

  @Mixin private final SignOptions sign = new SignOptions();

  @Parameters(index = "0", paramLabel = "HEADLINE", description = "At most 120 characters.")
  private String headline = "";

  @Parameters(index = "1..*", paramLabel = "TEXT", arity = "1..*", description = "The statement.")
  private List<String> words = List.of();

  CommuniqueCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    var sent =
        context
            .talk()
            .send(
                sign.message(String.join(" ", words))
                    .setKind(Kind.KIND_COMMUNIQUE)
                    .setHeadline(headline));
    var names = Names.of(context.play().view());
    context.output().show(sent, MessagesText.lines(sent, names, context.page()));
  }
}
