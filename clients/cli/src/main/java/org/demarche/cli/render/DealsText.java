package org.demarche.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.cli.text.Numbers;
import org.demarche.cli.text.Page;
import org.demarche.cli.text.Table;
import org.demarche.cli.text.Table.Cell;
import org.demarche.protocol.v1.Deal;

/** Agreements, from their proposal on. */
public final class DealsText {
  private DealsText() {}

  public static List<String> lines(List<Deal> deals, Names names, Page page) {
    var table = new Table(page).words("").words("STATE").words("DEAL").words("PARTIES");
    for (var deal : deals) {
      table.row(
          new Cell(deal.getId(), page.style()::bold),
          new Cell(state(deal), text -> dressed(deal, text, page)),
          Cell.of(described(deal, page)),
          Cell.of(parties(deal, names)));
    }
    return table.isEmpty() ? List.of("No deals yet.") : table.lines();
  }

  /** One line, for example {@code d3 Island talks: two islands (Russia proposes; 1 capital)}. */
  public static String line(Deal deal, Names names) {
    var facts = new ArrayList<String>();
    facts.add(state(deal));
    facts.add("proposed by " + names.title(deal.getProposer()));
    if (deal.getCostsCount() > 0) {
      facts.add("costs you " + OrdersText.costs(deal.getCostsList()));
    }
    var refusal = deal.getRefusal().isEmpty() ? "" : " " + deal.getRefusal();
    var note = (deal.getNote().isEmpty() ? "" : " “" + deal.getNote() + "”") + refusal;
    return deal.getId() + " " + summary(deal) + " (" + String.join(", ", facts) + ")" + note;
  }

  public static String state(Deal deal) {
    return switch (deal.getState()) {
      case STATE_PROPOSED -> "proposed";
      case STATE_ACCEPTED -> "agreed";
      case STATE_REJECTED -> "rejected";
      case STATE_COUNTERED -> "countered";
      case STATE_WITHDRAWN -> "withdrawn";
      case STATE_EXPIRED -> deal.getRefusal().isEmpty() ? "expired" : "refused";
      case STATE_IN_FORCE -> "in force";
      case STATE_UNSPECIFIED, UNRECOGNIZED -> "unknown";
    };
  }

  private static String described(Deal deal, Page page) {
    var text = new StringBuilder(summary(deal));
    var form = form(deal, page);
    if (!form.isEmpty()) {
      text.append("\n").append(form);
    }
    if (!deal.getNote().isEmpty()) {
      text.append("\n“").append(deal.getNote()).append("”");
    }
    if (!deal.getCounters().isEmpty()) {
      text.append("\nin answer to ").append(deal.getCounters());
    }
    if (!deal.getCounteredBy().isEmpty()) {
      text.append("\nanswered by ").append(deal.getCounteredBy());
    }
    if (!deal.getRefusal().isEmpty()) {
      text.append("\n").append(deal.getRefusal());
    }
    if (deal.getCostsCount() > 0 && deal.getState() == Deal.State.STATE_PROPOSED) {
      text.append("\ncosts you ").append(OrdersText.costs(deal.getCostsList()));
    }
    return text.toString();
  }

  /** For example {@code secret, until 14:30, 2 clauses}. */
  private static String form(Deal deal, Page page) {
    var facts = new ArrayList<String>();
    if (deal.getSecret()) {
      facts.add("secret");
    }
    if (deal.hasExpireTime() && deal.getState() == Deal.State.STATE_PROPOSED) {
      facts.add("until " + page.clock(SessionText.instant(deal.getExpireTime())));
    }
    if (deal.getClausesCount() > 0) {
      facts.add(Numbers.count(deal.getClausesCount(), "clause"));
    }
    return String.join(", ", facts);
  }

  private static String summary(Deal deal) {
    return deal.getSummary().isEmpty() ? deal.getTitle() : deal.getSummary();
  }

  /** Each party, with a tick if it has agreed. */
  private static String parties(Deal deal, Names names) {
    return deal.getPartiesList().stream()
        .map(team -> (deal.getAcceptedByList().contains(team) ? "✓ " : "  ") + names.title(team))
        .collect(Collectors.joining("\n"));
  }

  private static String dressed(Deal deal, String text, Page page) {
    return switch (deal.getState()) {
      case STATE_PROPOSED -> page.style().warning(text);
      case STATE_ACCEPTED, STATE_IN_FORCE -> page.style().good(text);
      default -> page.style().faint(text);
    };
  }
}
