package org.demarche.engine.whitecell;

import java.time.Instant;
import java.util.Comparator;

/**
 * One intervention: who did what, when and why.
 *
 * @param turn the running turn; 0 in the lobby
 * @param doer in what capacity it was done; entries of before there were several lack it
 * @param seat of who did it; empty if nobody in a seat did
 * @param displayName of who did it; empty if the session did it by itself, as its options say
 * @param what was done, one sentence for a reader
 * @param reason in the words of who did it; may be empty
 * @param open whether everybody may read it at once; others are kept from players and observers
 *     until the end, because they tell what is secret
 */
public record LedgerEntry(
    Instant at,
    int turn,
    Doer.Capacity doer,
    String seat,
    String displayName,
    Kind kind,
    String what,
    String reason,
    boolean open) {

  public LedgerEntry {
    doer = doer != null ? doer : seat.isEmpty() ? Doer.Capacity.SESSION : Doer.Capacity.SEAT;
  }

  /** What somebody did. */
  public LedgerEntry(
      Instant at, int turn, Doer doer, Kind kind, String what, String reason, boolean open) {
    this(at, turn, doer.capacity(), doer.seat(), doer.displayName(), kind, what, reason, open);
  }

  /**
   * Who intervenes.
   *
   * @param seat empty for none
   * @param displayName as a sentence names who it is; empty for the session
   */
  public record Doer(Capacity capacity, String seat, String displayName) {
    /** The session by itself, as its options say. */
    public static final Doer SESSION = new Doer(Capacity.SESSION, "", "");

    /** Who holds the server's operator key. */
    public static final Doer OPERATOR = new Doer(Capacity.OPERATOR, "", "the operator");

    /** The holder of a seat. */
    public static Doer ofSeat(String seat, String displayName) {
      return new Doer(Capacity.SEAT, seat, displayName);
    }

    /** Who keeps the seats of another world of the class. */
    public static Doer ofWorld(String displayName, String world) {
      return new Doer(Capacity.OTHER_WORLD, "", displayName + " of " + world);
    }

    /** In what capacity somebody intervenes. */
    public enum Capacity {
      SESSION,
      SEAT,
      OPERATOR,
      OTHER_WORLD
    }
  }

  /** The same for all readers, whichever entries they may know. */
  public static final Comparator<LedgerEntry> ORDER =
      Comparator.comparing(LedgerEntry::at)
          .thenComparing(LedgerEntry::kind)
          .thenComparing(LedgerEntry::what)
          .thenComparing(LedgerEntry::reason)
          .thenComparing(LedgerEntry::seat)
          .thenComparing(LedgerEntry::displayName);

  /** What kind of intervention it is. */
  public enum Kind {
    START,
    PRACTICE,
    PAUSE,
    RESUME,
    EXTEND,
    SHIFT,
    CLOSE,
    END,
    REOPEN,
    REWIND,
    SEAT,
    STAND_IN,
    INJECT,
    RULING,
    OVERRIDE,
    BROADCAST,
    AWARD
  }
}
