package org.demarche.engine.turn;

import java.util.List;
import java.util.stream.Stream;
import org.demarche.engine.model.ReportText.Audience;
import org.demarche.engine.model.Slot;
import org.demarche.engine.model.Visibility;

/**
 * Who reads a report.
 *
 * @param teams by team index, ascending; empty if everyone does
 */
record Readers(boolean everyone, List<Integer> teams) {
  static final Readers EVERYONE = new Readers(true, List.of());

  /** These teams alone. */
  static Readers only(List<Integer> teams) {
    return new Readers(false, teams.stream().distinct().sorted().toList());
  }

  /** An audience beside the insiders. */
  static Readers of(Audience audience, List<Integer> insiders) {
    return switch (audience) {
      case Audience.Everyone() -> EVERYONE;
      case Audience.Teams(var teams) ->
          only(Stream.concat(insiders.stream(), teams.stream()).toList());
    };
  }

  /** Whether each of them learns the slot's value exactly anyway. */
  boolean seeExactly(Slot slot, Visibility visibility) {
    return everyone
        ? visibility.everyone().exact()
        : teams.stream().allMatch(team -> visibility.forTeam(team, slot).exact());
  }

  /** Whether each of them is one of these teams. */
  boolean areAmong(List<Integer> insiders) {
    return !everyone && insiders.containsAll(teams);
  }
}
