package org.demarche.cli.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.cli.play.Menu.Item;
import org.demarche.cli.render.AssessmentText;
import org.demarche.cli.render.Duties;
import org.demarche.cli.render.NewsText;
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
      act("Deals", "what was agreed", () -> new DealsScreen(game).open());
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
    addQuiz(view);
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
    var unread = game.inbox().unread();
    var watches = view.getSeat().getRole() == Seat.Role.ROLE_OBSERVER;
    var usual = watches ? "what was said" : "read and write";
    var note = unread == 0 ? usual : unread + " to read";
    act("Messages", note, () -> new MessagesScreen(game).open(), "say", "write");
    read("News", news(view), reading::news, "changes");
    var argued = view.getAdjudicationsCount();
    if (argued > 0 && !view.getSeat().getTeam().isEmpty()) {
      var about = Numbers.count(argued, "free-text move") + ", before " + judged(argued);
      act("Arguments", about, () -> new ArgumentsScreen(game).open(), "argue", "queue");
    }
  }

  private static String judged(int moves) {
    return moves == 1 ? "it is judged" : "they are judged";
  }

  private String news(View view) {
    var away = game.inbox().away();
    var usual = "what has changed since you looked last";
    if (away.getTooOld()) {
      return "much has changed since you looked last";
    }
    var count = NewsText.count(away, view, game.desk().page());
    return count == 0 ? usual : Numbers.count(count, "change") + " since you looked last";
  }

  /** While there is something to answer; it is known without asking the server. */
  private void addQuiz(View view) {
    var seat = view.getSeat().getName();
    var answered =
        (int) view.getQuizList().stream().filter(one -> one.getSeat().equals(seat)).count();
    var open = game.scenario().getQuizQuestions() - answered;
    if (open > 0) {
      act("Quiz", Numbers.count(open, "question") + " about the rules", this::quiz);
    }
  }

  private void quiz() {
    new QuizScreen(game.desk(), game.classes()).open();
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
