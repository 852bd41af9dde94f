package org.demarche.engine.session;

import java.util.List;
import org.demarche.engine.session.Command.AwardDebrief;
import org.demarche.engine.session.Rejection.Reason;

/** Judges what the owner awards for the debrief. */
final class AwardCommands {
  private AwardCommands() {}

  /** Once the game is over, as often as the facilitator likes. */
  static Decision award(Situation now, AwardDebrief command) {
    double maximum = now.scenario().scoring().debriefPoints();
    return now.holding(
        Power.GOVERN,
        () ->
            Situation.unless(
                SeatCommands.team(now, "team", command.team())
                    .or(() -> Situation.text("reason", command.reason(), 0, SessionLimits.REASON)),
                () -> {
                  if (!(now.state().stage() instanceof Stage.Ended)) {
                    return Situation.refuse(
                        Refusal.of(
                            Reason.NOT_ENDED,
                            "The game is not over. The debrief is scored once it has ended."));
                  }
                  return maximum > 0 && command.points() >= 0 && command.points() <= maximum
                      ? award(now, command, maximum)
                      : Situation.refuse(Refusal.field("points", range(maximum)));
                }));
  }

  private static String range(double maximum) {
    return maximum > 0
        ? "The debrief gives a team 0 to %s points.".formatted(Words.number(maximum))
        : "This scenario gives no points for the debrief.";
  }

  private static Decision award(Situation now, AwardDebrief command, double maximum) {
    List<Score> scores =
        DebriefScore.awarded(
            now.state().scores(), command.team(), command.points(), maximum, command.reason());
    return now.accept(
        "", new Event.DebriefAwarded(command.team(), command.points(), command.reason(), scores));
  }
}
