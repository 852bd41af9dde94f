package org.demarche.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.demarche.session.testkit.RandomGame.done;
import static org.demarche.session.testkit.RandomGame.request;
import static org.demarche.session.testkit.TestServer.SCENARIO;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.demarche.engine.session.Caller;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Message;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.session.Seat;
import org.demarche.session.testkit.InMemoryEventLog;
import org.demarche.session.testkit.RandomGame;
import org.demarche.session.testkit.SmallScenario;
import org.demarche.session.testkit.TestClock;
import org.demarche.session.testkit.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SessionServiceTest {
  private static final Caller FACILITATOR = new Caller.OfSeat("s1");

  private final Store store = TestServer.store();
  private final TestClock clock = new TestClock();
  private final SessionService server = TestServer.on(store, clock, SCENARIO);
  private final SessionService other = TestServer.on(store, clock, SCENARIO);

  @AfterEach
  void close() {
    server.close();
    other.close();
  }

  private Seated created() {
    return done(server.create(request(SCENARIO, "create-1")));
  }

  private static Command.SendMessage say(String text) {
    return new Command.SendMessage(text, new Command.MessageAudience(true, List.of(), false));
  }

  private static String code(LoadedSession session, int team) {
    return session.state().codes().get(team).code();
  }

  private static List<String> texts(LoadedSession session) {
    return session.state().messages().stream().map(Message::text).toList();
  }

  private static <T> Reason refusal(Result<T> result) {
    assertThat(result).isInstanceOf(Result.Refused.class);
    return ((Result.Refused<T>) result).rejection().reason();
  }

  @Nested
  class When_a_session_is_created {
    @Test
    void its_facilitator_gets_a_token_that_opens_the_seat() {
      var seated = created();

      assertThat(seated.seat().role()).isEqualTo(Seat.Role.OWNER);
      assertThat(server.access(seated.token()))
          .isEqualTo(new Access.Granted(seated.session(), seated.seat()));
    }

    @Test
    void the_token_is_not_stored() {
      var seated = created();
      var secret = seated.token().substring(seated.token().lastIndexOf('.') + 1);

      assertThat(store.log().read(seated.session().id(), 0, 10))
          .extracting(EventLog.Entry::text)
          .noneMatch(it -> it.contains(secret));
      assertThat(seated.toString()).doesNotContain(secret);
    }

    @Test
    void a_repeat_gives_the_same_session_and_token_on_any_server() {
      var seated = created();
      var repeated = done(other.create(request(SCENARIO, "create-1")));

      assertThat(repeated).isEqualTo(seated);
      assertThat(store.log().version(seated.session().id())).isEqualTo(1);
    }

    @Test
    void a_repeat_later_shows_the_session_as_it_is_then() {
      var id = created().session().id();
      done(server.execute(id, FACILITATOR, "", say("hello")));
      clock.advance(Duration.ofHours(1));

      assertThat(texts(created().session())).containsExactly("hello");
    }

    @Test
    void the_request_id_of_another_session_is_refused() {
      created();
      var different =
          new NewSession("create-1", SCENARIO, "Another title", "", null, "", "", false);

      assertThat(refusal(other.create(different))).isEqualTo(Reason.REQUEST_ID_REUSED);
    }

    @Test
    void without_request_ids_every_session_is_another() {
      var first = done(server.create(request(SCENARIO, "")));
      var second = done(server.create(request(SCENARIO, "")));

      assertThat(first.session().id()).isNotEqualTo(second.session().id());
      assertThat(first.token()).isNotEqualTo(second.token());
      assertThat(code(first.session(), 0)).isNotEqualTo(code(second.session(), 0));
    }

    @Test
    void what_the_engine_refuses_writes_nothing() {
      var refused = new NewSession("x", SCENARIO, "t".repeat(500), "", null, "", "", false);

      assertThat(refusal(server.create(refused))).isEqualTo(Reason.INVALID_FIELD);
      assertThat(store.directory().newest(10, "")).isEmpty();
    }

    @Test
    void it_is_listed_first() {
      var ids = new ArrayList<String>();
      for (int i = 0; i < 3; i++) {
        clock.advance(Duration.ofSeconds(1));
        ids.addFirst(done(server.create(request(SCENARIO, "list-" + i))).session().id());
      }

      var first = server.list(2, "");
      var second = server.list(2, first.next());

      assertThat(first.sessions()).extracting(LoadedSession::id).isEqualTo(ids.subList(0, 2));
      assertThat(second.sessions()).extracting(LoadedSession::id).isEqualTo(ids.subList(2, 3));
      assertThat(second.next()).isEmpty();
    }
  }

  @Nested
  class When_a_seat_is_taken {
    @Test
    void its_token_opens_it_on_any_server() {
      var session = created().session();

      var seated = done(server.join("join-1", code(session, SmallScenario.SOUTH), "Ann"));

      assertThat(seated.seat().team()).isEqualTo(SmallScenario.SOUTH);
      assertThat(seated.seat().displayName()).isEqualTo("Ann");
      assertThat(other.access(seated.token())).isInstanceOf(Access.Granted.class);
    }

    @Test
    void a_repeat_gives_the_same_seat_and_token() {
      var code = code(created().session(), SmallScenario.NORTH);

      var seated = done(server.join("join-1", code, "Ann"));

      assertThat(done(other.join("join-1", code, "Ann"))).isEqualTo(seated);
    }

    @Test
    void without_a_request_id_each_time_is_another_seat() {
      var code = code(created().session(), SmallScenario.NORTH);

      var first = done(server.join("", code, "Ann"));
      var second = done(server.join("", code, "Ann"));

      assertThat(first.seat().id()).isNotEqualTo(second.seat().id());
      assertThat(first.token()).isNotEqualTo(second.token());
    }

    @Test
    void the_code_may_be_typed_in_any_case() {
      var code = code(created().session(), SmallScenario.NORTH);

      var invitation = server.invitation(" " + code.toLowerCase(Locale.ROOT) + " ");

      assertThat(invitation).isNotNull();
      assertThat(invitation.code().team()).isEqualTo(SmallScenario.NORTH);
    }

    @Test
    void a_code_that_leads_nowhere_is_refused() {
      assertThat(server.invitation("ZZZZZZZZ")).isNull();
      assertThat(refusal(server.join("", "ZZZZZZZZ", "Ann"))).isEqualTo(Reason.CODE_NOT_FOUND);
    }

    @Test
    void a_revoked_token_opens_nothing() {
      var session = created().session();
      var seated = done(server.join("", code(session, 0), "Ann"));

      done(
          other.execute(
              session.id(), FACILITATOR, "", new Command.RevokeSeat(seated.seat().id(), "")));

      assertThat(server.access(seated.token())).isInstanceOf(Access.Revoked.class);
    }

    @Test
    void a_token_that_is_altered_opens_nothing() {
      var token = created().token();

      assertThat(server.access(token.replace(".s1.", ".s2."))).isEqualTo(new Access.Unknown());
      assertThat(server.access(flipped(token))).isEqualTo(new Access.Unknown());
      assertThat(server.access("dm1.nosuchsession.s1." + "A".repeat(43)))
          .isEqualTo(new Access.Unknown());
      assertThat(server.access("")).isEqualTo(new Access.Unknown());
      assertThat(server.access(token + "x")).isEqualTo(new Access.Unknown());
    }

    /** Another character within the secret. */
    private static String flipped(String token) {
      var at = token.length() - 5;
      var instead = token.charAt(at) == 'A' ? 'B' : 'A';
      return token.substring(0, at) + instead + token.substring(at + 1);
    }
  }

  @Nested
  class When_a_command_is_carried_out {
    @Test
    void it_is_in_the_log_when_it_is_answered() {
      var id = created().session().id();

      var changed = done(server.execute(id, FACILITATOR, "r", say("hello")));

      assertThat(changed.session().state().version()).isEqualTo(2);
      assertThat(store.log().version(id)).isEqualTo(2);
      assertThat(other.load(id).state()).isEqualTo(changed.session().state());
    }

    @Test
    void a_repeat_changes_nothing_and_gives_the_same_answer() {
      var id = created().session().id();

      var first = done(server.execute(id, FACILITATOR, "r", say("hello")));
      var second = done(other.execute(id, FACILITATOR, "r", say("hello")));

      assertThat(second.subject()).isEqualTo(first.subject());
      assertThat(texts(other.load(id))).containsExactly("hello");
    }

    @Test
    void a_refusal_writes_nothing() {
      var id = created().session().id();

      var refused = server.execute(id, FACILITATOR, "r", new Command.CloseTurn(1));

      assertThat(refusal(refused)).isEqualTo(Reason.NOT_RUNNING);
      assertThat(store.log().version(id)).isEqualTo(1);
    }

    @Test
    void a_server_that_is_behind_reads_on_before_it_refuses() {
      var id = created().session().id();
      server.load(id);
      done(other.execute(id, FACILITATOR, "", new Command.StartSession()));

      done(server.execute(id, FACILITATOR, "", new Command.CloseTurn(1)));

      assertThat(other.load(id).state().turn()).isEqualTo(2);
    }

    @Test
    void a_server_that_is_behind_reads_on_before_it_writes() {
      var id = created().session().id();
      server.load(id);
      done(other.execute(id, FACILITATOR, "", say("first")));

      done(server.execute(id, FACILITATOR, "", say("second")));

      assertThat(texts(other.load(id))).containsExactly("first", "second");
    }

    @Test
    void what_many_say_at_once_on_two_servers_is_all_there_once() throws Exception {
      var id = created().session().id();
      var said = IntStream.range(0, 200).mapToObj(Integer::toString).toList();

      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var tasks = said.stream().map(it -> (Callable<Object>) () -> sayOn(id, it)).toList();
        for (var task : threads.invokeAll(tasks)) {
          task.get();
        }
      }

      assertThat(texts(server.load(id))).containsExactlyInAnyOrderElementsOf(said);
      assertThat(other.load(id).state()).isEqualTo(server.load(id).state());
    }

    private Object sayOn(String id, String text) {
      var either = Integer.parseInt(text) % 2 == 0 ? server : other;
      return done(either.execute(id, FACILITATOR, text, say(text)));
    }
  }

  @Nested
  class When_a_session_is_loaded {
    @Test
    void a_fold_of_its_log_equals_the_live_state() {
      for (int seed = 0; seed < 20; seed++) {
        var game = RandomGame.start(server, SCENARIO, "game-" + seed, new Random(seed));
        game.play(60);

        try (var fresh = TestServer.on(store, clock, SCENARIO)) {
          assertThat(fresh.load(game.session()).state())
              .isEqualTo(server.load(game.session()).state());
        }
      }
    }

    @Test
    void a_snapshot_is_written_at_each_turn_and_gives_the_same_state() {
      var id = created().session().id();
      done(server.execute(id, FACILITATOR, "", new Command.StartSession()));
      await().until(() -> store.log().snapshot(id) != null);
      done(server.execute(id, FACILITATOR, "", say("after the snapshot")));

      try (var fresh = TestServer.on(store, clock, SCENARIO)) {
        assertThat(fresh.load(id).state()).isEqualTo(server.load(id).state());
      }
    }

    @Test
    void a_snapshot_that_does_not_fit_is_left_aside() {
      var id = created().session().id();
      done(server.execute(id, FACILITATOR, "", say("hello")));
      for (var text : List.of("", "{}", "{\"format\":0,\"state\":null}", "no JSON")) {
        store.log().save(id, new EventLog.Snapshot(2, text));

        try (var fresh = TestServer.on(store, clock, SCENARIO)) {
          assertThat(texts(fresh.load(id))).containsExactly("hello");
        }
      }
    }

    @Test
    void one_that_does_not_exist_is_named() {
      assertThatThrownBy(() -> server.load("nosuchsession"))
          .isInstanceOf(SessionUnavailable.NotFound.class)
          .hasMessageContaining("nosuchsession");
    }

    @Test
    void one_whose_scenario_is_not_loaded_says_which_it_needs() {
      var id = created().session().id();

      try (var changed = TestServer.on(store, clock, SmallScenario.of("digest-2"))) {
        assertThatThrownBy(() -> changed.load(id))
            .isInstanceOf(SessionUnavailable.ScenarioMissing.class)
            .hasMessageContaining(id)
            .hasMessageContaining("small")
            .hasMessageContaining("digest-1");
        assertThat(changed.list(10, "").sessions()).isEmpty();
      }
    }

    @Test
    void one_with_an_event_of_a_newer_server_says_so() {
      var id = created().session().id();
      store.log().append(id, 1, "{\"at\":\"2016-05-26T09:00:00Z\",\"events\":[{\"type\":\"x\"}]}");

      assertThatThrownBy(() -> server.load(id))
          .isInstanceOf(SessionUnavailable.Unreadable.class)
          .hasMessageContaining("Entry 2")
          .hasMessageContaining("the event x");
    }

    @Test
    void what_the_store_has_lost_is_not_remembered() {
      var id = created().session().id();
      done(server.execute(id, FACILITATOR, "", say("kept")));
      done(server.execute(id, FACILITATOR, "", say("lost")));
      ((InMemoryEventLog) store.log()).lose(id, 1);

      done(server.execute(id, FACILITATOR, "", say("next")));

      assertThat(texts(server.load(id))).containsExactly("kept", "next");
      assertThat(texts(other.load(id))).containsExactly("kept", "next");
    }
  }

  @Test
  void an_answer_of_parameters_is_kept_whole() {
    var game = RandomGame.start(server, SCENARIO, "moves", new Random(1));
    var add = new Command.AddMove(0, "build", Map.of("size", "2", "note", "Ж\"\n"), "why");

    var changed = done(server.execute(game.session(), new Caller.OfSeat("s2"), "m", add));

    try (var fresh = TestServer.on(store, clock, SCENARIO)) {
      assertThat(fresh.load(game.session()).state().teams().getFirst().moves())
          .isEqualTo(changed.session().state().teams().getFirst().moves());
    }
  }
}
