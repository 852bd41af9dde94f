package org.demarche.api;

import io.grpc.stub.ServerCallStreamObserver;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.demarche.api.access.Holder;
import org.demarche.api.mapping.ViewMapper;
import org.demarche.api.refusal.ApiReason;
import org.demarche.api.refusal.Failures;
import org.demarche.api.refusal.Refusals;
import org.demarche.engine.session.Rejection;
import org.demarche.engine.view.ViewChange;
import org.demarche.protocol.v1.WatchResponse;
import org.demarche.session.SeatStream;
import org.demarche.session.SeatUpdate;

/**
 * One Watch call: pulls what changes for a seat and sends it, as fast as the client takes it. Runs
 * on a thread of its own until the client leaves or the stream is over.
 */
final class WatchCall implements Runnable {
  private final Holder holder;
  private final SeatStream stream;
  private final ViewMapper mapper;
  private final ServerCallStreamObserver<WatchResponse> client;
  private final Duration heartbeat;
  private final InstantSource clock;
  private final Runnable isThere;
  private int turn;

  /**
   * @param heartbeat how long a client waits for a message at most
   * @param isThere is told now and then that the client is connected
   */
  WatchCall(
      Holder holder,
      SeatStream stream,
      ViewMapper mapper,
      ServerCallStreamObserver<WatchResponse> client,
      Duration heartbeat,
      InstantSource clock,
      Runnable isThere) {
    this.holder = holder;
    this.stream = stream;
    this.mapper = mapper;
    this.client = client;
    this.heartbeat = heartbeat;
    this.clock = clock;
    this.isThere = isThere;
    this.turn = holder.session().state().turn();
    client.setOnReadyHandler(this::wake);
    client.setOnCancelHandler(this::leave);
  }

  private synchronized void wake() {
    notifyAll();
  }

  private void leave() {
    stream.close();
    wake();
  }

  @Override
  public void run() {
    try (stream) {
      sendAll();
    } catch (InterruptedException e) {
      client.onError(stopping());
    } catch (RuntimeException e) {
      fail(e);
    }
  }

  private void fail(RuntimeException e) {
    if (!client.isCancelled()) {
      client.onError(Failures.refusal(e));
    }
  }

  private void sendAll() throws InterruptedException {
    // A client that resumes hears at once that it is connected, changes or not.
    Duration patience = Duration.ZERO;
    boolean open = true;
    while (open) {
      awaitReady();
      open = !client.isCancelled() && send(stream.next(patience));
      patience = heartbeat;
    }
  }

  private synchronized void awaitReady() throws InterruptedException {
    while (!client.isReady() && !client.isCancelled()) {
      // Wakes up now and then, in case the client left without a word.
      wait(heartbeat.toMillis());
    }
  }

  /** Whether the stream goes on. */
  private boolean send(SeatUpdate update) {
    isThere.run();
    switch (update) {
      case SeatUpdate.Reset(var view, var cursor) -> {
        turn = view.session().turn();
        client.onNext(
            WatchResponse.newBuilder()
                .setCursor(cursor)
                .setReset(mapper.view(view, cursor, clock.instant()))
                .build());
      }
      case SeatUpdate.Changes(var changes, var cursor) -> sendChanges(changes, cursor);
      case SeatUpdate.Quiet(var cursor) ->
          client.onNext(WatchResponse.newBuilder().setCursor(cursor).build());
      case SeatUpdate.Over(var reason) -> {
        end(reason);
        return false;
      }
    }
    return true;
  }

  private void sendChanges(List<ViewChange> changes, String cursor) {
    for (ViewChange change : changes) {
      if (change instanceof ViewChange.OfSession(var session)) {
        turn = session.turn();
      }
    }
    client.onNext(
        WatchResponse.newBuilder()
            .setCursor(cursor)
            .addAllChanges(mapper.changes(changes, holder.session().id(), turn, clock.instant()))
            .build());
  }

  private void end(SeatUpdate.Reason reason) {
    if (client.isCancelled()) {
      return;
    }
    client.onError(
        switch (reason) {
          case SEAT_REVOKED ->
              Refusals.of(
                  Rejection.Reason.SEAT_REVOKED,
                  "A facilitator has revoked this seat. Ask for a code to join again.");
          case CLOSED -> stopping();
        });
  }

  private static RuntimeException stopping() {
    return Refusals.of(
        ApiReason.SERVER_STOPPING, "The server is stopping. Connect again in a moment.");
  }
}
