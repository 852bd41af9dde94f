package org.demarche.scenario.compile;

import java.util.List;
import org.demarche.engine.model.TrackRef;
import org.demarche.scenario.source.ProblemKind;

/** What a track's name stands for. */
sealed interface TrackName {

  /**
   * @param track index of the track
   * @param reach all slots that it may be
   */
  record Found(TrackRef ref, int track, List<Reach> reach) implements TrackName {
    public Found {
      reach = List.copyOf(reach);
    }
  }

  /**
   * A slot, and who is self if it is that one.
   *
   * @param self actor index; -1 if it doesn't matter
   */
  record Reach(int self, int slot) {}

  /**
   * @param from where in the name the mistake begins
   * @param length of the part that is mistaken
   */
  record Wrong(ProblemKind kind, String message, String fix, int from, int length)
      implements TrackName {}
}
