package org.demarche.engine.session;

/** Something that only some roles may do. */
public enum Power {
  /** Start, pause, resume, extend, shift and close; broadcast. */
  CLOCK("the owner or a controller"),
  /**
   * Invite, move, replace and revoke members and observers; say who stands in for a team. The seats
   * of those who facilitate are the owner's to give and to take.
   */
  SEATS("the owner or a controller"),
  /** Inject, rule, override, answer questions, act for a team that was handed over. */
  CONTENT("the owner or white cell"),
  /** Estimate the odds of free-text moves. */
  ESTIMATE("the owner, white cell or an umpire"),
  /** End, reopen, rewind, award points. */
  GOVERN("the owner");

  private final String holders;

  Power(String holders) {
    this.holders = holders;
  }

  /** Who has it, as a sentence names them. */
  public String holders() {
    return holders;
  }

  /** Whether a role has it. */
  public boolean isOf(Seat.Role role) {
    return switch (role) {
      case OWNER -> true;
      case CONTROLLER -> this == CLOCK || this == SEATS;
      case WHITE_CELL -> this == CONTENT || this == ESTIMATE;
      case UMPIRE -> this == ESTIMATE;
      case MEMBER, OBSERVER -> false;
    };
  }
}
