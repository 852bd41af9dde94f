package org.demarche.session;

/** A session cannot be used, though the store answers. The message is one line, for a reader. */
public abstract sealed class SessionUnavailable extends RuntimeException {
  private final String session;

  private SessionUnavailable(String session, String message) {
    super(message);
    this.session = session;
  }

  /** The session's id. */
  public final String session() {
    return session;
  }

  /** There is no such session. */
  public static final class NotFound extends SessionUnavailable {
    public NotFound(String session) {
      super(session, "There is no session " + session + ".");
    }
  }

  /** The scenario the session is pinned to is not loaded. */
  public static final class ScenarioMissing extends SessionUnavailable {
    private final String digest;

    public ScenarioMissing(String session, String scenario, String digest) {
      super(
          session,
          """
          Session %s plays the scenario %s with the digest %s, which this server has not loaded. \
          Put that version of the scenario back and start the server again.\
          """
              .formatted(session, scenario, digest));
      this.digest = digest;
    }

    public String digest() {
      return digest;
    }
  }

  /** The log holds something this server does not understand, such as an event of a newer one. */
  public static final class Unreadable extends SessionUnavailable {
    public Unreadable(String session, long version, String reason) {
      super(
          session, "Entry %d of session %s cannot be read: %s".formatted(version, session, reason));
    }
  }

  /** Others changed the session each time a command was to be written. Sending it again helps. */
  public static final class Contended extends SessionUnavailable {
    public Contended(String session, int attempts) {
      super(
          session,
          "Session %s changed %d times while this was decided. Send it again."
              .formatted(session, attempts));
    }
  }
}
