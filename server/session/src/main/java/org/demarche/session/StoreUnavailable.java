package org.demarche.session;

/**
 * The store does not answer. A command that was under way may have been carried out or not; sending
 * it again with the same request id is safe.
 */
public class StoreUnavailable extends RuntimeException {

  /**
   * @param message what is wrong and how to mend it, in one line, for the person who runs the
   *     server
   */
  public StoreUnavailable(String message) {
    super(message);
  }

  public StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
