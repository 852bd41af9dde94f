package org.demarche.engine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.turn.Wording;
import org.demarche.engine.whitecell.LedgerEntry;
import org.jspecify.annotations.Nullable;

/** A request that is being judged: who asks what of which session, and the answers it may get. */
record Situation(Scenario scenario, SessionState state, Request request) {

  /** Does it, and remembers the answer for a repeat. */
  Decision accept(String subject, List<Event> events) {
    if (events.isEmpty()) {
      return new Decision.Accepted(subject, events);
    }
    List<Event> entry = new ArrayList<>(Absence.ended(this));
    entry.addAll(events);
    if (request.requestId().isEmpty() && !Absence.mustNote(this)) {
      return new Decision.Accepted(subject, entry);
    }
    entry.add(
        new Event.RequestAnswered(
            CallerKey.of(request.caller()),
            request.requestId(),
            Fingerprint.of(request.command()),
            subject));
    return new Decision.Accepted(subject, entry);
  }

  Decision accept(String subject, Event... events) {
    return accept(subject, List.of(events));
  }

  /** What is asked for is so already. */
  Decision unchanged(String subject) {
    return new Decision.Accepted(subject, List.of());
  }

  static Decision refuse(Rejection rejection) {
    return new Decision.Rejected(rejection);
  }

  /** Goes on unless there is something to refuse. */
  static Decision unless(Optional<Rejection> refusal, Supplier<Decision> then) {
    return refusal.map(Situation::refuse).orElseGet(then);
  }

  /** Goes on if the caller has this power. */
  Decision holding(Power power, Supplier<Decision> then) {
    return unless(
        seatUsable(seat())
            .or(
                () ->
                    hasPower(power)
                        ? Optional.empty()
                        : Optional.of(
                            Refusal.of(
                                Reason.NOT_FACILITATOR,
                                "Only %s may do this. Ask one of them."
                                    .formatted(power.holders())))),
        then);
  }

  /** From outside the session, seats can be kept and nothing else. */
  private boolean hasPower(Power power) {
    Seat seat = seat();
    return switch (request.caller()) {
      case Caller.OfSeat _, Caller.ForTeam _ -> seat != null && power.isOf(seat.role());
      case Caller.Operator(), Caller.OfWorld _ -> power == Power.SEATS;
      case Caller.Newcomer(), Caller.Timer(), Caller.Bot _ -> false;
    };
  }

  /** Goes on with the caller's seat if it has one. */
  Decision seated(Function<Seat, Decision> then) {
    Seat seat = seat();
    return seat == null
        ? refuse(Refusal.of(Reason.SEAT_NOT_FOUND, "Only who has a seat may do this. Join first."))
        : unless(seatUsable(seat), () -> then.apply(seat));
  }

  /** Goes on with the team's index if the caller plays one. */
  Decision asTeam(IntFunction<Decision> then) {
    Seat seat = seat();
    int team =
        switch (request.caller()) {
          case Caller.OfSeat _ ->
              seat != null && seat.role() == Seat.Role.MEMBER ? seat.team() : -1;
          case Caller.ForTeam(_, int handed) ->
              seat != null
                      && Power.CONTENT.isOf(seat.role())
                      && isTeam(handed)
                      && state.teams().get(handed).standIn() == StandIn.WHITE_CELL
                  ? handed
                  : -1;
          case Caller.Bot(int bot) -> isTeam(bot) && state.teams().get(bot).bot() ? bot : -1;
          case Caller.Operator(), Caller.OfWorld _, Caller.Newcomer(), Caller.Timer() -> -1;
        };
    return unless(
        seatUsable(seat)
            .or(
                () ->
                    team >= 0
                        ? Optional.empty()
                        : Optional.of(
                            Refusal.of(
                                Reason.NOT_A_TEAM,
                                "Only who plays a team may do this. Join with a team's code."))),
        () -> then.apply(team));
  }

  /**
   * Goes on with the team's index if the caller plays one and its turn is open for orders.
   *
   * @param turn the turn the caller means; 0 for the running one
   */
  Decision asTeamIn(int turn, IntFunction<Decision> then) {
    return asTeam(team -> unless(turnOpen(turn), () -> then.apply(team)));
  }

  /**
   * What speaks against the caller's binding a team: that only its heads may, in this session. Bots
   * and white cell may for a team that is theirs to play.
   */
  Optional<Rejection> headOf(int team) {
    Seat seat = request.caller() instanceof Caller.OfSeat(String id) ? seat(id) : null;
    List<String> heads =
        state.seats().stream()
            .filter(member -> member.team() == team && member.head() && !member.revoked())
            .map(Seat::displayName)
            .toList();
    boolean mayNot =
        state.setup().options().headsApprove()
            && seat != null
            && !heads.isEmpty()
            && !(seat.team() == team && seat.head());
    return mayNot
        ? Optional.of(
            Refusal.of(
                Reason.NOT_HEAD,
                "Only a head of the delegation may do this for %s. Ask %s."
                    .formatted(title(team), Words.list(heads))))
        : Optional.empty();
  }

  /** The caller's seat; null if the caller has none. */
  @Nullable Seat seat() {
    return switch (request.caller()) {
      case Caller.OfSeat(String id) -> seat(id);
      case Caller.ForTeam(String id, _) -> seat(id);
      case Caller.Operator(), Caller.OfWorld _, Caller.Newcomer(), Caller.Timer(), Caller.Bot _ ->
          null;
    };
  }

  /** Whose name stands beside what the caller does for a team. */
  String author() {
    Seat seat = seat();
    return seat == null ? "Bot" : seat.displayName();
  }

