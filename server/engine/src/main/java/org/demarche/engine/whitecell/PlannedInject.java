package org.demarche.engine.whitecell;

import java.time.Instant;
import java.util.List;
import org.demarche.engine.model.Effect;
import org.jspecify.annotations.Nullable;

/**
 * An event that white cell has prepared for this session, beside the scenario's own.
 *
 * @param id unique in the session, of the author's choice: lower-case words joined by {@code _}
 * @param everyone whether all read its text
 * @param teams who else reads it, by team index
 * @param changes what it does to the board
 * @param when it happens
 * @param state where it is in its life
 * @param turn the turn it happened in; 0 before
 */
public record PlannedInject(
    String id,
    String title,
    String text,
    boolean everyone,
    List<Integer> teams,
    List<Change> changes,
    When when,
    State state,
    int turn) {

  public PlannedInject {
    teams = List.copyOf(teams);
    changes = List.copyOf(changes);
  }

  /**
   * What it does to one track.
   *
   * @param slot index of the slot
   * @param amount added to, multiplied with or set as its value; then the value is cut to its range
   */
  public record Change(int slot, Effect.Operation operation, double amount) {}

  /**
   * When it happens: all that is given must hold. With nothing given, white cell sends it by hand.
   *
   * @param turn at whose opening it happens, from then on if a condition is given; 0 for any
   * @param at the time at which it happens; null for none
   * @param condition on the true board, in the scenario language's expressions, with {@code &&},
   *     {@code ||} and brackets as deep as wanted; looked at when a turn opens; empty for none
   */
  public record When(int turn, @Nullable Instant at, String condition) {
    /** Sent by hand. */
    public static final When BY_HAND = new When(0, null, "");

    /** Whether it waits for white cell's hand. */
    public boolean byHand() {
      return turn == 0 && at == null && condition.isEmpty();
    }
  }

  /** Where a planned inject is in its life. */
  public enum State {
    PLANNED,
    SENT,
    /** White cell has taken it out. */
    DROPPED
  }

  /** The inject once it has happened. */
  public PlannedInject sentIn(int turn) {
    return new PlannedInject(id, title, text, everyone, teams, changes, when, State.SENT, turn);
  }

  /** The inject once a rewind has taken it back. */
  public PlannedInject waiting() {
    return new PlannedInject(id, title, text, everyone, teams, changes, when, State.PLANNED, 0);
  }

  /** The inject once it has been taken out. */
  public PlannedInject dropped() {
    return new PlannedInject(id, title, text, everyone, teams, changes, when, State.DROPPED, turn);
  }
}
