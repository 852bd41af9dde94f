package org.demarche.cli.play;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.cli.render.Duties;
import org.demarche.cli.render.Names;
import org.demarche.cli.render.OrdersText;
import org.demarche.cli.render.SeatsText;
import org.demarche.cli.render.SessionText;
import org.demarche.cli.text.Numbers;
import org.demarche.protocol.v1.Session;
import org.demarche.protocol.v1.View;

/** Where a player begins and comes back to: how things stand, and what can be done now. */
final class HomeScreen {
  private static final int LEAST_NEWS = 2;

  /** What there is beside the head, the news and the menu: empty lines, the prompt, two titles. */
  private static final int ROWS = 5;

  private final Game game;
  private final Desk desk;
  private final HomeMenu menu;

  HomeScreen(Game game) {
    this.game = game;
    this.desk = game.desk();
    this.menu = new HomeMenu(game);
  }

  /** Shows it again and again, until the player leaves. */
  void open() {
    var whole = true;
    while (true) {
      var view = game.look();
      game.inbox().look();
      if (whole) {
        show(view);
      } else {
        desk.empty();
        desk.hint("Enter shows the menu.");
      }
      whole = chooseAndDo(menu.of(view));
    }
  }

  /** Gives whether the whole screen is wanted next: not over a text that is still being read. */
  private boolean chooseAndDo(Menu<HomeMenu.Way> ways) {
    HomeMenu.Way way;
    try {
      way = desk.pick("What now", ways);
    } catch (Back _) {
      return true;
    }
    game.step(way.action());
    return !way.reading();
  }

  private void show(View view) {
    var page = desk.page();
    var head = new ArrayList<String>();
    page.wrapped(SessionText.line(view.getSession(), game.left()))
        .forEach(line -> head.add(desk.style().heading(line)));
    head.addAll(page.wrapped(seat(view)));
    page.wrapped(duties(view)).stream()
        .filter(line -> !line.isEmpty())
        .forEach(line -> head.add(desk.style().warning(line)));
    var ways = menu.of(view).lines(page);
    desk.empty();
    desk.lines(head);
    showNews(desk.roomBeside(head.size() + ways.size() + ROWS));
    desk.empty();
    desk.lines(ways);
  }

  private static String seat(View view) {
    var seat = view.getSeat();
    var place = SeatsText.place(seat.getRole(), seat.getTeam(), Names.of(view));
    var means =
        OrdersText.balances(view, seat.getTeam()).stream().map(OrdersText::balance).toList();
    return String.join(
        " · ",
        Stream.concat(Stream.of("You are " + seat.getDisplayName() + ", " + place), means.stream())
            .toList());
  }

  private String duties(View view) {
    if (view.getSession().getState() == Session.State.STATE_ENDED) {
      return "The game is over: look at the scores and at what was true.";
    }
    var unread = game.inbox().unread();
    var messages = unread == 0 ? "" : " " + Numbers.count(unread, "message") + " to read.";
    var line = Duties.line(view);
    return line + (line.endsWith(".") ? "" : ".") + messages;
  }

  /**
   * Shows what is new.
   *
   * @param free how many lines there are for it on the screen
   */
  private void showNews(int free) {
    var news = game.news();
    if (news.isEmpty()) {
      return;
    }
    var room = Math.max(LEAST_NEWS, free);
    var newest = news.subList(Math.max(0, news.size() - room), news.size());
    var lines = new ArrayList<String>(List.of(desk.style().bold("New since you last looked:")));
    if (newest.size() < news.size()) {
      lines.add(desk.style().faint("  … and more before"));
    }
    newest.forEach(line -> lines.add("  " + line));
    desk.lines(lines);
  }
}
