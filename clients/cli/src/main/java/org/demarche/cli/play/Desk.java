package org.demarche.cli.play;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.text.Page;
import org.demarche.cli.text.Style;
import org.jspecify.annotations.Nullable;

/** Prints to the player and asks questions, each until it has an answer or is given up. */
final class Desk {
  private static final Set<String> BACK = Set.of("", "b", "back");
  private static final Set<String> QUIT = Set.of("q", "quit", "exit");

  private static final String MARK = "» ";

  private final Dialogue dialogue;
  private final Style style;
  private final ZoneId zone;

  Desk(Dialogue dialogue, Style style, ZoneId zone) {
    this.dialogue = dialogue;
    this.style = style;
    this.zone = zone;
  }

  /** As wide as the terminal is now. */
  Page page() {
    return new Page(dialogue.width(), style, zone);
  }

  /** For what is told: it stands behind a mark. */
  Page newsPage() {
    return new Page(dialogue.width() - MARK.length(), style, zone);
  }

  /** Whether the player is to be told at once of what happens. */
  boolean isLive() {
    return dialogue.live();
  }

  Style style() {
    return style;
  }

  void lines(List<String> lines) {
    dialogue.print(lines);
  }

  void line(String text) {
    dressed(text, UnaryOperator.identity());
  }

  void empty() {
    lines(List.of(""));
  }

  void done(String text) {
    dressed(text, style::good);
  }

  void hint(String text) {
    dressed(text, style::faint);
  }

  void warn(String text) {
    dressed(text, style::warning);
  }

  /** Says something that came about by itself; see {@link Dialogue#tell}. */
  void tell(List<String> lines) {
    dialogue.tell(lines.stream().map(line -> style.warning(MARK) + line).toList());
  }

  void tellWarning(String text) {
    tell(newsPage().wrapped(text).stream().map(style::warning).toList());
  }

  void failure(Failure failure) {
    warn(failure.message());
    failure.details().forEach(detail -> warn("  " + detail));
  }

  private void dressed(String text, UnaryOperator<String> dress) {
    lines(page().wrapped(text).stream().map(dress).toList());
  }

  /** How many lines fit on the terminal beside this many; as many as one likes if it has no end. */
  int roomBeside(int rows) {
    return dialogue.height() > 0 ? dialogue.height() - rows : Integer.MAX_VALUE;
  }

  /** Prints a text that may be longer than the terminal is high, a screen at a time. */
  void text(List<String> lines) {
    paged(lines, "-- Enter for more, b to stop -- ");
  }

  /** Gives what was typed to stop; empty if all was read, or if there was enough of it. */
  private String paged(List<String> lines, String more) {
    var room = dialogue.height() - 2;
    if (dialogue.height() <= 0) {
      lines(lines);
      return "";
    }
    for (var from = 0; from < lines.size(); from += room) {
      lines(lines.subList(from, Math.min(lines.size(), from + room)));
      if (from + room < lines.size()) {
        try {
          var typed = dialogue.read(style.faint(more), List.of());
          leaveIfWanted(typed);
          if (!typed.isEmpty()) {
            return BACK.contains(typed.toLowerCase(Locale.ROOT)) ? "" : typed;
          }
        } catch (Back _) {
          return "";
        }
      }
    }
    return "";
  }

  /** Shows a menu, a screen at a time, and asks for one of it. */
  <T> T choose(String prompt, Menu<T> menu) {
    var typed = paged(menu.lines(page()), "-- Enter for more, or your choice -- ");
    if (!typed.isEmpty()) {
      try {
        return menu.find(typed);
      } catch (Failure wrong) {
        warn(wrong.message());
      }
    }
    return pick(prompt, menu);
  }

  /** Asks for one of a menu that the player has before them. */
  <T> T pick(String prompt, Menu<T> menu) {
    return pickOr(prompt, menu, null);
  }

  /**
   * Asks for one of a menu.
   *
   * @param usual what an empty line stands for; null if it goes back
   */
  <T> T pickOr(String prompt, Menu<T> menu, @Nullable T usual) {
    while (true) {
      var typed = dialogue.read(prompt(prompt), menu.completed());
      if (typed.isEmpty() && usual != null) {
        return usual;
      }
      leaveIfWanted(typed);
      goBackIfWanted(typed);
      try {
        return menu.find(typed);
      } catch (Failure wrong) {
        warn(wrong.message());
      }
    }
  }

  /** Asks for a word of those before the player; an empty one goes back. */
  String word(String prompt, List<String> words) {
    var typed = dialogue.read(prompt(prompt), words);
    leaveIfWanted(typed);
    goBackIfWanted(typed);
    return typed;
  }

  /** Asks for a text; an empty one goes back. */
  String text(String prompt) {
    var typed = dialogue.read(prompt(prompt), List.of());
    goBackIfWanted(typed);
    return typed;
  }

  /** Asks for a text that may be left out. */
  String optionalText(String prompt) {
    return orUsual(prompt, "", List.of());
  }

  /** Asks for a value; an empty line takes the usual one. */
  String orUsual(String prompt, String usual, List<String> words) {
    var typed = dialogue.read(prompt(prompt), words);
    if (typed.isEmpty()) {
      return usual;
    }
    goBackIfWanted(typed);
    return typed;
  }

  /** Asks for a clear yes; everything else that is understood goes back. */
  void confirm(String question) {
    while (true) {
      var typed = dialogue.read(prompt(question + " (y/n)"), List.of("yes", "no"));
      switch (typed.toLowerCase(Locale.ROOT)) {
        case "y", "yes" -> {
          return;
        }
        case "n", "no", "", "b", "back" -> throw new Back();
        default -> {
          leaveIfWanted(typed);
          warn("Type y for yes, or n for no.");
        }
      }
    }
  }

  private String prompt(String text) {
    return style.bold(text) + "> ";
  }

  private static void leaveIfWanted(String typed) {
    if (QUIT.contains(typed.toLowerCase(Locale.ROOT))) {
      throw new Left();
    }
  }

  private static void goBackIfWanted(String typed) {
    if (BACK.contains(typed.toLowerCase(Locale.ROOT))) {
      throw new Back();
    }
  }
}
