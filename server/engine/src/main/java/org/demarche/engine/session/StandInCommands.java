package org.demarche.engine.session;

import org.demarche.engine.session.Command.SetStandIn;

/** Judges who acts for a team. */
final class StandInCommands {
  private StandInCommands() {}

  static Decision set(Situation now, SetStandIn command) {
    int team = command.team();
    return now.holding(
        Power.SEATS,
        () ->
            Situation.unless(
                now.notEnded().or(() -> SeatCommands.team(now, "team", team)),
                () ->
                    now.state().teams().get(team).standIn() == command.standIn()
                        ? now.unchanged("")
                        : now.accept(
                            "", new Event.StandInSet(team, command.standIn(), command.policy()))));
  }
}
