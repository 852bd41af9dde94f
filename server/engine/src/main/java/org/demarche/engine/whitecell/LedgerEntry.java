package org.demarche.engine.whitecell;

import java.time.Instant;
import java.util.Comparator;

/**
 * One intervention: who did what, when and why.
 *
 * @param turn the running turn; 0 in the lobby
 * @param seat of who did it; empty if the session did it by itself, as its options say
 * @param what was done, one line for a reader
 * @param reason in the words of who did it; may be empty
 * @param open whether everybody may read it at once; others are kept from players and observers
 *     until the end, because they tell what is secret
 */
public record LedgerEntry(
    Instant at,
    int turn,
    String seat,
    String displayName,
    Kind kind,
    String what,
    String reason,
    boolean open) {

  /** The same for all readers, whichever entries they may know. */
  public static final Comparator<LedgerEntry> ORDER =
      Comparator.comparing(LedgerEntry::at)
          .thenComparing(LedgerEntry::kind)
          .thenComparing(LedgerEntry::what)
          .thenComparing(LedgerEntry::reason)
          .thenComparing(LedgerEntry::seat);

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
