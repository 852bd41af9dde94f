package org.demarche.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.redis.RedisAddress.Kind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedisAddressTest {
  @Nested
  class An_address {
    @ParameterizedTest
    @CsvSource({
      "redis://localhost,                       SINGLE,   localhost:6379,        ''",
      "redis://10.0.0.1:7000/2,                 SINGLE,   10.0.0.1:7000,         ''",
      "redis://[::1]:7000,                      SINGLE,   ::1:7000,              ''",
      "'redis+sentinel://a:1,b/main',           SENTINEL, 'a:1,b:26379',         main",
      "'rediss+sentinel://u:p@a:1/main?db=3',   SENTINEL, a:1,                   main",
      "'redis+cluster://a:1,b:2',               CLUSTER,  'a:1,b:2',             ''",
    })
    void is_read(String url, Kind kind, String nodes, String master) {
      var address = RedisAddress.parse(url);

      assertThat(address.kind()).isEqualTo(kind);
      assertThat(address).hasToString(nodes);
      assertThat(address.master()).isEqualTo(master);
      assertThat(address.tls()).isEqualTo(url.startsWith("rediss"));
    }

    @Test
    void may_hold_a_user_a_password_and_a_database() {
      var address = RedisAddress.parse("redis://ann:p%40ss+word@host/4");

      assertThat(address.user()).isEqualTo("ann");
      assertThat(address.password()).isEqualTo("p@ss+word");
      assertThat(address.database()).isEqualTo(4);
      assertThat(RedisAddress.parse("redis+sentinel://h/m?db=5").database()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis://:secret@host", "redis://secret@host"})
    void may_hold_a_password_alone(String url) {
      assertThat(RedisAddress.parse(url).user()).isNull();
      assertThat(RedisAddress.parse(url).password()).isEqualTo("secret");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "host:6379",
          "http://:secret@host",
          "redis://",
          "redis://:secret@host:0",
          "redis://:secret@host:99999",
          "redis://:secret@host/base",
          "redis://:secret@a:1,b:2",
          "redis://:secret@a b",
          "redis+sentinel://:secret@a:1",
          "redis+ring://:secret@a:1",
          "redis://:secret%@a:1",
        })
    void that_is_malformed_is_refused_without_repeating_a_password(String url) {
      assertThatThrownBy(() -> RedisStore.connect(url).close())
          .isInstanceOf(RedisUnavailable.class)
          .hasMessageStartingWith("The address of Redis is not understood: ")
          .hasMessageContaining("redis://host:port")
          .hasMessageNotContaining("secret")
          .hasMessageNotContaining("\n");
    }
  }

  @Nested
  class A_Redis_elsewhere {
    @TempDir Path folder;

    @Test
    void that_does_not_run_is_named_with_what_to_do() throws IOException {
      var port = RedisServer.freePort();

      assertThatThrownBy(() -> RedisStore.connect("redis://:secret@127.0.0.1:" + port).close())
          .isInstanceOf(RedisUnavailable.class)
          .hasMessageContaining("127.0.0.1:" + port)
          .hasMessageContaining("does not answer")
          .hasMessageContaining("Check")
          .hasMessageNotContaining("secret")
          .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis+sentinel://127.0.0.1:%d/main", "redis+cluster://127.0.0.1:%d"})
    void whose_other_kinds_do_not_run_is_named_too(String url) throws IOException {
      var port = RedisServer.freePort();

      assertThatThrownBy(() -> RedisStore.connect(url.replace("%d", "" + port)).close())
          .isInstanceOf(RedisUnavailable.class)
          .hasMessageContaining("127.0.0.1:" + port);
    }

    @Test
    void that_wants_another_password_is_told_apart() throws IOException {
      try (var _ = RedisStore.bundled(folder)) {
        assertThatThrownBy(() -> RedisStore.connect("redis://:wrong@127.0.0.1:" + port()).close())
            .isInstanceOf(RedisUnavailable.class)
            .hasMessageContaining("refuses: WRONGPASS")
            .hasMessageNotContaining(":wrong");
      }
    }

    @Test
    void is_used_at_its_address() throws IOException {
      try (var bundled = RedisStore.bundled(folder)) {
        bundled.store().log().append("s", 0, "hello");

        var url = "redis://:%s@127.0.0.1:%s".formatted(setting("requirepass"), port());
        try (var elsewhere = RedisStore.connect(url)) {
          assertThat(elsewhere.store().log().version("s")).isEqualTo(1);
        }
      }
    }

    private String port() throws IOException {
      return setting("port");
    }

    private String setting(String name) throws IOException {
      return Files.readAllLines(folder.resolve("redis/redis.conf")).stream()
          .filter(it -> it.startsWith(name + " "))
          .map(it -> it.substring(name.length() + 1))
          .findFirst()
          .orElseThrow();
    }
  }
}
