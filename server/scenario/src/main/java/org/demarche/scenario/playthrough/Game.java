package org.demarche.scenario.playthrough;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.demarche.engine.bot.Bots;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Caller;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.CreateSession;
import org.demarche.engine.session.Decider;
import org.demarche.engine.session.Decision;
import org.demarche.engine.session.Event;
import org.demarche.engine.session.Evolution;
import org.demarche.engine.session.Request;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.session.Stage;

/**
 * A game that is being played without a server, by bots or as somebody says. Not safe for use from
 * several threads.
 */
public final class Game {
  private static final Instant NOON = Instant.parse("2030-05-01T12:00:00Z");
  private static final Caller CONTROL = new Caller.OfSeat("s1");

  private final Scenario scenario;
  private SessionState state;

  private Game(Scenario scenario, GameSetup setup, boolean bots) {
    this.scenario = scenario;
    CreateSession request = request(scenario, setup, bots);
    this.state =
        switch (Decider.create(scenario, request)) {
          case Decision.Accepted(_, List<Event> events) ->
              Evolution.create(scenario, request.id(), events);
          case Decision.Rejected(var rejection) -> throw new RefusedException(rejection.message());
        };
  }

  private static CreateSession request(Scenario scenario, GameSetup setup, boolean bots) {
    List<String> codes =
        IntStream.range(0, CreateSession.codesNeeded(scenario.teamCount()))
            .mapToObj("CODE%04d"::formatted)
            .toList();
    return new CreateSession(
        "game",
        "",
        "",
        "",
        "hash",
        Duration.ZERO,
        setup.thesis(),
        setup.seed(),
        setup.turns(),
        false,
        setup.modifiers(),
        bots,
        codes,
        NOON);
  }

  /**
   * A whole game between bots.
   *
   * @throws RefusedException if there can be no such game, for example of an unknown thesis
   */
  public static SessionState ofBots(Scenario scenario, GameSetup setup) {
    return ofBots(scenario, setup, Map.of());
  }

  /**
   * A whole game between bots.
   *
   * @param policies by team id, what it plays instead of its usual policy
   * @throws RefusedException if there can be no such game, for example of an unknown thesis
   */
  public static SessionState ofBots(
      Scenario scenario, GameSetup setup, Map<String, String> policies) {
    Game game = new Game(Playing.by(policies, scenario), setup, true);
    game.must(CONTROL, new Command.StartSession());
    while (!game.ended()) {
      int turn = game.state.turn();
      game.letBotsPlay(turn);
      if (game.isOpen(turn)) {
        game.must(CONTROL, new Command.CloseTurn(turn));
      }
    }
    return game.state;
  }

  /** A game whose teams have a person each, at the opening of its first turn. */
  static Game ofPeople(Scenario scenario, GameSetup setup) {
    Game game = new Game(scenario, setup, false);
    for (var code : game.state.codes()) {
      if (code.team() >= 0) {
        game.must(
            new Caller.Newcomer(), new Command.TakeSeat(code.code(), "Ann", "hash" + code.team()));
      }
    }
    game.must(CONTROL, new Command.StartSession());
    return game;
  }

  SessionState state() {
    return state;
  }

  private boolean ended() {
    return state.stage() instanceof Stage.Ended;
  }

  private boolean isOpen(int turn) {
    return !ended() && state.turn() == turn;
  }

  /** Until none of them wants anything more in this turn; all talk is over before they approve. */
  private void letBotsPlay(int turn) {
    letBotsPlay(turn, command -> !(command instanceof Command.ApproveOrders));
    letBotsPlay(turn, _ -> true);
  }

  private void letBotsPlay(int turn, Predicate<Command> allowed) {
    Set<Long> seen = new HashSet<>();
    while (isOpen(turn) && seen.add(state.version())) {
      for (Request request : Bots.requests(scenario, state, NOON)) {
        if (isOpen(turn)
            && allowed.test(request.command())
            && Decider.decide(scenario, state, request)
                instanceof Decision.Accepted(_, List<Event> events)) {
          fold(events);
        }
      }
    }
  }

  /**
   * Lets a team do something; gives the id of what it made.
   *
   * @throws RefusedException if it may not
   */
  String team(int team, Command command) {
    var seat = state.seats().stream().filter(one -> one.team() == team).findFirst().orElseThrow();
    return must(new Caller.OfSeat(seat.id()), command);
  }

  /**
   * Lets a facilitator do something.
   *
   * @throws RefusedException if it may not
   */
  void control(Command command) {
    must(CONTROL, command);
  }

  private String must(Caller caller, Command command) {
    return switch (Decider.decide(scenario, state, new Request(caller, "", NOON, command))) {
      case Decision.Accepted(String subject, List<Event> events) -> {
        fold(events);
        yield subject;
      }
      case Decision.Rejected(var rejection) -> throw new RefusedException(rejection.message());
    };
  }

  private void fold(List<Event> events) {
    if (!events.isEmpty()) {
      state = Evolution.fold(scenario, state, events);
    }
  }
}
