package org.demarche.engine.session;

/** How much a session takes. All lengths of text are in characters (Unicode code points). */
public final class SessionLimits {
  private SessionLimits() {}

  /** Seats of a session, revoked ones included. */
  public static final int SEATS = 200;

  /** Seats of a team that are not revoked. */
  public static final int SEATS_PER_TEAM = 12;

  /** Codes of a session, used ones included. */
  public static final int CODES = 1000;

  /** People that one roster names. */
  public static final int ROSTER = 500;

  /** Worlds of a class. */
  public static final int WORLDS = 20;

  /** A world's name. */
  public static final int WORLD = 20;

  /** A class's title. */
  public static final int CLASS_TITLE = 60;

  /** An e-mail address. */
  public static final int EMAIL = 254;

  /** Messages of a session. */
  public static final int MESSAGES = 5000;

  /** Deals that a team may propose in a turn, counter-proposals included. */
  public static final int PROPOSALS = 20;

  /** Remarks on a team's draft in a turn. */
  public static final int COMMENTS = 200;

  /** Arguments of one team about one move. */
  public static final int ARGUMENTS = 20;

  /** Injects that are planned in a session, those dropped and sent included. */
  public static final int INJECTS = 100;

  /** Tracks that one planned inject changes. */
  public static final int INJECT_CHANGES = 20;

  /** Answers that are remembered for repeated requests, the newest ones. */
  public static final int ANSWERS = 2000;

  /** Longest turn and longest extension, in minutes: two weeks. */
  public static final int TURN_MINUTES = 20160;

  public static final int REQUEST_ID = 64;
  public static final int TITLE = 80;
  public static final int DISPLAY_NAME = 40;
  public static final int SEED = 64;
  public static final int REASON = 200;
  public static final int RATIONALE = 500;
  public static final int NOTE = 500;
  public static final int EVIDENCE = 500;
  public static final int MESSAGE = 2000;
  public static final int HEADLINE = 120;

  /** Clauses of a deal. */
  public static final int CLAUSES = 10;

  public static final int CLAUSE = 300;
  public static final int PREDICTION = 300;
  public static final int COMMENT = 500;
  public static final int ARGUMENT = 500;
  public static final int PUBLIC_TEXT = 500;
  public static final int PRIVATE_NOTE = 500;
  public static final int INJECT_ID = 40;
  public static final int INJECT_TITLE = 120;
  public static final int INJECT_TEXT = 2000;
  public static final int CONDITION = 500;
}
