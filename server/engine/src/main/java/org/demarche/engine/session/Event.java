package org.demarche.engine.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.demarche.engine.turn.Readings;
import org.demarche.engine.turn.Resolution;
import org.demarche.engine.whitecell.Argument;
import org.demarche.engine.whitecell.Estimate;
import org.demarche.engine.whitecell.LedgerEntry;
import org.demarche.engine.whitecell.PlannedInject;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a session. Events are only ever added to; each carries all that {@code evolve}
 * needs, so that nothing is judged, drawn or computed again.
 */
public sealed interface Event {

  /**
   * A session was made.
   *
   * @param turnLength every turn's length; zero for no deadlines; null for the scenario's own
   * @param turns how many turns are played; 0 for the whole calendar
   * @param documentOnly whether injects from outside the scenario's sources are left out
   * @param modifiers indices of the modifiers that are switched on
   * @param thesis index of the true one
   * @param objectives by team index, the index of the objective drawn
   * @param options how the session is run
   */
  record SessionCreated(
      String title,
      String scenario,
      String scenarioDigest,
      String seed,
      int thesis,
      List<Integer> objectives,
      @Nullable Duration turnLength,
      int turns,
      boolean documentOnly,
      List<Integer> modifiers,
      boolean bots,
      List<JoinCode> joinCodes,
      SessionOptions options,
      Instant at)
      implements Event {
    public SessionCreated {
      // Logs of before there were options lack them.
      options = options == null ? SessionOptions.STANDARD : options;
      objectives = List.copyOf(objectives);
      modifiers = List.copyOf(modifiers);
      joinCodes = List.copyOf(joinCodes);
    }
  }

  /**
   * A person took a seat, new or kept.
   *
   * @param code with which it was taken; empty if with none
   */
  record SeatTaken(Seat seat, String code) implements Event {
    /** Without a code: the seat of who made the session. */
    public SeatTaken(Seat seat) {
      this(seat, "");
    }
  }

  record SeatsInvited(List<JoinCode> codes) implements Event {
    public SeatsInvited {
      codes = List.copyOf(codes);
    }
  }

  record SeatMoved(String seat, Seat.Role role, int team, boolean head) implements Event {}

  /** A seat's token became worthless; the code opens the seat once. */
  record SeatReplaced(String seat, JoinCode code) implements Event {}

  record SeatRevoked(String seat, String reason) implements Event {}

  /** Of logs from before there were other stand-ins than bots. */
  record BotSet(int team, boolean active) implements Event {}

  /**
   * Somebody else acts for a team from now on, or its members do again.
   *
   * @param policy id of the policy by which a bot plays; empty for the team's usual one
   * @param automatic whether it came of the team's absence, so that its members end it by coming
   *     back
   */
  record StandInSet(int team, StandIn standIn, String policy, boolean automatic) implements Event {
    /** A facilitator said so. */
    public StandInSet(int team, StandIn standIn, String policy) {
      this(team, standIn, policy, false);
    }
  }

  /** It became known when absent teams count as such in the running planning; null for never. */
  record GraceSet(@Nullable Instant until) implements Event {}

  /**
   * A practice game began, with a truth of its own.
   *
   * @param objectives as in {@link SessionCreated}
   */
  record PracticeStarted(String seed, int thesis, List<Integer> objectives) implements Event {
    public PracticeStarted {
      objectives = List.copyOf(objectives);
    }
  }

  /** The practice game is over, and the session is back in its lobby. */
  record PracticeEnded() implements Event {}

  /** The game began; the readings are those of the start. */
  record SessionStarted(Readings readings) implements Event {}

  /**
   * A turn opened, after its injects.
   *
   * @param available by team, then by resource, what the team has for the turn
   * @param injects indices of the injects that happened
   */
  record TurnOpened(
      int turn,
      Instant at,
      @Nullable Instant deadline,
      List<List<Double>> available,
      List<Integer> injects,
      Resolution opening)
      implements Event {
    public TurnOpened {
      available = available.stream().map(List::copyOf).toList();
      injects = List.copyOf(injects);
    }
  }

  /** The running turn went from one phase to the next. */
  record PhaseBegun(int turn, Phase phase, @Nullable Instant deadline) implements Event {}

  /**
   * The clock stopped.
   *
   * @param until when the session is to go on by itself; null for when a facilitator says so
   */
  record SessionPaused(String reason, Instant at, @Nullable Instant until) implements Event {}

  record SessionResumed(Instant at, @Nullable Instant deadline) implements Event {}

  /**
   * A turn was given more time.
   *
   * @param deadline the new one; null while paused
   * @param left what is now left of the turn; null unless paused
   */
  record TurnExtended(@Nullable Instant deadline, @Nullable Duration left, String reason)
      implements Event {}

  /**
   * The running phase's deadline moved, and all fixed ones after it.
   *
   * @param deadline the new one; null while paused
   * @param left what is now left of the phase; null unless paused
   */
  record ScheduleShifted(
      Duration by, @Nullable Instant deadline, @Nullable Duration left, String reason)
      implements Event {}

