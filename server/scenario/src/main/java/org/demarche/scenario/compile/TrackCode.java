package org.demarche.scenario.compile;

import org.demarche.engine.model.TrackRef;
import org.demarche.scenario.expression.Code.NumberCode;

/** Reads a track's value. */
final class TrackCode {
  private TrackCode() {}

  static NumberCode of(TrackRef ref, boolean atStart) {
    if (ref instanceof TrackRef.Fixed(int slot)) {
      return atStart ? frame -> frame.start()[slot] : frame -> frame.values()[slot];
    }
    return atStart
        ? frame -> at(frame.start(), ref.slot(frame))
        : frame -> at(frame.values(), ref.slot(frame));
  }

  /** Where a track has no slot for the actors it reads as 0. */
  private static double at(double[] values, int slot) {
    return slot < 0 ? 0 : values[slot];
  }
}
