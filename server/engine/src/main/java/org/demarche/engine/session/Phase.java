package org.demarche.engine.session;

/** Where a running turn is. Between adjudication and the next briefing nothing waits. */
public enum Phase {
  /** What is new is read and talked about; nothing can be ordered yet. */
  BRIEFING,
  /** Teams draft and approve their orders. */
  PLANNING,
  /** Orders are locked; umpires and white cell judge free-text moves. */
  ADJUDICATION
}
