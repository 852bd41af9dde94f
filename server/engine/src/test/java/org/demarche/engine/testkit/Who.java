package org.demarche.engine.testkit;

import org.demarche.engine.session.Caller;

/** Who takes part in the games of the test kit, with their seats. */
public enum Who {
  CONTROL("s1", -1),
  AMBER("s2", Orchard.AMBER),
  BIRCH("s3", Orchard.BIRCH),
  CEDAR("s4", Orchard.CEDAR),
  OBSERVER("s5", -1);

  private final String seat;
  private final int team;

  Who(String seat, int team) {
    this.seat = seat;
    this.team = team;
  }

  public String seat() {
    return seat;
  }

  /** The team's index; -1 for none. */
  public int team() {
    return team;
  }

  public Caller caller() {
    return new Caller.OfSeat(seat);
  }
}
