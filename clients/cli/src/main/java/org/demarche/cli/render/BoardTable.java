package org.demarche.cli.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedCollection;
import org.demarche.cli.text.Numbers;
import org.demarche.cli.text.Page;
import org.demarche.cli.text.Sparkline;
import org.demarche.cli.text.Table;
import org.demarche.cli.text.Table.Cell;
import org.demarche.protocol.v1.Reading;
import org.demarche.protocol.v1.Track;

/**
 * The board: tracks of the world in a list with their course, those of actors and of pairs in
 * tables with a column for each actor.
 */
public final class BoardTable {
  private static final int ROOM_FOR_TEXT = 120;

  private final Page page;
  private final Names names;
  private final List<String> lines = new ArrayList<>();

  private BoardTable(Page page, Names names) {
    this.page = page;
    this.names = names;
  }

  public static List<String> lines(List<Track> tracks, Names names, Page page) {
    var groups = new LinkedHashMap<String, List<Track>>();
    for (var track : tracks) {
      groups.computeIfAbsent(track.getInfo().getGroup(), _ -> new ArrayList<>()).add(track);
    }
    var board = new BoardTable(page, names);
    board.addList(groups.values().stream().filter(group -> actors(group) == 0).toList());
    board.addByActor(groups.values().stream().filter(group -> actors(group) == 1).toList());
    groups.values().stream().filter(group -> actors(group) == 2).forEach(board::addByPair);
    return board.lines;
  }

  /** Every track with the id that commands know it by. */
  public static List<String> ids(List<Track> tracks, Names names, Page page) {
    var board = new BoardTable(page, names);
    var table = new Table(page).words("ID").words("TRACK").figures("NOW");
    for (var track : tracks) {
      var info = track.getInfo();
      table.row(Cell.of(info.getId()), Cell.of(info.getTitle()), board.now(track));
    }
    return table.lines();
  }

  /** How many actors a group's tracks are about; one that stands alone goes into the list. */
  private static int actors(List<Track> group) {
    return group.size() == 1 ? 0 : Math.min(2, group.getFirst().getInfo().getActorsCount());
  }

  private void addList(List<List<Track>> groups) {
    if (groups.isEmpty()) {
      return;
    }
    var wide = page.width() >= ROOM_FOR_TEXT;
    var table = new Table(page).words("THE WORLD").figures("NOW").figures("CHANGE").words("COURSE");
    table.words("");
    for (var group : groups) {
      for (var track : group) {
        var info = track.getInfo();
        table.row(
            Cell.of(info.getTitle()),
            now(track),
            change(track),
            Cell.of(course(track)),
            new Cell(wide ? described(track) : info.getUnit(), page.style()::faint));
      }
    }
    add(table);
  }

  private static String described(Track track) {
    var info = track.getInfo();
    return info.getUnit().isEmpty() ? info.getText() : info.getUnit() + ". " + info.getText();
  }

  private void addByActor(List<List<Track>> groups) {
    var actors = new LinkedHashSet<String>();
    groups.forEach(group -> group.forEach(track -> actors.add(track.getInfo().getActors(0))));
    if (actors.isEmpty()) {
      return;
    }
    var rows = new LinkedHashMap<String, Map<String, Track>>();
    for (var group : groups) {
      var row = rows.computeIfAbsent(title(group), _ -> new LinkedHashMap<>());
      group.forEach(track -> row.put(track.getInfo().getActors(0), track));
    }
    addMatrix("EACH COUNTRY", rows, actors);
  }

  private void addByPair(List<Track> group) {
    var actors = new LinkedHashSet<String>();
    group.forEach(track -> actors.addAll(track.getInfo().getActorsList()));
    var rows = new LinkedHashMap<String, Map<String, Track>>();
    for (var actor : actors) {
      rows.put(names.title(actor), new LinkedHashMap<>());
    }
    for (var track : group) {
      var first = track.getInfo().getActors(0);
      var second = track.getInfo().getActors(1);
      row(rows, first).put(second, track);
      row(rows, second).putIfAbsent(first, track);
    }
    addMatrix(title(group).toUpperCase(Locale.ROOT), rows, actors);
  }

  private Map<String, Track> row(Map<String, Map<String, Track>> rows, String actor) {
    return rows.computeIfAbsent(names.title(actor), _ -> new LinkedHashMap<>());
  }

  private void addMatrix(
      String title, Map<String, Map<String, Track>> rows, SequencedCollection<String> actors) {
    var columns = Math.max(1, (page.width() - 20) / 13);
    var shown = List.copyOf(actors);
    for (var from = 0; from < shown.size(); from += columns) {
      var part = shown.subList(from, Math.min(shown.size(), from + columns));
      var table = new Table(page).words(title);
      part.forEach(actor -> table.words(names.shortTitle(actor)));
      rows.forEach((label, row) -> table.row(matrixRow(label, row, part)));
      add(table);
    }
  }

  private Cell[] matrixRow(String label, Map<String, Track> row, List<String> actors) {
    var cells = new ArrayList<Cell>();
    cells.add(Cell.of(label));
    for (var actor : actors) {
      var track = row.get(actor);
      cells.add(track == null ? Cell.of("") : nowAndDirection(track));
    }
    return cells.toArray(Cell[]::new);
  }

  private void add(Table table) {
    if (!lines.isEmpty()) {
      lines.add("");
    }
    lines.addAll(table.lines());
  }

  private Cell now(Track track) {
    return track.hasReading()
        ? new Cell(reading(track.getReading()), page.style()::bold)
        : new Cell("?", page.style()::faint);
  }

  private Cell nowAndDirection(Track track) {
    if (!track.hasReading()) {
      return now(track);
    }
    var change = latestChange(track);
    var arrow = change > 0 ? " ↑" : change < 0 ? " ↓" : "";
    return new Cell(reading(track.getReading()) + arrow, text -> page.style().change(change, text));
  }

  private Cell change(Track track) {
    var change = latestChange(track);
    return change == 0
        ? Cell.of("")
        : new Cell(Numbers.change(change), text -> page.style().change(change, text));
  }

  /** The change over the last turn; 0 if it is less than the noise of the two readings. */
  private static double latestChange(Track track) {
    var history = track.getHistoryList();
    if (history.size() < 2) {
      return 0;
    }
    var last = history.getLast();
    var before = history.get(history.size() - 2);
    var change = Math.round((last.getValue() - before.getValue()) * 10) / 10.0;
    return Math.abs(change) >= Math.hypot(last.getNoise(), before.getNoise()) ? change : 0;
  }

  private static String course(Track track) {
    var values = track.getHistoryList().stream().mapToDouble(Reading::getValue).toArray();
    return values.length < 2
        ? ""
        : Sparkline.of(values, track.getInfo().getMinimum(), track.getInfo().getMaximum());
  }

  private static String reading(Reading reading) {
    return Numbers.reading(reading.getValue(), reading.getNoise());
  }

  /** What the titles of a group's tracks have in common, for example {@code Economy}. */
  private static String title(List<Track> group) {
    var common = group.getFirst().getInfo().getTitle();
    for (var track : group) {
      var title = track.getInfo().getTitle();
      var end = 0;
      while (end < Math.min(common.length(), title.length())
          && common.charAt(end) == title.charAt(end)) {
        end++;
      }
      common = common.substring(0, end);
    }
    var trimmed = common.replaceFirst("( of| between|[ :,(–-])*$", "");
    return trimmed.length() < 3 ? Names.spoken(group.getFirst().getInfo().getGroup()) : trimmed;
  }
}
