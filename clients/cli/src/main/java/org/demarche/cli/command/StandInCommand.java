package org.demarche.cli.command;

import java.util.List;
import java.util.Locale;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.intent.Lookup;
import org.demarche.cli.render.Names;
import org.demarche.protocol.v1.StandIn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who acts for a team whose members do not. */
@Command(
    name = "stand-in",
    description = "Say who acts for a team whose members do not (controller).",
    footer = {
      "",
      "Example: ${ROOT-COMMAND-NAME} stand-in china bot --policy hawk --reason \"Ill today\"",
      "When a team is handed to white cell, white cell acts with --for-team china."
    })
final class StandInCommand implements Runnable {
  private final Context context;

  @Parameters(index = "0", paramLabel = "TEAM", description = "For example china.")
  private String team = "";

  @Parameters(
      index = "1",
      paramLabel = "WHO",
      description =
          "none: its members; hold: nobody, it orders nothing; default: what the scenario has an"
              + " absent team do; bot; white-cell.")
  private String who = "";

  @Option(
      names = "--policy",
      paramLabel = "ID",
      defaultValue = "",
      description = "How the bot plays; else as it usually does.")
  private String policy = "";

  @Mixin private final ReasonOption reason = new ReasonOption();

  StandInCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    var standIn = standIn(who);
    var view = context.play().view();
    var id = Lookup.team(team, view.getTeamsList());
    var session = view.getSession().getName();
    var answer = context.clock().setStandIn(session, id, standIn, policy, reason.text);
    context.output().show(answer, List.of());
    context.output().done(said(Names.of(view).title(id), standIn));
  }

  /** As it is typed; also for the options of a new session. */
  static StandIn standIn(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "none" -> StandIn.STAND_IN_NONE;
      case "hold" -> StandIn.STAND_IN_HOLD;
      case "default" -> StandIn.STAND_IN_DEFAULT;
      case "bot" -> StandIn.STAND_IN_BOT;
      case "white-cell" -> StandIn.STAND_IN_WHITE_CELL;
      default ->
          throw Failure.usage(
              "\"" + word + "\" cannot stand in. Choose none, hold, default, bot or white-cell.");
    };
  }

  private static String said(String title, StandIn standIn) {
    return switch (standIn) {
      case STAND_IN_HOLD -> title + " holds still.";
      case STAND_IN_DEFAULT -> title + " does what the scenario has an absent team do.";
      case STAND_IN_BOT -> "A bot plays " + title + ".";
      case STAND_IN_WHITE_CELL -> "White cell acts for " + title + ".";
      case STAND_IN_NONE, STAND_IN_UNSPECIFIED, UNRECOGNIZED -> title + " acts for itself.";
    };
  }
}
