package org.demarche.engine.testkit.tries;

import java.util.List;
import java.util.Map;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Prediction;
import org.demarche.engine.testkit.Commands;
import org.demarche.engine.testkit.Fair;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;

/** What teams write into their orders, and what they believe. */
@SuppressWarnings("ImmutableEnumChecker") // What makes a command holds nothing that changes.
public enum OrderTry implements Try {
  PLANT(8, (_, pick) -> planned(pick)),
  GUARD(3, (_, _) -> Commands.guard()),
  BURY(3, (_, pick) -> Commands.bury(Pick.one(pick, "deep", "shallow"))),
  SCOUT(3, (_, pick) -> Commands.scout(Pick.one(pick, "weather", "well", "rot"))),
  FEAST(2, (_, pick) -> Commands.feast(Pick.one(pick, "amber", "birch", "cedar"))),
  GAMBLE(4, (_, _) -> Commands.gamble()),
  BOAST(6, (_, pick) -> Commands.move("boast", Map.of("claim", "Boast " + pick))),
  ERRAND(2, (_, _) -> Commands.move("errand", Map.of())),
  CHOOSE(3, (_, pick) -> Commands.move(Pick.one(pick, "reply", "silence"), Map.of())),
  EDIT(6, OrderTry::edited),
  REMOVE(3, (play, pick) -> Commands.remove(Pick.move(play, pick))),
  COMMENT(
      6,
      (play, pick) ->
          new Command.CommentOrders(
              pick % 2 == 0 ? "" : Pick.move(play, pick), "Remark " + pick % 7)),
  APPROVE(6, (_, _) -> Commands.approve()),
  WITHDRAW(5, (_, _) -> Commands.withdraw()),
  BELIEVE(4, (_, pick) -> Commands.assess(Pick.share(pick), 1 - Pick.share(pick))),
  FORESEE(2, (_, pick) -> stated("rich", "yes", "no", pick)),
  GUESS(2, (_, pick) -> stated("crop", "low", "high", pick)),
  QUIZ(3, (_, pick) -> new Command.AnswerQuiz("sealed", Pick.one(pick, "yes", "no")));

  private final int weight;
  private final Making making;

  OrderTry(int weight, Making making) {
    this.weight = weight;
    this.making = making;
  }

  private static Command planned(int pick) {
    Prediction.Direction direction = Pick.one(pick, Prediction.Direction.values());
    var forecast = new Command.Forecast("A guess", "harvest", direction);
    Map<String, String> size = Map.of("size", Integer.toString(1 + pick % 3));
    return new Command.AddMove(0, "plant", size, "For the winter", forecast);
  }

  /** What can be another way in the move that is edited is. */
  private static Command edited(Play play, int pick) {
    String id = Pick.move(play, pick);
    int move =
        Pick.drafted(play, pick).stream()
            .filter(ordered -> ordered.id().equals(id))
            .map(ordered -> ordered.move())
            .findFirst()
            .orElse(-1);
    Map<String, String> parameters =
        move == Orchard.PLANT
            ? Map.of("size", "1")
            : move == Fair.BOAST ? Map.of("claim", "Edit " + pick % 5) : Map.of();
    return new Command.EditMove(id, -1, parameters, "Edited " + pick, Command.Forecast.NONE);
  }

  private static Command stated(String question, String one, String other, int pick) {
    return Commands.answer(question, Map.of(one, Pick.share(pick), other, 1 - Pick.share(pick)));
  }

  @Override
  public boolean ofOwnMove() {
    return this == EDIT || this == REMOVE || this == COMMENT;
  }

  @Override
  public int weight() {
    return weight;
  }

  @Override
  public List<Anybody> usual() {
    return Anybody.MEMBERS;
  }

  @Override
  public Command command(Play play, int pick) {
    return making.of(play, pick);
  }
}
