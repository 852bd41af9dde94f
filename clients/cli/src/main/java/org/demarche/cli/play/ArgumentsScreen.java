package org.demarche.cli.play;

import java.util.List;
import org.demarche.cli.play.Menu.Item;
import org.demarche.cli.render.Names;
import org.demarche.cli.render.QueueText;
import org.demarche.cli.text.Words;
import org.demarche.protocol.v1.Adjudication;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.View;

/** What is said for and against free-text moves before they are judged. */
final class ArgumentsScreen {
  /** What a numbered line holds beside the team and the move. */
  private static final int MARGIN = 7;

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
    var widest =
        moves.stream().mapToInt(one -> Words.width(names.title(one.getTeam()))).max().orElse(0);
    var room = desk.page().width() - MARGIN - widest;
    var items =
        moves.stream()
            .map(
                one ->
                    new Item<>(
                        List.of(one.getMove().getId(), one.getTeam()),
                        names.title(one.getTeam()),
                        Words.shortened(OrdersScreen.summary(one.getMove()), room),
                        true,
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
