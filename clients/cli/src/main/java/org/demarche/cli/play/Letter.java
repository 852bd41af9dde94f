package org.demarche.cli.play;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.play.Menu.Item;
import org.demarche.cli.render.MessagesText;
import org.demarche.cli.render.Names;
import org.demarche.protocol.v1.Audience;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.Message;
import org.demarche.protocol.v1.Message.Kind;
import org.demarche.protocol.v1.SendMessageRequest;

/** Asks for the words of one message, and how it is signed, and sends it. */
final class Letter {
  private final Game game;
  private final Desk desk;

  /**
   * What stands below a message.
   *
   * @param office of the team; empty for the writer's own name
   * @param unsigned whether nothing does
   */
  private record Signature(String office, boolean unsigned) {
    private static final Signature OWN_NAME = new Signature("", false);
  }

  Letter(Game game) {
    this.game = game;
    this.desk = game.desk();
  }

  /**
   * Talk.
   *
   * @param replyTo id of the message it quotes; empty for none
   */
  Message write(Audience audience, String replyTo) {
    var signature = signature(game.scenario().getAnonymousMessages());
    var others = others(audience);
    var to = MessagesText.listeners(others, Names.of(game.view()));
    var text = desk.text("Your words to " + (to.equals("the team") ? "your team" : to));
    return send(message(text, signature).setAudience(others).setReplyTo(replyTo));
  }

  /** The same listeners without those who need not be named: the own team, or the own seat. */
  private Audience others(Audience audience) {
    var own = game.view().getSeat();
    var others = audience.toBuilder();
    if (audience.getSeatsCount() == 0) {
      var teams = audience.getTeamsList().stream().filter(team -> !team.equals(own.getTeam()));
      return others.clearTeams().addAllTeams(teams.toList()).build();
    }
    var seats = audience.getSeatsList().stream().filter(seat -> !seat.equals(own.getName()));
    var rest = seats.toList();
    return rest.isEmpty() ? audience : others.clearSeats().addAllSeats(rest).build();
  }

  /** A public statement. */
  void declare() {
    var signature = signature(false);
    var headline = desk.text("Headline (at most 120 characters)");
    var text = desk.text("The statement");
    send(message(text, signature).setKind(Kind.KIND_COMMUNIQUE).setHeadline(headline));
    desk.done("Published: " + headline);
  }

  /** A question to those who run the game. */
  void ask() {
    var text = desk.text("Your question to control");
    send(message(text, Signature.OWN_NAME).setKind(Kind.KIND_QUESTION));
    desk.done("Asked. The answer comes as a message.");
  }

  private static SendMessageRequest.Builder message(String text, Signature signature) {
    return SendMessageRequest.newBuilder()
        .setText(text)
        .setRoleTitle(signature.office)
        .setAnonymous(signature.unsigned);
  }

  private Message send(SendMessageRequest.Builder message) {
    return game.talk(
        talk -> talk.send(message), sent -> List.of(Change.newBuilder().setMessage(sent).build()));
  }

  /** Asks only where there is a choice. */
  private Signature signature(boolean mayBeUnsigned) {
    var view = game.view();
    var team = view.getSeat().getTeam();
    var name = view.getSeat().getDisplayName();
    var items = new ArrayList<Item<Signature>>();
    items.add(Item.of(name, name, "", Signature.OWN_NAME));
    view.getTeamsList().stream()
        .filter(one -> one.getInfo().getId().equals(team))
        .flatMap(one -> one.getInfo().getRoleTitlesList().stream())
        .map(office -> Item.of(office, office, "with your name", new Signature(office, false)))
        .forEach(items::add);
    if (mayBeUnsigned && !team.isEmpty()) {
      var note = "other teams don't learn from whom it is";
      items.add(Item.of("unsigned", "Unsigned", note, new Signature("", true)));
    }
    if (items.size() == 1) {
      return Signature.OWN_NAME;
    }
    var menu = new Menu<>(items);
    desk.empty();
    desk.lines(menu.lines(desk.page()));
    return desk.pickOr("Sign as (Enter: " + name + ")", menu, Signature.OWN_NAME);
  }
}