  record SessionReopened(String reason, @Nullable Instant deadline) implements Event {}

  /**
   * The session went back to the opening of a turn.
   *
   * @param branch its number
   * @param turn the turn that is open again
   * @param available as in {@link TurnOpened}
   */
  record Rewound(
      int branch,
      int turn,
      String reason,
      Instant at,
      @Nullable Instant deadline,
      List<List<Double>> available)
      implements Event {
    public Rewound {
      available = available.stream().map(List::copyOf).toList();
    }
  }

  record MoveAdded(int team, OrderedMove move) implements Event {}

  /** The move takes the place of the one with the same id. */
  record MoveEdited(int team, OrderedMove move) implements Event {}

  record OrdersCommented(int team, Comment comment) implements Event {}

  record MoveRemoved(int team, String id) implements Event {}

  /**
   * White cell set a number of an ordered move.
   *
   * @param id of the ordered move
   * @param value as it is written among the move's parameters
   * @param publicText see {@link OrderedMove.Ruling}
   * @param privateNote see {@link OrderedMove.Ruling}
   */
  record MoveRuled(
      int team,
      String id,
      String parameter,
      String value,
      String reason,
      String publicText,
      String privateNote)
      implements Event {
    /** Without words to anybody else. */
    public MoveRuled(int team, String id, String parameter, String value, String reason) {
      this(team, id, parameter, value, reason, "", "");
    }
  }

  record Argued(Argument argument) implements Event {}

  record Estimated(Estimate estimate) implements Event {}

  /** An inject was planned; it takes the place of the planned one with the same id. */
  record InjectPlanned(PlannedInject inject) implements Event {}

  /** An inject, planned or the scenario's, will not happen. */
  record InjectDropped(String inject) implements Event {}

  /** A planned inject happened, in the turn that is or was just opened. */
  record InjectSent(String inject, int turn) implements Event {}

  /**
   * White cell changed the board after the turn's opening: its inject or its override joins what
   * the opening decided.
   *
   * @param injects indices of the scenario's injects that have happened in the turn, all of them
   * @param opening all that the opening has decided, the addition included
   * @param readings what is now known of the turn before, which teams plan with
   */
  record BoardChanged(List<Integer> injects, Resolution opening, Readings readings)
      implements Event {
    public BoardChanged {
      injects = List.copyOf(injects);
    }
  }

  record QuizAnswered(QuizAnswer answer) implements Event {}

  /** White cell intervened; recorded beside what the intervention did. */
  record Intervened(LedgerEntry entry) implements Event {}

  record OrdersApproved(int team) implements Event {}

  record OrdersWithdrawn(int team) implements Event {}

  record DealProposed(Deal deal) implements Event {}

  /**
   * A party answered.
   *
   * @param displayName of the person who did; empty in logs that did not keep it
   * @param at {@link Instant#EPOCH} in logs that did not keep it
   */
  record DealAnswered(String id, int team, Command.Answer answer, String displayName, Instant at)
      implements Event {
    public DealAnswered {
      at = at == null ? Instant.EPOCH : at;
    }
  }

  /** A proposal was not signed by all in time. */
  record DealExpired(String id, Instant at) implements Event {}

  /** The deal {@code id} gave way to {@code by}, which is proposed in the same entry. */
  record DealCountered(String id, String by) implements Event {}

  record MessageSent(Message message) implements Event {}

  record LabelSet(Label label) implements Event {}

  record AssessmentGiven(Assessment assessment) implements Event {}

  /**
   * A turn was resolved.
   *
   * @param moves what was carried out, by team
   * @param deals ids of the deals that took effect
   * @param left by team, then by resource, what was not spent
   */
  record TurnResolved(
      int turn,
      List<List<OrderedMove>> moves,
      List<String> deals,
      List<List<Double>> left,
      Resolution resolution,
      Readings readings)
      implements Event {
    public TurnResolved {
      moves = moves.stream().map(List::copyOf).toList();
      deals = List.copyOf(deals);
      left = left.stream().map(List::copyOf).toList();
    }
  }

  record SessionEnded(String reason, List<Score> scores) implements Event {
    public SessionEnded {
      scores = List.copyOf(scores);
    }
  }

  /**
   * A team was awarded points for the debrief, after the end.
   *
   * @param scores of all teams with the award
   */
  record DebriefAwarded(int team, double points, String reason, List<Score> scores)
      implements Event {
    public DebriefAwarded {
      scores = List.copyOf(scores);
    }
  }

  /**
   * A request was answered; a repeat gets the same answer. Recorded last among a command's events.
   *
   * @param caller who asked, in a form that tells callers apart
   * @param fingerprint tells whether a later command with the same id is the same command
   * @param subject id of what the command made: an ordered move, a deal, a message, a seat; or
   *     empty
   */
  record RequestAnswered(String caller, String requestId, int fingerprint, String subject)
      implements Event {}
}
