package org.demarche.session.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Caller;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.JoinCode;
import org.demarche.engine.session.Seat;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.session.StandIn;
import org.demarche.session.Changed;
import org.demarche.session.NewSession;
import org.demarche.session.Result;
import org.demarche.session.SessionService;

/**
 * People who do anything that is possible, and some things that are not, in a session of {@link
 * SmallScenario}.
 */
public final class RandomGame {
  private final SessionService sessions;
  private final RandomGenerator random;
  private final String session;

  private RandomGame(SessionService sessions, RandomGenerator random, String session) {
    this.sessions = sessions;
    this.random = random;
    this.session = session;
  }

  /** Creates a session, seats somebody for each team, and starts it. */
  public static RandomGame start(
      SessionService sessions, Scenario scenario, String requestId, RandomGenerator random) {
    var seated = done(sessions.create(request(scenario, requestId)));
    var id = seated.session().id();
    for (JoinCode code : seated.session().state().codes()) {
      done(sessions.join(requestId + code.code(), code.code(), "Player of team " + code.team()));
    }
    done(sessions.execute(id, facilitator(), requestId, new Command.StartSession()));
    return new RandomGame(sessions, random, id);
  }

  public static NewSession request(Scenario scenario, String requestId) {
    return new NewSession(requestId, scenario, "", "", Duration.ofMinutes(10), "", "seed", false);
  }

  /** The value of a result that must not be a refusal. */
  public static <T> T done(Result<T> result) {
    return switch (result) {
      case Result.Done<T>(T value) -> value;
      case Result.Refused<T>(var rejection) -> throw new AssertionError(rejection.toString());
    };
  }

  private static Caller facilitator() {
    return new Caller.OfSeat("s1");
  }

  public String session() {
    return session;
  }

  /** What somebody does next. */
  public Step next(String requestId) {
    var state = sessions.load(session).state();
    var seat = pick(state.seats());
    var command = seat.role() == Seat.Role.OWNER ? facilitatorCommand(state) : playerCommand(state);
    return new Step(new Caller.OfSeat(seat.id()), requestId, command);
  }

  public Result<Changed> play(Step step) {
    return sessions.execute(session, step.caller, step.requestId, step.command);
  }

  /** Plays that many steps. */
  public void play(int steps) {
    for (int step = 0; step < steps; step++) {
      play(next("step-" + step));
    }
  }

  /** Something that somebody does. */
  public record Step(Caller caller, String requestId, Command command) {}

  private Command facilitatorCommand(SessionState state) {
    return switch (random.nextInt(10)) {
      case 0 -> new Command.PauseSession("A break");
      case 1, 2 -> new Command.ResumeSession();
      case 3 -> new Command.ExtendTurn(0, Duration.ofMinutes(1), "More time");
      case 4 ->
          new Command.SetStandIn(
              random.nextInt(2), random.nextBoolean() ? StandIn.BOT : StandIn.NONE, "", "");
      case 5 -> new Command.CloseTurn(state.turn());
      case 6, 7 ->
          new Command.RuleMove(
              random.nextInt(2), "m" + random.nextInt(1, 9), "odds", 0.3, "A long shot");
      case 8 -> new Command.AwardDebrief(random.nextInt(2), random.nextInt(6), "Well said");
      default -> message();
    };
  }

  private Command playerCommand(SessionState state) {
    return switch (random.nextInt(17)) {
      case 0, 1, 2, 3 -> new Command.AddMove(0, "build", size(), "It pays");
      case 4 -> new Command.RemoveMove("m" + random.nextInt(1, 9));
      case 5, 6 -> new Command.ApproveOrders(0, 0);
      case 7 -> new Command.WithdrawOrders(0);
      case 8 -> new Command.ProposeDeal(0, "pact", Map.of(), "Shall we?");
      case 9, 10 -> new Command.AnswerDeal(deal(state), pick(List.of(Command.Answer.values())));
      case 11 -> new Command.CounterDeal(deal(state), Map.of(), "Rather this");
      case 12, 13 -> new Command.AddMove(0, "dare", Map.of(), "");
      case 14 -> new Command.Assess(0, "tense", Map.of("yes", 0.75, "no", 0.25), "");
      case 15 -> new Command.Assess(0, Map.of("calm", 0.25, "storm", 0.75), "The rain");
      default -> message();
    };
  }

  private Map<String, String> size() {
    return Map.of("size", Integer.toString(random.nextInt(0, 4)));
  }

  private Command message() {
    var audience = new Command.MessageAudience(random.nextBoolean(), List.of(0), true);
    return new Command.SendMessage("Hello " + random.nextInt(), audience);
  }

  private String deal(SessionState state) {
    return state.deals().isEmpty() ? "d1" : pick(state.deals()).id();
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
