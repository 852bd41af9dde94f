package org.demarche.engine.session;

/**
 * A code that gives a seat.
 *
 * @param code eight upper-case letters and digits
 * @param team index of the team for members; -1 for others
 * @param head whether it makes the head of the delegation
 * @param name of the one person it is for; empty if any number of people may use it
 * @param email of that person; empty if unknown
 * @param seat id of the seat that the person took with it, or may take again; empty before
 * @param use whether it can still be used
 */
public record JoinCode(
    String code,
    Seat.Role role,
    int team,
    boolean head,
    String name,
    String email,
    String seat,
    Use use) {

  /** Whether a code can still be used. */
  public enum Use {
    OPEN,
    USED
  }

  public JoinCode {
    use = use == null ? Use.OPEN : use;
  }

  /** A code for any number of people. */
  public JoinCode(String code, Seat.Role role, int team) {
    this(code, role, team, false, "", "", "", Use.OPEN);
  }

  /** Whether it is for one person. */
  public boolean personal() {
    return !name.isEmpty();
  }

  /** The code once its person has taken the seat. */
  JoinCode usedFor(String seat) {
    return personal() ? new JoinCode(code, role, team, head, name, email, seat, Use.USED) : this;
  }
}
