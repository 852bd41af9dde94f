package org.demarche.scenario.diff;

import java.util.List;

/**
 * What changed of one thing.
 *
 * @param section the top-level key, for example {@code moves}
 * @param id the thing's id; empty if the section is one thing
 * @param kind whether it is there in both
 * @param fields what changed in it; empty if it was added or removed
 */
public record Difference(String section, String id, Kind kind, List<Field> fields) {
  public Difference {
    fields = List.copyOf(fields);
  }

  /** How a thing changed. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /**
   * A value that changed.
   *
   * @param path keys joined by dots, places in lists in brackets from 1
   * @param before the old value; empty if there was none
   * @param after the new value; empty if there is none
   */
  public record Field(String path, String before, String after) {}
}
