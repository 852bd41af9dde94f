package org.demarche.engine.session;

/**
 * One person's place.
 *
 * @param id unique in the session, for example {@code s3}
 * @param team index of the team for a member; -1 for others
 * @param tokenHash SHA-256 of the seat's token, lower-case hexadecimal
 */
public record Seat(
    String id, Role role, int team, String displayName, String tokenHash, boolean revoked) {

  /** What a seat may do. */
  public enum Role {
    MEMBER,
    FACILITATOR,
    OBSERVER
  }

  Seat withoutAccess() {
    return new Seat(id, role, team, displayName, tokenHash, true);
  }
}
