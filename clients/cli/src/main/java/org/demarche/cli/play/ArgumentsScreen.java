package org.demarche.cli.play;

import java.util.List;
import org.demarche.cli.play.Menu.Item;
import org.demarche.cli.render.Names;
import org.demarche.cli.render.QueueText;
import org.demarche.protocol.v1.Adjudication;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.View;

/** What is said for and against free-text moves before they are judged. */
final class ArgumentsScreen {
  private final Game game;
  private final Desk desk;

  ArgumentsScreen(Game game) {
    this.game = game;
    this.desk = game.desk();
  }

  void open() {
    while (true) {
      var view = game.look();
      desk.empty();
      desk.text(QueueText.lines(view, desk.page()));
      if (view.getAdjudicationsCount() == 0) {
        return;
      }
      desk.empty();
      game.step(desk.choose("Arguments (b: back)", menu(view)));
    }
  }

  private Menu<Runnable> menu(View view) {
    var moves = view.getAdjudicationsList();
    return new Menu<>(
        List.of(
            Item.of("for", "Speak for a move", "", () -> argue(choose(moves), true)),
            Item.of("against", "Speak against a move", "", () -> argue(choose(moves), false))));
  }

  private Adjudication choose(List<Adjudication> moves) {
    var names = Names.of(game.view());
    var items =
        moves.stream()
            .map(
                one ->
                    Item.of(
                        one.getMove().getId(),
                        OrdersScreen.summary(one.getMove()),
                        "by " + names.title(one.getTeam()),
                        one))
            .toList();
    return moves.size() == 1
        ? moves.getFirst()
        : desk.choose("Which one (b: back)", new Menu<>(items));
  }

  private void argue(Adjudication judged, boolean inFavour) {
    var text = desk.text(inFavour ? "What speaks for it" : "What speaks against it");
    var move = judged.getMove().getId();
    game.command(
        play -> play.argue(judged.getTeam(), move, inFavour, text),
        after -> List.of(Change.newBuilder().setAdjudication(after).build()));
    desk.done("Said. Who judges the move reads it.");
  }
}
