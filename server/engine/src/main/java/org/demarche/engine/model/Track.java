package org.demarche.engine.model;

import java.util.List;

/**
 * A state variable, with one slot for the world, one for each of its actors, or one for each of its
 * pairs.
 *
 * @param unit for example {@code USD a barrel}; may be empty
 * @param decay the share of its distance from the start that each slot loses at the end of every
 *     turn, 0 (none) to 1
 * @param derived whether its values follow from other tracks, see {@link Derivation}
 */
public record Track(
    String id,
    String title,
    String text,
    Scope scope,
    String unit,
    double minimum,
    double maximum,
    double decay,
    boolean derived,
    Visibility visibility,
    List<String> cites) {

  public Track {
    cites = List.copyOf(cites);
  }

  /** A track that effects change. */
  public Track(
      String id,
      String title,
      String text,
      Scope scope,
      String unit,
      double minimum,
      double maximum,
      double decay,
      Visibility visibility,
      List<String> cites) {
    this(id, title, text, scope, unit, minimum, maximum, decay, false, visibility, cites);
  }

  /** What a track's slots are about. */
  public enum Scope {
    WORLD,
    ACTOR,
    /** Each pair of two actors has one value, whichever is named first. */
    PAIR,
    /** Each ordered pair of two actors has its own value. */
    DIRECTED_PAIR
  }
}
