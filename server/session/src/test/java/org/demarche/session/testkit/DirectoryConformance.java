package org.demarche.session.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.demarche.session.Directory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every directory must do. */
public abstract class DirectoryConformance {
  private static final AtomicLong LATER = new AtomicLong();

  private final String session = Names.unique("s");

  /** The directory under test. It may list other sessions. */
  protected abstract Directory directory();

  @Test
  void the_secret_is_256_bits_and_stays_the_same() {
    var secret = directory().secret();

    assertThat(secret).hasSize(32);
    assertThat(directory().secret()).isEqualTo(secret);
  }

  @Nested
  class A_join_code {
    private final String code = Names.unique("CODE");

    @Test
    void leads_nowhere_at_first() {
      assertThat(directory().find(code)).isNull();
    }

    @Test
    void leads_to_the_session_that_claimed_it() {
      assertThat(directory().claim(code, session)).isTrue();
      assertThat(directory().find(code)).isEqualTo(session);
    }

    @Test
    void may_be_claimed_again_by_the_same_session_only() {
      directory().claim(code, session);

      assertThat(directory().claim(code, session)).isTrue();
      assertThat(directory().claim(code, Names.unique("s"))).isFalse();
      assertThat(directory().find(code)).isEqualTo(session);
    }
  }

  @Nested
  class The_list {
    @Test
    void has_the_newest_session_first_and_goes_on_after_the_last_one_seen() {
      var start = future();
      var sessions = new ArrayList<String>();
      for (int i = 0; i < 5; i++) {
        var added = Names.unique("s");
        directory().add(added, start.plusSeconds(i / 2));
        sessions.addFirst(added);
      }

      var first = directory().newest(2, "");
      var second = directory().newest(2, first.getLast());
      var third = directory().newest(1, second.getLast());

      assertThat(List.of(first, second, third))
          .flatMap(it -> it)
          .containsExactlyInAnyOrderElementsOf(sessions);
      assertThat(first.getFirst()).isEqualTo(sessions.getFirst());
      assertThat(third.getFirst()).isIn(sessions.get(3), sessions.get(4));
    }

    @Test
    void keeps_a_session_where_it_was_however_often_it_is_added() {
      var createdAt = future();
      var later = Names.unique("s");
      directory().add(session, createdAt);
      directory().add(later, createdAt.plusSeconds(1));
      directory().add(session, createdAt.plusSeconds(2));

      assertThat(directory().newest(2, "")).containsExactly(later, session);
    }

    @Test
    void does_not_go_on_after_a_session_it_does_not_have() {
      directory().add(session, future());

      assertThat(directory().newest(10, "nosuchsession")).isEmpty();
    }

    /** Later than what other tests added. */
    private static Instant future() {
      return Instant.now().plusSeconds(LATER.addAndGet(1000));
    }
  }

  @Test
  void a_session_is_open_until_it_is_closed() {
    directory().add(session, Instant.EPOCH);
    assertThat(directory().open()).contains(session);

    directory().close(session);
    directory().add(session, Instant.EPOCH);
    assertThat(directory().open()).doesNotContain(session);
    assertThat(directory().newest(1000, "")).contains(session);

    directory().reopen(session);
    assertThat(directory().open()).contains(session);
  }

  @Nested
  class A_class {
    private final String id = Names.unique("c");

    @Test
    void is_not_there_at_first() {
      assertThat(directory().findClass(id)).isNull();
    }

    @Test
    void stays_as_it_was_kept_first() {
      assertThat(directory().keepClass(id, "first", Instant.EPOCH)).isEqualTo("first");
      assertThat(directory().keepClass(id, "second", Instant.EPOCH)).isEqualTo("first");
      assertThat(directory().findClass(id)).isEqualTo("first");
    }

    @Test
    void is_listed_apart_from_the_sessions_the_newest_first() {
      var start = Instant.now().plusSeconds(LATER.addAndGet(1000));
      var later = Names.unique("c");
      directory().keepClass(id, "{}", start);
      directory().keepClass(later, "{}", start.plusSeconds(1));

      assertThat(directory().newestClasses(2, "")).containsExactly(later, id);
      assertThat(directory().newestClasses(1, later)).containsExactly(id);
      assertThat(directory().newestClasses(1, "nosuchclass")).isEmpty();
      assertThat(directory().newest(1000, "")).doesNotContain(id, later);
    }
  }
}
