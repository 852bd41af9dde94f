package org.demarche.cli.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.cli.play.Menu.Item;
import org.demarche.cli.render.AssessmentText;
import org.demarche.cli.render.Duties;
import org.demarche.cli.render.OrdersText;
import org.demarche.cli.text.Numbers;
import org.demarche.protocol.v1.Orders;
import org.demarche.protocol.v1.Seat;
import org.demarche.protocol.v1.Session;
import org.demarche.protocol.v1.View;

/** What can be done now, for each seat and each state of the session. */
final class HomeMenu {
  private final Game game;
  private final ReadingScreens reading;
  private final List<Item<Way>> items = new ArrayList<>();

  /**
   * Where a choice leads.
   *
   * @param reading whether it prints a text to be read, over which nothing must be printed
   */
  record Way(boolean reading, Runnable action) {}

  HomeMenu(Game game) {
    this.game = game;
    this.reading = new ReadingScreens(game);
  }

  /** The menu for what the seat knows now. */
  Menu<Way> of(View view) {
    items.clear();
    var session = view.getSession();
    var ended = session.getState() == Session.State.STATE_ENDED;
    if (ended) {
      read("Scores", "who won, and what was true", reading::scores, "truth");
    }
    read("Board", "where things stand", reading::board, "tracks");
    if (!ended && session.getTurn() > 0 && !view.getSeat().getTeam().isEmpty()) {
      addActions(view);
    } else if (session.getTurn() > 0) {
      read("Deals", "what was agreed", reading::deals);
    }
    addMessages(view);
    if (session.getTurn() > 0) {
      var last = view.getLastResult().getLabel();
      var note =
          last.isEmpty() ? "no turn has closed yet" : "what happened in " + last + ", and why";
      act("Results", note, () -> new ResultsScreen(game).open(), "why");
    }
    read("Brief", "who you are and what you want", reading::brief, "objective");
    read("Rules", "how it is played, in three minutes", reading::rules);
    read("Teams", "who plays, and who has approved", reading::teams, "status");
    read("Help", "how this screen works", reading::help, "?");
    act("Quit", "leave; your seat waits for you", HomeMenu::leave, "q", "exit");
    return new Menu<>(items);
  }

  private void addActions(View view) {
    var orders = OrdersScreen.own(view);
    var moves = OrdersText.counted(orders) + " of " + Numbers.count(orders.getMoveLimit(), "move");
    act("Orders", moves, () -> new OrdersScreen(game).open(), "moves");
    act("Deals", deals(view), () -> new DealsScreen(game).open(), "offers");
    if (view.getSession().getTheses() || view.getSession().getQuestionsCount() > 0) {
      act("Assess", assessment(view), () -> new AssessmentScreen(game).open(), "theses");
    }
    var approval = new ApprovalScreen(game);
    if (orders.getState() == Orders.State.STATE_APPROVED) {
      act("Withdraw", "your orders are approved; this takes it back", approval::withdraw);
    } else {
      act("Approve", "your orders are not approved", approval::approve);
    }
  }

  private static String deals(View view) {
    var offers = Duties.awaiting(view).size();
    return offers == 0 ? "propose and answer" : Numbers.count(offers, "offer") + " to answer";
  }

  private static String assessment(View view) {
    var open = Duties.openQuestions(view).size();
    var questions = open == 0 ? "" : Numbers.count(open, "question") + " to answer";
    if (!view.getSession().getTheses()) {
      return open == 0 ? "all questions answered" : questions;
    }
    var given = AssessmentScreen.own(view, "");
    var theses =
        given.getProbabilitiesMap().isEmpty() ? "not given yet" : AssessmentText.line(given);
    return open == 0 ? theses : theses + "; " + questions;
  }

  private void addMessages(View view) {
    var unread = game.unread().size();
    if (view.getSeat().getRole() == Seat.Role.ROLE_OBSERVER) {
      var said = unread == 0 ? "what was said" : unread + " to read";
      read("Messages", said, reading::messages);
      return;
    }
    var note = unread == 0 ? "read and write" : unread + " to read";
    act("Messages", note, () -> new MessagesScreen(game).open(), "say", "write");
  }

  private static void leave() {
    throw new Left();
  }

  private void read(String title, String note, Runnable action, String... aliases) {
    add(title, note, new Way(true, action), aliases);
  }

  private void act(String title, String note, Runnable action, String... aliases) {
    add(title, note, new Way(false, action), aliases);
  }

  private void add(String title, String note, Way way, String... aliases) {
    var words = new ArrayList<String>();
    words.add(title.toLowerCase(Locale.ROOT));
    words.addAll(List.of(aliases));
    items.add(new Item<>(words, title, note, true, way));
  }
}
