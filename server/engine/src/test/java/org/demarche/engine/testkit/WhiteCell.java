package org.demarche.engine.testkit;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.engine.model.ConditionReader.Answer;
import org.demarche.engine.model.Effect.Operation;
import org.demarche.engine.model.OrderDemands;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.TrackRef;
import org.demarche.engine.session.Caller;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Event;
import org.demarche.engine.session.Phase;
import org.demarche.engine.session.Prediction;
import org.demarche.engine.session.Seat;
import org.demarche.engine.view.SeatView;
import org.demarche.engine.view.Views;
import org.demarche.engine.whitecell.PlannedInject;

/** {@link Fair} with umpires and white cell, and what these say. */
public final class WhiteCell {
  public static final Caller UMA = new Caller.OfSeat("s6");
  public static final Caller UMO = new Caller.OfSeat("s7");
  public static final Caller WANDA = new Caller.OfSeat("s8");

  private static final Pattern CONDITION = Pattern.compile("([a-z.]+) >= ([0-9.]+)");

  private WhiteCell() {}

  /** The first turn is open; there are two umpires and one of white cell. */
  public static Play started() {
    return started(OrderDemands.NONE);
  }

  public static Play started(OrderDemands demands) {
    Scenario scenario = Fair.scenario().with(demands, WhiteCell::read);
    return Play.startedFair(scenario).with(seats());
  }

  /** Nobody has begun. */
  public static Play lobby() {
    Scenario scenario = Fair.scenario().with(OrderDemands.NONE, WhiteCell::read);
    return Play.joined(Play.created(scenario, Play.creation())).with(seats());
  }

  private static List<Event> seats() {
    return List.of(
        seat("s6", Seat.Role.UMPIRE, "Uma"),
        seat("s7", Seat.Role.UMPIRE, "Umo"),
        seat("s8", Seat.Role.WHITE_CELL, "Wanda"));
  }

  private static Event seat(String id, Seat.Role role, String name) {
    return new Event.SeatTaken(new Seat(id, role, -1, name, "", false));
  }

  /** Knows conditions such as {@code harvest >= 6}. */
  public static Answer read(String written) {
    Matcher words = CONDITION.matcher(written);
    return words.matches()
        ? new Answer.Condition(
            Expressions.atLeast(
                Expressions.value(words.group(1), new TrackRef.Fixed(Orchard.slot(words.group(1)))),
                Double.parseDouble(words.group(2))))
        : new Answer.Problem("a comparison is expected", 3, written + "\n  ^");
  }

  /** The game once orders are locked and free-text moves are judged. */
  public static Play locked(Play play) {
    return play.with(List.of(new Event.PhaseBegun(play.state().turn(), Phase.ADJUDICATION, null)));
  }

  public static SeatView view(Play play, Caller caller) {
    String id = ((Caller.OfSeat) caller).seat();
    Seat seat =
        play.state().seats().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    return Views.view(play.scenario(), play.state(), seat);
  }

  // What they say

  public static Command edit(String id, Map<String, String> parameters, String rationale) {
    return edit(id, -1, parameters, rationale);
  }

  public static Command edit(
      String id, int revision, Map<String, String> parameters, String rationale) {
    return new Command.EditMove(id, revision, parameters, rationale, Command.Forecast.NONE);
  }

  public static Command.Forecast rises(String track) {
    return new Command.Forecast("", track, Prediction.Direction.RISES);
  }

  public static Command argue(int team, String move, String text) {
    return new Command.Argue(team, move, true, text);
  }

  public static Command estimate(int team, String move, double value) {
    return new Command.EstimateMove(team, move, "odds", value, "");
  }

  /** For everybody, and sent by hand. */
  public static PlannedInject fire() {
    return fire(PlannedInject.When.BY_HAND);
  }

  public static PlannedInject fire(PlannedInject.When when) {
    return inject("fire", true, List.of(), add("harvest", -2), when);
  }

  public static PlannedInject inject(
      String id,
      boolean everyone,
      List<Integer> teams,
      PlannedInject.Change change,
      PlannedInject.When when) {
    return new PlannedInject(
        id,
        "A " + id,
        "There is a " + id + ".",
        everyone,
        teams,
        List.of(change),
        when,
        PlannedInject.State.PLANNED,
        0);
  }

  public static PlannedInject.Change add(String track, double amount) {
    return new PlannedInject.Change(Orchard.slot(track), Operation.ADD, amount);
  }

  public static Command plan(PlannedInject inject) {
    return new Command.PlanInject(inject);
  }

  public static Command send(String inject) {
    return new Command.SendInject(inject, "It is time");
  }

  public static Command drop(String inject) {
    return new Command.DropInject(inject, "Not now");
  }

  public static Command override(String track, double value) {
    return new Command.OverrideTrack(track, value, "A slip");
  }
}