  @Nullable Seat seat(String id) {
    return state.seats().stream().filter(seat -> seat.id().equals(id)).findFirst().orElse(null);
  }

  /** What speaks against the caller's doing anything: a seat that is missing or revoked. */
  Optional<Rejection> seatUsable(@Nullable Seat seat) {
    if (seat == null) {
      return request.caller() instanceof Caller.OfSeat || request.caller() instanceof Caller.ForTeam
          ? Optional.of(
              Refusal.of(Reason.SEAT_NOT_FOUND, "This session has no such seat. Join it again."))
          : Optional.empty();
    }
    return seat.revoked()
        ? Optional.of(
            Refusal.of(
                Reason.SEAT_REVOKED,
                "A facilitator has revoked this seat. Ask for a code to join again."))
        : Optional.empty();
  }

  /** What speaks against changing orders or deals of this turn; 0 means the running one. */
  Optional<Rejection> turnOpen(int turn) {
    return turnMeant(turn)
        .or(
            () ->
                switch (state.stage()) {
                  case Stage.Paused _ -> notPaused();
                  case Stage.Briefing _ ->
                      Optional.of(
                          Refusal.of(
                              Reason.NOT_PLANNING,
                              "Turn %d is being read. Orders open when its planning begins."
                                  .formatted(state.turn())));
                  case Stage.Adjudicating _ ->
                      Optional.of(
                          Refusal.of(
                              Reason.NOT_PLANNING,
                              "The orders of turn %d are locked; white cell is judging them."
                                  .formatted(state.turn())));
                  case Stage.Lobby _, Stage.Planning _, Stage.Ended _ -> Optional.empty();
                });
  }

  /** What speaks against anything that has to wait for the end of a pause. */
  Optional<Rejection> notPaused() {
    return state.stage() instanceof Stage.Paused paused
        ? Optional.of(paused(paused.reason()))
        : Optional.empty();
  }

  private static Rejection paused(String reason) {
    String why = reason.isEmpty() ? "" : " (" + reason + ")";
    return Refusal.of(
        Reason.PAUSED, "The session is paused" + why + ". Wait until a facilitator resumes it.");
  }

  /** What speaks against this turn being the running one, paused or not. */
  Optional<Rejection> turnMeant(int turn) {
    return switch (state.stage()) {
      case Stage.Lobby() ->
          Optional.of(
              Refusal.of(
                  Reason.NOT_RUNNING,
                  "The game has not started. Wait until a facilitator starts it."));
      case Stage.Briefing _, Stage.Planning _, Stage.Adjudicating _, Stage.Paused _ ->
          turnIs(state.turn(), turn);
      case Stage.Ended ended ->
          Optional.of(
              turn > 0 && turn <= ended.turn()
                  ? turnClosed(turn, "the game is over")
                  : Refusal.of(Reason.NOT_RUNNING, "The game is over."));
    };
  }

  private Optional<Rejection> turnIs(int running, int turn) {
    if (turn == 0 || turn == running) {
      return Optional.empty();
    }
    return Optional.of(
        turn > 0 && turn < running
            ? turnClosed(turn, "turn " + running + " is open")
            : Refusal.field("turn", "Turn " + running + " is open; give that number, or 0."));
  }

  private static Rejection turnClosed(int turn, String now) {
    return Refusal.of(
        Reason.TURN_CLOSED,
        "Turn %d is closed; %s.".formatted(turn, now),
        Map.of("turn", Integer.toString(turn)));
  }

  /** Whether a move needs a reason. */
  boolean rationaleRequired() {
    return state.setup().options().rationaleRequired(scenario);
  }

  /** Whether a move needs a prediction. */
  boolean predictionRequired() {
    return state.setup().options().predictionRequired(scenario);
  }

  /** What speaks against anything that changes an ended session. The end of practice is not one. */
  Optional<Rejection> notEnded() {
    return state.stage() instanceof Stage.Ended && state.practice() == null
        ? Optional.of(Refusal.of(Reason.SESSION_ENDED, "The session has ended."))
        : Optional.empty();
  }

  /**
   * What speaks against a text: its length in characters, or that a terminal or a browser could not
   * show it as it is.
   */
  static Optional<Rejection> text(String field, String text, int minimum, int maximum) {
    int length = text.codePointCount(0, text.length());
    String name = "The " + field.replace('_', ' ');
    if (length < minimum) {
      return Optional.of(Refusal.field(field, name + " must not be empty."));
    }
    if (length > maximum) {
      return Optional.of(
          Refusal.field(
              field, "%s has %d characters; at most %d fit.".formatted(name, length, maximum)));
    }
    return Wording.printable(text.replace('\t', ' ').replace("\r\n", "\n"))
        ? Optional.empty()
        : Optional.of(Refusal.field(field, name + " has characters that can't be shown."));
  }

  /** The same request once these events have happened, for judging more of it. */
  Situation after(List<Event> events) {
    SessionState next = state;
    for (Event event : events) {
      next = Evolution.evolve(scenario, next, event);
    }
    return new Situation(scenario, next, request);
  }

  /** The intervention as the ledger keeps it, to go beside what it did. */
  Event intervened(LedgerEntry.Kind kind, String what, String reason, boolean open) {
    return new Event.Intervened(
        new LedgerEntry(request.at(), state.turn(), Doers.of(this), kind, what, reason, open));
  }

  boolean isTeam(int team) {
    return team >= 0 && team < scenario.teamCount();
  }

  String title(int team) {
    return scenario.actors().get(team).title();
  }
}
