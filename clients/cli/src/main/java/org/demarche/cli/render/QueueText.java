package org.demarche.cli.render;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.text.Numbers;
import org.demarche.cli.text.Page;
import org.demarche.cli.text.Words;
import org.demarche.protocol.v1.Adjudication;
import org.demarche.protocol.v1.View;

/** The free-text moves that are argued about and judged. */
public final class QueueText {
  private QueueText() {}

  /** Each with its arguments, its estimates and what these come to, as far as the seat may know. */
  public static List<String> lines(View view, Page page) {
    var names = Names.of(view);
    var lines = new ArrayList<String>();
    for (var judged : view.getAdjudicationsList()) {
      lines.addAll(lines(judged, names, page));
    }
    return lines.isEmpty() ? List.of("No free-text move waits to be argued or judged.") : lines;
  }

  public static List<String> lines(Adjudication judged, Names names, Page page) {
    var lines = new ArrayList<String>();
    var move = judged.getMove();
    var odds = move.getOddsCount() == 0 ? "" : " — " + RulingsText.odds(move);
    var summary = move.getSummary().isEmpty() ? move.getTitle() : move.getSummary();
    lines.addAll(
        page.wrapped(names.title(judged.getTeam()) + ": " + move.getId() + " " + summary + odds));
    if (!move.getRationale().isEmpty()) {
      add(lines, "why: " + move.getRationale(), page);
    }
    for (var argument : judged.getArgumentsList()) {
      var side = argument.getInFavour() ? "+ " : "- ";
      add(lines, side + names.title(argument.getTeam()) + ": " + argument.getText(), page);
    }
    for (var estimate : judged.getEstimatesList()) {
      var note = estimate.getNote().isEmpty() ? "" : ", because: " + estimate.getNote();
      var value = Numbers.plain(estimate.getValue());
      add(lines, estimate.getDisplayName() + " estimates " + value + note, page);
    }
    for (var spread : judged.getSpreadsList()) {
      add(
          lines,
          "%s: %s, from %s to %s; suggested %s"
              .formatted(
                  Names.spoken(spread.getParameter()),
                  Numbers.count(spread.getCount(), "estimate"),
                  Numbers.plain(spread.getLowest()),
                  Numbers.plain(spread.getHighest()),
                  Numbers.plain(spread.getSuggested())),
          page);
    }
    return lines;
  }

  private static void add(List<String> lines, String text, Page page) {
    lines.addAll(Words.hanging("    ", text, page.textWidth()));
  }
}
