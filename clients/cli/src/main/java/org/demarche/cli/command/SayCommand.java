package org.demarche.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.intent.Listeners;
import org.demarche.cli.render.MessagesText;
import org.demarche.cli.render.Names;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends a message. */
@Command(
    name = "say",
    description = "Say something to your team, to other teams or persons, to control or to all.",
    footer = {
      "",
      "Example: ${ROOT-COMMAND-NAME} say \"Shall we talk?\" --to russia,china",
      "         ${ROOT-COMMAND-NAME} say \"We agree.\" --to control,Ann --as \"Foreign minister\""
    })
final class SayCommand implements Runnable {
  private final Context context;

  @Mixin private final SignOptions sign = new SignOptions();

  @Parameters(paramLabel = "TEXT", arity = "1..*", description = "What to say.")
  private List<String> words = List.of();

  @Option(
      names = "--to",
      paramLabel = "WHOM",
      split = ",",
      description =
          "Teams, persons, control or everyone, and your own team; your own team alone if left"
              + " out.")
  private List<String> to = List.of();

  @Option(names = "--team", description = "Your own team only; this is what is done else.")
  private boolean own;

  @Option(names = "--control", description = "Those who run the session.")
  private boolean control;

  @Option(names = "--all", description = "Everybody.")
  private boolean all;

  @Option(
      names = "--anonymous",
      description = "Unsigned: other teams do not learn from whom it is.")
  private boolean anonymous;

  SayCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    var view = context.play().view();
    var named = new ArrayList<String>(to);
    if (control) {
      named.add("control");
    }
    if (all) {
      named.add("everyone");
    }
    if (own && !named.isEmpty()) {
      throw Failure.usage(
          "--team is for your own team alone. Leave it out: it hears what you say to others.");
    }
    var sent =
        context
            .talk()
            .send(
                sign.message(String.join(" ", words))
                    .setAudience(new Listeners(view).audience(named))
                    .setAnonymous(anonymous));
    context.output().show(sent, MessagesText.lines(sent, Names.of(view), context.page()));
  }
}
