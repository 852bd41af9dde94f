package org.demarche.session.testkit;

import java.util.concurrent.atomic.AtomicLong;

/** Gives names that no other test of this run has. */
final class Names {
  private static final AtomicLong COUNTER = new AtomicLong();

  private Names() {}

  static String unique(String prefix) {
    return prefix + COUNTER.incrementAndGet() + "x" + Long.toString(System.nanoTime(), 36);
  }
}
