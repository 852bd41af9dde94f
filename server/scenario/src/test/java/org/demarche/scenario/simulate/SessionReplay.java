package org.demarche.scenario.simulate;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.engine.model.DealKind;
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

/** Plays a simulated game once more as a session, by the commands of people. */
final class SessionReplay {
  private static final Instant NOON = Instant.parse("2030-05-01T12:00:00Z");
  private static final Caller CONTROL = new Caller.OfSeat("s1");

  private final Scenario scenario;
  private final GameLog log;
  private SessionState state;
  private int requests;

  private SessionReplay(Scenario scenario, GameLog log) {
    this.scenario = scenario;
    this.log = log;
    List<String> codes =
        IntStream.range(0, CreateSession.codesNeeded(scenario.teamCount()))
            .mapToObj("CODE%04d"::formatted)
            .toList();
    CreateSession request =
        new CreateSession(
            "game",
            "",
            "",
            "",
            "hash",
            Duration.ZERO,
            scenario.theses().get(log.truth().thesis()).id(),
            log.seed(),
            log.turns(),
            false,
            List.of(),
            false,
            codes,
            NOON);
    this.state =
        switch (Decider.create(scenario, request)) {
          case Decision.Accepted(_, List<Event> events) ->
              Evolution.create(scenario, request.id(), events);
          case Decision.Rejected(var rejection) -> fail(rejection.message());
        };
  }

  static SessionState of(Scenario scenario, GameLog log) {
    SessionReplay replay = new SessionReplay(scenario, log);
    replay.play();
    return replay.state;
  }

  private void play() {
    for (int team = 0; team < scenario.teamCount(); team++) {
      String code = state.codes().get(team).code();
      must(new Caller.Newcomer(), new Command.TakeSeat(code, "Ann", "hash" + team));
    }
    must(CONTROL, new Command.StartSession());
    log.played().forEach(this::play);
  }

  private void play(GameLog.Turn turn) {
    turn.talks().forEach(this::talk);
    for (int team = 0; team < scenario.teamCount(); team++) {
      for (GameLog.Order order : turn.orders().get(team)) {
        if (!order.byDefault()) {
          String id = scenario.moves().get(order.move()).id();
          must(member(team), new Command.AddMove(turn.turn(), id, order.typed(), ""));
        }
      }
    }
    boolean absent = false;
    for (int team = 0; team < scenario.teamCount(); team++) {
      boolean away = turn.orders().get(team).stream().allMatch(GameLog.Order::byDefault);
      absent |= away;
      if (!away) {
        must(member(team), new Command.ApproveOrders(turn.turn(), 0));
      }
    }
    if (absent) {
      must(CONTROL, new Command.CloseTurn(turn.turn()));
    }
  }

  private void talk(GameLog.Talk talk) {
    DealKind kind = scenario.deals().get(talk.kind());
    String deal =
        must(
            member(talk.proposer()),
            new Command.ProposeDeal(state.turn(), kind.id(), talk.terms(), ""));
    for (int party : kind.parties()) {
      if (party != talk.proposer()) {
        boolean accepted = talk.accepted().contains(party);
        Command.Answer answer = accepted ? Command.Answer.ACCEPT : Command.Answer.REJECT;
        must(member(party), new Command.AnswerDeal(deal, answer));
        if (!accepted) {
          return;
        }
      }
    }
  }

  private Caller member(int team) {
    var seat = state.seats().stream().filter(one -> one.team() == team).findFirst().orElseThrow();
    return new Caller.OfSeat(seat.id());
  }

  private String must(Caller caller, Command command) {
    Request request = new Request(caller, "request-" + requests++, NOON, command);
    return switch (Decider.decide(scenario, state, request)) {
      case Decision.Accepted(String subject, List<Event> events) -> {
        state = events.isEmpty() ? state : Evolution.fold(scenario, state, events);
        yield subject;
      }
      case Decision.Rejected(var rejection) -> fail(command + ": " + rejection.message());
    };
  }
}
