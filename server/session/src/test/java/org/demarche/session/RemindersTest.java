package org.demarche.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.demarche.session.testkit.RandomGame.done;
import static org.demarche.session.testkit.TestServer.SCENARIO;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.demarche.engine.session.Caller;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Schedule;
import org.demarche.engine.session.Seat;
import org.demarche.engine.session.SessionOptions;
import org.demarche.engine.session.StandIn;
import org.demarche.session.testkit.InMemoryDeadlines;
import org.demarche.session.testkit.InMemoryReminderTimes;
import org.demarche.session.testkit.SmallScenario;
import org.demarche.session.testkit.TestClock;
import org.demarche.session.testkit.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RemindersTest {
  private static final Caller OWNER = new Caller.OfSeat("s1");

  private final InMemoryReminderTimes times = new InMemoryReminderTimes();
  private final Store store = TestServer.store(new InMemoryDeadlines(), times);
  private final TestClock clock = new TestClock();
  private final SessionService server = TestServer.on(store, clock, SCENARIO);
  private final List<Notice> notices = new CopyOnWriteArrayList<>();
  private final List<Reminders> running = new ArrayList<>();
  private String session = "";

  @AfterEach
  void close() {
    running.forEach(Reminders::close);
    server.close();
  }

  private void remind() {
    remind(notices::add);
  }

  private void remind(Notifier notifier) {
    running.add(new Reminders(times, server, List.of(notifier), clock));
  }

  /** Turns of 30 minutes with reminders 10 and 2 minutes before; Ann is in North, Bob in South. */
  private void started() {
    var options =
        new SessionOptions(
            Schedule.SIMPLE,
            SessionOptions.Demand.SCENARIO,
            SessionOptions.Demand.SCENARIO,
            false,
            StandIn.NONE,
            null,
            List.of(10, 2),
            "",
            "");
    var request =
        new NewSession(
            "r",
            SCENARIO,
            "",
            "",
            Duration.ofMinutes(30),
            "",
            Map.of(),
            "seed",
            0,
            false,
            List.of(),
            false,
            options);
    session = done(server.create(request)).session().id();
    var people =
        List.of(
            new Command.Invitee(
                "Ann", "ann@example.org", Seat.Role.MEMBER, SmallScenario.NORTH, false),
            new Command.Invitee("Bob", "", Seat.Role.MEMBER, SmallScenario.SOUTH, false));
    done(server.classes().invite(session, OWNER, "i", people))
        .forEach(code -> done(server.join("", code.code(), "")));
    does(OWNER, new Command.StartSession());
  }

  private void does(Caller caller, Command command) {
    done(server.execute(session, caller, "", command));
  }

  private void awaitNotices(int count) {
    await().until(() -> notices.size() >= count);
  }

  /** Once the servers, at most two, have done what is due now. */
  private void nothingMoreThan(int count) {
    long before = times.looks();
    await().until(() -> times.looks() >= before + 5);
    await().until(() -> times.due(clock.instant(), 10).isEmpty());
    assertThat(notices).hasSize(count);
  }

  @Test
  void members_are_told_when_planning_begins() {
    started();
    remind();

    awaitNotices(1);
    assertThat(notices.getFirst().kind()).isEqualTo(Notice.Kind.PLANNING_BEGAN);
    assertThat(notices.getFirst().teams()).containsExactly("north", "south");
    assertThat(notices.getFirst().people())
        .containsExactly(new Notice.Person("Ann", "ann@example.org", "North"));
  }

  @Test
  void teams_that_have_not_approved_are_told_before_the_deadline() {
    started();
    remind();
    awaitNotices(1);
    does(new Caller.OfSeat("s2"), new Command.ApproveOrders(0, 0));

    clock.advance(Duration.ofMinutes(20));
    awaitNotices(2);
    assertThat(notices.getLast())
        .extracting(Notice::kind, Notice::minutes, Notice::teams)
        .containsExactly(Notice.Kind.DEADLINE_NEAR, 10, List.of("south"));

    clock.advance(Duration.ofMinutes(8));
    awaitNotices(3);
    assertThat(notices.getLast().minutes()).isEqualTo(2);
  }

  @Test
  void two_servers_tell_once() {
    started();
    remind();
    remind();

    awaitNotices(1);
    nothingMoreThan(1);
  }

  @Test
  void a_reminder_outlives_a_restart() {
    started();
    remind();
    awaitNotices(1);
    running.removeFirst().close();

    clock.advance(Duration.ofMinutes(20));
    remind();
    awaitNotices(2);
  }

  @Test
  void after_more_time_was_given_the_old_reminder_is_dropped() {
    started();
    remind();
    awaitNotices(1);
    does(OWNER, new Command.ExtendTurn(1, Duration.ofMinutes(15), ""));

    clock.advance(Duration.ofMinutes(20));
    nothingMoreThan(1);
    clock.advance(Duration.ofMinutes(15));
    awaitNotices(2);
  }

  @Test
  void nobody_is_told_of_a_session_that_stands_still_or_is_over() {
    started();
    remind();
    awaitNotices(1);
    does(OWNER, new Command.PauseSession(""));
    clock.advance(Duration.ofMinutes(20));
    nothingMoreThan(1);

    does(OWNER, new Command.EndSession(""));
    clock.advance(Duration.ofMinutes(10));
    nothingMoreThan(1);
  }

  @Test
  void what_comes_too_late_is_dropped() {
    started();
    clock.advance(Duration.ofMinutes(11));
    remind();

    nothingMoreThan(0);
    assertThat(times.due(clock.instant(), 10)).isEmpty();
  }

  @Test
  void a_receiver_that_fails_delays_nothing() {
    remind(
        _ -> {
          throw new Notifier.NotSent("gone");
        });
    remind(notices::add);
    started();

    await().until(() -> times.due(clock.instant(), 10).isEmpty());
    does(new Caller.OfSeat("s2"), new Command.ApproveOrders(0, 0));
  }
}
