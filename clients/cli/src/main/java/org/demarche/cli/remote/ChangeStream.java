package org.demarche.cli.remote;

import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.stub.BlockingClientCall;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.demarche.protocol.v1.View;
import org.demarche.protocol.v1.WatchRequest;
import org.demarche.protocol.v1.WatchResponse;
import org.jspecify.annotations.Nullable;

/**
 * Follows what changes for a seat. When the line drops or falls silent it is opened again, from the
 * last cursor, after pauses that grow up to ten seconds.
 */
public final class ChangeStream implements AutoCloseable {
  /** The server says something every 15 seconds; two such messages may get lost. */
  private static final long LONGEST_SILENCE_IN_SECONDS = 45;

  private static final long SHORTEST_PAUSE_IN_MILLIS = 250;
  private static final long LONGEST_PAUSE_IN_MILLIS = 10_000;

  private static final Set<Status.Code> FINAL =
      Set.of(
          Status.Code.UNAUTHENTICATED,
          Status.Code.PERMISSION_DENIED,
          Status.Code.INVALID_ARGUMENT,
          Status.Code.FAILED_PRECONDITION,
          Status.Code.NOT_FOUND,
          Status.Code.UNIMPLEMENTED);

  private final Connection connection;
  private final Listener listener;
  private String cursor;
  private boolean everHeard;
  private boolean lost;
  private volatile boolean closed;
  private volatile @Nullable BlockingClientCall<?, WatchResponse> call;

  /** Is told of everything, on the thread that follows. */
  public interface Listener {
    void received(WatchResponse message);

    /** The line has dropped; it is being opened again. */
    void lost();

    /** The line is open again. */
    void found();
  }

  /**
   * Prepares to follow from a cursor.
   *
   * @param cursor of the last message the listener has; empty for a whole view first
   */
  public ChangeStream(Connection connection, String cursor, Listener listener) {
    this.connection = connection;
    this.cursor = cursor;
    this.listener = listener;
  }

  /** Prepares to go on from a view that the server has just given: it is there, or comes back. */
  public static ChangeStream after(View view, Connection connection, Listener listener) {
    var stream = new ChangeStream(connection, view.getCursor(), listener);
    stream.everHeard = true;
    return stream;
  }

  /**
   * Follows until it is closed.
   *
   * @throws org.demarche.cli.failure.Failure if the seat is refused, or if no server was there from
   *     the beginning
   */
  public void follow() {
    var pause = SHORTEST_PAUSE_IN_MILLIS;
    while (!closed) {
      var heard = readAll();
      if (closed) {
        return;
      }
      tellLost();
      pause = heard ? SHORTEST_PAUSE_IN_MILLIS : Math.min(2 * pause, LONGEST_PAUSE_IN_MILLIS);
      rest(pause);
    }
  }

  @Override
  public void close() {
    closed = true;
    var open = call;
    if (open != null) {
      open.cancel("the client leaves", null);
    }
  }

  /** Reads until the line ends; tells whether anything was heard. */
  private boolean readAll() {
    var heard = false;
    connection.tryAgainNow();
    var open = connection.streaming().watch(WatchRequest.newBuilder().setCursor(cursor).build());
    call = open;
    try {
      var message = open.read(LONGEST_SILENCE_IN_SECONDS, TimeUnit.SECONDS);
      while (message != null && !closed) {
        heard = true;
        pass(message);
        message = open.read(LONGEST_SILENCE_IN_SECONDS, TimeUnit.SECONDS);
      }
    } catch (StatusException e) {
      giveUpIfFinal(e);
    } catch (TimeoutException _) {
      open.cancel("silence", null);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      close();
    }
    return heard;
  }

  private void pass(WatchResponse message) {
    everHeard = true;
    cursor = message.getCursor();
    if (lost) {
      lost = false;
      listener.found();
    }
    listener.received(message);
  }

  private void giveUpIfFinal(StatusException e) {
    var unreachable = !everHeard && e.getStatus().getCode() == Status.Code.UNAVAILABLE;
    if (!closed && (FINAL.contains(e.getStatus().getCode()) || unreachable)) {
      var failed = e.getStatus().asRuntimeException(e.getTrailers());
      throw Failures.from(failed, connection.endpoint());
    }
  }

  private void tellLost() {
    if (!lost && everHeard) {
      lost = true;
      listener.lost();
    }
  }

  private void rest(long pause) {
    try {
      Thread.sleep(pause + ThreadLocalRandom.current().nextLong(pause / 2));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      close();
    }
  }
}
