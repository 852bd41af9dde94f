package org.demarche.cli.command;

import java.util.List;
import java.util.Locale;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.intent.Lookup;
import org.demarche.cli.remote.ClassCalls;
import org.demarche.cli.render.Names;
import org.demarche.protocol.v1.Seat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What owners and controllers do with other people's seats. */
final class SeatPlaceCommands {
  private SeatPlaceCommands() {}

  static void addTo(CommandLine seats, Context context) {
    seats.addSubcommand(new Move(context));
    seats.addSubcommand(new Replace(context));
    seats.addSubcommand(new Revoke(context));
  }

  private static String resource(Context context, String seat) {
    return seat.contains("/")
        ? seat
        : context.play().view().getSession().getName() + "/seats/" + seat;
  }

  /** Takes a seat away, also for the session command. */
  static void revoke(Context context, String seat, String reason) {
    if (seat.isBlank()) {
      throw Failure.usage("Name the seat, as in: session seats.");
    }
    var name = resource(context, seat);
    context.output().show(context.session().revokeSeat(name, reason), List.of());
    context.output().done("The seat " + Names.last(name) + " is closed.");
  }

  /** Gives a seat another place. */
  @Command(
      name = "move",
      description = "Give a seat another team, role or rank (owner, controller).",
      footer = {"", "Example: ${ROOT-COMMAND-NAME} seats move s7 japan --head"})
  private static final class Move implements Runnable {
    private final Context context;

    @Parameters(index = "0", paramLabel = "SEAT", description = "As in: session seats.")
    private String seat = "";

    @Parameters(
        index = "1",
        paramLabel = "PLACE",
        description = "A team, or owner, controller, white-cell, umpire, observer.")
    private String place = "";

    @Option(names = "--head", description = "As the head of the delegation.")
    private boolean head;

    @Mixin private final ReasonOption reason = new ReasonOption();

    Move(Context context) {
      this.context = context;
    }

    @Override
    public void run() {
      var role = role(place);
      var member = role == null;
      var team = member ? Lookup.team(place, context.play().view().getTeamsList()) : "";
      var moved =
          new ClassCalls(context.asSeat())
              .move(
                  resource(context, seat),
                  role == null ? Seat.Role.ROLE_MEMBER : role,
                  team,
                  head,
                  reason.text);
      context.output().show(moved, List.of());
      context.output().done(moved.getDisplayName() + " is moved.");
    }

    private static Seat.@Nullable Role role(String place) {
      return switch (place.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-')) {
        case "owner" -> Seat.Role.ROLE_OWNER;
        case "controller" -> Seat.Role.ROLE_CONTROLLER;
        case "white-cell" -> Seat.Role.ROLE_WHITE_CELL;
        case "umpire" -> Seat.Role.ROLE_UMPIRE;
        case "observer" -> Seat.Role.ROLE_OBSERVER;
        default -> null;
      };
    }
  }

  /** Gives a seat a new code. */
  @Command(
      name = "replace",
      description = {
        "Give a seat a new code, for the same person or another (owner, controller).",
        "The old token opens nothing from then on."
      })
  private static final class Replace implements Runnable {
    private final Context context;

    @Parameters(paramLabel = "SEAT", description = "As in: session seats.")
    private String seat = "";

    @Option(
        names = "--name",
        paramLabel = "NAME",
        defaultValue = "",
        description = "Who takes it; else the same person.")
    private String name = "";

    @Mixin private final ReasonOption reason = new ReasonOption();

    Replace(Context context) {
      this.context = context;
    }

    @Override
    public void run() {
      var connection = context.asSeat();
      var answer = new ClassCalls(connection).replace(resource(context, seat), name, reason.text);
      var code = answer.getJoinCode();
      var link = connection.endpoint().link() + "/join/" + code.getCode();
      context
          .output()
          .show(answer, List.of(code.getDisplayName() + "  " + code.getCode() + "  " + link));
      context.output().hint("The code opens the seat once; the old token opens nothing any more.");
    }
  }

  /** Takes a seat away. */
  @Command(
      name = "revoke",
      description = "Take a seat away: its token opens nothing any more (owner, controller).")
  private static final class Revoke implements Runnable {
    private final Context context;

    @Parameters(paramLabel = "SEAT", description = "As in: session seats.")
    private String seat = "";

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why.")
    private String reason = "";

    Revoke(Context context) {
      this.context = context;
    }

    @Override
    public void run() {
      revoke(context, seat, reason);
    }
  }
}
