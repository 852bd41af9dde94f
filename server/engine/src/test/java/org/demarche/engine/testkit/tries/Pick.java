package org.demarche.engine.testkit.tries;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.engine.model.Inject;
import org.demarche.engine.session.Deal;
import org.demarche.engine.session.JoinCode;
import org.demarche.engine.session.Message;
import org.demarche.engine.session.OrderedMove;
import org.demarche.engine.session.Seat;
import org.demarche.engine.testkit.Fair;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.whitecell.PlannedInject;

/** Chooses by number among what there is. */
final class Pick {
  private static final String NONE = "none";

  private Pick() {}

  @SafeVarargs
  static <T> T one(int pick, T... all) {
    return all[pick % all.length];
  }

  static int team(int pick) {
    return pick % 3;
  }

  /** A probability that every team may state. */
  static double share(int pick) {
    return pick % 11 / 10.0;
  }

  /** A drafted move of the team with the same number. */
  static String move(Play play, int pick) {
    return id(pick / 3, drafted(play, pick).stream().map(OrderedMove::id).toList());
  }

  static List<OrderedMove> drafted(Play play, int pick) {
    return play.state().teams().get(team(pick)).moves();
  }

  /** A free-text move, with the team that has drafted it. */
  record FreeText(int team, String move) {}

  static FreeText freeText(Play play, int pick) {
    List<FreeText> all = new ArrayList<>();
    for (int team = 0; team < play.state().teams().size(); team++) {
      for (OrderedMove move : play.state().teams().get(team).moves()) {
        if (move.move() == Fair.GAMBLE || move.move() == Fair.BOAST) {
          all.add(new FreeText(team, move.id()));
        }
      }
    }
    return all.isEmpty() ? new FreeText(team(pick), NONE) : all.get(pick % all.size());
  }

  static String deal(Play play, int pick) {
    return id(pick, play.state().deals().stream().map(Deal::id).toList());
  }

  static String proposal(Play play, int pick) {
    Stream<Deal> open = play.state().deals().stream().filter(Deal::open);
    return id(pick, open.map(Deal::id).toList());
  }

  static String message(Play play, int pick) {
    return id(pick, play.state().messages().stream().map(Message::id).toList());
  }

  static String question(Play play, int pick) {
    Stream<Message> messages = play.state().messages().stream();
    return id(
        pick,
        messages
            .filter(message -> message.kind() == Message.Kind.QUESTION)
            .map(Message::id)
            .toList());
  }

  static String seat(Play play, int pick) {
    return id(pick, play.state().seats().stream().map(Seat::id).toList());
  }

  static String code(Play play, int pick) {
    return id(pick, play.state().codes().stream().map(JoinCode::code).toList());
  }

  /** A planned inject, or one of the scenario's. */
  static String inject(Play play, int pick) {
    return id(
        pick,
        Stream.concat(
                play.state().whiteCell().planned().stream().map(PlannedInject::id),
                play.scenario().injects().stream().map(Inject::id))
            .toList());
  }

  private static String id(int pick, List<String> ids) {
    return ids.isEmpty() ? NONE : ids.get(pick % ids.size());
  }
}
