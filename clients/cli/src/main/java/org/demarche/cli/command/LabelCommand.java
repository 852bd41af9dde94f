package org.demarche.cli.command;

import java.util.List;
import org.demarche.cli.intent.Choice;
import org.demarche.cli.render.LabelText;
import org.demarche.cli.render.Names;
import org.demarche.protocol.v1.Label.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Notes what the team thinks of something said or offered. */
@Command(
    name = "label",
    description = "Note for the debrief what your team thinks of a message or a deal.",
    footer = {"", "Example: ${ROOT-COMMAND-NAME} label t4hx9mwq doubted"})
final class LabelCommand implements Runnable {
  private static final List<Choice<Kind>> KINDS =
      List.of(
          new Choice<>("sincere", "", Kind.KIND_SINCERE),
          new Choice<>("bluff", "", Kind.KIND_BLUFF),
          new Choice<>("believed", "", Kind.KIND_BELIEVED),
          new Choice<>("doubted", "", Kind.KIND_DOUBTED),
          new Choice<>("none", "", Kind.KIND_NONE));

  private final Context context;

  @Parameters(paramLabel = "ID", description = "The message's or the deal's.")
  private String subject = "";

  @Parameters(
      paramLabel = "LABEL",
      description =
          "sincere or bluff for your own words, believed or doubted for others'; none takes it"
              + " back.")
  private String label = "";

  LabelCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    var kind = Choice.pick("label", label, KINDS);
    var set = context.talk().label(subject, kind);
    context.output().show(set, List.of());
    if (!context.output().json()) {
      context.output().done(LabelText.line(set, Names.of(context.play().view())) + ".");
    }
  }
}
