package org.demarche.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.cli.text.Numbers;
import org.demarche.cli.text.Page;
import org.demarche.cli.text.Table;
import org.demarche.cli.text.Table.Cell;
import org.demarche.protocol.v1.Balance;
import org.demarche.protocol.v1.Cost;
import org.demarche.protocol.v1.OrderedMove;
import org.demarche.protocol.v1.Orders;
import org.demarche.protocol.v1.Track;
import org.demarche.protocol.v1.TrackInfo;
import org.demarche.protocol.v1.View;

/** A team's orders and what they cost. */
public final class OrdersText {
  private OrdersText() {}

  /**
   * What an approval has led to: the last one ends planning, and if there is something to judge the
   * turn is not closed yet.
   *
   * @param turn which the orders were of when they were approved
   */
  public static String approved(Orders orders, int turn) {
    if (orders.getTurn() != turn) {
      return "Approved. All teams have, and the turn has closed.";
    }
    return orders.getState() == Orders.State.STATE_APPROVED
        ? "Approved."
        : "Approved. All teams have, and the orders are locked.";
  }

  /** All orders in the view: the own team's, or every team's for a facilitator. */
  public static List<String> lines(View view, Page page) {
    var names = Names.of(view);
    var several = view.getOrdersCount() > 1;
    var lines = new ArrayList<String>();
    for (var orders : view.getOrdersList()) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      if (several) {
        lines.add(page.style().heading(names.title(orders.getTeam())));
      }
      lines.addAll(lines(orders, balances(view, orders.getTeam()), trackTitles(view), page));
      lines.addAll(ChoicesText.lines(view, orders.getTeam(), page));
    }
    return lines;
  }

  /** One team's orders, headed by how many moves and how much of its means they take. */
  public static List<String> lines(Orders orders, List<Balance> balances, Page page) {
    return lines(orders, balances, Map.of(), page);
  }

  private static List<String> lines(
      Orders orders, List<Balance> balances, Map<String, String> tracks, Page page) {
    var lines = new ArrayList<String>();
    lines.add(page.style().bold(head(orders, balances)));
    var table = new Table(page, 2).words("").words("").words("").words("");
    for (var move : orders.getMovesList()) {
      table.row(
          new Cell(move.getId(), page.style()::bold),
          Cell.of(summary(move, tracks)),
          Cell.of(costs(move.getCostsList())),
          new Cell(hands(move), page.style()::faint));
    }
    lines.addAll(table.lines());
    for (var comment : orders.getCommentsList()) {
      var about = comment.getMove().isEmpty() ? "" : " on " + comment.getMove();
      lines.addAll(
          page.wrapped("  " + comment.getDisplayName() + about + ": " + comment.getText()));
    }
    return lines;
  }

  /** Who wrote it, and who else has changed it last. */
  private static String hands(OrderedMove move) {
    var editor = move.getEditor();
    var other = !editor.isEmpty() && !editor.equals(move.getAuthor());
    return move.getAuthor() + (other ? "\nchanged by " + editor : "");
  }

  /** For example {@code 2 Political capital}, or {@code free}. */
  public static String costs(List<Cost> costs) {
    var paid = costs.stream().filter(cost -> cost.getAmount() != 0).toList();
    return paid.isEmpty()
        ? "free"
        : paid.stream()
            .map(cost -> Numbers.plain(cost.getAmount()) + " " + inSentence(cost.getTitle()))
            .collect(Collectors.joining(", "));
  }

  /** For example {@code Political capital: 3 of 4 left}. */
  public static String balance(Balance balance) {
    return balance.getTitle()
        + ": "
        + Numbers.plain(balance.getAvailable() - balance.getCommitted())
        + " of "
        + Numbers.plain(balance.getAvailable())
        + " left";
  }

  public static List<Balance> balances(View view, String team) {
    return view.getBalancesList().stream()
        .filter(balance -> balance.getTeam().equals(team))
        .toList();
  }

  private static String head(Orders orders, List<Balance> balances) {
    var moves = counted(orders) + " of " + Numbers.count(orders.getMoveLimit(), "move");
    var means = balances.stream().map(OrdersText::balance).collect(Collectors.joining(" · "));
    return state(orders) + " · " + moves + (means.isEmpty() ? "" : " · " + means);
  }

  /** How many of the moves count against the limit. */
  public static int counted(Orders orders) {
    return (int) orders.getMovesList().stream().filter(move -> !move.getFree()).count();
  }

  private static String state(Orders orders) {
    return switch (orders.getState()) {
      case STATE_DRAFT -> "Draft";
      case STATE_APPROVED -> "Approved";
      case STATE_LOCKED -> "Locked";
      case STATE_UNSPECIFIED, UNRECOGNIZED -> "Orders";
    };
  }

  private static String summary(OrderedMove move, Map<String, String> tracks) {
    var named = move.getSummary().isEmpty() ? move.getTitle() : move.getSummary();
    var summary = named + (move.getFree() ? " (beside the limit)" : "");
    return summary + words(move, tracks);
  }

  /** What the tracks of a view are called, by their ids. */
  public static Map<String, String> trackTitles(View view) {
    return view.getTracksList().stream()
        .map(Track::getInfo)
        .collect(Collectors.toMap(TrackInfo::getId, TrackInfo::getTitle));
  }

  /**
   * The reason and the prediction, each on a line of its own after a line break.
   *
   * @param tracks their titles, by their ids; one that is not in it is called by its id
   */
  public static String words(OrderedMove move, Map<String, String> tracks) {
    var why = move.getRationale().isEmpty() ? "" : "\nwhy: " + move.getRationale();
    return why + expected(move, tracks);
  }

  private static String expected(OrderedMove move, Map<String, String> tracks) {
    if (!move.hasPrediction()) {
      return "";
    }
    var prediction = move.getPrediction();
    var way =
        switch (prediction.getDirection()) {
          case DIRECTION_RISES -> " rises";
          case DIRECTION_STAYS -> " stays";
          case DIRECTION_FALLS -> " falls";
          case DIRECTION_UNSPECIFIED, UNRECOGNIZED -> "";
        };
    var came =
        !prediction.hasCameTrue() ? "" : prediction.getCameTrue() ? " (it did)" : " (it did not)";
    var id = prediction.getTrack();
    var track = id.isEmpty() ? "" : tracks.getOrDefault(id, id) + way + came;
    var both = track.isEmpty() || prediction.getText().isEmpty() ? "" : "; ";
    return "\nexpected: " + track + both + prediction.getText();
  }

  private static String inSentence(String title) {
    return title.isEmpty()
        ? ""
        : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
  }
}
