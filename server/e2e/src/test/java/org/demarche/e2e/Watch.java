package org.demarche.e2e;

import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.Reveal;
import org.demarche.protocol.v1.TurnResult;
import org.demarche.protocol.v1.View;
import org.demarche.protocol.v1.WatchRequest;
import org.demarche.protocol.v1.WatchResponse;

/** A seat's stream. A broken line comes back from the last cursor; all that came is kept. */
final class Watch implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Calls calls;
  private final List<WatchResponse> messages = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  private Watch(Calls calls) {
    this.calls = calls;
  }

  /** Follows the seat of these calls; its view has come when this returns. */
  static Watch of(Calls calls) {
    Watch watch = new Watch(calls);
    Thread.ofPlatform().daemon().name("watch").start(watch::follow);
    Awaitility.await().atMost(PATIENCE).until(() -> !watch.messages.isEmpty());
    return watch;
  }

  private void follow() {
    String cursor = "";
    while (!closed) {
      try {
        WatchRequest request = WatchRequest.newBuilder().setCursor(cursor).build();
        Iterator<WatchResponse> stream = calls.streaming().watch(request);
        while (stream.hasNext()) {
          WatchResponse message = stream.next();
          messages.add(message);
          cursor = message.getCursor();
        }
      } catch (StatusRuntimeException _) {
        Calls.rest();
      }
    }
  }

  /** The results that the stream has brought, in its order; the same one again counts once. */
  List<TurnResult> results() {
    return results(messages);
  }

  /** The results in a stream's messages, in their order; the same one again counts once. */
  static List<TurnResult> results(List<WatchResponse> messages) {
    List<TurnResult> results = new ArrayList<>();
    for (WatchResponse message : messages) {
      Stream<TurnResult> whole = Stream.of(message.getReset()).map(View::getLastResult);
      Stream<TurnResult> changed =
          message.getChangesList().stream()
              .filter(Change::hasLastResult)
              .map(Change::getLastResult);
      Stream.concat(whole, changed)
          .filter(result -> result.getTurn() > 0)
          .filter(result -> results.isEmpty() || !results.getLast().equals(result))
          .forEach(results::add);
    }
    return results;
  }

  /** What the end has opened, as far as the messages go. */
  static List<Reveal> reveals(List<WatchResponse> messages) {
    return messages.stream()
        .flatMap(message -> message.getChangesList().stream())
        .filter(Change::hasReveal)
        .map(Change::getReveal)
        .toList();
  }

  /** Waits for the result of a turn. */
  TurnResult awaitResult(int turn) {
    Predicate<TurnResult> wanted = result -> result.getTurn() == turn;
    Awaitility.await("result of turn " + turn)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> results().stream().anyMatch(wanted));
    return results().stream().filter(wanted).findFirst().orElseThrow();
  }

  @Override
  public void close() {
    closed = true;
  }
}
