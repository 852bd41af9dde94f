package org.demarche.engine.turn;

import java.util.HashMap;
import java.util.Map;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Slot;
import org.demarche.engine.model.Track;
import org.jspecify.annotations.Nullable;

/** Finds a scenario's actors and slots by id. Immutable. */
public final class Names {
  private final Map<String, Integer> actors = new HashMap<>();
  private final Map<String, Integer> slots = new HashMap<>();
  private final Map<String, DealKind> deals = new HashMap<>();

  public Names(Scenario scenario) {
    scenario.deals().forEach(deal -> deals.put(deal.id(), deal));
    for (int actor = 0; actor < scenario.actors().size(); actor++) {
      actors.put(scenario.actors().get(actor).id(), actor);
    }
    for (int index = 0; index < scenario.slots().size(); index++) {
      Slot slot = scenario.slots().get(index);
      slots.put(slot.id(), index);
      Track track = scenario.tracks().get(slot.track());
      if (track.scope() == Track.Scope.PAIR) {
        slots.putIfAbsent(turnedRound(slot, track, scenario), index);
      }
    }
  }

  private static String turnedRound(Slot slot, Track track, Scenario scenario) {
    String first = scenario.actors().get(slot.first()).id();
    String second = scenario.actors().get(slot.second()).id();
    return track.id() + "." + second + "." + first;
  }

  /** The actor's index; -1 if there is none. */
  int actor(String id) {
    return actors.getOrDefault(id, -1);
  }

  /** The kind of deal; null if there is none. */
  @Nullable DealKind deal(String id) {
    return deals.get(id);
  }

  /**
   * The slot's index, whichever actor of an undirected pair is named first; -1 if there is none.
   */
  public int slot(String id) {
    return slots.getOrDefault(id, -1);
  }
}
