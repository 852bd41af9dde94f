package org.demarche.cli.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.cli.intent.LookingBack;
import org.demarche.cli.play.Menu.Item;
import org.demarche.cli.render.BoardTable;
import org.demarche.cli.render.Names;
import org.demarche.cli.render.ResultText;
import org.demarche.protocol.v1.GetTurnResponse;
import org.demarche.protocol.v1.Session;
import org.demarche.protocol.v1.View;
import org.demarche.protocol.v1.Viewpoint;

/** What happened in the closed turns, and why; after the end also through the eyes of others. */
final class ResultsScreen {
  private final Game game;
  private final Desk desk;
  private final View view;
  private final int last;
  private Viewpoint eyes;

  /**
   * Looks back from now.
   *
   * @throws org.demarche.cli.failure.Failure if no turn has closed yet
   */
  ResultsScreen(Game game) {
    this.game = game;
    this.desk = game.desk();
    this.view = game.look();
    this.last = LookingBack.lastTurn(view);
    this.eyes = LookingBack.ownViewpoint(view);
  }

  void open() {
    show(last, false);
    while (true) {
      desk.empty();
      game.step(desk.choose("Results (b: back)", menu()));
    }
  }

  private Menu<Runnable> menu() {
    var items = new ArrayList<Item<Runnable>>();
    for (var turn = last; turn >= 1; turn--) {
      var number = turn;
      if (turn < last) {
        items.add(item("turn", number, "What happened in turn ", () -> show(number, false)));
      }
      items.add(item("why", number, "Calculations and sources of turn ", () -> show(number, true)));
      items.add(item("board", number, "The board after turn ", () -> board(number)));
    }
    if (view.getSession().getState() == Session.State.STATE_ENDED) {
      items.add(Item.of("eyes", "Look through other eyes", "", this::changeEyes));
    }
    return new Menu<>(items);
  }

  private static Item<Runnable> item(String word, int turn, String title, Runnable action) {
    return Item.of(word + turn, title + turn, "", action);
  }

  private void show(int number, boolean why) {
    var turn = turn(number);
    desk.empty();
    sayWhoseEyes();
    desk.text(
        ResultText.lines(turn.getResult(), turn.getTracksList(), Names.of(view), desk.page(), why));
  }

  private void board(int number) {
    desk.empty();
    sayWhoseEyes();
    desk.text(BoardTable.lines(turn(number).getTracksList(), Names.of(view), desk.page()));
  }

  private void sayWhoseEyes() {
    if (!eyes.equals(LookingBack.ownViewpoint(view))) {
      desk.line(desk.style().bold("As " + whose() + " saw it"));
    }
  }

  private String whose() {
    return switch (eyes.getKindCase()) {
      case TEAM -> Names.of(view).title(eyes.getTeam());
      case EVERYONE -> "everyone";
      case CONTROL, KIND_NOT_SET -> "control";
    };
  }

  private GetTurnResponse turn(int number) {
    return game.calls().turn(number, eyes);
  }

  private void changeEyes() {
    var items = new ArrayList<Item<Viewpoint>>();
    for (var team : view.getTeamsList()) {
      var info = team.getInfo();
      var viewpoint = Viewpoint.newBuilder().setTeam(info.getId()).build();
      var words = List.of(info.getId(), info.getShortTitle().toLowerCase(Locale.ROOT));
      items.add(new Item<>(words, info.getTitle(), "", true, viewpoint));
    }
    var everyone = Viewpoint.newBuilder().setEveryone(true).build();
    items.add(Item.of("everyone", "Everyone", "what all learned", everyone));
    var control = Viewpoint.newBuilder().setControl(true).build();
    items.add(Item.of("control", "Control", "all there is", control));
    desk.empty();
    eyes = desk.choose("Whose eyes (b: back)", new Menu<>(items));
    show(last, false);
  }
}
