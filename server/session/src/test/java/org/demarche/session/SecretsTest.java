package org.demarche.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SecretsTest {
  private final Secrets secrets = new Secrets(new byte[32]);

  @Nested
  class A_derivation {
    @Test
    void is_the_same_for_the_same_request() {
      assertThat(secrets.derive("join", "r1").seatSecret())
          .isEqualTo(new Secrets(new byte[32]).derive("join", "r1").seatSecret())
          .hasSize(32);
    }

    @Test
    void differs_by_purpose_request_and_store() {
      var seen = new HashSet<String>();
      seen.add(secrets.derive("join", "r1").sessionId());
      seen.add(secrets.derive("join", "r2").sessionId());
      seen.add(secrets.derive("create", "r1").sessionId());
      seen.add(secrets.derive("join", "").sessionId());
      seen.add(secrets.derive("join", "").sessionId());
      seen.add(new Secrets(new byte[] {1}).derive("join", "r1").sessionId());

      assertThat(seen).hasSize(6);
    }

    @Test
    void gives_codes_that_can_be_read_out() {
      var derived = secrets.derive("create", "r1");
      for (int index = 0; index < 200; index++) {
        assertThat(derived.joinCode(index, 0)).matches("[2-9BCDFGHJKMNP-TV-Z]{8}");
      }
      assertThat(derived.joinCode(0, 0)).isNotEqualTo(derived.joinCode(0, 1));
      assertThat(derived.sessionId()).matches("[2-9a-z]{12}");
    }
  }

  @Nested
  class A_cursor {
    private final Cursors cursors = new Cursors(secrets.key("cursors"));

    @Test
    void gives_its_version_back() {
      assertThat(cursors.decode("s", "s1", cursors.encode("s", "s1", 1234567)))
          .isEqualTo(OptionalLong.of(1234567));
    }

    @Test
    void of_one_version_is_another_each_time() {
      assertThat(cursors.encode("s", "s1", 5)).isNotEqualTo(cursors.encode("s", "s1", 5));
    }

    @Test
    void is_good_for_its_seat_alone() {
      var cursor = cursors.encode("s", "s1", 5);

      assertThat(cursors.decode("s", "s2", cursor)).isEmpty();
      assertThat(cursors.decode("t", "s1", cursor)).isEmpty();
      assertThat(new Cursors(secrets.key("other")).decode("s", "s1", cursor)).isEmpty();
    }

    @Test
    void that_was_changed_or_made_up_is_none() {
      var cursor = cursors.encode("s", "s1", 5);

      assertThat(cursors.decode("s", "s1", "")).isEmpty();
      assertThat(cursors.decode("s", "s1", "5")).isEmpty();
      assertThat(cursors.decode("s", "s1", cursor + "A")).isEmpty();
      assertThat(cursors.decode("s", "s1", "AAAA" + cursor.substring(4))).isEmpty();
    }
  }
}
