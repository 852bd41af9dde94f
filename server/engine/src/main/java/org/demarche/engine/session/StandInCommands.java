package org.demarche.engine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.engine.model.BotPolicy.TeamPolicy;
import org.demarche.engine.session.Command.SetStandIn;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.turn.Wording;
import org.demarche.engine.whitecell.LedgerEntry;

/** Judges who acts for a team. */
final class StandInCommands {
  private StandInCommands() {}

  static Decision set(Situation now, SetStandIn command) {
    int team = command.team();
    return now.holding(
        Power.SEATS,
        () ->
            Situation.unless(
                now.notEnded()
                    .or(() -> SeatCommands.team(now, "team", team))
                    .or(() -> policy(now, command))
                    .or(() -> Situation.text("reason", command.reason(), 0, SessionLimits.REASON)),
                () ->
                    isSo(now, command) ? now.unchanged("") : now.accept("", events(now, command))));
  }

  private static boolean isSo(Situation now, SetStandIn command) {
    TeamState own = now.state().teams().get(command.team());
    return own.standIn() == command.standIn()
        && own.policy().equals(command.policy())
        && !own.automatic();
  }

  private static Optional<Rejection> policy(Situation now, SetStandIn command) {
    List<String> known =
        policies(now, command.team()).stream().map(TeamPolicy::id).distinct().toList();
    if (command.policy().isEmpty() || known.contains(command.policy())) {
      return command.policy().isEmpty() || command.standIn() == StandIn.BOT
          ? Optional.empty()
          : Optional.of(Refusal.field("policy", "Only a bot plays by a policy. Leave it out."));
    }
    Rejection unknown =
        Refusal.unknown(Reason.INVALID_FIELD, "policy", "policy", command.policy(), known);
    return Optional.of(
        Refusal.field(
            "policy",
            unknown.message()
                + (known.isEmpty()
                    ? " The team has none."
                    : " There is " + Words.list(known) + ".")));
  }

  private static List<TeamPolicy> policies(Situation now, int team) {
    return team < now.scenario().bots().teams().size() ? now.scenario().bots().of(team) : List.of();
  }

  /** A turn that waited for this team alone goes on. */
  private static List<Event> events(Situation now, SetStandIn command) {
    Event set = new Event.StandInSet(command.team(), command.standIn(), command.policy());
    List<Event> events = new ArrayList<>();
    events.add(set);
    String what = what(now, command.team(), command.standIn(), command.policy());
    events.add(now.intervened(LedgerEntry.Kind.STAND_IN, what, command.reason(), true));
    SessionState after = Evolution.evolve(now.scenario(), now.state(), set);
    if (after.stage() instanceof Stage.Planning && Phases.allDone(after)) {
      events.addAll(new Phases(now.scenario()).endPlanning(after, now.request().at()));
    }
    return events;
  }

  /** One line for the ledger. */
  static String what(Situation now, int team, StandIn standIn, String policy) {
    String title = now.scenario().actors().get(team).inText();
    String begun = Wording.capitalized(title);
    return switch (standIn) {
      case NONE -> begun + " acts for itself.";
      case HOLD -> begun + " holds still.";
      case DEFAULT -> begun + " does what the scenario has an absent team do.";
      case BOT ->
          "A bot plays " + title + (policy.isEmpty() ? "." : " by the policy " + policy + ".");
      case WHITE_CELL -> "White cell acts for " + title + ".";
    };
  }
}
