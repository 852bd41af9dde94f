package org.demarche.session.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.demarche.session.Feed;

/** A feed within the process. */
public final class InMemoryFeed implements Feed, AutoCloseable {
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("feed").factory());

  @Override
  public void publish(String session, long version) {
    thread.execute(() -> listeners.forEach(it -> it.changed(session, version)));
  }

  @Override
  public Subscription subscribe(Listener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public void close() {
    thread.close();
  }
}
