package org.demarche.cli.play;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.play.Menu.Item;
import org.demarche.cli.render.MessagesText;
import org.demarche.cli.render.Names;
import org.demarche.cli.render.SessionText;
import org.demarche.cli.text.Numbers;
import org.demarche.cli.text.Words;
import org.demarche.protocol.v1.Conversation;
import org.demarche.protocol.v1.Message;
import org.demarche.protocol.v1.View;

/** Who talks with whom, what is unread, and the ways to say something. */
final class MessagesScreen {
  private static final int LATEST = 20;
  private static final int MOST_LISTED = 12;
  private static final int LEAST_WORDS = 16;

  /** What a numbered line holds beside the title and the words. */
  private static final int MARGIN = 7;

  private final Game game;
  private final Desk desk;
  private final Letter letter;

  MessagesScreen(Game game) {
    this.game = game;
    this.desk = game.desk();
    this.letter = new Letter(game);
  }

  void open() {
    while (true) {
      var view = game.look();
      game.inbox().look();
      desk.empty();
      if (game.inbox().conversations().isEmpty()) {
        desk.line("Nobody has said anything yet.");
      }
      game.step(desk.choose("Messages (b: back)", menu(view)));
    }
  }

  private Menu<Runnable> menu(View view) {
    var all = game.inbox().conversations();
    var listed = all.subList(0, Math.min(all.size(), MOST_LISTED));
    var ways = new ArrayList<Item<Runnable>>();
    if (listed.size() < all.size()) {
      ways.add(Item.of("others", "Other conversations", more(all.size()), () -> others(view)));
    }
    if (!all.isEmpty()) {
      ways.add(Item.of("latest", "The latest of all", "", this::latest));
      ways.add(Item.of("search", "Search", "messages with all the words you give", this::search));
    }
    addWriting(ways, view);
    var widest = ways.stream().mapToInt(way -> Words.width(way.title())).max().orElse(0);
    var items = new ArrayList<>(conversations(listed, view, widest));
    items.addAll(ways);
    return new Menu<>(items);
  }

  private static String more(int all) {
    return Numbers.count(all - MOST_LISTED, "more");
  }

  private void addWriting(List<Item<Runnable>> items, View view) {
    switch (view.getSeat().getRole()) {
      case ROLE_MEMBER -> {
        items.add(Item.of("write", "Write", "to any teams and persons", this::write));
        items.add(Item.of("communique", "Publish a communiqué", "all read it", letter::declare));
        items.add(Item.of("ask", "Ask control", "other teams don't read it", letter::ask));
      }
      case ROLE_OBSERVER -> {
        // Observers read.
      }
      default -> items.add(Item.of("write", "Write", "", this::write));
    }
  }

  /**
   * Items whose notes take one line each.
   *
   * @param others how wide the titles of the other items are
   */
  private List<Item<Runnable>> conversations(List<Conversation> listed, View view, int others) {
    var titles = listed.stream().mapToInt(one -> Words.width(one.getTitle())).max().orElse(0);
    var room = Math.max(LEAST_WORDS, desk.page().width() - MARGIN - Math.max(titles, others));
    var items = new ArrayList<Item<Runnable>>();
    for (var one : listed) {
      var unread = one.getUnread() == 0 ? "" : one.getUnread() + " new · ";
      var note = unread + lastWords(one, view, room - unread.length());
      Runnable open = () -> new ConversationScreen(game, one).open();
      items.add(Item.of(one.getTitle(), one.getTitle(), note, open));
    }
    return items;
  }

  private String lastWords(Conversation conversation, View view, int room) {
    return view.getMessagesList().reversed().stream()
        .filter(message -> message.getConversation().equals(conversation.getId()))
        .findFirst()
        .map(message -> MessagesText.brief(message, Names.of(view), desk.page(), room))
        .orElseGet(
            () -> "last " + desk.page().clock(SessionText.instant(conversation.getLastTime())));
  }

  private void others(View view) {
    var all = game.inbox().conversations();
    var rest = conversations(all.subList(MOST_LISTED, all.size()), view, 0);
    desk.empty();
    desk.choose("Conversation (b: back)", new Menu<>(rest)).run();
  }

  /** A conversation with more that is new than is shown stays unread. */
  private void latest() {
    var shown = game.inbox().messages("", "", LATEST).getMessagesList();
    show(shown);
    for (var one : game.inbox().conversations()) {
      var of = shown.stream().filter(message -> message.getConversation().equals(one.getId()));
      if (one.getUnread() > 0 && of.count() >= one.getUnread()) {
        game.inbox().markRead(one.getId(), "");
      }
    }
  }

  private void search() {
    var words = desk.text("Words to look for");
    var found = game.inbox().messages("", words, LATEST).getMessagesList();
    if (found.isEmpty()) {
      desk.line("No message has all these words.");
    } else {
      show(found);
    }
  }

  private void show(List<Message> newestFirst) {
    desk.empty();
    desk.text(MessagesText.inWords(newestFirst.reversed(), game.view(), desk.page()));
  }

  private void write() {
    var audience = new AudienceForm(game).ask();
    var sent = letter.write(audience, "");
    desk.lines(MessagesText.lines(sent, Names.of(game.view()), desk.page()));
  }
}
