package org.demarche.cli.command;

import java.time.Instant;
import java.util.ArrayList;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.intent.Moments;
import org.demarche.cli.render.SessionText;
import org.demarche.protocol.v1.Session;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What facilitators do to a session's clock and to its past: a part of the session command. The
 * methods are public, because picocli finds no others in a superclass.
 */
abstract class SessionClockCommand {
  final Context context;

  SessionClockCommand(Context context) {
    this.context = context;
  }

  @Command(
      name = "pause",
      description = "Stop the clock and the orders (controller).",
      footer = {"", "Example: ${ROOT-COMMAND-NAME} session pause --reason Lunch --until 13:30"})
  public void pause(
      @Mixin ReasonOption reason,
      @Option(
              names = "--until",
              paramLabel = "TIME",
              description = "When it goes on by itself, for example 45m, 14:30 or a date and time.")
          @Nullable String until) {
    var session = session();
    tellTimes(context.clock().pause(session.getName(), reason.text, moment(until, session)));
    if (until == null) {
      context.output().hint("Next: " + context.program() + " session resume");
    }
  }

  private @Nullable Instant moment(@Nullable String text, Session session) {
    return text == null
        ? null
        : Moments.read(text, SessionText.instant(session.getServerTime()), context.page().zone());
  }

  @Command(name = "resume", description = "Let a paused session go on (controller).")
  public void resume() {
    tellTimes(context.clock().resume(session().getName()));
  }

  @Command(
      name = "extend",
      description = "Give the running phase more time (controller).",
      footer = {"", "Example: ${ROOT-COMMAND-NAME} session extend 5 --reason \"Late start\""})
  public void extend(
      @Parameters(paramLabel = "MINUTES", description = "How many minutes more.") int minutes,
      @Mixin ReasonOption reason) {
    tellTimes(context.clock().extend(session(), minutes, reason.text));
  }

  @Command(
      name = "shift",
      description = "Move the running deadline and all fixed ones after it (controller).",
      footer = {
        "",
        "Example: ${ROOT-COMMAND-NAME} session shift 1440; earlier: session shift -- -30"
      })
  public void shift(
      @Parameters(paramLabel = "MINUTES", description = "Later, or earlier if below zero.")
          int minutes,
      @Mixin ReasonOption reason) {
    tellTimes(context.clock().shift(session(), minutes, reason.text));
  }

  @Command(
      name = "close-turn",
      aliases = "close",
      description =
          "End the running phase now; the end of planning locks drafts as they stand (controller).")
  public void close(
      @Option(
              names = "--phase",
              paramLabel = "PHASE",
              description =
                  "Only if it is in this one: briefing, planning or adjudication. Else: the running"
                      + " one.")
          @Nullable String phase) {
    var session = session();
    var meant = phase == null ? session.getPhase() : phase(phase);
    var after = context.clock().close(session.getName(), session.getTurn(), meant);
    tellTimes(after);
    if (after.getTurn() > session.getTurn() || after.getState() == Session.State.STATE_ENDED) {
      context.output().hint("Next: " + context.program() + " result");
    }
  }

  private static Session.Phase phase(String word) {
    return switch (word) {
      case "briefing" -> Session.Phase.PHASE_BRIEFING;
      case "planning" -> Session.Phase.PHASE_PLANNING;
      case "adjudication" -> Session.Phase.PHASE_ADJUDICATION;
      default ->
          throw Failure.usage(
              "\"" + word + "\" is no phase. Choose briefing, planning or adjudication.");
    };
  }

  @Command(
      name = "reopen",
      description = "Let an ended session go on in the turn it was ended in (owner).")
  public void reopen(@Mixin ReasonOption reason) {
    tellTimes(context.clock().reopen(session().getName(), reason.text));
  }

  @Command(
      name = "rewind",
      description =
          "Go back to the opening of a turn; what was played since stays readable (owner).",
      footer = {"", "Example: ${ROOT-COMMAND-NAME} session rewind 2 --reason \"Wrong ruling\""})
  public void rewind(
      @Parameters(paramLabel = "TURN", description = "Its number, 1 to the running one's.")
          int turn,
      @Mixin ReasonOption reason) {
    tellTimes(context.clock().rewind(session().getName(), turn, reason.text));
  }

  @Command(
      name = "practice",
      description = "Play a turn of which nothing counts, before the game (controller).")
  public void practice(
      @Parameters(paramLabel = "start|end", description = "Begin it, or go back to the lobby.")
          String word) {
    var session = session().getName();
    tellTimes(
        switch (word) {
          case "start" -> context.clock().startPractice(session);
          case "end" -> context.clock().endPractice(session);
          default -> throw Failure.usage("Say practice start or practice end.");
        });
  }

  private Session session() {
    return context.play().view().getSession();
  }

  /** Where the session is. */
  void tell(Session session) {
    context.output().show(session, context.page().wrapped(SessionText.line(session)));
  }

  /** Where the session is, and when something happens by itself. */
  private void tellTimes(Session session) {
    var lines = new ArrayList<>(context.page().wrapped(SessionText.line(session)));
    lines.addAll(SessionText.times(session, context.page()));
    context.output().show(session, lines);
  }
}
