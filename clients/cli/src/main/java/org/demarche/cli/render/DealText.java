package org.demarche.cli.render;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.text.Page;
import org.demarche.cli.text.Words;
import org.demarche.protocol.v1.Deal;
import org.demarche.protocol.v1.DealClause;
import org.demarche.protocol.v1.DealStatus;
import org.demarche.protocol.v1.DealStep;
import org.jspecify.annotations.Nullable;

/** All that is known of one agreement. */
public final class DealText {
  private final Names names;
  private final Page page;

  public DealText(Names names, Page page) {
    this.names = names;
    this.page = page;
  }

  /**
   * The deal with its clauses, its history, the deals it counters and that counter it, and how it
   * stands.
   *
   * @param all the deals that are known
   */
  public List<String> lines(Deal deal, List<Deal> all) {
    var lines = new ArrayList<>(page.wrapped(DealsText.line(deal, names)));
    lines.add("Parties: " + names.titles(deal.getPartiesList()));
    lines.addAll(form(deal));
    var chain = chain(deal, all);
    if (chain.size() > 1) {
      lines.add("Chain: " + String.join(" → ", chain));
    }
    deal.getStepsList().forEach(step -> lines.add("  " + step(step)));
    deal.getStatusesList().forEach(status -> lines.add("  " + status(status)));
    return lines;
  }

  /** How it is offered: in secret, until when, with what clauses; may be empty. */
  public List<String> form(Deal deal) {
    var lines = new ArrayList<String>();
    if (deal.getSecret()) {
      lines.add("Secret: only its parties know of it.");
    }
    if (deal.hasExpireTime() && deal.getState() == Deal.State.STATE_PROPOSED) {
      var until = page.dayAndClock(SessionText.instant(deal.getExpireTime()));
      lines.add("Can be signed until " + until + ".");
    }
    for (var clause : deal.getClausesList()) {
      lines.addAll(Words.hanging("  § ", clause(clause), page.textWidth()));
    }
    return lines;
  }

  private String clause(DealClause clause) {
    return clause.getText()
        + switch (clause.getVisibility()) {
          case VISIBILITY_PUBLIC -> " (public, by ";
          case VISIBILITY_PARTIES -> " (for the parties, by ";
          case VISIBILITY_HIDDEN -> " (hidden, by ";
          case VISIBILITY_UNSPECIFIED, UNRECOGNIZED -> " (by ";
        }
        + names.title(clause.getTeam())
        + ")";
  }

  /** From the first proposal to the last one. */
  private static List<String> chain(Deal deal, List<Deal> all) {
    var chain = new ArrayList<String>(List.of(deal.getId()));
    for (var at = deal;
        at != null && !at.getCounters().isEmpty();
        at = find(chain.getFirst(), all)) {
      chain.addFirst(at.getCounters());
    }
    for (var at = deal;
        at != null && !at.getCounteredBy().isEmpty();
        at = find(chain.getLast(), all)) {
      chain.add(at.getCounteredBy());
    }
    return chain;
  }

  private static @Nullable Deal find(String id, List<Deal> all) {
    return all.stream().filter(deal -> deal.getId().equals(id)).findFirst().orElse(null);
  }

  private String step(DealStep step) {
    var what =
        switch (step.getKind()) {
          case KIND_PROPOSED -> "proposed";
          case KIND_SIGNED -> "signed";
          case KIND_REJECTED -> "rejected";
          case KIND_COUNTERED -> "countered";
          case KIND_WITHDRAWN -> "withdrawn";
          case KIND_EXPIRED -> "expired";
          case KIND_IN_FORCE -> "took effect";
          case KIND_UNSPECIFIED, UNRECOGNIZED -> "changed";
        };
    var by =
        step.getTeam().isEmpty()
            ? ""
            : " by " + names.title(step.getTeam()) + person(step.getDisplayName());
    var at = step.hasTime() ? ", " + page.clock(SessionText.instant(step.getTime())) : "";
    return "turn " + step.getTurn() + at + ": " + what + by;
  }

  private static String person(String name) {
    return name.isEmpty() ? "" : " (" + name + ")";
  }

  private static String status(DealStatus status) {
    var what =
        switch (status.getKind()) {
          case KIND_IN_FORCE -> "in force";
          case KIND_DELAYED -> "delayed";
          case KIND_DELIVERED -> "delivered";
          case KIND_BREACHED -> "broken";
          case KIND_LEAKED -> "a secret clause leaked";
          case KIND_RENEGED -> "a party walked out";
          case KIND_OVER -> "over";
          case KIND_UNSPECIFIED, UNRECOGNIZED -> "unknown";
        };
    var percent = status.hasDelivered() ? ", " + Math.round(status.getDelivered()) + "%" : "";
    return "after turn " + status.getTurn() + ": " + what + percent;
  }
}
