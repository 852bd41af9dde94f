package org.demarche.engine.testkit;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Caller;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.CreateSession;
import org.demarche.engine.session.Decider;
import org.demarche.engine.session.Decision;
import org.demarche.engine.session.Event;
import org.demarche.engine.session.Evolution;
import org.demarche.engine.session.Request;
import org.demarche.engine.session.Seat;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.view.SeatView;
import org.demarche.engine.view.Views;

/**
 * A game of {@link Orchard} so far. A value: whatever is played makes another one, so a test can go
 * on from one position in two ways.
 *
 * @param log the entries
 */
public record Play(Scenario scenario, SessionState state, List<List<Event>> log, Instant now) {
  public static final Instant NOON = Instant.parse("2030-05-01T12:00:00Z");

  public Play {
    log = List.copyOf(log);
  }

  /** A game of {@link Orchard}. */
  public Play(SessionState state, List<List<Event>> log, Instant now) {
    this(Orchard.scenario(), state, log, now);
  }

  // Given

  /** A lobby with a facilitator and nobody else. */
  public static Play created(CreateSession request) {
    return created(Orchard.scenario(), request);
  }

  /** The same of another scenario with the teams of {@link Orchard}. */
  public static Play created(Scenario scenario, CreateSession request) {
    if (Decider.create(scenario, request) instanceof Decision.Accepted(_, List<Event> events)) {
      return new Play(
          scenario,
          Evolution.create(scenario, request.id(), events),
          List.of(events),
          request.at());
    }
    return fail("refused: " + request);
  }

  public static Play lobby() {
    return created(creation());
  }

  /** How the games of the test kit are created: the storm is true, bots stay out. */
  public static CreateSession creation() {
    return creation("seed", "storm", false);
  }

  public static CreateSession creation(String seed, String thesis, boolean bots) {
    return new CreateSession(
        "orchard1",
        "",
        "",
        "Frieda",
        "hash of Frieda",
        null,
        thesis,
        seed,
        0,
        false,
        List.of(),
        bots,
        List.of(
            "AMBER234",
            "BIRCH234",
            "CEDAR234",
            "WATCH234",
            "WHITE234",
            "CLOCK234",
            "CELLS234",
            "UMPIR234"),
        NOON);
  }

  /** All of {@link Who} have their seats; the game has not begun. */
  public static Play joined() {
    return joined(lobby());
  }

  public static Play joined(Play lobby) {
    return lobby
        .after(new Caller.Newcomer(), Commands.join("AMBER234", "Ann"))
        .after(new Caller.Newcomer(), Commands.join("BIRCH234", "Bob"))
        .after(new Caller.Newcomer(), Commands.join("CEDAR234", "Cid"))
        .after(new Caller.Newcomer(), Commands.join("WATCH234", "Wim"));
  }

  /** The same of {@link Fair}. */
  public static Play startedFair() {
    return startedFair(Fair.scenario());
  }

  /** The same of a scenario with the teams of {@link Orchard}. */
  public static Play startedFair(Scenario scenario) {
    String thesis = scenario.hasRivalTheses() ? "storm" : "";
    return joined(created(scenario, creation("seed", thesis, false)))
        .after(Who.CONTROL, Commands.start());
  }

  /** The first turn is open, and everybody is there. */
  public static Play started() {
    return joined().after(Who.CONTROL, Commands.start());
  }

  /** The same a moment later. */
  public Play after(Duration time) {
    return at(now.plus(time));
  }

  /** The same at another time. */
  public Play at(Instant time) {
    return new Play(scenario, state, log, time);
  }

  /** The game once somebody has done something, which must not be refused. */
  public Play after(Who who, Command command) {
    return after(who.caller(), command);
  }

  public Play after(Caller caller, Command command) {
    return when(caller, command).done();
  }

  /** The game once all three teams have approved and so closed the turn. */
  public Play afterAllApprove() {
    return after(Who.AMBER, Commands.approve())
        .after(Who.BIRCH, Commands.approve())
        .after(Who.CEDAR, Commands.approve());
  }

  // When

  public Answer when(Who who, Command command) {
    return when(who.caller(), command);
  }

  public Answer when(Caller caller, Command command) {
    return when(new Request(caller, "", now, command));
  }

  public Answer when(Who who, String requestId, Command command) {
    return when(new Request(who.caller(), requestId, now, command));
  }

  public Answer when(Request request) {
    return new Answer(this, request, Decider.decide(scenario, state, request));
  }

  /** The game with one more entry, a second later. */
  Play with(List<Event> entry) {
    if (entry.isEmpty()) {
      return this;
    }
    List<List<Event>> longer = new ArrayList<>(log);
    longer.add(entry);
    return new Play(scenario, Evolution.fold(scenario, state, entry), longer, now.plusSeconds(1));
  }

  // Then

  public Seat seat(Who who) {
    return state.seats().stream()
        .filter(seat -> seat.id().equals(who.seat()))
        .findFirst()
        .orElseThrow();
  }

  public SeatView view(Who who) {
    return Views.view(scenario, state, seat(who));
  }

  /** Id of the newest deal. */
  public String deal() {
    return state.deals().getLast().id();
  }

  /** The newest entry's events. */
  public List<Event> newest() {
    return log.getLast();
  }
}
