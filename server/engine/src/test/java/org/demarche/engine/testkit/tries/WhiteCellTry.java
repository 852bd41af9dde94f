package org.demarche.engine.testkit.tries;

import static org.demarche.engine.testkit.tries.Anybody.MEMBERS;
import static org.demarche.engine.testkit.tries.Anybody.OWNER;
import static org.demarche.engine.testkit.tries.Anybody.SECOND_UMPIRE;
import static org.demarche.engine.testkit.tries.Anybody.UMPIRE;
import static org.demarche.engine.testkit.tries.Anybody.WHITE_CELL;

import java.time.Duration;
import java.util.List;
import org.demarche.engine.session.Command;
import org.demarche.engine.testkit.Commands;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.WhiteCell;
import org.demarche.engine.whitecell.PlannedInject;
import org.demarche.engine.whitecell.PlannedInject.When;

/** What white cell does, and what is said about free-text moves. */
@SuppressWarnings("ImmutableEnumChecker") // What makes a command holds nothing that changes.
public enum WhiteCellTry implements Try {
  ARGUE(8, MEMBERS, WhiteCellTry::argued),
  ESTIMATE(10, List.of(UMPIRE, SECOND_UMPIRE, WHITE_CELL), WhiteCellTry::estimated),
  RULE(3, WhiteCellTry::ruled),
  RULE_IN_WORDS(3, WhiteCellTry::ruledInWords),
  PLAN(2, (_, pick) -> WhiteCell.plan(planned(pick, When.BY_HAND))),
  PLAN_FOR_TURN(1, (_, pick) -> WhiteCell.plan(planned(pick, new When(1 + pick % 3, null, "")))),
  PLAN_FOR_LATER(1, (play, pick) -> WhiteCell.plan(planned(pick, later(play)))),
  PLAN_IF(
      1, (_, pick) -> WhiteCell.plan(planned(pick, new When(0, null, "harvest >= " + pick % 8)))),
  PLAN_SEVERAL(
      1,
      (play, pick) ->
          new Command.PlanInjects(
              List.of(planned(pick, When.BY_HAND), planned(pick + 1, later(play))))),
  SEND(5, (play, pick) -> WhiteCell.send(Pick.inject(play, pick))),
  DROP(2, (play, pick) -> WhiteCell.drop(Pick.inject(play, pick))),
  OVERRIDE(
      3,
      (_, pick) ->
          WhiteCell.override(
              Pick.one(pick, "harvest", "rot", "larder.birch", "bond.amber.cedar"), pick % 11)),
  AWARD(3, List.of(OWNER), (_, pick) -> Commands.award(Pick.team(pick), pick % 6));

  private final int weight;
  private final List<Anybody> usual;
  private final Making making;

  WhiteCellTry(int weight, Making making) {
    this(weight, List.of(OWNER, WHITE_CELL), making);
  }

  WhiteCellTry(int weight, List<Anybody> usual, Making making) {
    this.weight = weight;
    this.usual = usual;
    this.making = making;
  }

  private static Command argued(Play play, int pick) {
    Pick.FreeText about = Pick.freeText(play, pick);
    return new Command.Argue(about.team(), about.move(), pick % 2 == 0, "Argument " + pick);
  }

  private static Command estimated(Play play, int pick) {
    Pick.FreeText about = Pick.freeText(play, pick);
    return new Command.EstimateMove(about.team(), about.move(), "odds", odds(pick), "For " + pick);
  }

  private static Command ruled(Play play, int pick) {
    Pick.FreeText about = Pick.freeText(play, pick);
    return Commands.rule(about.team(), about.move(), odds(pick));
  }

  private static Command ruledInWords(Play play, int pick) {
    Pick.FreeText about = Pick.freeText(play, pick);
    return new Command.RuleMove(
        about.team(),
        about.move(),
        "odds",
        odds(pick),
        "Well argued",
        "White cell was moved.",
        "Not by much.");
  }

  /** In the range of all odds. */
  private static double odds(int pick) {
    return 0.1 + pick % 8 / 10.0;
  }

  private static When later(Play play) {
    return new When(0, play.now().plus(Duration.ofMinutes(2)), "");
  }

  private static PlannedInject planned(int pick, When when) {
    String id = "fire_" + pick % 8;
    String track = Pick.one(pick, "harvest", "well", "larder.amber");
    boolean everyone = pick % 2 == 0;
    List<Integer> teams = everyone ? List.of() : List.of(Pick.team(pick));
    return WhiteCell.inject(id, everyone, teams, WhiteCell.add(track, 1), when);
  }

  @Override
  public int weight() {
    return weight;
  }

  @Override
  public List<Anybody> usual() {
    return usual;
  }

  @Override
  public Command command(Play play, int pick) {
    return making.of(play, pick);
  }
}
