package org.demarche.cli.play;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.cli.render.OrdersText;
import org.demarche.cli.text.Numbers;
import org.demarche.protocol.v1.Balance;
import org.demarche.protocol.v1.Cost;
import org.demarche.protocol.v1.View;

/** Says what something costs, and what would be left. */
final class Prices {
  private Prices() {}

  /** For example {@code Costs 2 political capital; 1 of 4 would be left.} */
  static String line(List<Cost> costs, View view) {
    var several = costs.stream().filter(cost -> cost.getAmount() != 0).count() > 1;
    var left =
        OrdersText.balances(view, view.getSeat().getTeam()).stream()
            .flatMap(
                balance ->
                    costs.stream()
                        .filter(cost -> cost.getResource().equals(balance.getResource()))
                        .filter(cost -> !several || cost.getAmount() != 0)
                        .map(cost -> left(balance, cost, several)))
            .collect(Collectors.joining(", "));
    var price = OrdersText.costs(costs);
    return (price.equals("free") ? "Free" : "Costs " + price)
        + (left.isEmpty() ? "" : "; " + left)
        + ".";
  }

  private static String left(Balance balance, Cost cost, boolean named) {
    var title = named ? " " + balance.getTitle().toLowerCase(Locale.ROOT) : "";
    var now = balance.getAvailable() - balance.getCommitted();
    var then = now - cost.getAmount();
    return then < 0
        ? "only " + Numbers.plain(now) + title + " left"
        : Numbers.plain(then)
            + " of "
            + Numbers.plain(balance.getAvailable())
            + title
            + " would be left";
  }
}
