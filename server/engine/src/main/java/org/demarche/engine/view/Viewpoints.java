package org.demarche.engine.view;

import org.demarche.engine.session.Seat;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.session.Stage;

/** Whose eyes a seat may look through. */
public final class Viewpoints {
  private Viewpoints() {}

  /** The seat's own viewpoint: its team's, everybody's for an observer, control's. */
  public static Viewpoint of(Seat seat) {
    return switch (seat.role()) {
      case MEMBER -> new Viewpoint.OfTeam(seat.team());
      case OBSERVER, CONTROLLER, UMPIRE -> new Viewpoint.Everyone();
      case OWNER, WHITE_CELL -> new Viewpoint.Control();
    };
  }

  /**
   * Whether the seat may look back through this viewpoint: its own at any time, a facilitator every
   * one, and everybody every one after the end.
   */
  public static boolean mayLook(SessionState state, Seat seat, Viewpoint viewpoint) {
    boolean open = of(seat) instanceof Viewpoint.Control || state.stage() instanceof Stage.Ended;
    return !seat.revoked() && (open || viewpoint.equals(of(seat)));
  }
}
