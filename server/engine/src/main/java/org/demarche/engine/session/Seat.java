package org.demarche.engine.session;

/**
 * One person's place.
 *
 * @param id unique in the session, for example {@code s3}
 * @param team index of the team for a member; -1 for others
 * @param head whether a member is the head of the delegation
 * @param tokenHash SHA-256 of the seat's token, lower-case hexadecimal; empty while nobody holds it
 * @param email for reminders; empty if unknown
 */
public record Seat(
    String id,
    Role role,
    int team,
    boolean head,
    String displayName,
    String tokenHash,
    String email,
    boolean revoked) {

  /** A seat of nobody's in particular. */
  public Seat(
      String id, Role role, int team, String displayName, String tokenHash, boolean revoked) {
    this(id, role, team, false, displayName, tokenHash, "", revoked);
  }

  /** What a seat is for; what it may do is in {@link Power}. */
  public enum Role {
    MEMBER,
    /** Runs the session: may do all that the other facilitators may. */
    OWNER,
    /** Keeps the clock and the seats of who plays or watches, and sees what everybody learns. */
    CONTROLLER,
    /** Makes and judges what happens, and sees everything. */
    WHITE_CELL,
    /** Estimates the odds of free-text moves. */
    UMPIRE,
    OBSERVER;

    /** Whether it is one of those who run the game, and not of those who play or watch. */
    public boolean facilitates() {
      return switch (this) {
        case OWNER, CONTROLLER, WHITE_CELL, UMPIRE -> true;
        case MEMBER, OBSERVER -> false;
      };
    }
  }

  Seat withoutAccess() {
    return new Seat(id, role, team, head, displayName, tokenHash, email, true);
  }

  /** The seat elsewhere. */
  Seat movedTo(Role role, int team, boolean head) {
    return new Seat(id, role, team, head, displayName, tokenHash, email, revoked);
  }

  /** The seat once a code keeps it for somebody: the old token is worthless. */
  Seat keptFor(JoinCode code) {
    return new Seat(id, role, team, head, code.name(), "", code.email(), false);
  }

  /** The seat without the means to act and to be found: what others may see of it. */
  public Seat shown() {
    return new Seat(id, role, team, head, displayName, "", "", revoked);
  }
}
