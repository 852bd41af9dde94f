package org.demarche.engine.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a session is in its life. */
public sealed interface Stage {

  /** Seats are taken; no turn is open. */
  record Lobby() implements Stage {}

  /**
   * A turn is being read and talked about.
   *
   * @param deadline when its planning begins by itself; null for no deadline
   */
  record Briefing(int turn, @Nullable Instant deadline) implements Stage {}

  /**
   * A turn is open for orders.
   *
   * @param deadline when it closes by itself; null for no deadline
   * @param grace when teams of which nobody has done anything count as absent; null for never
   */
  record Planning(int turn, @Nullable Instant deadline, @Nullable Instant grace) implements Stage {
    /** Nobody counts as absent. */
    public Planning(int turn, @Nullable Instant deadline) {
      this(turn, deadline, null);
    }
  }

  /**
   * A turn's orders are locked, and free-text moves are judged.
   *
   * @param deadline when it is resolved by itself; null for no deadline
   */
  record Adjudicating(int turn, @Nullable Instant deadline) implements Stage {}

  /**
   * A turn is open, but nothing can be ordered.
   *
   * @param left what was left of the phase; null for no deadline
   * @param phase the phase that goes on afterwards
   * @param until when the session is to go on by itself; null for when a facilitator says so
   * @param grace what was left until absent teams count as such; null for never
   */
  record Paused(
      int turn,
      String reason,
      @Nullable Duration left,
      Phase phase,
      @Nullable Instant until,
      @Nullable Duration grace)
      implements Stage {

    public Paused {
      // Logs of before there were other phases lack it.
      phase = phase == null ? Phase.PLANNING : phase;
    }

    /** In planning, until a facilitator resumes it. */
    public Paused(int turn, String reason, @Nullable Duration left) {
      this(turn, reason, left, Phase.PLANNING, null, null);
    }
  }

  /**
   * The game is over.
   *
   * @param turn the last turn that was resolved
   * @param injects indices of the injects of the turn it was ended in
   * @param open the deals that were open then, for the case that it goes on
   */
  record Ended(int turn, String reason, List<Integer> injects, List<Deal> open) implements Stage {

    public Ended {
      injects = List.copyOf(injects);
      open = List.copyOf(open);
    }

    /** After the last turn, when nothing is open. */
    public Ended(int turn, String reason) {
      this(turn, reason, List.of(), List.of());
    }
  }

  /** A phase of a running turn. */
  static Stage of(Phase phase, int turn, @Nullable Instant deadline) {
    return switch (phase) {
      case BRIEFING -> new Briefing(turn, deadline);
      case PLANNING -> new Planning(turn, deadline);
      case ADJUDICATION -> new Adjudicating(turn, deadline);
    };
  }

  /** The phase of the running turn, paused or not; null in the lobby and after the end. */
  default @Nullable Phase phase() {
    return switch (this) {
      case Briefing _ -> Phase.BRIEFING;
      case Planning _ -> Phase.PLANNING;
      case Adjudicating _ -> Phase.ADJUDICATION;
      case Paused paused -> paused.phase();
      case Lobby _, Ended _ -> null;
    };
  }

  /** When the running phase ends by itself; null without a deadline and while paused. */
  default @Nullable Instant deadline() {
    return switch (this) {
      case Briefing(_, var deadline) -> deadline;
      case Planning(_, var deadline, _) -> deadline;
      case Adjudicating(_, var deadline) -> deadline;
      case Lobby _, Paused _, Ended _ -> null;
    };
  }

  /** The running turn's number; 0 in the lobby, the last resolved turn after the end. */
  default int turn() {
    return switch (this) {
      case Lobby() -> 0;
      case Briefing(int turn, _) -> turn;
      case Planning(int turn, _, _) -> turn;
      case Adjudicating(int turn, _) -> turn;
      case Paused paused -> paused.turn();
      case Ended ended -> ended.turn();
    };
  }

  /**
   * The stage once a running turn has been paused.
   *
   * @param schedule by which time counts
   */
  default Stage paused(String reason, Instant at, @Nullable Instant until, Schedule schedule) {
    Phase phase = phase();
    if (phase == null || this instanceof Paused) {
      return this;
    }
    Instant deadline = deadline();
    Instant grace = this instanceof Planning planning ? planning.grace() : null;
    return new Paused(
        turn(),
        reason,
        deadline == null ? null : schedule.between(at, deadline),
        phase,
        until,
        grace == null ? null : schedule.between(at, grace));
  }

  /** The stage once it is known when absent teams count as such; null for never. */
  default Stage withGrace(@Nullable Instant grace) {
    return this instanceof Planning(int turn, var deadline, _)
        ? new Planning(turn, deadline, grace)
        : this;
  }

  /** The stage once a pause is over. */
  default Stage resumed(@Nullable Instant deadline) {
    return this instanceof Paused paused ? of(paused.phase(), paused.turn(), deadline) : this;
  }

  /** The stage once its phase has been given another length; see {@link Event.TurnExtended}. */
  default Stage extended(@Nullable Instant deadline, @Nullable Duration left) {
    return switch (this) {
      case Briefing(int turn, _) -> new Briefing(turn, deadline);
      case Planning(int turn, _, var grace) -> new Planning(turn, deadline, grace);
      case Adjudicating(int turn, _) -> new Adjudicating(turn, deadline);
      case Paused(int turn, String reason, _, var phase, var until, var grace) ->
          new Paused(turn, reason, left, phase, until, grace);
      case Lobby _, Ended _ -> this;
    };
  }
}
