package org.demarche.cli.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.play.Menu.Item;
import org.demarche.protocol.v1.OrderedMove;
import org.demarche.protocol.v1.Prediction;
import org.demarche.protocol.v1.Prediction.Direction;

/** Asks why a team makes a move and what it expects of it: for the debrief, and for the team. */
final class MoveWords {
  private static final String NOTHING = "-";
  private static final String LIST = "?";

  private final Game game;
  private final Desk desk;

  MoveWords(Game game) {
    this.game = game;
    this.desk = game.desk();
  }

  /**
   * Gives a move with the reason and the prediction, as far as they were given; the session says
   * whether they must be.
   *
   * @param usual the words that an empty line stands for
   */
  OrderedMove.Builder ask(OrderedMove usual) {
    var session = game.view().getSession();
    var noReason = session.getRationaleRequired() ? "" : "no reason";
    var why = words("Why, for the debrief", noReason, usual.getRationale());
    while (why.isEmpty() && session.getRationaleRequired()) {
      desk.warn("Each move of this session needs a reason.");
      why = words("Why, for the debrief", noReason, "");
    }
    var expected = expected(usual.getPrediction());
    while (expected.isEmpty() && session.getPredictionRequired()) {
      desk.warn("Each move of this session needs a prediction: words, a track, or both.");
      expected = expected(Prediction.getDefaultInstance());
    }
    var move = OrderedMove.newBuilder().setRationale(why);
    expected.ifPresent(move::setPrediction);
    return move;
  }

  /**
   * Asks for a text.
   *
   * @param none what it is called to give none; empty if one must be given
   */
  private String words(String question, String none, String usual) {
    var ways = new ArrayList<String>();
    if (!usual.isEmpty()) {
      desk.hint("So far: " + usual);
      ways.add("Enter: as it is");
    }
    if (!none.isEmpty()) {
      ways.add((usual.isEmpty() ? "Enter: " : NOTHING + ": ") + none);
    }
    var end = ways.isEmpty() ? "" : " (" + String.join(", ", ways) + ")";
    var typed = desk.orUsual(question + end, usual, List.of());
    return typed.equals(NOTHING) ? "" : typed;
  }

  /**
   * Somebody who expects nothing in words is asked for a track only if they must expect something.
   */
  private Optional<Prediction> expected(Prediction usual) {
    var needed = game.view().getSession().getPredictionRequired();
    var none = needed ? "no words, a track" : "nothing";
    var text = words("What do you expect of it", none, usual.getText());
    var prediction = Prediction.newBuilder().setText(text);
    if (needed || !text.isEmpty() || !usual.getTrack().isEmpty()) {
      addTrack(prediction, usual);
    }
    return text.isEmpty() && prediction.getTrack().isEmpty()
        ? Optional.empty()
        : Optional.of(prediction.build());
  }

  private void addTrack(Prediction.Builder prediction, Prediction usual) {
    var tracks = tracks();
    if (tracks.items().isEmpty()) {
      return;
    }
    var none = usual.getTrack().isEmpty() ? "none" : "as it is, -: none";
    var question = "On which track will it show (Enter: " + none + ", ?: list)";
    while (true) {
      var typed = desk.orUsual(question, usual.getTrack(), tracks.completed());
      if (typed.isEmpty() || typed.equals(NOTHING)) {
        return;
      }
      if (typed.equals(LIST)) {
        desk.text(tracks.lines(desk.page()));
        continue;
      }
      try {
        prediction.setTrack(tracks.find(typed)).setDirection(direction(usual));
        return;
      } catch (Failure unknown) {
        desk.warn(unknown.message());
      }
    }
  }

  /** The tracks that the team sees. */
  private Menu<String> tracks() {
    var items = new ArrayList<Item<String>>();
    for (var track : game.view().getTracksList()) {
      if (track.hasReading()) {
        var info = track.getInfo();
        items.add(Item.of(info.getId(), info.getTitle(), "", info.getId()));
      }
    }
    return new Menu<>(items);
  }

  private Direction direction(Prediction usual) {
    var menu =
        new Menu<>(
            List.of(
                Item.of("rises", "It rises", "", Direction.DIRECTION_RISES),
                Item.of("stays", "It stays", "", Direction.DIRECTION_STAYS),
                Item.of("falls", "It falls", "", Direction.DIRECTION_FALLS)));
    desk.lines(menu.lines(desk.page()));
    return usual.getDirection() == Direction.DIRECTION_UNSPECIFIED
        ? desk.pick("Which way", menu)
        : desk.pickOr("Which way (Enter: as it is)", menu, usual.getDirection());
  }
}
