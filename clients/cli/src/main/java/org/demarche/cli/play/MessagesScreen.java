package org.demarche.cli.play;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.play.Menu.Item;
import org.demarche.cli.render.MessagesText;
import org.demarche.cli.render.Names;
import org.demarche.protocol.v1.Audience;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.View;

/** What was said, and a word of one's own to some or to all. */
final class MessagesScreen {
  private static final int SHOWN = 20;

  private final Game game;
  private final Desk desk;

  MessagesScreen(Game game) {
    this.game = game;
    this.desk = game.desk();
  }

  void open() {
    while (true) {
      var view = game.look();
      var messages = view.getMessagesList();
      var newest = messages.subList(Math.max(0, messages.size() - SHOWN), messages.size());
      desk.empty();
      desk.lines(MessagesText.lines(newest, Names.of(view), desk.page()));
      game.markAllRead();
      desk.empty();
      desk.hint("Whom do you want to write to? Several: 1,3");
      var menu = menu(view);
      desk.lines(menu.lines(desk.page()));
      var audience = audience(menu);
      game.step(() -> say(audience, Names.of(view)));
    }
  }

  private static Menu<Audience> menu(View view) {
    var team = view.getSeat().getTeam();
    var items = new ArrayList<Item<Audience>>();
    for (var other : view.getTeamsList()) {
      var id = other.getInfo().getId();
      if (!id.equals(team)) {
        var audience = Audience.newBuilder().addTeams(id).build();
        var words = List.of(id, other.getInfo().getShortTitle());
        items.add(new Item<>(words, other.getInfo().getTitle(), "", true, audience));
      }
    }
    items.add(Item.of("all", "All", "", Audience.newBuilder().setEveryone(true).build()));
    if (!team.isEmpty()) {
      items.add(Item.of("team", "My own team", "", Audience.getDefaultInstance()));
    }
    var control = Audience.newBuilder().setControl(true).build();
    items.add(Item.of("control", "Control", "who runs the game", control));
    return new Menu<>(items);
  }

  private Audience audience(Menu<Audience> menu) {
    while (true) {
      var typed = desk.word("To (b: back)", menu.completed());
      try {
        var audience = Audience.newBuilder();
        for (var one : typed.split("[,;]", -1)) {
          audience.mergeFrom(menu.find(one.strip()));
        }
        return audience.getEveryone() ? audience.clearTeams().build() : audience.build();
      } catch (Failure wrong) {
        desk.warn(wrong.message());
      }
    }
  }

  private void say(Audience audience, Names names) {
    var text = desk.text("Your words to " + listeners(audience, names));
    game.command(
        play -> play.say(text, audience),
        message -> List.of(Change.newBuilder().setMessage(message).build()));
  }

  private static String listeners(Audience audience, Names names) {
    if (audience.getEveryone()) {
      return "all";
    }
    var listeners = new ArrayList<>(audience.getTeamsList().stream().map(names::title).toList());
    if (audience.getControl()) {
      listeners.add("control");
    }
    return listeners.isEmpty() ? "your team" : String.join(", ", listeners);
  }
}
