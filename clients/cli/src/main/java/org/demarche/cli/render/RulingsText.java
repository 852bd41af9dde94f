package org.demarche.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.cli.text.Numbers;
import org.demarche.cli.text.Page;
import org.demarche.cli.text.Words;
import org.demarche.protocol.v1.Odds;
import org.demarche.protocol.v1.OrderedMove;
import org.demarche.protocol.v1.View;

/** The numbers of ordered moves that white cell decides. */
public final class RulingsText {
  private RulingsText() {}

  /** The moves in the view that leave something to decide. */
  public static List<OrderedMove> open(View view) {
    return view.getOrdersList().stream()
        .flatMap(orders -> orders.getMovesList().stream())
        .filter(move -> move.getOddsCount() > 0)
        .toList();
  }

  /** Each of them with its team, what was written for it, and its odds. */
  public static List<String> lines(View view, Page page) {
    var names = Names.of(view);
    var lines = new ArrayList<String>();
    for (var orders : view.getOrdersList()) {
      for (var move : orders.getMovesList()) {
        if (move.getOddsCount() > 0) {
          lines.addAll(page.wrapped(names.title(orders.getTeam()) + ": " + line(move)));
          if (!move.getRationale().isEmpty()) {
            lines.addAll(Words.hanging("    ", "why: " + move.getRationale(), page.textWidth()));
          }
        }
      }
    }
    return lines.isEmpty() ? List.of("No ordered move leaves you anything to decide.") : lines;
  }

  /** For example {@code m7 Gamble: by night — Odds 0.6 (0.05 to 0.95)}. */
  public static String line(OrderedMove move) {
    var summary = move.getSummary().isEmpty() ? move.getTitle() : move.getSummary();
    return move.getId() + " " + summary + " — " + odds(move);
  }

  /** For example {@code Odds 0.6 (0.05 to 0.95)}. */
  static String odds(OrderedMove move) {
    return move.getOddsList().stream().map(RulingsText::odds).collect(Collectors.joining("; "));
  }

  private static String odds(Odds odds) {
    var reason = odds.getReason().isEmpty() ? "" : ", because: " + odds.getReason();
    return odds.getTitle()
        + " "
        + Numbers.plain(odds.getValue())
        + (odds.getRuled() ? " as you ruled" + reason : " unless you rule")
        + " ("
        + Numbers.plain(odds.getMinimum())
        + " to "
        + Numbers.plain(odds.getMaximum())
        + ")";
  }
}
