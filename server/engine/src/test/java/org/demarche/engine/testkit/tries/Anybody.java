package org.demarche.engine.testkit.tries;

import java.util.List;
import java.util.stream.Stream;
import org.demarche.engine.session.Caller;
import org.demarche.engine.testkit.Orchard;

/** All on whose behalf commands are given. */
public enum Anybody {
  OWNER("s1"),
  AMBER("s2"),
  BIRCH("s3"),
  CEDAR("s4"),
  OBSERVER("s5"),
  AMBERS_ADVISER("s6"),
  CONTROLLER("s7"),
  WHITE_CELL("s8"),
  UMPIRE("s9"),
  SECOND_UMPIRE("s10"),
  WHITE_CELL_FOR_BIRCH(""),
  CEDARS_BOT(""),
  OPERATOR(""),
  KEEPER_OF_ANOTHER_WORLD(""),
  CLOCK(""),
  NEWCOMER("");

  static final List<Anybody> MEMBERS = List.of(AMBER, AMBERS_ADVISER, BIRCH, CEDAR);
  static final List<Anybody> CONTROL = List.of(OWNER, CONTROLLER, WHITE_CELL);

  private final String seat;

  Anybody(String seat) {
    this.seat = seat;
  }

  /** Those who have a seat. */
  public static List<Anybody> seated() {
    return Stream.of(values()).filter(one -> !one.seat().isEmpty()).toList();
  }

  public Caller caller() {
    return switch (this) {
      case OWNER,
          AMBER,
          BIRCH,
          CEDAR,
          OBSERVER,
          AMBERS_ADVISER,
          CONTROLLER,
          WHITE_CELL,
          UMPIRE,
          SECOND_UMPIRE ->
          new Caller.OfSeat(seat);
      case WHITE_CELL_FOR_BIRCH -> new Caller.ForTeam(WHITE_CELL.seat, Orchard.BIRCH);
      case CEDARS_BOT -> new Caller.Bot(Orchard.CEDAR);
      case OPERATOR -> new Caller.Operator();
      case KEEPER_OF_ANOTHER_WORLD -> new Caller.OfWorld("orchard2", "s7", false, "Kim", "blue");
      case CLOCK -> new Caller.Timer();
      case NEWCOMER -> new Caller.Newcomer();
    };
  }

  /** Index of the team that one speaks for at the start of a game; -1 for none. */
  int team() {
    return switch (this) {
      case AMBER, AMBERS_ADVISER -> Orchard.AMBER;
      case BIRCH, WHITE_CELL_FOR_BIRCH -> Orchard.BIRCH;
      case CEDAR, CEDARS_BOT -> Orchard.CEDAR;
      case OWNER,
          OBSERVER,
          CONTROLLER,
          WHITE_CELL,
          UMPIRE,
          SECOND_UMPIRE,
          OPERATOR,
          KEEPER_OF_ANOTHER_WORLD,
          CLOCK,
          NEWCOMER ->
          -1;
    };
  }

  /** Id of the seat of a person; empty for others. */
  public String seat() {
    return seat;
  }
}
