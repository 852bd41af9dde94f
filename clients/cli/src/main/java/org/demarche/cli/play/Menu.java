package org.demarche.cli.play;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.text.Nearest;
import org.demarche.cli.text.Page;
import org.demarche.cli.text.Table;
import org.demarche.cli.text.Table.Cell;
import org.demarche.cli.text.Words;

/**
 * What can be chosen in one place: by its number, its word or its title, or the beginning of one.
 */
record Menu<T>(List<Item<T>> items) {
  private static final int LONG = 12;
  private static final int GAP = 3;

  /**
   * One thing to choose.
   *
   * @param words what else may be typed for it; the first is what the tab key completes
   * @param note what is to be known before it is chosen; may be empty
   * @param open whether it is to be had; the server has the last word
   */
  record Item<T>(List<String> words, String title, String note, boolean open, T value) {
    Item {
      words = List.copyOf(words);
    }

    static <T> Item<T> of(String word, String title, String note, T value) {
      return new Item<>(List.of(word), title, note, true, value);
    }

    private Stream<String> names() {
      return Stream.concat(words.stream(), Stream.of(title));
    }
  }

  Menu {
    items = List.copyOf(items);
  }

  /**
   * Finds what is meant.
   *
   * @throws Failure if that is nothing, or more than one thing; it names the nearest
   */
  T find(String typed) {
    if (typed.matches("\\d{1,4}")) {
      return numbered(Integer.parseInt(typed));
    }
    for (var wanted : ways(typed)) {
      var found = items.stream().filter(wanted).toList();
      if (found.size() == 1) {
        return found.getFirst().value;
      }
      if (found.size() > 1) {
        throw Failure.usage("\"" + typed + "\" may be " + titles(found) + ". Type a little more.");
      }
    }
    throw Failure.usage(unknown(typed));
  }

  private T numbered(int number) {
    if (number < 1 || number > items.size()) {
      throw Failure.usage(
          "There is no " + number + " here. " + (items.size() == 1 ? "There is 1." : range()));
    }
    return items.get(number - 1).value;
  }

  private String range() {
    return "The numbers go from 1 to " + items.size() + ".";
  }

  /** The ways to mean an item, the surest first. */
  private List<Predicate<Item<T>>> ways(String typed) {
    var start = plain(typed);
    return List.of(
        item -> is(item, typed),
        item -> item.names().anyMatch(name -> plain(name).startsWith(start)),
        item -> item.names().anyMatch(name -> plain(name).contains(" " + start)));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static <T> boolean is(Item<T> item, String typed) {
    return Nearest.exact(typed, item.names().toList()).isPresent();
  }

  private String unknown(String typed) {
    var near = new LinkedHashSet<String>();
    for (var item : items) {
      if (!Nearest.alike(typed, item.names().toList()).isEmpty()) {
        near.add(item.title);
      }
    }
    var start = "There is no \"" + typed + "\" here.";
    return near.isEmpty()
        ? start + " Type a number from the list, or the first letters."
        : start + " Did you mean " + String.join(" or ", near) + "?";
  }

  private String titles(List<Item<T>> found) {
    return String.join(" or ", found.stream().map(Item::title).toList());
  }

  /** The numbered list; a long one without notes goes in two columns if the page is wide enough. */
  List<String> lines(Page page) {
    var one = column(page);
    if (items.size() < LONG || items.stream().anyMatch(item -> !item.note.isEmpty())) {
      return one;
    }
    var half = (items.size() + 1) / 2;
    var left = widest(one.subList(0, half)) + GAP;
    if (one.size() > items.size() || left + widest(one.subList(half, one.size())) > page.width()) {
      return one;
    }
    var lines = new ArrayList<String>();
    for (var row = 0; row < half; row++) {
      var right = row + half < one.size() ? one.get(row + half) : "";
      lines.add((Words.padded(one.get(row), left) + right).stripTrailing());
    }
    return lines;
  }

  private static int widest(List<String> lines) {
    return lines.stream().mapToInt(Words::width).max().orElse(0);
  }

  private List<String> column(Page page) {
    var table = new Table(page, 1).figures("").words("").words("");
    for (var at = 0; at < items.size(); at++) {
      var item = items.get(at);
      table.row(
          new Cell(String.valueOf(at + 1), page.style()::bold),
          new Cell(item.title, item.open ? text -> text : page.style()::faint),
          new Cell(item.note, page.style()::faint));
    }
    return table.lines();
  }

  /** What the tab key completes. */
  List<String> completed() {
    var completed = new ArrayList<String>();
    items.forEach(item -> item.words.stream().limit(1).forEach(completed::add));
    return completed;
  }
}
