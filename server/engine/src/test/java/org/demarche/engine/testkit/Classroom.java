package org.demarche.engine.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.demarche.engine.model.BotPolicy;
import org.demarche.engine.model.BotPolicy.TeamPolicy;
import org.demarche.engine.model.BotPolicy.WeightedMove;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.CreateSession;
import org.demarche.engine.session.Schedule;
import org.demarche.engine.session.SessionOptions;
import org.demarche.engine.session.SessionOptions.Demand;
import org.demarche.engine.session.StandIn;
import org.jspecify.annotations.Nullable;

/**
 * Games of {@link Fair} that are run with options. Amber's bots can also play by a policy of their
 * own, and absent teams plant a little.
 */
public final class Classroom {
  /** Id of Amber's other policy. */
  public static final String CAREFUL = "careful";

  private Classroom() {}

  public static Scenario scenario() {
    Scenario fair = Fair.scenario();
    var careful =
        new TeamPolicy(
            CAREFUL,
            "Careful neighbour",
            "",
            List.of(),
            List.of(new WeightedMove(Orchard.GUARD, Map.of(), 1)),
            List.of());
    List<WeightedMove> absent = List.of(new WeightedMove(Orchard.PLANT, Map.of("size", "1"), 1));
    return new Scenario(
        fair.info(),
        fair.calendar(),
        fair.actors(),
        fair.teamCount(),
        fair.moveLimit(),
        fair.moveOrder(),
        fair.resources(),
        fair.tracks(),
        fair.slots(),
        fair.derivations(),
        fair.theses(),
        fair.modifiers(),
        fair.channels(),
        fair.moves(),
        fair.deals(),
        fair.rules(),
        fair.injects(),
        fair.decks(),
        fair.objectives(),
        fair.questions(),
        fair.scoring(),
        new BotPolicy(
            fair.bots().teams(), List.of(List.of(careful), List.of(), List.<TeamPolicy>of())),
        List.of(absent, absent, absent));
  }

  public static CreateSession creation(SessionOptions options) {
    return creation("seed", "storm", Map.of(), options);
  }

  public static CreateSession creation(
      String seed, String thesis, Map<String, Double> weights, SessionOptions options) {
    CreateSession plain = Play.creation();
    return new CreateSession(
        plain.id(),
        "",
        "",
        plain.facilitatorName(),
        plain.facilitatorTokenHash(),
        null,
        thesis,
        weights,
        seed,
        0,
        false,
        List.of(),
        false,
        plain.codes(),
        options,
        plain.at());
  }

  /** Everybody is there; the game has not begun. */
  public static Play joined(SessionOptions options) {
    return Play.joined(Play.created(scenario(), creation(options)));
  }

  /** The first turn has opened. */
  public static Play started(SessionOptions options) {
    return joined(options).after(Who.CONTROL, Commands.start());
  }

  public static SessionOptions on(Schedule schedule) {
    return options(schedule, Demand.SCENARIO, false, StandIn.NONE, null, List.of());
  }

  /** Absent teams are stood in for after five minutes. */
  public static SessionOptions absent(StandIn standIn) {
    return options(
        Schedule.SIMPLE, Demand.SCENARIO, false, standIn, Duration.ofMinutes(5), List.of());
  }

  public static SessionOptions headsApprove() {
    return options(Schedule.SIMPLE, Demand.SCENARIO, true, StandIn.NONE, null, List.of());
  }

  public static SessionOptions reasonsRequired() {
    return options(Schedule.SIMPLE, Demand.REQUIRED, false, StandIn.NONE, null, List.of());
  }

  public static SessionOptions reminding(Integer... minutes) {
    return options(Schedule.SIMPLE, Demand.SCENARIO, false, StandIn.NONE, null, List.of(minutes));
  }

  private static SessionOptions options(
      Schedule schedule,
      Demand demand,
      boolean headsApprove,
      StandIn standIn,
      @Nullable Duration grace,
      List<Integer> reminders) {
    return new SessionOptions(
        schedule, demand, demand, headsApprove, standIn, grace, reminders, "", "");
  }
}
