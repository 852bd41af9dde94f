package org.demarche.scenario.source;

/** How much of a scenario may still be read, so that no scenario can fill the memory. */
public final class Allowance {
  /** The most that all files of a scenario may hold together, bases included. */
  public static final int MEBIBYTES = 4;

  /** The most values, keys included, that all YAML files of a scenario may hold together. */
  public static final int VALUES = 200_000;

  private long bytes = MEBIBYTES * 1024L * 1024L;
  private int values = VALUES;

  /** False if there is not so much left. */
  boolean takeBytes(long count) {
    if (count > bytes) {
      return false;
    }
    bytes -= count;
    return true;
  }

  /** False if no value is left. */
  boolean takeValue() {
    values--;
    return values >= 0;
  }
}
