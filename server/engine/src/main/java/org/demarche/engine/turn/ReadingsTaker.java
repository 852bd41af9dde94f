package org.demarche.engine.turn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Slot;
import org.demarche.engine.model.Track;
import org.demarche.engine.model.Visibility;
import org.demarche.engine.turn.Readings.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Takes the readings of all tracks after a turn.
 *
 * <p>An exact reading is the value itself. A noisy one is the value and a normal draw, cut to the
 * track's range and rounded to the power of ten at or below a thousandth of it. What everybody
 * shares is drawn once; what a team has of its own is drawn for that team.
 */
public final class ReadingsTaker {
  private final Scenario scenario;
  private final Draws draws;
  private final Values values;

  private ReadingsTaker(Scenario scenario, Draws draws, Values values) {
    this.scenario = scenario;
    this.draws = draws;
    this.values = values;
  }

  /**
   * @param turn the turn that was resolved; 0 for the start
   * @param values after it
   */
  public static Readings take(Scenario scenario, String seed, int turn, Values values) {
    return new ReadingsTaker(scenario, new KeyedDraws(seed, turn), values).take(turn);
  }

  private Readings take(int turn) {
    List<@Nullable Reading> everyone = new ArrayList<>();
    for (int slot = 0; slot < values.size(); slot++) {
      everyone.add(reading(slot, visibility(slot).everyone(), "everyone"));
    }
    List<List<@Nullable Reading>> teams = new ArrayList<>();
    for (int team = 0; team < scenario.teamCount(); team++) {
      teams.add(ofTeam(team, everyone));
    }
    return new Readings(
        turn, Collections.unmodifiableList(everyone), Collections.unmodifiableList(teams));
  }

  private List<@Nullable Reading> ofTeam(int team, List<@Nullable Reading> everyone) {
    String id = scenario.actors().get(team).id();
    List<@Nullable Reading> own = new ArrayList<>();
    for (int index = 0; index < values.size(); index++) {
      Slot slot = scenario.slots().get(index);
      Visibility visibility = visibility(index);
      own.add(
          visibility.shared(team, slot)
              ? everyone.get(index)
              : reading(index, visibility.forTeam(team, slot), "team/" + id));
    }
    return Collections.unmodifiableList(own);
  }

  private @Nullable Reading reading(int index, Visibility.Level level, String reader) {
    if (!level.visible()) {
      return null;
    }
    double value = values.get(index);
    if (level.exact()) {
      return new Reading(value, 0);
    }
    Slot slot = scenario.slots().get(index);
    Track track = scenario.tracks().get(slot.track());
    double deviate = draws.normal("reading/" + slot.id() + "/" + reader);
    return new Reading(Blur.of(track).reading(value, level.noise(), deviate), level.noise());
  }

  private Visibility visibility(int slot) {
    return scenario.tracks().get(scenario.slots().get(slot).track()).visibility();
  }
}
