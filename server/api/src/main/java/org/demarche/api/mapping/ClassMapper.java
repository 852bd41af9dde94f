package org.demarche.api.mapping;

import org.demarche.api.refusal.Refusals;
import org.demarche.engine.session.JoinCode;
import org.demarche.engine.session.Seat;
import org.demarche.protocol.v1.Class;
import org.demarche.protocol.v1.RosterEntry;
import org.demarche.session.GameClass;
import org.demarche.session.LoadedSession;

/** Classes and the people in them. */
public final class ClassMapper {
  private ClassMapper() {}

  /** A class without its worlds. */
  public static Class.Builder head(GameClass given) {
    return Class.newBuilder()
        .setName(ResourceNames.ofClass(given.id()))
        .setTitle(given.title())
        .setScenario(ResourceNames.scenario(given.scenario()));
  }

  /** A person with a personal code. */
  public static RosterEntry rosterEntry(
      LoadedSession session, String world, JoinCode code, SessionMapper mapper) {
    Seat seat = code.seat().isEmpty() ? null : session.findSeat(code.seat());
    Seat taken = seat == null || seat.tokenHash().isEmpty() ? null : seat;
    return RosterEntry.newBuilder()
        .setDisplayName(taken == null ? code.name() : taken.displayName())
        .setEmail(code.email())
        .setWorld(world)
        .setSession(ResourceNames.session(session.id()))
        .setJoinCode(mapper.joinCode(code))
        .setSeat(taken == null ? "" : ResourceNames.seat(session.id(), taken.id()))
        .build();
  }

  /** The role that is named; refused if there is none. */
  public static Seat.Role role(org.demarche.protocol.v1.Seat.Role role) {
    return switch (role) {
      case ROLE_MEMBER -> Seat.Role.MEMBER;
      case ROLE_OWNER -> Seat.Role.OWNER;
      case ROLE_OBSERVER -> Seat.Role.OBSERVER;
      case ROLE_CONTROLLER -> Seat.Role.CONTROLLER;
      case ROLE_WHITE_CELL -> Seat.Role.WHITE_CELL;
      case ROLE_UMPIRE -> Seat.Role.UMPIRE;
      case ROLE_UNSPECIFIED, UNRECOGNIZED ->
          throw Refusals.ofField(
              "role", "Say the role: member, owner, controller, white cell, umpire or observer.");
    };
  }
}
