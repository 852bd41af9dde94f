package org.demarche.cli.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.cli.text.Numbers;
import org.demarche.cli.text.Page;
import org.demarche.cli.text.Words;
import org.demarche.protocol.v1.Adjudication;
import org.demarche.protocol.v1.Cause;
import org.demarche.protocol.v1.Draw;
import org.demarche.protocol.v1.Input;
import org.demarche.protocol.v1.Orders;
import org.demarche.protocol.v1.Outcome;
import org.demarche.protocol.v1.Reading;
import org.demarche.protocol.v1.Report;
import org.demarche.protocol.v1.Track;
import org.demarche.protocol.v1.TurnResult;
import org.jspecify.annotations.Nullable;

/** What happened in a turn, and why. */
public final class ResultText {
  private final Names names;
  private final Page page;
  private final boolean why;
  private final List<String> lines = new ArrayList<>();

  private ResultText(Names names, Page page, boolean why) {
    this.names = names;
    this.page = page;
    this.why = why;
  }

  /**
   * All of it: the reports, and each change with its cause.
   *
   * @param tracks the board after the turn, to show what each track came to; may be empty
   * @param why whether to show the calculation and the sources too
   */
  public static List<String> lines(
      TurnResult result, List<Track> tracks, Names names, Page page, boolean why) {
    var text = new ResultText(names, page, why);
    text.lines.add(page.style().heading("Turn " + result.getTurn() + " · " + result.getLabel()));
    text.addReports(result.getReportsList());
    text.addOutcomes(result, tracks);
    text.addJudged(result.getAdjudicationsList());
    text.addRemarks(result.getOrdersList());
    return text.lines;
  }

  private void addReports(List<Report> reports) {
    for (var report : reports) {
      var marker = report.getPrivate() ? "  ◆ " : "  • ";
      var mine = report.getPrivate() ? " (only you know)" : "";
      var cites = why ? sources(report.getCitesList()) : "";
      lines.addAll(Words.hanging(marker, report.getText() + mine + cites, page.textWidth()));
    }
    if (reports.isEmpty()) {
      lines.add("  Nothing came to be known.");
    }
  }

  private void addOutcomes(TurnResult result, List<Track> tracks) {
    var byTrack = new LinkedHashMap<String, List<Outcome>>();
    for (var outcome : result.getOutcomesList()) {
      if (why || Numbers.isChange(outcome.getChange())) {
        byTrack.computeIfAbsent(outcome.getTrack(), _ -> new ArrayList<>()).add(outcome);
      }
    }
    if (byTrack.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(page.style().bold("What changed, and why"));
    var board =
        tracks.stream().collect(Collectors.toMap(track -> track.getInfo().getId(), track -> track));
    byTrack.forEach((id, outcomes) -> addTrack(board.get(id), outcomes, result.getTurn()));
  }

  /** After the end, and for those who see everything. */
  private void addJudged(List<Adjudication> judged) {
    if (judged.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(page.style().bold("How free-text moves were judged"));
    for (var move : judged) {
      lines.addAll(QueueText.lines(move, names, page));
      for (var draw : move.getDrawsList()) {
        lines.addAll(Words.hanging("    ", draw(draw), page.textWidth()));
      }
    }
  }

  private void addRemarks(List<Orders> orders) {
    if (orders.stream().allMatch(own -> own.getCommentsCount() == 0)) {
      return;
    }
    lines.add("");
    lines.add(page.style().bold("What was remarked on drafts"));
    for (var own : orders) {
      for (var comment : own.getCommentsList()) {
        var who = comment.getDisplayName() + " (" + names.title(own.getTeam()) + "): ";
        lines.addAll(Words.hanging("  ", who + comment.getText(), page.textWidth()));
      }
    }
  }

  private void addTrack(@Nullable Track track, List<Outcome> outcomes, int turn) {
    var title = outcomes.getFirst().getTrackTitle();
    lines.add("  " + page.style().bold(title) + (track == null ? "" : course(track, turn)));
    for (var outcome : outcomes) {
      addOutcome(outcome);
    }
  }

  /** From the reading before the turn to the one after it. */
  private static String course(Track track, int turn) {
    var readings =
        track.getHistoryList().stream().collect(Collectors.toMap(Reading::getTurn, r -> r));
    var before = readings.get(turn - 1);
    var after = readings.get(turn);
    return before == null || after == null ? "" : "  " + value(before) + " → " + value(after);
  }

  private static String value(Reading reading) {
    return Numbers.reading(reading.getValue(), reading.getNoise());
  }

  private void addOutcome(Outcome outcome) {
    var amount = Numbers.change(outcome.getChange());
    var space = " ".repeat(Math.max(1, 10 - amount.length()));
    var prefix = space + page.style().change(outcome.getChange(), amount) + "  ";
    var text = new StringBuilder(cause(outcome.getCause()));
    outcome.getDrawsList().forEach(draw -> text.append("; ").append(draw(draw)));
    if (why) {
      text.append(sources(outcome.getCitesList()));
    }
    lines.addAll(Words.hanging(prefix, text.toString(), page.textWidth()));
    if (why && !outcome.getFormula().isEmpty()) {
      var indent = " ".repeat(Words.width(prefix));
      var calculation = "= " + outcome.getFormula() + inputs(outcome.getInputsList());
      for (var line : Words.hanging(indent, calculation, page.textWidth())) {
        lines.add(page.style().faint(line));
      }
    }
  }

  private String cause(Cause cause) {
    var title = cause.getTitle().isEmpty() ? Names.spoken(cause.getId()) : cause.getTitle();
    var by = cause.getTeam().isEmpty() ? "" : " (" + names.title(cause.getTeam()) + ")";
    return switch (cause.getKind()) {
      case KIND_MOVE, KIND_DEAL -> title + by;
      case KIND_RULE -> "rule: " + title + by;
      case KIND_INJECT, KIND_SENT_INJECT -> "event: " + title;
      case KIND_OVERRIDE -> "set by white cell";
      case KIND_RULING -> "white cell's ruling: " + title;
      case KIND_LIMIT -> "cut off at the end of its range";
      case KIND_DERIVATION -> "follows from other tracks";
      case KIND_DECAY -> "drifts back by itself";
      case KIND_UNKNOWN, KIND_UNSPECIFIED, UNRECOGNIZED -> "something you don't know of";
    };
  }

  private static String draw(Draw draw) {
    var label = draw.getLabel().isEmpty() ? "" : draw.getLabel() + ": ";
    return draw.hasNeeded()
        ? label
            + (draw.getSuccess() ? "it came about" : "it did not come about")
            + " (drew "
            + Numbers.plain(draw.getDrawn())
            + ", needed less than "
            + Numbers.plain(draw.getNeeded())
            + ")"
        : label + "chance added " + Numbers.change(draw.getDrawn());
  }

  private static String inputs(List<Input> inputs) {
    return inputs.isEmpty()
        ? ""
        : inputs.stream()
            .map(input -> input.getName() + " " + Numbers.plain(input.getValue()))
            .collect(Collectors.joining(", ", ", with ", ""));
  }

  private static String sources(List<String> cites) {
    return cites.isEmpty() ? "" : " [" + String.join(", ", cites) + "]";
  }
}
