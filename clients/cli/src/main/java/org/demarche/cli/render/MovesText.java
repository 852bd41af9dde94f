package org.demarche.cli.render;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.text.Numbers;
import org.demarche.cli.text.Page;
import org.demarche.cli.text.Words;
import org.demarche.protocol.v1.DealInfo;
import org.demarche.protocol.v1.DealOption;
import org.demarche.protocol.v1.MoveInfo;
import org.demarche.protocol.v1.MoveOption;
import org.demarche.protocol.v1.Parameter;

/** The moves a team may order and the deals it may propose. */
public final class MovesText {
  private MovesText() {}

  /** Every move with its cost, its parameters, and why it can't be ordered now. */
  public static List<String> moves(List<MoveOption> moves, Page page) {
    return list(moves.stream().map(MovesText::entry).toList(), page);
  }

  /** Every kind of deal with its parties, its terms, and why it can't be proposed now. */
  public static List<String> deals(List<DealOption> deals, Names names, Page page) {
    return list(deals.stream().map(deal -> entry(deal, names)).toList(), page);
  }

  /** One move with all its values. */
  public static List<String> move(MoveOption move, Page page) {
    return whole(entry(move), move.getMove().getCitesList(), page);
  }

  /** One kind of deal with all its values. */
  public static List<String> deal(DealOption deal, Names names, Page page) {
    return whole(entry(deal, names), deal.getDeal().getCitesList(), page);
  }

  /** One move without its values: for somebody who is asked for them one by one. */
  public static List<String> head(MoveOption move, Page page) {
    return head(entry(move), move.getMove().getCitesList(), page);
  }

  /** One kind of deal without its values. */
  public static List<String> head(DealOption deal, Names names, Page page) {
    return head(entry(deal, names), deal.getDeal().getCitesList(), page);
  }

  private record Entry(
      String id,
      String title,
      String cost,
      String text,
      List<Parameter> parameters,
      List<String> notes,
      String reason) {}

  private static Entry entry(MoveOption option) {
    var move = option.getMove();
    var title = move.getTitle() + (move.getSecret() ? " (secret)" : "");
    return new Entry(
        move.getId(),
        title,
        move.getCost(),
        move.getText(),
        move.getParametersList(),
        notes(move),
        option.getAvailable() ? "" : reason(option.getReason()));
  }

  private static Entry entry(DealOption option, Names names) {
    var deal = option.getDeal();
    var title = deal.getTitle() + (deal.getSecret() ? " (secret)" : "");
    return new Entry(
        deal.getId(),
        title + ": " + names.titles(deal.getPartiesList()),
        deal.getCost(),
        deal.getText(),
        deal.getTermsList(),
        notes(deal, names),
        option.getAvailable() ? "" : reason(option.getReason()));
  }

  private static List<String> notes(MoveInfo move) {
    var notes = new ArrayList<String>();
    if (!move.getInject().isEmpty()) {
      notes.add("Only in this turn; it answers an event.");
    }
    if (move.getFree()) {
      notes.add("Does not count against the limit of moves.");
    }
    if (move.getRepeat() > 0 && move.getRepeat() < 1) {
      notes.add("Ordered two turns running, it counts " + Numbers.percent(move.getRepeat()) + ".");
    }
    return notes;
  }

  private static List<String> notes(DealInfo deal, Names names) {
    var notes = new ArrayList<String>();
    if (deal.getProposersCount() > 0
        && !deal.getProposersList().containsAll(deal.getPartiesList())) {
      notes.add("Proposed by " + names.titles(deal.getProposersList()) + " only.");
    }
    for (var consent : deal.getConsentsList()) {
      notes.add(consent.getActor() + " has to agree when the turn closes. " + consent.getText());
    }
    if (deal.getProject()) {
      notes.add("A project: it stays in force and is delivered over turns.");
    } else if (deal.getStanding()) {
      notes.add("It stays in force.");
    }
    return notes;
  }

  private static String reason(String given) {
    return given.isEmpty() ? "not possible now" : given;
  }

  private static List<String> list(List<Entry> entries, Page page) {
    var indent = 2 + entries.stream().mapToInt(entry -> Words.width(entry.id)).max().orElse(0);
    var lines = new ArrayList<String>();
    for (var entry : entries) {
      lines.add(head(entry, indent, page));
      var details = new ArrayList<>(entry.parameters.stream().map(ParameterText::brief).toList());
      details.addAll(entry.notes);
      if (!entry.reason.isEmpty()) {
        details.add("✗ " + entry.reason);
      }
      for (var detail : details) {
        for (var line : Words.hanging(" ".repeat(indent), detail, page.textWidth())) {
          lines.add(detail.startsWith("✗") ? page.style().warning(line) : page.style().faint(line));
        }
      }
    }
    return lines;
  }

  private static String head(Entry entry, int indent, Page page) {
    var id = Words.padded(entry.id, indent);
    var room = page.textWidth() - indent - Words.width(entry.cost) - 2;
    var title = Words.wrapped(entry.title, room).getFirst();
    var dressed = entry.reason.isEmpty() ? page.style().bold(id) : page.style().faint(id);
    return dressed + Words.padded(title, room) + "  " + entry.cost;
  }

  private static List<String> head(Entry entry, List<String> cites, Page page) {
    var bare =
        new Entry(
            entry.id, entry.title, entry.cost, entry.text, List.of(), entry.notes, entry.reason);
    return whole(bare, cites, page);
  }

  private static List<String> whole(Entry entry, List<String> cites, Page page) {
    var lines = new ArrayList<String>();
    lines.add(page.style().heading(entry.title) + "  " + entry.cost);
    lines.addAll(page.wrapped(entry.text));
    lines.addAll(ParameterText.details(entry.parameters, page));
    entry.notes.forEach(note -> lines.addAll(page.wrapped(note)));
    if (!entry.reason.isEmpty()) {
      page.wrapped("✗ " + entry.reason).forEach(line -> lines.add(page.style().warning(line)));
    }
    if (!cites.isEmpty()) {
      lines.add(page.style().faint("Sources: " + String.join(", ", cites)));
    }
    return lines;
  }
}
