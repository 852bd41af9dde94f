package org.demarche.cli.remote;

/** How often, and after which pauses, a call is tried again: for about two seconds in all. */
final class Patience {
  private static final long[] PAUSES_IN_MILLIS = {100, 300, 600, 1000};

  private int tries;

  /** Waits before the next try; false if it is time to give up. */
  boolean waitForNextTry() {
    if (tries == PAUSES_IN_MILLIS.length) {
      return false;
    }
    try {
      Thread.sleep(PAUSES_IN_MILLIS[tries++]);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
