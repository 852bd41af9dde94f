package org.demarche.api;

import java.time.InstantSource;
import java.util.Map;
import org.demarche.api.access.Holder;
import org.demarche.api.mapping.ResourceNames;
import org.demarche.api.refusal.ApiReason;
import org.demarche.api.refusal.Refusals;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Decider;
import org.demarche.engine.session.Decision;
import org.demarche.engine.session.Evolution;
import org.demarche.engine.session.Power;
import org.demarche.engine.session.Rejection;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.session.Request;
import org.demarche.engine.session.Seat;
import org.demarche.session.Changed;
import org.demarche.session.LoadedSession;
import org.demarche.session.Result;
import org.demarche.session.SessionService;

/** What the holder of a seat does with its session; a refusal is thrown. */
final class SeatCalls {
  private final SessionService sessions;
  private final InstantSource clock;

  SeatCalls(SessionService sessions, InstantSource clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  /** Carries a command out. */
  Changed execute(Holder holder, String requestId, Command command) {
    return done(sessions.execute(holder.session().id(), holder.caller(), requestId, command));
  }

  /** What a command would lead to, without carrying it out. */
  Changed preview(Holder holder, Command command) {
    LoadedSession session = holder.session();
    return switch (judge(holder, command)) {
      case Decision.Rejected(var rejection) -> throw Refusals.of(rejection);
      case Decision.Accepted(var subject, var events) ->
          new Changed(
              subject,
              new LoadedSession(
                  session.scenario(), Evolution.fold(session.scenario(), session.state(), events)));
    };
  }

  /** Whether a command would be carried out. */
  Decision judge(Holder holder, Command command) {
    LoadedSession session = holder.session();
    Request request = Request.trial(holder.caller(), clock.instant(), command);
    return Decider.decide(session.scenario(), session.state(), request);
  }

  /** The value of a result, or its refusal. */
  static <T> T done(Result<T> result) {
    return switch (result) {
      case Result.Done<T>(T value) -> value;
      case Result.Refused<T>(Rejection rejection) -> throw Refusals.of(rejection);
    };
  }

  /**
   * Refuses unless the seat is one of the session that is named.
   *
   * @param name {@code sessions/{session}}
   * @param field the field the name is in
   */
  static void requireSession(Holder holder, String field, String name) {
    String session = ResourceNames.parseSession(name);
    if (session == null) {
      throw Refusals.ofField(
          field, "'%s' names no session; it must be sessions/{session}.".formatted(name));
    }
    requireSession(holder, session);
  }

  /** Refuses unless the seat is one of this session. */
  static void requireSession(Holder holder, String session) {
    String own = holder.session().id();
    if (!own.equals(session)) {
      throw Refusals.of(
          ApiReason.OTHER_SESSION,
          "Your seat is in %s, not in %s."
              .formatted(ResourceNames.session(own), ResourceNames.session(session)),
          Map.of("session", ResourceNames.session(own)));
    }
  }

  /** Refuses unless the seat's role has this power. */
  static void requirePower(Holder holder, Power power) {
    if (!power.isOf(holder.seat().role())) {
      throw Refusals.of(
          Reason.NOT_FACILITATOR,
          "Only %s may do this. Ask one of them.".formatted(power.holders()));
    }
  }

  /** Refuses unless the seat plays a team. */
  static void requireTeam(Holder holder) {
    if (holder.seat().role() != Seat.Role.MEMBER) {
      throw Refusals.of(
          Reason.NOT_A_TEAM, "Only who plays a team may do this. Join with a team's code.");
    }
  }

  /** Refuses unless the seat plays a team or is a facilitator's. */
  static void requireSpeaker(Holder holder) {
    if (!holder.seat().role().facilitates()) {
      requireTeam(holder);
    }
  }

  /** Refuses unless the seat is a facilitator's. */
  static void requireFacilitator(Holder holder) {
    if (!Power.SEATS.isOf(holder.seat().role())) {
      throw Refusals.of(
          Reason.NOT_FACILITATOR,
          "Only a facilitator may do this. Ask one, or join with the facilitators' code.");
    }
  }
}
