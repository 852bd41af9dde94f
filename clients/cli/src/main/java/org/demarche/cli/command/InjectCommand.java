package org.demarche.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.intent.Lookup;
import org.demarche.cli.intent.Moments;
import org.demarche.cli.render.InjectsText;
import org.demarche.cli.render.Names;
import org.demarche.protocol.v1.PlannedInject;
import org.demarche.protocol.v1.TrackChange;
import org.demarche.protocol.v1.View;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What white cell lets happen. */
@Command(
    name = "inject",
    description = "Plan, preview and send injects (white cell); alone, it lists them.",
    footer = {"", "Example: ${ROOT-COMMAND-NAME} inject send strike --reason \"It is time\""})
final class InjectCommand implements Runnable {
  private static final Pattern CHANGE =
      Pattern.compile("([a-z0-9_.]+)\\s*([-+*=])\\s*([-+]?[0-9.]+)");

  private final Context context;

  InjectCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    list();
  }

  @Command(name = "list", description = "List the planned injects and the scenario's.")
  void list() {
    var injects = context.whiteCell().injects(session());
    context.output().showAll("injects", injects, InjectsText.lines(injects, context.page()));
  }

  @Command(
      name = "plan",
      description = "Plan an inject, or replace the planned one with this id.",
      footer = {
        "",
        "Example: ${ROOT-COMMAND-NAME} inject plan strike \"A strike\" --text \"Oil workers"
            + " strike.\" --change \"oil + 5\" --when \"oil < 40\""
      })
  void plan(
      @Parameters(paramLabel = "ID", description = "Lower-case words joined by _.") String id,
      @Parameters(paramLabel = "TITLE", description = "What it is called.") String title,
      @Option(names = "--text", paramLabel = "TEXT", defaultValue = "", description = "The news.")
          String text,
      @Option(
              names = "--to",
              paramLabel = "TEAM",
              split = ",",
              description = "Who reads it: teams, or control; everyone if left out.")
          @Nullable List<String> to,
      @Option(
              names = "--change",
              paramLabel = "CHANGE",
              description = "Such as \"oil + 5\", \"align = 3\" or \"oil * 0.9\"; may be repeated.")
          @Nullable List<String> changes,
      @Option(
              names = "--turn",
              paramLabel = "N",
              defaultValue = "0",
              description = "When it opens.")
          int turn,
      @Option(
              names = "--at",
              paramLabel = "TIME",
              description = "At this time, such as 14:30 with a date, or 20m from now.")
          @Nullable String at,
      @Option(
              names = "--when",
              paramLabel = "CONDITION",
              defaultValue = "",
              description = "Such as \"oil < 40 && turn >= 3\", looked at when a turn opens.")
          String when) {
    var view = context.play().view();
    var inject =
        PlannedInject.newBuilder()
            .setId(id)
            .setTitle(title)
            .setText(text)
            .setTurn(turn)
            .setCondition(when);
    address(inject, to == null ? List.of() : to, view);
    for (var change : changes == null ? List.<String>of() : changes) {
      inject.addChanges(change(change));
    }
    if (at != null) {
      var time = Moments.read(at, Instant.now(), context.page().zone());
      inject.getTimeBuilder().setSeconds(time.getEpochSecond()).setNanos(time.getNano());
    }
    var planned = context.whiteCell().plan(view.getSession().getName(), inject.build());
    context.output().show(planned, List.of());
    context.output().done("Planned " + planned.getId() + ".");
    hint("inject preview " + planned.getId());
  }

  private static void address(PlannedInject.Builder inject, List<String> to, View view) {
    inject.setEveryone(to.isEmpty());
    to.stream()
        .filter(reader -> !reader.equalsIgnoreCase("control"))
        .forEach(reader -> inject.addTeams(Lookup.team(reader, view.getTeamsList())));
  }

  private static TrackChange change(String written) {
    var words = CHANGE.matcher(written.strip());
    if (!words.matches()) {
      throw Failure.usage(
          "\"" + written + "\" is no change. Write for example \"oil + 5\" or \"align = 3\".");
    }
    var change = TrackChange.newBuilder().setTrack(words.group(1));
    var amount = number(words.group(3));
    return change
        .setOperation(operation(words.group(2)))
        .setAmount(words.group(2).equals("-") ? -amount : amount)
        .build();
  }

  private static TrackChange.Operation operation(String sign) {
    return switch (sign) {
      case "*" -> TrackChange.Operation.OPERATION_MULTIPLY;
      case "=" -> TrackChange.Operation.OPERATION_SET;
      default -> TrackChange.Operation.OPERATION_ADD;
    };
  }

  private static double number(String written) {
    try {
      return Double.parseDouble(written);
    } catch (NumberFormatException _) {
      throw Failure.usage("\"" + written + "\" is no number.");
    }
  }

  @Command(
      name = "import",
      description = "Plan all injects of a table in CSV, or none if something is wrong in it.",
      footer = {
        "",
        "Columns: id, title, text, audience, turn, time, when, changes.",
        "Example: ${ROOT-COMMAND-NAME} inject import injects.csv"
      })
  void importAll(@Parameters(paramLabel = "FILE", description = "The table.") Path file) {
    var injects = context.whiteCell().importAll(session(), read(file));
    context.output().showAll("injects", injects, InjectsText.lines(injects, context.page()));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException _) {
      throw Failure.usage("\"" + file + "\" can't be read as a text in UTF-8.");
    }
  }

  @Command(
      name = "preview",
      description = "Show who would read what and what would change; nothing happens.")
  void preview(@Parameters(paramLabel = "ID", description = "As in inject list.") String id) {
    var view = context.play().view();
    var preview = context.whiteCell().preview(view.getSession().getName(), id);
    context.output().show(preview, InjectsText.preview(preview, Names.of(view), context.page()));
    hint("inject send " + id + " --reason TEXT");
  }

  @Command(name = "send", description = "Let it happen now.")
  void send(
      @Parameters(paramLabel = "ID", description = "As in inject list.") String id,
      @Mixin LedgerReasonOption reason) {
    var sent = context.whiteCell().send(session(), id, reason.text);
    context.output().show(sent, List.of());
    context.output().done("Sent: " + sent.getTitle() + ".");
  }

  @Command(name = "drop", description = "Take it out, so that it does not happen.")
  void drop(
      @Parameters(paramLabel = "ID", description = "As in inject list.") String id,
      @Mixin LedgerReasonOption reason) {
    var dropped = context.whiteCell().drop(session(), id, reason.text);
    context.output().show(dropped, List.of());
    context.output().done("Taken out: " + dropped.getTitle() + ".");
  }

  private String session() {
    return context.play().view().getSession().getName();
  }

  private void hint(String next) {
    context.output().hint("Next: " + context.program() + " " + next);
  }
}
