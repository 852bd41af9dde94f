package org.demarche.session;

/**
 * Tells people something on another way than through the game. A notice may be sent twice after a
 * crash.
 */
public interface Notifier {

  /**
   * Sends a notice. May block and may try several times, for a minute at most; called on threads of
   * its own, so that a slow receiver delays nothing else.
   *
   * @throws NotSent if it could not be sent
   */
  void send(Notice notice) throws NotSent;

  /** A notice could not be sent; its message says why, for who runs the server. */
  final class NotSent extends Exception {
    private static final long serialVersionUID = 1;

    public NotSent(String message, Throwable cause) {
      super(message, cause);
    }

    public NotSent(String message) {
      super(message);
    }
  }
}
