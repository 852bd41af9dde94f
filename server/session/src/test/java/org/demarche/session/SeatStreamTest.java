package org.demarche.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.session.testkit.RandomGame.done;
import static org.demarche.session.testkit.TestServer.SCENARIO;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.demarche.engine.session.Caller;
import org.demarche.engine.session.Command;
import org.demarche.engine.view.ViewChange;
import org.demarche.session.testkit.InMemoryDeadlines;
import org.demarche.session.testkit.InMemoryDirectory;
import org.demarche.session.testkit.InMemoryEventLog;
import org.demarche.session.testkit.InMemoryReminderTimes;
import org.demarche.session.testkit.InMemorySeatMarks;
import org.demarche.session.testkit.RandomGame;
import org.demarche.session.testkit.SilentFeed;
import org.demarche.session.testkit.TestClock;
import org.demarche.session.testkit.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SeatStreamTest {
  private static final Duration LONG = Duration.ofSeconds(10);
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final String NORTH = "s2";
  private static final String SOUTH = "s3";
  private static final String FACILITATOR = "s1";

  private final Store store = TestServer.store();
  private final SessionService server = TestServer.on(store, new TestClock(), SCENARIO);
  private String session;

  @BeforeEach
  void start() {
    session = RandomGame.start(server, SCENARIO, "game", new Random(1)).session();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private void does(String seat, Command command) {
    done(server.execute(session, new Caller.OfSeat(seat), "", command));
  }

  private static Command say(String text) {
    return new Command.SendMessage(text, new Command.MessageAudience(true, List.of(), false));
  }

  private static Command build() {
    return new Command.AddMove(0, "build", Map.of(), "");
  }

  private static List<String> texts(SeatUpdate update) {
    assertThat(update).isInstanceOf(SeatUpdate.Changes.class);
    return ((SeatUpdate.Changes) update)
        .changes().stream()
            .filter(ViewChange.OfMessage.class::isInstance)
            .map(it -> ((ViewChange.OfMessage) it).message().text())
            .toList();
  }

  @Test
  void without_a_cursor_it_begins_with_the_whole_view() throws Exception {
    try (var stream = server.watch(session, NORTH, "")) {
      var loaded = server.load(session);

      assertThat(stream.next(LONG))
          .isInstanceOfSatisfying(
              SeatUpdate.Reset.class,
              it -> assertThat(it.view()).isEqualTo(loaded.view(loaded.seat(NORTH))));
    }
  }

  @Test
  void then_it_tells_what_has_changed() throws Exception {
    try (var stream = server.watch(session, NORTH, "")) {
      stream.next(LONG);
      does(SOUTH, say("hello"));

      assertThat(texts(stream.next(LONG))).containsExactly("hello");
    }
  }

  @Test
  void what_others_do_in_secret_is_not_told() throws Exception {
    try (var stream = server.watch(session, NORTH, "")) {
      stream.next(LONG);
      does(SOUTH, build());

      assertThat(stream.next(SHORT)).isInstanceOf(SeatUpdate.Quiet.class);
    }
  }

  @Test
  void while_nobody_pulls_changes_gather_into_one_update() throws Exception {
    var then = server.load(session);
    for (int i = 0; i < 5; i++) {
      does(SOUTH, say("hello " + i));
    }

    try (var stream = server.watch(session, NORTH, server.cursor(then, then.seat(NORTH)))) {
      assertThat(texts(stream.next(LONG))).hasSize(5);
      assertThat(stream.next(SHORT)).isInstanceOf(SeatUpdate.Quiet.class);
    }
  }

  @Test
  void it_goes_on_from_a_cursor() throws Exception {
    String cursor;
    try (var stream = server.watch(session, NORTH, "")) {
      cursor = ((SeatUpdate.Reset) stream.next(LONG)).cursor();
    }
    does(SOUTH, say("meanwhile"));

    try (var stream = server.watch(session, NORTH, cursor)) {
      assertThat(texts(stream.next(LONG))).containsExactly("meanwhile");
    }
  }

  @Test
  void a_cursor_of_a_view_is_good_too() throws Exception {
    var loaded = server.load(session);
    does(SOUTH, say("meanwhile"));

    try (var stream = server.watch(session, NORTH, server.cursor(loaded, loaded.seat(NORTH)))) {
      assertThat(texts(stream.next(LONG))).containsExactly("meanwhile");
    }
  }

  @Test
  void with_a_cursor_and_no_news_it_answers_at_once() throws Exception {
    var loaded = server.load(session);

    try (var stream = server.watch(session, NORTH, server.cursor(loaded, loaded.seat(NORTH)))) {
      assertThat(stream.next(LONG)).isInstanceOf(SeatUpdate.Quiet.class);
    }
  }

  @Test
  void a_cursor_that_is_not_the_seats_is_none() throws Exception {
    var loaded = server.load(session);
    var foreign = server.cursor(loaded, loaded.seat(SOUTH));

    for (var cursor : List.of(foreign, "nonsense", "!", foreign.substring(1))) {
      try (var stream = server.watch(session, NORTH, cursor)) {
        assertThat(stream.next(LONG)).isInstanceOf(SeatUpdate.Reset.class);
      }
    }
  }

  @Test
  void a_cursor_that_is_too_old_gets_the_whole_view() throws Exception {
    var loaded = server.load(session);
    var cursor = server.cursor(loaded, loaded.seat(NORTH));
    for (int i = 0; i < 100; i++) {
      does(SOUTH, say("hello " + i));
    }

    try (var stream = server.watch(session, NORTH, cursor)) {
      assertThat(stream.next(LONG)).isInstanceOf(SeatUpdate.Reset.class);
    }
  }

  @Test
  void it_begins_again_when_the_game_goes_back() throws Exception {
    try (var stream = server.watch(session, NORTH, "")) {
      stream.next(LONG);
      does(FACILITATOR, new Command.CloseTurn(1));
      assertThat(stream.next(LONG)).isInstanceOf(SeatUpdate.Changes.class);

      does(FACILITATOR, new Command.Rewind(1, "Once more"));
      assertThat(stream.next(LONG))
          .isInstanceOfSatisfying(
              SeatUpdate.Reset.class, reset -> assertThat(reset.view().branches()).hasSize(1));
    }
  }

  @Test
  void it_is_over_when_the_seat_is_revoked() throws Exception {
    try (var stream = server.watch(session, NORTH, "")) {
      stream.next(LONG);
      does(FACILITATOR, new Command.RevokeSeat(NORTH, ""));

      assertThat(stream.next(LONG)).isEqualTo(new SeatUpdate.Over(SeatUpdate.Reason.SEAT_REVOKED));
    }
  }

  @Test
  void closing_it_ends_a_wait() throws Exception {
    var stream = server.watch(session, NORTH, "");
    stream.next(LONG);
    var waiting =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return stream.next(LONG);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });

    stream.close();

    assertThat(waiting.get()).isEqualTo(new SeatUpdate.Over(SeatUpdate.Reason.CLOSED));
  }

  @Test
  void what_another_server_writes_is_told() throws Exception {
    try (var other = TestServer.on(store, new TestClock(), SCENARIO);
        var stream = server.watch(session, NORTH, "")) {
      stream.next(LONG);
      done(other.execute(session, new Caller.OfSeat(SOUTH), "", say("from afar")));

      assertThat(texts(stream.next(LONG))).containsExactly("from afar");
    }
  }

  @Test
  void it_finds_out_by_itself_when_every_hint_is_lost() throws Exception {
    var silent =
        new Store(
            new InMemoryEventLog(),
            new SilentFeed(),
            new InMemoryDeadlines(),
            new InMemoryDirectory(),
            new InMemorySeatMarks(),
            new InMemoryReminderTimes());
    try (var deaf = TestServer.on(silent, new TestClock(), SCENARIO)) {
      var id = RandomGame.start(deaf, SCENARIO, "game", new Random(1)).session();
      try (var stream = deaf.watch(id, NORTH, "")) {
        stream.next(LONG);
        done(deaf.execute(id, new Caller.OfSeat(SOUTH), "", say("psst")));

        assertThat(texts(stream.next(LONG))).containsExactly("psst");
      }
    }
  }
}
