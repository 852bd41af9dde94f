package org.demarche.engine.testkit.tries;

import static org.demarche.engine.testkit.tries.Anybody.CONTROLLER;
import static org.demarche.engine.testkit.tries.Anybody.NEWCOMER;
import static org.demarche.engine.testkit.tries.Anybody.OPERATOR;
import static org.demarche.engine.testkit.tries.Anybody.OWNER;

import java.util.List;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Seat.Role;
import org.demarche.engine.session.StandIn;
import org.demarche.engine.testkit.Classroom;
import org.demarche.engine.testkit.Commands;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;

/** What is done with seats, and who acts for a team. */
@SuppressWarnings("ImmutableEnumChecker") // What makes a command holds nothing that changes.
public enum SeatTry implements Try {
  JOIN(3, List.of(NEWCOMER), (play, pick) -> Commands.join(Pick.code(play, pick), "Joe " + pick)),
  INVITE(2, (_, pick) -> invited(pick, Role.MEMBER)),
  INVITE_OTHERS(1, (_, pick) -> invited(pick, Pick.one(pick, Role.values()))),
  MOVE_TO_TEAM(
      1,
      (play, pick) ->
          new Command.MoveSeat(
              Pick.seat(play, pick), Role.MEMBER, Pick.team(pick), pick % 2 == 0, "Wrong table")),
  MOVE_TO_ROLE(
      1,
      (play, pick) ->
          new Command.MoveSeat(
              Pick.seat(play, pick), Pick.one(pick, Role.values()), -1, false, "Helps")),
  REPLACE(
      1,
      (play, pick) ->
          new Command.ReplaceSeat(
              Pick.seat(play, pick), pick % 2 == 0 ? "" : "New " + pick, code(pick), "Lost it")),
  REVOKE(1, (play, pick) -> new Command.RevokeSeat(Pick.seat(play, pick), "Left")),
  STAND_IN(6, (_, pick) -> Commands.standIn(Pick.team(pick), Pick.one(pick / 3, StandIn.values()))),
  STAND_IN_BY_POLICY(
      1, (_, _) -> new Command.SetStandIn(Orchard.AMBER, StandIn.BOT, Classroom.CAREFUL, "Away"));

  private final int weight;
  private final List<Anybody> usual;
  private final Making making;

  SeatTry(int weight, Making making) {
    this(weight, List.of(OWNER, CONTROLLER, OPERATOR), making);
  }

  SeatTry(int weight, List<Anybody> usual, Making making) {
    this.weight = weight;
    this.usual = usual;
    this.making = making;
  }

  private static Command invited(int pick, Role role) {
    int team = role == Role.MEMBER ? Pick.team(pick) : -1;
    var person =
        new Command.Invitee("Zoe " + pick, "", role, team, role == Role.MEMBER && pick % 4 == 0);
    return new Command.InviteSeats(List.of(person), List.of(code(pick)));
  }

  private static String code(int pick) {
    return "ZOE" + (23456 + pick);
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
