package org.demarche.cli.render;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.text.Page;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.ListNewsResponse;
import org.demarche.protocol.v1.View;

/** What has changed since somebody looked last. */
public final class NewsText {
  private NewsText() {}

  public static List<String> lines(ListNewsResponse news, View view, Page page) {
    if (!news.hasSince()) {
      return List.of("You have not looked before. From now on, news is what comes after this.");
    }
    var since = page.dayAndClock(SessionText.instant(news.getSince()));
    if (news.getTooOld()) {
      return List.of("Too much has changed since " + since + ": see status, board and messages.");
    }
    var lines = changes(news, view, page);
    if (lines.isEmpty()) {
      return List.of("Nothing new since " + since + ".");
    }
    lines.addFirst("Since " + since + ":");
    return lines;
  }

  /** How many things are worth telling. */
  public static int count(ListNewsResponse news, View view, Page page) {
    var text = new ChangeText(view, page);
    return (int)
        told(news.getChangesList()).stream()
            .filter(change -> !text.lines(change).isEmpty())
            .count();
  }

  private static List<String> changes(ListNewsResponse news, View view, Page page) {
    var text = new ChangeText(view, page);
    var lines = new ArrayList<String>();
    told(news.getChangesList()).stream()
        .flatMap(change -> text.lines(change).stream())
        .flatMap(line -> page.wrapped(line).stream())
        .forEach(lines::add);
    return lines;
  }

  /**
   * That a turn has closed explains the rest: it comes first, and what follows from it is left out.
   */
  private static List<Change> told(List<Change> changes) {
    var closed = changes.stream().filter(Change::hasLastResult).toList();
    if (closed.isEmpty()) {
      return changes;
    }
    var told = new ArrayList<>(closed);
    changes.stream().filter(change -> !followsFromTheClose(change)).forEach(told::add);
    return told;
  }

  private static boolean followsFromTheClose(Change change) {
    return switch (change.getKindCase()) {
      case LAST_RESULT, TRACK, TEAM, ORDERS -> true;
      default -> false;
    };
  }
}
