package org.demarche.cli.render;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.text.Page;
import org.demarche.cli.text.Words;
import org.demarche.protocol.v1.DealOption;
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
        option.getAvailable() ? "" : reason(option.getReason()));
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
    var bare = new Entry(entry.id, entry.title, entry.cost, entry.text, List.of(), entry.reason);
    return whole(bare, cites, page);
  }

  private static List<String> whole(Entry entry, List<String> cites, Page page) {
    var lines = new ArrayList<String>();
    lines.add(page.style().heading(entry.title) + "  " + entry.cost);
    lines.addAll(page.wrapped(entry.text));
    lines.addAll(ParameterText.details(entry.parameters, page));
    if (!entry.reason.isEmpty()) {
      page.wrapped("✗ " + entry.reason).forEach(line -> lines.add(page.style().warning(line)));
    }
    if (!cites.isEmpty()) {
      lines.add(page.style().faint("Sources: " + String.join(", ", cites)));
    }
    return lines;
  }
}
