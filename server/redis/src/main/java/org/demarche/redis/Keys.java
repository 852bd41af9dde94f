package org.demarche.redis;

/**
 * The names of what is kept in Redis. What belongs to one session shares a hash tag, so that it
 * lies on one node of a cluster.
 */
final class Keys {
  /** Reminders, scored by the millisecond they are due. */
  static final String DEADLINES = "demarche:deadlines";

  /** Ids of all sessions, scored by the millisecond they were created. */
  static final String SESSIONS = "demarche:sessions";

  /** Ids of the sessions that have not ended. */
  static final String OPEN = "demarche:open";

  /** Ids of all classes, scored by the millisecond they were created. */
  static final String CLASSES = "demarche:classes";

  /** When members are told something, scored by the millisecond. */
  static final String REMINDERS = "demarche:reminders";

  static final String SECRET = "demarche:secret";

  /** The channel of the hints. */
  static final String FEED = "demarche:feed";

  private Keys() {}

  static String log(String session) {
    return "demarche:{" + session + "}:log";
  }

  static String snapshot(String session) {
    return "demarche:{" + session + "}:snapshot";
  }

  /** How far a seat has read, by conversation. */
  static String read(String session, String seat) {
    return "demarche:{" + session + "}:read:" + seat;
  }

  /** What seats saw when they looked last, by seat. */
  static String looks(String session) {
    return "demarche:{" + session + "}:looks";
  }

  /** When seats were connected last, by seat. */
  static String touched(String session) {
    return "demarche:{" + session + "}:touched";
  }

  static String code(String code) {
    return "demarche:code:" + code;
  }

  static String reminder(String reminder) {
    return "demarche:reminder:" + reminder;
  }

  static String ofClass(String id) {
    return "demarche:class:" + id;
  }
}
