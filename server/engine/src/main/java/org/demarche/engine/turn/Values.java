package org.demarche.engine.turn;

import java.util.Arrays;

/** The tracks' values by slot, at one moment. Immutable. */
public final class Values {
  private final double[] values;

  private Values(double[] values) {
    this.values = values;
  }

  /** Copies the array. */
  public static Values of(double... values) {
    return new Values(values.clone());
  }

  public double get(int slot) {
    return values[slot];
  }

  public int size() {
    return values.length;
  }

  /** A copy of the values. */
  public double[] toArray() {
    return values.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Values that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
