package org.demarche.engine.turn;

import org.demarche.engine.model.Track;

/**
 * How a track's noisy readings are made: the value and a normal deviation, cut to the range and
 * rounded to the power of ten at or below a thousandth of the range (0.01 on a range of 10), so
 * that no reading pretends to more than it knows.
 */
record Blur(double minimum, double maximum, int decimals) {

  static Blur of(Track track) {
    double range = track.maximum() - track.minimum();
    int decimals = range > 0 ? 3 - (int) Math.floor(StrictMath.log10(range)) : 0;
    return new Blur(track.minimum(), track.maximum(), decimals);
  }

  double range() {
    return maximum - minimum;
  }

  /**
   * A reading; without noise it is the value itself.
   *
   * @param noise standard deviation, in the track's unit
   * @param deviate a standard normal draw
   */
  double reading(double value, double noise, double deviate) {
    return noise == 0 ? value : Math.clamp(rounded(value + noise * deviate), minimum, maximum);
  }

  double rounded(double number) {
    double grid = StrictMath.pow(10, Math.abs(decimals));
    return decimals >= 0 ? Math.rint(number * grid) / grid : Math.rint(number / grid) * grid;
  }
}
