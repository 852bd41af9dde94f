package org.demarche.engine.session;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a session is in its life. */
public sealed interface Stage {

  /** Seats are taken; no turn is open. */
  record Lobby() implements Stage {}

  /**
   * A turn is open for orders.
   *
   * @param deadline when it closes by itself; null for no deadline
   */
  record Planning(int turn, @Nullable Instant deadline) implements Stage {}

  /**
   * A turn is open, but nothing can be ordered.
   *
   * @param left what was left of the turn; null for no deadline
   */
  record Paused(int turn, String reason, @Nullable Duration left) implements Stage {}

  /**
   * The game is over.
   *
   * @param turn the last turn that was resolved
   */
  record Ended(int turn, String reason) implements Stage {}

  /** The stage once a running turn has been paused. */
  default Stage paused(String reason, Instant at) {
    return this instanceof Planning(int turn, Instant deadline)
        ? new Paused(turn, reason, deadline == null ? null : left(at, deadline))
        : this;
  }

  private static Duration left(Instant at, Instant deadline) {
    return at.isBefore(deadline) ? Duration.between(at, deadline) : Duration.ZERO;
  }

  /** The stage once a turn has been given more time; see {@link Event.TurnExtended}. */
  default Stage extended(@Nullable Instant deadline, @Nullable Duration left) {
    return switch (this) {
      case Planning(int turn, _) -> new Planning(turn, deadline);
      case Paused(int turn, String reason, _) -> new Paused(turn, reason, left);
      case Lobby() -> this;
      case Ended(_, _) -> this;
    };
  }
}
