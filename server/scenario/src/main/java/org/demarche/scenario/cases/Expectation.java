package org.demarche.scenario.cases;

import org.demarche.scenario.source.Place;
import org.jspecify.annotations.Nullable;

/** One sentence of what must follow. */
public sealed interface Expectation {
  Place place();

  /** As the author wrote it. */
  String sentence();

  /**
   * A track's value after the turn.
   *
   * @param because whose own part is meant; null for the whole change
   */
  record OfTrack(
      Place place, String sentence, int slot, Verb verb, double amount, @Nullable CauseName because)
      implements Expectation {}

  /** What happens to a track. */
  enum Verb {
    RISES,
    FALLS,
    BECOMES,
    STAYS
  }

  /**
   * What is in the news.
   *
   * @param reader who
   * @param team index of the team, if the reader is one
   * @param text a part of what is read; an ellipsis stands for anything
   * @param not whether it must not be read
   */
  record OfReport(Place place, String sentence, Reader reader, int team, String text, boolean not)
      implements Expectation {}

  /** Who reads something. */
  enum Reader {
    TEAM,
    EVERYBODY,
    NOBODY,
    /** Nobody but those whose move or deal it is. */
    NOBODY_ELSE
  }

  /** A private reading of a track. */
  record OfProbe(Place place, String sentence, int team, int slot, double value)
      implements Expectation {}

  /** What a team pays for all it does. */
  record OfPrice(Place place, String sentence, int team, int resource, double amount)
      implements Expectation {}

  /** Whether those that nobody plays consent to a deal. */
  record OfDeal(Place place, String sentence, int kind, boolean takesEffect)
      implements Expectation {}
}
