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
        ? frame -> frame.start()[ref.slot(frame)]
        : frame -> frame.values()[ref.slot(frame)];
  }
}
