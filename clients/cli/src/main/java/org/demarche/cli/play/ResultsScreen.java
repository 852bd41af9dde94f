package org.demarche.cli.play;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.intent.LookingBack;
import org.demarche.cli.play.Menu.Item;
import org.demarche.cli.render.BoardTable;
import org.demarche.cli.render.Names;
import org.demarche.cli.render.ResultText;
import org.demarche.protocol.v1.GetTurnResponse;
import org.demarche.protocol.v1.View;

/** What happened in the closed turns, and why. */
final class ResultsScreen {
  private final Game game;
  private final Desk desk;

  ResultsScreen(Game game) {
    this.game = game;
    this.desk = game.desk();
  }

  void open() {
    var view = game.look();
    var last = LookingBack.lastTurn(view);
    show(view, last, false);
    while (true) {
      desk.empty();
      var action = desk.choose("Results (b: back)", menu(view, last));
      game.step(action);
    }
  }

  private Menu<Runnable> menu(View view, int last) {
    var items = new ArrayList<Item<Runnable>>();
    for (var turn = last; turn >= 1; turn--) {
      var number = turn;
      items.add(
          Item.of(
              "why" + turn,
              "Turn " + turn + ": calculations and sources",
              "",
              () -> show(view, number, true)));
      items.add(
          Item.of("board" + turn, "The board after turn " + turn, "", () -> board(view, number)));
      if (turn < last) {
        items.add(
            Item.of(
                "turn" + turn,
                "What happened in turn " + turn,
                "",
                () -> show(view, number, false)));
      }
    }
    return new Menu<>(items);
  }

  private GetTurnResponse turn(View view, int turn) {
    return game.calls().turn(turn, LookingBack.ownViewpoint(view));
  }

  private void show(View view, int number, boolean why) {
    var turn = turn(view, number);
    var names = Names.of(view);
    desk.empty();
    desk.text(ResultText.lines(turn.getResult(), turn.getTracksList(), names, desk.page(), why));
  }

  private void board(View view, int number) {
    desk.empty();
    var tracks = turn(view, number).getTracksList();
    desk.text(List.copyOf(BoardTable.lines(tracks, Names.of(view), desk.page())));
  }
}
