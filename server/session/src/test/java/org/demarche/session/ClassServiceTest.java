package org.demarche.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.demarche.session.testkit.RandomGame.done;
import static org.demarche.session.testkit.RandomGame.request;
import static org.demarche.session.testkit.TestServer.SCENARIO;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.engine.session.Caller;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Command.Invitee;
import org.demarche.engine.session.JoinCode;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.session.Seat;
import org.demarche.session.testkit.SmallScenario;
import org.demarche.session.testkit.TestClock;
import org.demarche.session.testkit.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClassServiceTest {
  private static final Caller OWNER = new Caller.OfSeat("s1");

  private final Store store = TestServer.store();
  private final TestClock clock = new TestClock();
  private final SessionService server = TestServer.on(store, clock, SCENARIO);

  @AfterEach
  void close() {
    server.close();
  }

  private static Invitee member(String name) {
    return new Invitee(name, name + "@example.org", Seat.Role.MEMBER, SmallScenario.NORTH, false);
  }

  private static NewClass wish(String requestId) {
    return new NewClass(
        requestId,
        "Seminar",
        request(SCENARIO, ""),
        List.of(
            new NewClass.World("red", List.of(member("Ann"))),
            new NewClass.World("blue", List.of(member("Bob"), member("Cid")))));
  }

  private static List<JoinCode> personal(LoadedSession session) {
    return session.state().codes().stream().filter(JoinCode::personal).toList();
  }

  private static <T> Reason refusal(Result<T> result) {
    assertThat(result).isInstanceOf(Result.Refused.class);
    return ((Result.Refused<T>) result).rejection().reason();
  }

  @Nested
  class A_class {
    @Test
    void has_a_session_for_each_world_with_its_people() {
      var created = done(server.classes().create(wish("r1")));

      assertThat(created.created().worlds())
          .extracting(GameClass.World::name)
          .containsExactly("red", "blue");
      assertThat(created.owned())
          .extracting(it -> it.session().state().setup().title())
          .containsExactly("Seminar: red", "Seminar: blue");
      var blue = server.load(created.created().worlds().getLast().session());
      assertThat(personal(blue)).extracting(JoinCode::name).containsExactly("Bob", "Cid");
      assertThat(blue.state().setup().options())
          .extracting(it -> it.classId(), it -> it.world())
          .containsExactly(created.created().id(), "blue");
      assertThat(server.access(created.owned().getLast().token()))
          .isInstanceOf(Access.Granted.class);
    }

    @Test
    void is_found_and_listed() {
      var created = done(server.classes().create(wish("r1"))).created();

      assertThat(server.classes().find(created.id())).isEqualTo(created);
      assertThat(server.classes().list(10, "").classes()).containsExactly(created);
      assertThat(server.classes().find("nosuchclass")).isNull();
    }

    @Test
    void is_the_same_when_the_request_is_repeated() {
      var first = done(server.classes().create(wish("r1")));
      var second = done(server.classes().create(wish("r1")));

      assertThat(second.created()).isEqualTo(first.created());
      assertThat(second.owned())
          .extracting(Seated::token)
          .isEqualTo(first.owned().stream().map(Seated::token).toList());
      assertThat(server.list(10, "").sessions()).hasSize(2);
      assertThat(personal(server.load(first.created().worlds().getLast().session()))).hasSize(2);
    }

    @Test
    void of_another_kind_under_the_same_request_id_is_refused() {
      done(server.classes().create(wish("r1")));
      var other =
          new NewClass(
              "r1",
              "Lecture",
              request(SCENARIO, ""),
              List.of(new NewClass.World("red", List.of())));

      assertThat(refusal(server.classes().create(other))).isEqualTo(Reason.REQUEST_ID_REUSED);
    }

    @Test
    void that_is_refused_leaves_nothing_behind() {
      var wrong =
          new NewClass(
              "r1",
              "Seminar",
              request(SCENARIO, ""),
              List.of(
                  new NewClass.World("red", List.of(member("Ann"))),
                  new NewClass.World("blue", List.of(member("")))));

      assertThat(refusal(server.classes().create(wrong))).isEqualTo(Reason.INVALID_FIELD);
      assertThat(server.classes().list(10, "").classes()).isEmpty();
      assertThat(server.list(10, "").sessions()).isEmpty();
    }

    @Test
    void whose_creation_broke_off_anywhere_is_completed_by_a_repeat() {
      for (int appends = 0; appends < 4; appends++) {
        var id = "crash" + appends;
        var broken =
            new Store(
                new BreakingLog(store.log(), appends),
                store.feed(),
                store.deadlines(),
                store.directory(),
                store.marks(),
                store.reminders());
        try (var breaking = TestServer.on(broken, clock, SCENARIO)) {
          assertThatThrownBy(() -> breaking.classes().create(wish(id)))
              .isInstanceOf(StoreUnavailable.class);
        }

        var completed = done(server.classes().create(wish(id)));
        assertThat(completed.owned()).hasSize(2);
        for (var world : completed.created().worlds()) {
          assertThat(personal(server.load(world.session()))).isNotEmpty();
        }
      }
    }

    @Test
    void stays_with_the_version_of_the_scenario_it_began_with() {
      var newer = SmallScenario.of("digest-2");
      var first = done(server.classes().create(wish("r1")));
      var again = new NewClass("r1", "Seminar", request(newer, ""), wish("r1").worlds());

      assertThat(done(server.classes().create(again)).created()).isEqualTo(first.created());
    }
  }

  @Nested
  class A_personal_code {
    private final String session = done(server.create(request(SCENARIO, "r"))).session().id();

    @Test
    void gives_the_same_seat_and_token_for_the_same_request_and_is_used_for_others() {
      var code = invited();
      var first = done(server.join("j1", code, ""));

      assertThat(done(server.join("j1", code, "")).token()).isEqualTo(first.token());
      assertThat(refusal(server.join("j2", code, ""))).isEqualTo(Reason.CODE_USED);
      assertThat(first.seat().displayName()).isEqualTo("Ann");
    }

    @Test
    void is_the_same_when_the_invitation_is_repeated() {
      assertThat(invited()).isEqualTo(invited());
    }

    private String invited() {
      return done(server.classes().invite(session, OWNER, "i1", List.of(member("Ann"))))
          .getFirst()
          .code();
    }
  }

  @Nested
  class A_seat_that_is_replaced {
    private final String session = done(server.create(request(SCENARIO, "r"))).session().id();
    private final Seated ann = done(server.join("", code(), "Ann"));

    private String code() {
      return server.load(session).state().codes().getFirst().code();
    }

    private JoinCode replaced() {
      return done(server.classes().replace(session, OWNER, "x1", ann.seat().id(), "Anton", "Ill"));
    }

    @Test
    void does_not_open_with_the_old_token_and_opens_once_with_the_new_code() {
      var code = replaced();

      assertThat(server.access(ann.token())).isInstanceOf(Access.Unknown.class);
      var anton = done(server.join("j1", code.code(), ""));
      assertThat(anton.seat().id()).isEqualTo(ann.seat().id());
      assertThat(server.access(anton.token())).isInstanceOf(Access.Granted.class);
      assertThat(server.access(ann.token())).isInstanceOf(Access.Unknown.class);
      assertThat(replaced()).extracting(JoinCode::code).isEqualTo(code.code());
    }

    @Test
    void ends_its_streams() throws Exception {
      try (var stream = server.watch(session, ann.seat(), "")) {
        stream.next(Duration.ofSeconds(5));
        replaced();

        assertThat(stream.next(Duration.ofSeconds(5)))
            .isEqualTo(new SeatUpdate.Over(SeatUpdate.Reason.SEAT_REVOKED));
      }
    }

    @Test
    void a_moved_one_gets_a_whole_new_view() throws Exception {
      try (var stream = server.watch(session, ann.seat(), "")) {
        stream.next(Duration.ofSeconds(5));
        done(
            server.execute(
                session,
                OWNER,
                "",
                new Command.MoveSeat(
                    ann.seat().id(), Seat.Role.MEMBER, SmallScenario.SOUTH, false, "")));

        assertThat(stream.next(Duration.ofSeconds(5)))
            .isInstanceOfSatisfying(
                SeatUpdate.Reset.class,
                it -> assertThat(it.view().seat().team()).isEqualTo(SmallScenario.SOUTH));
      }
    }
  }

  /** A log that fails after so many appends. */
  private static final class BreakingLog implements EventLog {
    private final EventLog log;
    private final AtomicInteger left;

    BreakingLog(EventLog log, int left) {
      this.log = log;
      this.left = new AtomicInteger(left);
    }

    @Override
    public Append append(String session, long expectedVersion, String entry) {
      if (left.getAndDecrement() <= 0) {
        throw new StoreUnavailable("gone");
      }
      return log.append(session, expectedVersion, entry);
    }

    @Override
    public List<Entry> read(String session, long afterVersion, int limit) {
      return log.read(session, afterVersion, limit);
    }

    @Override
    public long version(String session) {
      return log.version(session);
    }

    @Override
    public @Nullable Snapshot snapshot(String session) {
      return log.snapshot(session);
    }

    @Override
    public void save(String session, Snapshot snapshot) {
      log.save(session, snapshot);
    }
  }
}
