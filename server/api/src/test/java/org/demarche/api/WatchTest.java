package org.demarche.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.api.testkit.TestGame.OBSERVER;

import com.google.rpc.Code;
import java.util.Map;
import java.util.Objects;
import org.demarche.api.testkit.Refused;
import org.demarche.api.testkit.RunningApi;
import org.demarche.api.testkit.TestGame;
import org.demarche.api.testkit.Watching;
import org.demarche.protocol.v1.Audience;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.Message;
import org.demarche.protocol.v1.RevokeSeatRequest;
import org.demarche.protocol.v1.Session;
import org.demarche.protocol.v1.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WatchTest {
  private static final Audience EVERYONE = Audience.newBuilder().setEveryone(true).build();

  private static RunningApi api;

  private final TestGame game = api.game();

  @BeforeAll
  static void start() {
    api = RunningApi.start();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static boolean isMessage(Change change, String text) {
    return change.getMessage().getText().equals(text);
  }

  /** A view with nothing in it that depends on when it was asked for. */
  private static View timeless(View view) {
    return view.toBuilder().clearCursor().build();
  }

  @Nested
  class When_it_begins_without_a_cursor {
    @Test
    void the_whole_view_comes_first() {
      try (Watching watching = game.seat("japan").watch("")) {
        var first = watching.next();

        assertThat(timeless(first.getReset())).isEqualTo(timeless(game.view("japan")));
        assertThat(first.getCursor()).isEqualTo(first.getReset().getCursor()).isNotEmpty();
      }
    }

    @Test
    void changes_follow_as_they_happen() {
      try (Watching watching = game.seat("japan").watch("")) {
        watching.next();

        game.start();
        watching.changesUntil(it -> it.getSession().getState() == Session.State.STATE_RUNNING);
        game.say("russia", "hello", EVERYONE);
        watching.changesUntil(it -> isMessage(it, "hello"));
        game.order("japan", "hold_the_line", Map.of());
        var changes = watching.changesUntil(it -> it.getOrders().getMovesCount() == 1);

        assertThat(changes)
            .extracting(Change::getKindCase)
            .contains(Change.KindCase.ORDERS, Change.KindCase.BALANCE);
      }
    }

    @Test
    void a_closed_turn_brings_its_result_and_new_readings_only() {
      game.start();
      try (Watching watching = game.seat("japan").watch("")) {
        watching.next();

        game.closeTurn(1);
        var changes = watching.changesUntil(Change::hasLastResult);

        assertThat(changes)
            .filteredOn(Change::hasTrack)
            .isNotEmpty()
            .allMatch(it -> it.getTrack().getHistoryCount() == 1);
      }
    }

    @Test
    void others_orders_bring_nothing() {
      game.start();
      try (Watching watching = game.seat("japan").watch("")) {
        watching.next();

        game.order("russia", "back_china", Map.of());
        game.say("russia", "done", EVERYONE);
        var changes = watching.changesUntil(it -> isMessage(it, "done"));

        assertThat(changes).hasSize(1);
      }
    }

    @Test
    void a_quiet_game_is_told_from_a_dead_line() {
      try (Watching watching = game.seat(OBSERVER).watch("")) {
        var cursor = watching.next().getCursor();

        assertThat(watching.nextQuiet().getCursor()).isNotEmpty();
        assertThat(cursor).isNotEmpty();
      }
    }
  }

  @Nested
  class When_it_resumes {
    @Test
    void it_goes_on_after_the_cursor() {
      game.start();
      var cursor = game.view("japan").getCursor();
      game.say("russia", "missed", EVERYONE);

      try (Watching watching = game.seat("japan").watch(cursor)) {
        var first = watching.next();

        assertThat(first.hasReset()).isFalse();
        assertThat(first.getChangesList())
            .extracting(Change::getMessage)
            .extracting(Message::getText)
            .containsExactly("missed");
      }
    }

    @Test
    void it_hears_at_once_that_it_is_connected() {
      try (Watching watching = game.seat("japan").watch(game.view("japan").getCursor())) {
        var first = watching.next();

        assertThat(first.hasReset()).isFalse();
        assertThat(first.getChangesList()).isEmpty();
      }
    }

    @Test
    void a_cursor_of_another_seat_is_worth_nothing() {
      game.start();
      game.order("russia", "back_china", Map.of());

      try (Watching watching = game.seat("japan").watch(game.view("russia").getCursor())) {
        assertThat(timeless(watching.next().getReset())).isEqualTo(timeless(game.view("japan")));
      }
    }

    @Test
    void a_cursor_that_is_none_gives_the_whole_view() {
      try (Watching watching = game.seat("japan").watch("no cursor")) {
        assertThat(watching.next().hasReset()).isTrue();
      }
    }
  }

  @Nested
  class When_it_is_over {
    @Test
    void a_revoked_seat_is_told_so() {
      try (Watching watching = game.seat("japan").watch("")) {
        var seat = watching.next().getReset().getSeat().getName();

        game.facilitator()
            .sessions()
            .revokeSeat(RevokeSeatRequest.newBuilder().setName(seat).build());
        var refused = Refused.of(watching.end());

        assertThat(refused.code()).isEqualTo(Code.UNAUTHENTICATED);
        assertThat(refused.reason()).isEqualTo("SEAT_REVOKED");
      }
    }

    @Test
    void a_server_that_stops_says_so() {
      var other = RunningApi.start();
      try (Watching watching = other.game().seat("japan").watch("")) {
        watching.next();

        other.close();
        var refused = Refused.of(Objects.requireNonNull(watching.end()));

        assertThat(refused.code()).isEqualTo(Code.UNAVAILABLE);
        assertThat(refused.reason()).isEqualTo("SERVER_STOPPING");
      }
    }
  }
}
