package org.demarche.api.access;

import io.grpc.Context;
import java.util.List;
import org.demarche.engine.model.Actor;
import org.demarche.engine.session.Caller;
import org.demarche.engine.session.Power;
import org.demarche.engine.session.Seat;
import org.demarche.engine.session.StandIn;
import org.demarche.session.LoadedSession;
import org.jspecify.annotations.Nullable;

/**
 * Who holds the seat that a call is made for.
 *
 * @param session as it was when the call came
 * @param seat for whom it is; in the name of a team that was handed over, such as a member would
 *     have
 * @param handed index of the team in whose name the call is made; -1 for none
 */
public record Holder(LoadedSession session, Seat seat, int handed) {
  static final Context.Key<Holder> KEY = Context.key("holder");

  /** In the holder's own name. */
  Holder(LoadedSession session, Seat seat) {
    this(session, seat, -1);
  }

  /**
   * The holder acting for a team.
   *
   * @return null unless the holder may, and the team was handed over to white cell
   */
  @Nullable Holder forTeam(String id) {
    List<Actor> teams = session.scenario().teams();
    for (int team = 0; team < teams.size(); team++) {
      boolean open = session.state().teams().get(team).standIn() == StandIn.WHITE_CELL;
      if (teams.get(team).id().equals(id) && open && Power.CONTENT.isOf(seat.role())) {
        Seat member =
            new Seat(seat.id(), Seat.Role.MEMBER, team, seat.displayName(), "", seat.revoked());
        return new Holder(session, member, team);
      }
    }
    return null;
  }

  /** The holder on whose behalf this thread handles a call that requires a seat's token. */
  public static Holder current() {
    return KEY.get();
  }

  /** The same of a call that the operator may make too; null if it did. */
  public static @Nullable Holder found() {
    return KEY.get();
  }

  public Caller caller() {
    return handed < 0 ? new Caller.OfSeat(seat.id()) : new Caller.ForTeam(seat.id(), handed);
  }
}
