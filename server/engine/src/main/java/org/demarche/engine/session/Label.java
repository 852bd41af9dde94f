package org.demarche.engine.session;

import java.util.Comparator;

/**
 * What a team notes for the debrief about something said or offered. Only the team and facilitators
 * see it before the end.
 *
 * @param subject id of a message or a deal
 * @param team index of the team that notes it; its newest note of a subject counts
 */
public record Label(String subject, int team, Kind kind) {
  /** The same for all readers, whichever notes they may know. */
  public static final Comparator<Label> ORDER =
      Comparator.comparingInt(Label::team).thenComparing(Label::subject);

  /** What is noted. */
  public enum Kind {
    /** The sender means it. */
    SINCERE,
    /** The sender does not mean it. */
    BLUFF,
    /** The receiver takes it for true. */
    BELIEVED,
    /** The receiver does not. */
    DOUBTED,
    /** The note is taken back. */
    NONE
  }

  /** Whether it is about one's own words. */
  public boolean intent() {
    return kind == Kind.SINCERE || kind == Kind.BLUFF;
  }
}
