package org.demarche.session;

/**
 * Tells all servers that a session has changed. What it carries are hints: one may come late, twice
 * or never, and the truth is read from the {@link EventLog}.
 */
public interface Feed {

  /** Tells every subscriber, this server's too. Does not block, and does not fail. */
  void publish(String session, long version);

  /**
   * Starts to tell the listener, from another thread.
   *
   * @return ends it when closed
   */
  Subscription subscribe(Listener listener);

  /** Gets the hints. Must be quick. */
  interface Listener {

    /** The session's log has reached at least this version. */
    void changed(String session, long version);

    /** Hints may have been lost: any session may have changed. */
    void interrupted();
  }

  /** A subscription, until it is closed. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
