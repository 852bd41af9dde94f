package org.demarche.engine.session;

/** Callers as the log names them, for repeated requests. */
final class CallerKey {
  private static final String BOT = "bot:";

  private CallerKey() {}

  /** Whether a key is some bot's. */
  static boolean isBot(String key) {
    return key.startsWith(BOT);
  }

  static String of(Caller caller) {
    return switch (caller) {
      case Caller.OfSeat(String seat) -> "seat:" + seat;
      case Caller.ForTeam(String seat, int team) -> "seat:" + seat + ":for:" + team;
      case Caller.Operator() -> "operator";
      case Caller.OfWorld(String session, String seat, _, _, _) -> "seat:" + session + "/" + seat;
      case Caller.Newcomer() -> "newcomer";
      case Caller.Timer() -> "timer";
      case Caller.Bot(int team) -> BOT + team;
    };
  }
}
