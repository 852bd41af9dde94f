package org.demarche.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.session.EventLog.Append;
import org.demarche.session.EventLog.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of appends whose answer never arrives, because the line breaks after they did. */
@Timeout(60)
class LostAnswerTest {
  @TempDir Path folder;

  private RedisServer server;
  private BadLine line;
  private RedisStore redis;

  @BeforeEach
  void start() throws IOException {
    server = RedisServer.single(folder);
    line = new BadLine(server.port());
    redis = RedisStore.connect("redis://127.0.0.1:" + line.port());
  }

  @AfterEach
  void stop() throws IOException {
    redis.close();
    line.close();
    server.close();
  }

  @Test
  void an_append_is_found_to_be_written() {
    var log = redis.store().log();
    log.append("s", 0, "first");

    line.loseAnswersTo("second", 1);

    assertThat(log.append("s", 1, "second")).isEqualTo(new Append.Appended(2));
    assertThat(log.read("s", 0, 10)).containsExactly(new Entry(1, "first"), new Entry(2, "second"));
    assertThat(line.lost()).isEqualTo(1);
  }

  @Test
  void an_append_that_others_have_followed_is_found_too() throws IOException {
    line.loseAnswersTo("mine", 1);
    try (var other = RedisStore.connect("redis://127.0.0.1:" + server.port())) {
      line.beforeLosing(() -> other.store().log().append("s", 1, "theirs"));

      assertThat(redis.store().log().append("s", 0, "mine")).isEqualTo(new Append.Appended(1));
    }
    assertThat(redis.store().log().read("s", 0, 10))
        .containsExactly(new Entry(1, "mine"), new Entry(2, "theirs"));
  }

  @Test
  void the_same_text_written_by_another_is_a_conflict() throws IOException {
    try (var other = RedisStore.connect("redis://127.0.0.1:" + server.port())) {
      other.store().log().append("s", 0, "same");
    }

    assertThat(redis.store().log().append("s", 0, "same")).isEqualTo(new Append.Conflict(1));
  }

  /** Passes on what is said, but breaks before some of the answers. */
  private static final class BadLine implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int target;
    private final AtomicInteger toLose = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private volatile String words = "";
    private volatile Runnable beforeLosing = () -> {};

    BadLine(int target) throws IOException {
      this.target = target;
      Thread.ofVirtual().start(this::accept);
    }

    int port() {
      return socket.getLocalPort();
    }

    /** Breaks before the answers to so many requests that hold these words. */
    void loseAnswersTo(String words, int count) {
      this.words = words;
      toLose.set(count);
    }

    void beforeLosing(Runnable action) {
      beforeLosing = action;
    }

    int lost() {
      return lost.get();
    }

    private void accept() {
      try {
        while (true) {
          var client = socket.accept();
          var server = new Socket(InetAddress.getLoopbackAddress(), target);
          var call = new Call(client, server);
          Thread.ofVirtual().start(call::passRequests);
          Thread.ofVirtual().start(call::passAnswers);
        }
      } catch (IOException _) {
        // Closed.
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }

    private final class Call {
      private final Socket client;
      private final Socket server;
      private volatile boolean losing;

      Call(Socket client, Socket server) {
        this.client = client;
        this.server = server;
      }

      void passRequests() {
        try (client;
            server) {
          for (var part = read(client.getInputStream());
              part.length > 0;
              part = read(client.getInputStream())) {
            if (new String(part, StandardCharsets.UTF_8).contains(words) && lose()) {
              losing = true;
            }
            server.getOutputStream().write(part);
          }
        } catch (IOException _) {
          // The call is over.
        }
      }

      private boolean lose() {
        return toLose.getAndUpdate(it -> Math.max(0, it - 1)) > 0;
      }

      void passAnswers() {
        try (client;
            server) {
          for (var part = read(server.getInputStream());
              part.length > 0;
              part = read(server.getInputStream())) {
            if (losing) {
              beforeLosing.run();
              lost.incrementAndGet();
              return;
            }
            client.getOutputStream().write(part);
          }
        } catch (IOException _) {
          // The call is over.
        }
      }

      private static byte[] read(InputStream stream) throws IOException {
        var buffer = new byte[65536];
        var length = stream.read(buffer);
        return Arrays.copyOf(buffer, Math.max(0, length));
      }
    }
  }
}
