package org.demarche.session;

import static org.demarche.session.testkit.RandomGame.done;
import static org.demarche.session.testkit.TestServer.SCENARIO;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.demarche.engine.session.Caller;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Label;
import org.demarche.engine.session.Phase;
import org.demarche.engine.session.Schedule;
import org.demarche.engine.session.Seat;
import org.demarche.engine.session.SessionOptions;
import org.demarche.engine.session.SessionOptions.Demand;
import org.demarche.engine.session.StandIn;
import org.demarche.engine.whitecell.PlannedInject;
import org.demarche.session.testkit.TestClock;
import org.demarche.session.testkit.TestServer;

/** A short game in which every kind of event happens. */
final class EveryEvent {
  private static final String FACILITATOR = "s1";
  private static final String NORTH = "s2";
  private static final String SOUTH = "s3";
  private static final String UMPIRE = "s8";

  private static final SessionOptions OPTIONS =
      new SessionOptions(
          new Schedule(Duration.ofMinutes(5), Duration.ZERO, null, List.of()),
          Demand.SCENARIO,
          Demand.SCENARIO,
          false,
          StandIn.HOLD,
          Duration.ofMinutes(2),
          List.of(),
          "",
          "");

  private final TestClock clock = new TestClock();
  private final Store store = TestServer.store();
  private final SessionService server = TestServer.on(store, clock, SCENARIO);
  private final String session;

  private EveryEvent() {
    var request =
        new NewSession(
            "golden",
            SCENARIO,
            "",
            "",
            null,
            "storm",
            Map.of(),
            "seed",
            2,
            true,
            List.of("wet"),
            false,
            OPTIONS);
    var created = done(server.create(request)).session();
    this.session = created.id();
    for (var code : created.state().codes()) {
      done(server.join("join " + code.role() + code.team(), code.code(), "Ann"));
    }
  }

  /** Its log, one entry a line. */
  static List<String> log() {
    var game = new EveryEvent();
    game.play();
    game.server.close();
    return game.store.log().read(game.session, 0, 1000).stream().map(EventLog.Entry::text).toList();
  }

  private void play() {
    does(FACILITATOR, new Command.StartPractice());
    does(FACILITATOR, new Command.EndPractice());
    does(FACILITATOR, new Command.StartSession());
    does(FACILITATOR, new Command.CloseTurn(1, Phase.BRIEFING));
    var first =
        does(
            NORTH, new Command.AddMove(1, "build", Map.of("size", "2", "note", "Мост"), "It pays"));
    does(
        NORTH,
        new Command.EditMove(
            first, 0, Map.of("size", "1"), "It pays a little", Command.Forecast.NONE));
    does(NORTH, new Command.CommentOrders(first, "Sure?"));
    does(NORTH, new Command.AnswerQuiz("sealed", "yes"));
    var soon = new Command.DealForm(false, clock.instant().plusSeconds(60), List.of());
    does(NORTH, new Command.ProposeDeal(1, "pact", Map.of(), "Only now", soon));
    var second = does(NORTH, new Command.AddMove(1, "build", Map.of(), ""));
    does(NORTH, new Command.RemoveMove(second));
    var asked =
        does(NORTH, new Command.SendMessage("Shall we?", audience(false, List.of(1), true)));
    does(NORTH, new Command.SetLabel(asked, Label.Kind.BLUFF));
    var deal = does(NORTH, new Command.ProposeDeal(1, "pact", Map.of(), "A pact"));
    var counter = does(SOUTH, new Command.CounterDeal(deal, Map.of(), "Rather this"));
    does(NORTH, new Command.AnswerDeal(counter, Command.Answer.ACCEPT));
    does(SOUTH, new Command.Assess(1, Map.of("calm", 0.3, "storm", 0.7), "The rain"));
    does(SOUTH, new Command.Assess(1, "tense", Map.of("yes", 0.6, "no", 0.4), "The wind"));
    var dare = does(SOUTH, new Command.AddMove(1, "dare", Map.of(), ""));
    does(SOUTH, new Command.Argue(1, dare, true, "The wind is right"));
    does(SOUTH, new Command.ApproveOrders(1, 0));
    does(FACILITATOR, new Command.EstimateMove(1, dare, "odds", 0.5, "Even"));
    does(SOUTH, new Command.WithdrawOrders(1));
    does(FACILITATOR, new Command.RuleMove(1, dare, "odds", 0.75, "Well prepared"));
    does(NORTH, new Command.ApproveOrders(1, 0));
    does(NORTH, new Command.WithdrawOrders(1));
    whiteCellActs();
    seatsChange();
    clock.advance(Duration.ofSeconds(60));
    done(server.execute(session, new Caller.Timer(), "", new Command.Tick()));
    does(FACILITATOR, new Command.PauseSession("Lunch"));
    does(FACILITATOR, new Command.ExtendTurn(1, Duration.ofMinutes(5), "More time"));
    does(FACILITATOR, new Command.ShiftSchedule(Duration.ofMinutes(5), "A late bus", null));
    does(FACILITATOR, new Command.ResumeSession());
    does(FACILITATOR, new Command.SetStandIn(1, StandIn.BOT, "", ""));
    does(FACILITATOR, new Command.CloseTurn(1));
    does(FACILITATOR, new Command.CloseTurn(1, Phase.ADJUDICATION));
    does(FACILITATOR, new Command.RevokeSeat(SOUTH, "Left"));
    does(FACILITATOR, new Command.EndSession("Out of time"));
    does(FACILITATOR, new Command.ReopenSession("More time"));
    does(FACILITATOR, new Command.Rewind(2, "Once more"));
    does(FACILITATOR, new Command.EndSession("Out of time"));
    does(FACILITATOR, new Command.AwardDebrief(0, 4.5, "Saw it coming"));
  }

  private void whiteCellActs() {
    does(FACILITATOR, new Command.PlanInject(inject("rain")));
    does(FACILITATOR, new Command.PlanInject(inject("sun")));
    does(FACILITATOR, new Command.SendInject("rain", "To see who minds"));
    does(FACILITATOR, new Command.DropInject("sun", "Not needed"));
    does(FACILITATOR, new Command.OverrideTrack("tension", 4, "Entered wrongly"));
  }

  private static PlannedInject inject(String id) {
    return new PlannedInject(
        id,
        "Weather",
        "It is so.",
        true,
        List.of(),
        List.of(),
        PlannedInject.When.BY_HAND,
        PlannedInject.State.PLANNED,
        0);
  }

  private void seatsChange() {
    var dee = new Command.Invitee("Dee", "dee@example.org", Seat.Role.MEMBER, 0, true);
    does(FACILITATOR, new Command.InviteSeats(List.of(dee), List.of("DEEDEE23")));
    does(FACILITATOR, new Command.MoveSeat(UMPIRE, Seat.Role.OBSERVER, -1, false, "Watches"));
    does(FACILITATOR, new Command.ReplaceSeat(UMPIRE, "Eve", "EVEEVE23", "Lost the link"));
  }

  private static Command.MessageAudience audience(
      boolean everyone, List<Integer> teams, boolean control) {
    return new Command.MessageAudience(everyone, teams, control);
  }

  private String does(String seat, Command command) {
    clock.advance(Duration.ofSeconds(7));
    var requestId = command.getClass().getSimpleName() + clock.instant();
    return done(server.execute(session, new Caller.OfSeat(seat), requestId, command)).subject();
  }
}
