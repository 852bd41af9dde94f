package org.demarche.cli.play;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.play.Menu.Item;
import org.demarche.protocol.v1.Audience;
import org.demarche.protocol.v1.Seat;
import org.demarche.protocol.v1.Team;
import org.demarche.protocol.v1.View;

/** Asks who is to read something: any mix of teams, persons, control and everybody. */
final class AudienceForm {
  private final View view;
  private final Desk desk;

  AudienceForm(Game game) {
    this.view = game.view();
    this.desk = game.desk();
  }

  /** Umpires write to control alone, and are not asked. */
  Audience ask() {
    if (view.getSeat().getRole() == Seat.Role.ROLE_UMPIRE) {
      return control();
    }
    var menu = menu();
    desk.empty();
    desk.hint("Who is to read it? Several: 1,3. Your own team always does.");
    desk.lines(menu.lines(desk.page()));
    while (true) {
      var typed = desk.word("To (b: back)", menu.completed());
      try {
        var audience = Audience.newBuilder();
        for (var one : typed.split("[,;]", -1)) {
          audience.mergeFrom(menu.find(one.strip()));
        }
        return audience.getEveryone()
            ? Audience.newBuilder().setEveryone(true).build()
            : audience.build();
      } catch (Failure wrong) {
        desk.warn(wrong.message());
      }
    }
  }

  private Menu<Audience> menu() {
    var own = view.getSeat().getTeam();
    var items = new ArrayList<Item<Audience>>();
    for (var other : view.getTeamsList()) {
      var info = other.getInfo();
      if (!info.getId().equals(own)) {
        var audience = Audience.newBuilder().addTeams(info.getId()).build();
        var words = List.of(info.getId(), info.getShortTitle());
        items.add(new Item<>(words, info.getTitle(), "", true, audience));
      }
    }
    var all = Audience.newBuilder().setEveryone(true).build();
    items.add(new Item<>(List.of("all", "everybody"), "All", "", true, all));
    if (!own.isEmpty()) {
      items.add(Item.of("team", "My own team", "", Audience.getDefaultInstance()));
    }
    items.add(Item.of("control", "Control, who runs the game", "", control()));
    view.getTeamsList().forEach(team -> addPersons(items, team));
    return new Menu<>(items);
  }

  private void addPersons(List<Item<Audience>> items, Team team) {
    for (var at = 0; at < team.getMemberSeatsCount(); at++) {
      var seat = team.getMemberSeats(at);
      if (!seat.equals(view.getSeat().getName())) {
        var person = Audience.newBuilder().addSeats(seat).build();
        var name = team.getMembers(at);
        items.add(Item.of(name, name + " (" + team.getInfo().getTitle() + ")", "", person));
      }
    }
  }

  private static Audience control() {
    return Audience.newBuilder().setControl(true).build();
  }
}
