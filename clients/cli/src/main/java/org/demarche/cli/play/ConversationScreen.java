package org.demarche.cli.play;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.play.Menu.Item;
import org.demarche.cli.render.MessagesText;
import org.demarche.cli.render.Names;
import org.demarche.protocol.v1.Conversation;
import org.demarche.protocol.v1.Message;
import org.demarche.protocol.v1.Seat;
import org.demarche.protocol.v1.View;

/** One conversation: what was said, and a word of one's own. */
final class ConversationScreen {
  private static final int SHOWN = 20;

  /** The most that the server gives at once. */
  private static final int MOST = 200;

  /** What a numbered line holds beside the message. */
  private static final int MARGIN = 5;

  private final Game game;
  private final Desk desk;
  private final Conversation conversation;
  private int shown;

  ConversationScreen(Game game, Conversation conversation) {
    this.game = game;
    this.desk = game.desk();
    this.conversation = conversation;
    this.shown = Math.clamp(conversation.getUnread(), SHOWN, MOST);
  }

  void open() {
    while (true) {
      var view = game.look();
      var answer = game.inbox().messages(conversation.getId(), "", shown);
      var messages = answer.getMessagesList();
      desk.empty();
      desk.line(desk.style().heading(conversation.getTitle()));
      desk.text(MessagesText.inWords(messages.reversed(), view, desk.page()));
      if (!messages.isEmpty()) {
        game.inbox().markRead(conversation.getId(), messages.getFirst().getId());
      }
      var older = !answer.getNextPageToken().isEmpty() && shown < MOST;
      var menu = menu(view, messages, older);
      if (menu.items().isEmpty()) {
        return;
      }
      desk.empty();
      game.step(desk.choose("Conversation (b: back)", menu));
    }
  }

  /**
   * What can be done.
   *
   * @param messages those before the player, newest first
   */
  private Menu<Runnable> menu(View view, List<Message> messages, boolean older) {
    var items = new ArrayList<Item<Runnable>>();
    var role = view.getSeat().getRole();
    var letter = new Letter(game);
    var audience = conversation.getAudience();
    if (conversation.getId().equals("press")) {
      if (role == Seat.Role.ROLE_MEMBER) {
        items.add(Item.of("communique", "Publish a communiqué", "", letter::declare));
      }
    } else if (!conversation.getId().equals("anonymous") && role != Seat.Role.ROLE_OBSERVER) {
      items.add(Item.of("write", "Write", "", () -> letter.write(audience, "")));
      items.add(
          Item.of(
              "quote",
              "Answer a message",
              "it is quoted",
              () -> letter.write(audience, choose(messages).getId())));
    }
    if (role == Seat.Role.ROLE_MEMBER && Labels.areOpen(view)) {
      items.add(Item.of("label", "Label a message", Labels.NOTE, () -> label(messages)));
    }
    if (older) {
      items.add(Item.of("older", "Older messages", "", () -> shown = Math.min(MOST, 2 * shown)));
    }
    return new Menu<>(items);
  }

  private void label(List<Message> messages) {
    var message = choose(messages);
    var team = game.view().getSeat().getTeam();
    new Labels(game).ask(message.getId(), message.getTeam().equals(team));
  }

  private Message choose(List<Message> messages) {
    var names = Names.of(game.view());
    var page = desk.page();
    var width = page.width() - MARGIN;
    var items =
        messages.stream()
            .map(one -> new Item<>(List.of(one.getId()), brief(one, names, width), "", true, one))
            .toList();
    if (items.size() == 1) {
      return messages.getFirst();
    }
    desk.empty();
    desk.hint("The newest first.");
    return desk.choose("Which message (b: back)", new Menu<>(items));
  }

  private String brief(Message message, Names names, int width) {
    return MessagesText.brief(message, names, desk.page(), width);
  }
}
