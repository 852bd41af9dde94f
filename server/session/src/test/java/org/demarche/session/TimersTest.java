package org.demarche.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.demarche.session.testkit.RandomGame.done;
import static org.demarche.session.testkit.TestServer.SCENARIO;

import java.time.Duration;
import java.util.Random;
import org.demarche.engine.session.Caller;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Stage;
import org.demarche.session.testkit.InMemoryDeadlines;
import org.demarche.session.testkit.InMemoryReminderTimes;
import org.demarche.session.testkit.RandomGame;
import org.demarche.session.testkit.TestClock;
import org.demarche.session.testkit.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What happens in a session by itself: deadlines and bots. */
class TimersTest {
  private static final Caller FACILITATOR = new Caller.OfSeat("s1");

  private final InMemoryDeadlines deadlines = new InMemoryDeadlines();
  private final Store store = TestServer.store(deadlines, new InMemoryReminderTimes());
  private final TestClock clock = new TestClock();
  private final SessionService server = TestServer.on(store, clock, SCENARIO);

  @AfterEach
  void close() {
    server.close();
  }

  private String start() {
    return RandomGame.start(server, SCENARIO, "game", new Random(1)).session();
  }

  private int turn(String session) {
    return server.load(session).state().turn();
  }

  private void does(String session, Command command) {
    done(server.execute(session, FACILITATOR, "", command));
  }

  @Nested
  class A_deadline {
    private DeadlineKeeper keeper() {
      return new DeadlineKeeper(deadlines, server, clock);
    }

    /** Until the keepers, at most two, have done what is due now. */
    private void awaitLooks() {
      long before = deadlines.looks();
      await().until(() -> deadlines.looks() >= before + 5);
    }

    @Test
    void closes_the_turn_once_it_is_past() {
      var session = start();
      try (var _ = keeper()) {
        awaitLooks();
        assertThat(turn(session)).isEqualTo(1);

        clock.advance(Duration.ofMinutes(10));
        await().until(() -> turn(session) == 2);
      }
    }

    @Test
    void that_passed_while_no_server_ran_closes_the_turn_at_the_next_start() {
      var session = start();
      clock.advance(Duration.ofHours(1));

      try (var _ = keeper()) {
        await().until(() -> turn(session) == 2);
      }
    }

    @Test
    void kept_by_two_servers_closes_one_turn() {
      var session = start();
      clock.advance(Duration.ofMinutes(10));

      try (var other = TestServer.on(store, clock, SCENARIO);
          var _ = keeper();
          var _ = new DeadlineKeeper(deadlines, other, clock)) {
        await().until(() -> turn(session) == 2);
        awaitLooks();
        assertThat(server.load(session).state().turns()).hasSize(1);
      }
    }

    @Test
    void that_was_moved_waits_for_the_new_time() {
      var session = start();
      does(session, new Command.ExtendTurn(1, Duration.ofMinutes(5), "More time"));
      try (var _ = keeper()) {
        clock.advance(Duration.ofMinutes(10));
        awaitLooks();
        assertThat(turn(session)).isEqualTo(1);

        clock.advance(Duration.ofMinutes(5));
        await().until(() -> turn(session) == 2);
      }
    }

    @Test
    void of_a_paused_turn_comes_after_the_pause() {
      var session = start();
      clock.advance(Duration.ofMinutes(4));
      does(session, new Command.PauseSession("Lunch"));
      try (var _ = keeper()) {
        clock.advance(Duration.ofHours(1));
        awaitLooks();
        assertThat(turn(session)).isEqualTo(1);

        does(session, new Command.ResumeSession());
        clock.advance(Duration.ofMinutes(6));
        await().until(() -> turn(session) == 2);
      }
    }

    @Test
    void of_a_pause_resumes_the_session() {
      var session = start();
      var until = clock.instant().plus(Duration.ofHours(1));
      does(session, new Command.PauseSession("Lunch", until));
      try (var _ = keeper()) {
        clock.advance(Duration.ofHours(1));
        await().until(() -> server.load(session).state().stage() instanceof Stage.Planning);

        clock.advance(Duration.ofMinutes(10));
        await().until(() -> turn(session) == 2);
      }
    }

    @Test
    void of_a_turn_that_was_taken_back_comes_with_the_new_one() {
      var session = start();
      does(session, new Command.CloseTurn(1));
      clock.advance(Duration.ofMinutes(6));
      does(session, new Command.Rewind(1, "Once more"));
      try (var _ = keeper()) {
        clock.advance(Duration.ofMinutes(5));
        awaitLooks();
        assertThat(server.load(session).state().turns()).isEmpty();

        clock.advance(Duration.ofMinutes(5));
        await().until(() -> turn(session) == 2);
      }
    }

    @Test
    void of_a_session_that_cannot_be_used_is_kept_for_later() {
      start();
      clock.advance(Duration.ofMinutes(10));
      try (var strange = TestServer.on(store, clock);
          var _ = new DeadlineKeeper(deadlines, strange, clock)) {
        await().until(() -> deadlines.due(clock.instant(), 10).isEmpty());
      }

      assertThat(deadlines.due(clock.instant().plus(Duration.ofHours(1)), 10)).hasSize(1);
    }
  }

  @Nested
  class Bots_play {
    private BotRunner runner(SessionService service) {
      return new BotRunner(store, service, clock, Duration.ZERO);
    }

    private String withBots() {
      var request = new NewSession("bots", SCENARIO, "", "", null, "", "seed", true);
      return done(server.create(request)).session().id();
    }

    @Test
    void a_whole_game_by_themselves() {
      var session = withBots();
      try (var _ = runner(server)) {
        does(session, new Command.StartSession());

        await().until(() -> server.load(session).state().stage() instanceof Stage.Ended);
      }
      assertThat(server.load(session).state().turns())
          .allSatisfy(turn -> assertThat(turn.moves()).anyMatch(it -> !it.isEmpty()));
      await().until(() -> !store.directory().open().contains(session));
    }

    @Test
    void the_same_game_whether_one_server_runs_them_or_two() {
      var session = withBots();
      try (var other = TestServer.on(store, clock, SCENARIO);
          var _ = runner(server);
          var _ = runner(other)) {
        does(session, new Command.StartSession());

        await().until(() -> server.load(session).state().stage() instanceof Stage.Ended);
        assertThat(server.load(session).state().turns()).hasSize(2);
        assertThat(other.load(session).state()).isEqualTo(server.load(session).state());
      }
    }

    @Test
    void on_when_the_game_goes_back_after_its_end() {
      var session = withBots();
      try (var _ = runner(server)) {
        does(session, new Command.StartSession());
        await().until(() -> !store.directory().open().contains(session));

        does(session, new Command.Rewind(2, "Once more"));
        await().until(() -> server.load(session).state().branches().size() == 1);
        await().until(() -> server.load(session).state().stage() instanceof Stage.Ended);
      }
    }

    @Test
    void on_after_the_server_was_started_again() {
      var session = withBots();
      does(session, new Command.StartSession());

      try (var _ = runner(server)) {
        await().until(() -> server.load(session).state().stage() instanceof Stage.Ended);
      }
    }
  }
}
