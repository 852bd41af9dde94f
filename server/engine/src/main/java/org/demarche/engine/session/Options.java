package org.demarche.engine.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.engine.model.Actor;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Parameter.Kind;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Slot;

/**
 * Says what a member could order now, by asking {@link Decider} about examples: all choices, all
 * actors, the least numbers.
 */
public final class Options {
  /** Examples that are tried for one move or deal. */
  private static final int EXAMPLES = 64;

  private Options() {}

  /**
   * Whether the move may be listed for a team now: it is the team's, and no inject has to open it
   * or the one of this turn has.
   *
   * @param index of the move
   */
  public static boolean listed(Scenario scenario, SessionState state, int team, int index) {
    Move move = scenario.moves().get(index);
    return move.teams().contains(team)
        && (move.opening() == Move.ALWAYS_OPEN || state.openingInjects().contains(move.opening()));
  }

  /**
   * Why the move can't be added to the orders now, whatever its parameters; empty if it can.
   *
   * @param seat of a member
   * @param index of the move
   */
  public static Optional<Rejection> move(
      Scenario scenario, SessionState state, Seat seat, int index) {
    Move move = scenario.moves().get(index);
    return refusal(
        scenario,
        state,
        seat,
        move.parameters(),
        typed -> new Command.AddMove(0, move.id(), typed, ""));
  }

  /**
   * Why the deal can't be proposed now, whatever its terms; empty if it can.
   *
   * @param seat of a member
   * @param index of the kind of deal
   */
  public static Optional<Rejection> deal(
      Scenario scenario, SessionState state, Seat seat, int index) {
    DealKind kind = scenario.deals().get(index);
    return refusal(
        scenario,
        state,
        seat,
        kind.terms(),
        typed -> new Command.ProposeDeal(0, kind.id(), typed, ""));
  }

  private static Optional<Rejection> refusal(
      Scenario scenario,
      SessionState state,
      Seat seat,
      List<Parameter> parameters,
      Function<Map<String, String>, Command> command) {
    Optional<Rejection> first = Optional.empty();
    for (Map<String, String> example : examples(scenario, seat.team(), parameters)) {
      var request =
          Request.trial(new Caller.OfSeat(seat.id()), Instant.EPOCH, command.apply(example));
      if (!(Decider.decide(scenario, state, request)
          instanceof Decision.Rejected(Rejection rejection))) {
        return Optional.empty();
      }
      first = first.or(() -> Optional.of(rejection));
    }
    return first;
  }

  private static List<Map<String, String>> examples(
      Scenario scenario, int team, List<Parameter> parameters) {
    List<Map<String, String>> examples = List.of(Map.of());
    for (Parameter parameter : parameters) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> example : examples) {
        for (String value : values(scenario, team, parameter.kind())) {
          Map<String, String> with = new HashMap<>(example);
          with.put(parameter.id(), value);
          longer.add(with);
        }
      }
      examples = longer.subList(0, Math.min(EXAMPLES, longer.size()));
    }
    return examples;
  }

  private static List<String> values(Scenario scenario, int team, Kind kind) {
    return switch (kind) {
      case Kind.Choice(var options) -> options.stream().map(Parameter.Option::value).toList();
      case Kind.Number(double minimum, _, _) -> List.of(Double.toString(minimum));
      case Kind.OfActor(var actors) ->
          actors.stream()
              .filter(actor -> actor != team)
              .map(scenario.actors()::get)
              .map(Actor::id)
              .toList();
      case Kind.OfTrack(var slots) ->
          slots.stream().limit(1).map(scenario.slots()::get).map(Slot::id).toList();
      case Kind.OfDeal(var deals) ->
          deals.stream().map(scenario.deals()::get).map(DealKind::id).toList();
      case Kind.Umpire _ -> List.of("");
      case Kind.Text _ -> List.of("-");
    };
  }
}
