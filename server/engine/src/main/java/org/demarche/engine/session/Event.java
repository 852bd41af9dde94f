package org.demarche.engine.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.demarche.engine.turn.Readings;
import org.demarche.engine.turn.Resolution;
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
      Instant at)
      implements Event {
    public SessionCreated {
      objectives = List.copyOf(objectives);
      modifiers = List.copyOf(modifiers);
      joinCodes = List.copyOf(joinCodes);
    }
  }

  record SeatTaken(Seat seat) implements Event {}

  record SeatRevoked(String seat, String reason) implements Event {}

  record BotSet(int team, boolean active) implements Event {}

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

  record SessionPaused(String reason, Instant at) implements Event {}

  record SessionResumed(Instant at, @Nullable Instant deadline) implements Event {}

  /**
   * A turn was given more time.
   *
   * @param deadline the new one; null while paused
   * @param left what is now left of the turn; null unless paused
   */
  record TurnExtended(@Nullable Instant deadline, @Nullable Duration left, String reason)
      implements Event {}

  record MoveAdded(int team, OrderedMove move) implements Event {}

  record MoveRemoved(int team, String id) implements Event {}

  /**
   * White cell set a number of an ordered move.
   *
   * @param id of the ordered move
   * @param value as it is written among the move's parameters
   */
  record MoveRuled(int team, String id, String parameter, String value, String reason)
      implements Event {}

  record OrdersApproved(int team) implements Event {}

  record OrdersWithdrawn(int team) implements Event {}

  record DealProposed(Deal deal) implements Event {}

  record DealAnswered(String id, int team, Command.Answer answer) implements Event {}

  /** The deal {@code id} gave way to {@code by}, which is proposed in the same entry. */
  record DealCountered(String id, String by) implements Event {}

  record MessageSent(Message message) implements Event {}

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
