package org.demarche.engine.session;

/**
 * Something agreed in words, beside a deal's terms. It binds nobody but in the eyes of its readers.
 *
 * @param team index of the team that wrote it
 */
public record DealClause(int team, Visibility visibility, String text) {

  /** Who reads a clause. */
  public enum Visibility {
    /** All who know of the deal. */
    PUBLIC,
    /** The deal's parties. */
    PARTIES,
    /** Its author's team alone: a reservation. */
    HIDDEN
  }
}
