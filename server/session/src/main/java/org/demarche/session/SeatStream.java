package org.demarche.session;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.demarche.engine.session.Seat;
import org.demarche.engine.view.SeatView;
import org.demarche.engine.view.ViewDiff;
import org.jspecify.annotations.Nullable;

/**
 * What changes for one seat, as it changes.
 *
 * <p>The caller pulls: while it is busy, changes gather into one larger update, so a slow reader
 * costs no memory. One thread at a time may call {@link #next}; any thread may close.
 */
public final class SeatStream implements AutoCloseable {
  private final LiveSession session;
  private final String seat;
  private final String tokenHash;
  private final Cursors cursors;
  private final BiConsumer<String, SeatStream> onClose;

  /** Guards what other threads change: how far the log has come, and whether this is closed. */
  private final Object signal = new Object();

  private long reached;
  private volatile boolean closed;

  /** The version up to which news was looked for. */
  private long looked;

  /** What the client knows, and the log's version it has been brought up to. */
  private @Nullable SeatView sent;

  private long version;
  private boolean first = true;

  /**
   * @param tokenHash of the token that the stream was opened with; the stream ends when another one
   *     counts
   */
  SeatStream(
      LiveSession session,
      String seat,
      String tokenHash,
      String cursor,
      Cursors cursors,
      BiConsumer<String, SeatStream> onClose) {
    this.session = session;
    this.seat = seat;
    this.tokenHash = tokenHash;
    this.cursors = cursors;
    this.onClose = onClose;
    resume(cursors.decode(session.id(), seat, cursor));
  }

  /** Goes on from what the client has, if the session is still remembered as it was then. */
  private void resume(OptionalLong cursor) {
    var then = cursor.isEmpty() ? null : session.at(cursor.getAsLong());
    var holder = then == null ? null : then.findSeat(seat);
    if (then != null && holder != null) {
      sent = then.view(holder);
      version = then.state().version();
    }
  }

  /**
   * Waits for the next update. The first call answers at once.
   *
   * @param patience how long to wait before it answers {@link SeatUpdate.Quiet}
   */
  public SeatUpdate next(Duration patience) throws InterruptedException {
    if (first) {
      first = false;
      var update = update(session.refreshed());
      return update == null ? quiet() : update;
    }
    var until = System.nanoTime() + patience.toNanos();
    while (awaitNews(until)) {
      var update = update(session.atLeast(looked));
      if (update != null) {
        return update;
      }
    }
    return closed ? new SeatUpdate.Over(SeatUpdate.Reason.CLOSED) : quiet();
  }

  /** False once the time is up, or this is closed. */
  private boolean awaitNews(long until) throws InterruptedException {
    synchronized (signal) {
      while (!closed && reached <= looked) {
        var left = until - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        TimeUnit.NANOSECONDS.timedWait(signal, left);
      }
      looked = Math.max(looked, reached);
      return !closed;
    }
  }

  /** What the client must be told; null for nothing. */
  private @Nullable SeatUpdate update(LoadedSession now) {
    var holder = now.seat(seat);
    if (holder.revoked() || !holder.tokenHash().equals(tokenHash)) {
      return new SeatUpdate.Over(SeatUpdate.Reason.SEAT_REVOKED);
    }
    var before = sent;
    // Only a store that has lost entries goes back.
    var wentBack = now.state().version() < version;
    var view = now.view(holder);
    sent = view;
    version = now.state().version();
    looked = Math.max(looked, version);
    if (before == null
        || wentBack
        || isElsewhere(before.seat(), holder)
        || !ViewDiff.bridges(before, view)) {
      return new SeatUpdate.Reset(view, cursor());
    }
    var changes = ViewDiff.changes(before, view);
    return changes.isEmpty() ? null : new SeatUpdate.Changes(changes, cursor());
  }

  /** Whoever sits elsewhere sees other things, which no change of the old view can tell. */
  private static boolean isElsewhere(Seat before, Seat now) {
    return before.role() != now.role() || before.team() != now.team();
  }

  private SeatUpdate quiet() {
    return new SeatUpdate.Quiet(cursor());
  }

  private String cursor() {
    return cursors.encode(session.id(), seat, version);
  }

  /** The log has reached at least this version. */
  void reached(long version) {
    synchronized (signal) {
      reached = Math.max(reached, version);
      signal.notifyAll();
    }
  }

  @Override
  public void close() {
    synchronized (signal) {
      closed = true;
      signal.notifyAll();
    }
    onClose.accept(session.id(), this);
  }
}
