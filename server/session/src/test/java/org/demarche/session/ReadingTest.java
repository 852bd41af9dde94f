package org.demarche.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.session.testkit.RandomGame.done;
import static org.demarche.session.testkit.TestServer.SCENARIO;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.demarche.engine.session.Caller;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Seat;
import org.demarche.engine.view.ViewChange;
import org.demarche.session.testkit.RandomGame;
import org.demarche.session.testkit.TestClock;
import org.demarche.session.testkit.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReadingTest {
  private static final String NORTH = "s2";
  private static final String SOUTH = "s3";

  private final Store store = TestServer.store();
  private final TestClock clock = new TestClock();
  private final SessionService server = TestServer.on(store, clock, SCENARIO);
  private String session;

  @BeforeEach
  void start() {
    session = RandomGame.start(server, SCENARIO, "game", new Random(1)).session();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private String say(String seat, String text) {
    var all = new Command.MessageAudience(true, List.of(), false);
    return done(server.execute(
            session, new Caller.OfSeat(seat), "", new Command.SendMessage(text, all)))
        .subject();
  }

  private LoadedSession now() {
    return server.load(session);
  }

  private Seat north() {
    return now().seat(NORTH);
  }

  private static List<String> texts(News news) {
    return news.changes().stream()
        .filter(ViewChange.OfMessage.class::isInstance)
        .map(it -> ((ViewChange.OfMessage) it).message().text())
        .toList();
  }

  @Nested
  class Read_marks {
    @Test
    void count_the_messages_up_to_one() {
      say(SOUTH, "one");
      var two = say(SOUTH, "two");
      say(SOUTH, "three");
      server.reading().markRead(now(), north(), "everyone", two);

      var position = Reading.position(now().state(), two);
      assertThat(server.reading().read(now(), north())).isEqualTo(Map.of("everyone", position));
      assertThat(server.reading().read(now(), now().seat(SOUTH))).isEmpty();
    }

    @Test
    void of_a_message_that_is_not_there_are_none() {
      server.reading().markRead(now(), north(), "everyone", "t999");

      assertThat(server.reading().read(now(), north())).isEmpty();
    }

    @Test
    void change_no_version() {
      var message = say(SOUTH, "one");
      var before = now().state().version();
      server.reading().markRead(now(), north(), "everyone", message);

      assertThat(now().state().version()).isEqualTo(before);
    }
  }

  @Nested
  class News_since_the_last_look {
    private boolean look() {
      return server.reading().look(now(), north(), server.cursor(now(), north()));
    }

    private News news() {
      return server.reading().news(now(), north());
    }

    @Test
    void is_nothing_before_the_first_look() {
      say(SOUTH, "one");

      assertThat(news()).isEqualTo(new News(null, List.of(), false));
    }

    @Test
    void is_what_came_after_it() {
      say(SOUTH, "old");
      assertThat(look()).isTrue();
      var looked = clock.instant();
      say(SOUTH, "new");

      assertThat(news().since()).isEqualTo(looked);
      assertThat(news().tooOld()).isFalse();
      assertThat(texts(news())).containsExactly("new");
    }

    @Test
    void is_told_from_the_log_by_a_server_that_was_not_there() {
      look();
      for (int count = 0; count < 300; count++) {
        say(SOUTH, "m" + count);
      }

      try (var other = TestServer.on(store, clock, SCENARIO)) {
        var news = other.reading().news(other.load(session), north());
        assertThat(texts(news)).hasSize(300).startsWith("m0").endsWith("m299");
      }
      assertThat(texts(news())).hasSize(300);
    }

    @Test
    void is_too_old_if_the_seat_has_another_place_since() {
      look();
      var other = new Seat(NORTH, Seat.Role.OBSERVER, -1, "Nora", "", false);

      assertThat(server.reading().news(now(), other).tooOld()).isTrue();
    }

    @Test
    void needs_the_seats_own_cursor() {
      assertThat(server.reading().look(now(), north(), "")).isFalse();
      assertThat(server.reading().look(now(), north(), "nonsense")).isFalse();
      var others = server.cursor(now(), now().seat(SOUTH));
      assertThat(server.reading().look(now(), north(), others)).isFalse();
    }
  }
}
