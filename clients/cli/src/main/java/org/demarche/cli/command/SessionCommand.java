package org.demarche.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.intent.Lookup;
import org.demarche.cli.remote.SessionCalls;
import org.demarche.cli.render.Names;
import org.demarche.cli.render.RevealText;
import org.demarche.cli.render.SeatsText;
import org.demarche.cli.render.SessionText;
import org.demarche.cli.text.Numbers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Creating and running sessions. */
@Command(
    name = "session",
    description = "Create and run sessions; alone, it shows where yours is.",
    footer = {"", "Example: ${ROOT-COMMAND-NAME} session create islands-and-pipelines --bots"})
final class SessionCommand extends SessionClockCommand implements Runnable {
  SessionCommand(Context context) {
    super(context);
  }

  @Override
  public void run() {
    show();
  }

  @Command(name = "list", description = "List the sessions of the server (operator).")
  void list(@Mixin OperatorKeyOption key) {
    var sessions = new SessionCalls(context.asOperator(key.file)).list();
    var lines =
        sessions.isEmpty()
            ? List.of("No sessions yet.")
            : SessionText.table(sessions, context.page());
    context.output().showAll("sessions", sessions, lines);
  }

  @Command(name = "show", description = "Show where your session is.")
  void show() {
    var view = context.play().view();
    var session = view.getSession();
    var lines = new ArrayList<>(context.page().wrapped(SessionText.line(session)));
    lines.addAll(SessionText.times(session, context.page()));
    lines.addAll(SessionText.rules(session));
    lines.add("  session   " + Names.last(session.getName()));
    lines.add("  scenario  " + Names.last(session.getScenario()));
    lines.add("  digest    " + session.getScenarioDigest());
    if (session.getDocumentOnly()) {
      lines.add("  events    from the scenario's sources only");
    }
    view.getReveal()
        .getModifiersList()
        .forEach(modifier -> lines.add("  modifier  " + modifier.getTitle()));
    context.output().show(session, lines);
  }

  @Command(name = "seats", description = "List the join codes and who has joined (controller).")
  void seats() {
    var connection = context.asSeat();
    var view = context.play().view();
    var answer = context.session().seats(view.getSession().getName());
    var lines = SeatsText.lines(answer, view, connection.endpoint().link(), context.page());
    context.output().show(answer, lines);
  }

  @Command(
      name = "revoke",
      description = "Take a seat away: its token opens nothing from then on (controller).")
  void revoke(
      @Parameters(paramLabel = "SEAT", description = "As in: session seats.") String seat,
      @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why.")
          String reason) {
    SeatPlaceCommands.revoke(context, seat, reason);
  }

  @Command(name = "start", description = "Open the first turn (controller).")
  void start() {
    tell(context.session().start(name()));
    context.output().hint("Next: " + context.program() + " watch, session close-turn");
  }

  @Command(name = "end", description = "End the session before its last turn (owner).")
  void end(@Mixin ReasonOption reason) {
    tell(context.session().end(name(), reason.text));
    context.output().hint("Next: " + context.program() + " replay");
  }

  @Command(
      name = "award",
      description = "Award a team points for the debrief, after the end (owner).",
      footer = {"", "Example: ${ROOT-COMMAND-NAME} session award japan 7 --reason \"Frank\""})
  void award(
      @Parameters(paramLabel = "TEAM", description = "For example japan.") String team,
      @Parameters(paramLabel = "POINTS", description = "The last award of a team counts.")
          double points,
      @Option(
              names = "--reason",
              paramLabel = "TEXT",
              defaultValue = "",
              description = "Shown to everybody with the score.")
          String reason) {
    var view = context.play().view();
    var names = Names.of(view);
    var id = Lookup.team(team, view.getTeamsList());
    var answer = context.session().awardDebrief(view.getSession().getName(), id, points, reason);
    context.output().show(answer, RevealText.scores(answer.getScoresList(), names, context.page()));
    context
        .output()
        .done(names.title(id) + " is awarded " + Numbers.plain(points) + " for the debrief.");
  }

  /** The name of the seat's session. */
  private String name() {
    return context.play().view().getSession().getName();
  }
}
