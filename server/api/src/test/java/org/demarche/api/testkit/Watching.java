package org.demarche.api.testkit;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.WatchRequest;
import org.demarche.protocol.v1.WatchResponse;
import org.jspecify.annotations.Nullable;

/** A stream of what changes for a seat. Waits have a limit, after which they fail. */
public final class Watching
    implements ClientResponseObserver<WatchRequest, WatchResponse>, AutoCloseable {
  private static final int PATIENCE = 20;

  private final BlockingQueue<WatchResponse> messages = new LinkedBlockingQueue<>();
  private final CompletableFuture<Throwable> end = new CompletableFuture<>();
  private @Nullable ClientCallStreamObserver<WatchRequest> call;

  @Override
  public void beforeStart(ClientCallStreamObserver<WatchRequest> started) {
    call = started;
  }

  @Override
  public void onNext(WatchResponse message) {
    messages.add(message);
  }

  @Override
  public void onError(Throwable error) {
    end.complete(error);
  }

  @Override
  public void onCompleted() {
    end.complete(new AssertionError("the stream ended without a reason"));
  }

  /** The next message. */
  public WatchResponse next() {
    try {
      var message = messages.poll(PATIENCE, SECONDS);
      if (message == null) {
        throw new AssertionError("nothing came within %d seconds".formatted(PATIENCE));
      }
      return message;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The changes that come until one is as it should be, that one included. */
  public List<Change> changesUntil(Predicate<Change> wanted) {
    List<Change> seen = new ArrayList<>();
    while (seen.stream().noneMatch(wanted)) {
      seen.addAll(next().getChangesList());
    }
    return seen;
  }

  /** The next message that tells of no change. */
  public WatchResponse nextQuiet() {
    var message = next();
    while (message.hasReset() || message.getChangesCount() > 0) {
      message = next();
    }
    return message;
  }

  /** Why the server ended the stream. */
  public Throwable end() {
    return end.orTimeout(PATIENCE, SECONDS).join();
  }

  @Override
  public void close() {
    if (call != null) {
      call.cancel("The client leaves.", null);
    }
  }
}
