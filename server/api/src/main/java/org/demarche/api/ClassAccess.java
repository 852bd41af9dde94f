package org.demarche.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.api.access.Holder;
import org.demarche.api.mapping.ResourceNames;
import org.demarche.api.refusal.ApiReason;
import org.demarche.api.refusal.Refusals;
import org.demarche.engine.session.Caller;
import org.demarche.engine.session.Power;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.session.Seat;
import org.demarche.session.GameClass;
import org.demarche.session.LoadedSession;
import org.demarche.session.SessionService;
import org.jspecify.annotations.Nullable;

/** Where who makes a call of ClassService may make it: the operator, or the holder of a seat. */
final class ClassAccess {
  private final SessionService sessions;

  ClassAccess(SessionService sessions) {
    this.sessions = sessions;
  }

  /**
   * A session that the caller may keep the seats of.
   *
   * @param world its name in its class; empty if it is in none
   * @param caller on whose behalf commands are given
   * @param owns whether the caller may decide over the seats of those who facilitate
   */
  record Place(LoadedSession session, String world, Caller caller, boolean owns) {}

  /** The class that is named, which the caller may see. */
  GameClass classNamed(String field, String name) {
    Holder holder = Holder.found();
    if (holder != null) {
      requireKeeper(holder);
    }
    String id = ResourceNames.parseClass(name);
    if (id == null) {
      throw Refusals.ofField(field, "'%s' names no class; it is classes/{class}.".formatted(name));
    }
    if (holder != null && !id.equals(classOf(holder.session()))) {
      throw otherSession(holder, name);
    }
    GameClass found = sessions.classes().find(id);
    if (found == null) {
      throw Refusals.of(ApiReason.CLASS_NOT_FOUND, "There is no class '%s'.".formatted(id));
    }
    return found;
  }

  /** The sessions of the class or session that is named, in the class's order. */
  List<Place> places(String field, String parent) {
    if (ResourceNames.parseClass(parent) == null) {
      String session = ResourceNames.parseSession(parent);
      if (session == null) {
        throw Refusals.ofField(
            field, "'%s' is neither classes/{class} nor sessions/{session}.".formatted(parent));
      }
      return List.of(place(session));
    }
    return places(classNamed(field, parent));
  }

  /** The sessions of a class that the caller may see. */
  List<Place> places(GameClass given) {
    List<Place> places = new ArrayList<>();
    for (GameClass.World world : given.worlds()) {
      LoadedSession session = sessions.classes().load(world);
      if (session != null) {
        places.add(place(session));
      }
    }
    return places;
  }

  /** The session with this id. */
  Place place(String session) {
    Holder holder = Holder.found();
    if (holder == null) {
      return place(sessions.load(session));
    }
    requireKeeper(holder);
    if (holder.session().id().equals(session)) {
      return place(holder.session());
    }
    String own = classOf(holder.session());
    GameClass given = own.isEmpty() ? null : sessions.classes().find(own);
    if (given == null || given.worldOf(session) == null) {
      throw otherSession(holder, ResourceNames.session(session));
    }
    return place(sessions.load(session));
  }

  private static Place place(LoadedSession session) {
    Holder holder = Holder.found();
    String world = session.state().setup().options().world();
    if (holder == null) {
      return new Place(session, world, new Caller.Operator(), true);
    }
    boolean own = holder.session().id().equals(session.id());
    Caller caller = own ? holder.caller() : ofWorld(holder);
    return new Place(session, world, caller, holder.seat().role() == Seat.Role.OWNER);
  }

  private static Caller ofWorld(Holder holder) {
    return new Caller.OfWorld(
        holder.session().id(),
        holder.seat().id(),
        holder.seat().role() == Seat.Role.OWNER,
        holder.seat().displayName(),
        holder.session().state().setup().options().world());
  }

  /** What the caller may see of a session beside what concerns seats; null for nothing. */
  static @Nullable Seat ownSeat(LoadedSession session) {
    Holder holder = Holder.found();
    return holder != null && holder.session().id().equals(session.id()) ? holder.seat() : null;
  }

  private static String classOf(LoadedSession session) {
    return session.state().setup().options().classId();
  }

  private static void requireKeeper(Holder holder) {
    if (!Power.SEATS.isOf(holder.seat().role())) {
      throw Refusals.of(
          Reason.NOT_FACILITATOR,
          "Only %s may do this. Ask one of them.".formatted(Power.SEATS.holders()));
    }
  }

  private static RuntimeException otherSession(Holder holder, String named) {
    String own = ResourceNames.session(holder.session().id());
    return Refusals.of(
        ApiReason.OTHER_SESSION,
        "Your seat is in %s, which is no part of %s.".formatted(own, named),
        Map.of("session", own));
  }
}
