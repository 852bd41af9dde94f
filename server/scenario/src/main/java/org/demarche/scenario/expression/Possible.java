package org.demarche.scenario.expression;

import java.util.Set;
import java.util.TreeSet;

/** All values that an expression can take; perhaps more, never fewer. */
public sealed interface Possible {

  /** What stands for a number that has no bound, such as one with a normal error. */
  double UNLIMITED = 1e100;

  /** Beyond this a computation may leave the range of numbers. */
  double OVERFLOW = 1e300;

  /** Numbers from one to another, both included; never infinite. */
  record Numbers(double low, double high) implements Possible {

    /** Any number that a scenario can hold. */
    public static final Numbers UNBOUNDED = new Numbers(-UNLIMITED, UNLIMITED);

    /** One number. */
    public static Numbers only(double number) {
      return new Numbers(number, number);
    }

    /** The narrowest range that holds both. */
    public Numbers or(Numbers other) {
      return new Numbers(Math.min(low, other.low), Math.max(high, other.high));
    }

    boolean isOne() {
      return low == high;
    }
  }

  /** Whether a condition can hold, and whether it can fail. */
  record Truth(boolean canHold, boolean canFail) implements Possible {
    static final Truth MAYBE = new Truth(true, true);

    static Truth of(boolean canHold, boolean canFail) {
      return new Truth(canHold, canFail);
    }

    Truth not() {
      return new Truth(/* canHold= */ canFail, /* canFail= */ canHold);
    }
  }

  /** One of these texts. */
  record Texts(Set<String> values) implements Possible {
    public Texts {
      values = Set.copyOf(values);
    }
  }

  /** Anything of its kind, even what is no finite number. */
  record Anything() implements Possible {}

  /** All that one or the other can be. */
  default Possible or(Possible other) {
    return switch (this) {
      case Numbers a when other instanceof Numbers b -> a.or(b);
      case Truth a when other instanceof Truth b ->
          new Truth(a.canHold || b.canHold, a.canFail || b.canFail);
      case Texts a when other instanceof Texts b -> {
        Set<String> both = new TreeSet<>(a.values);
        both.addAll(b.values);
        yield new Texts(both);
      }
      default -> new Anything();
    };
  }

  /** Whether a condition can hold; a number counts as one that can. */
  default boolean canHold() {
    return !(this instanceof Truth truth) || truth.canHold;
  }

  /** Whether a condition can fail; a number counts as one that can. */
  default boolean canFail() {
    return !(this instanceof Truth truth) || truth.canFail;
  }
}
