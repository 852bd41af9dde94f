package org.demarche.engine.session;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.engine.turn.KeyedDraws;
import org.demarche.engine.whitecell.Argument;

/**
 * Names what a command makes, so that a name tells its readers nothing they may not know.
 *
 * <p>A running number would tell how much others do in secret. A team's moves are therefore
 * numbered by what this team has drafted, in steps that keep the teams' numbers apart. Deals and
 * messages, which pass from team to team, get letters and digits made from the request alone.
 */
final class Ids {
  /** Without vowels, so that no words come out, and without what looks alike. */
  private static final String ALPHABET = "23456789bcdfghjkmnpqrstvwxz";

  private static final int DEAL_LENGTH = 4;
  private static final int MESSAGE_LENGTH = 7;

  private Ids() {}

  static String seat(SessionState state) {
    return "s" + (state.seats().size() + 1);
  }

  static String move(SessionState state, int team) {
    return "m" + (state.teams().get(team).drafted() * state.teams().size() + team + 1);
  }

  /** A move that nobody drafted: the turn and the team make it unique. */
  static String defaultMove(SessionState state, int team, int number) {
    return "a" + state.turn() + "t" + (team + 1) + "n" + (number + 1);
  }

  /** Also unlike those that rewinds have taken back: teams may have noted something about them. */
  static String deal(SessionState state, Request request) {
    Set<String> taken =
        Stream.concat(
                state.deals().stream(),
                state.branches().stream().flatMap(branch -> branch.deals().stream()))
            .map(Deal::id)
            .collect(Collectors.toSet());
    return free("d", DEAL_LENGTH, state, request, "", taken);
  }

  static String message(SessionState state, Request request) {
    Set<String> taken = state.messages().stream().map(Message::id).collect(Collectors.toSet());
    return free("t", MESSAGE_LENGTH, state, request, "", taken);
  }

  /**
   * Of a message whose sender nobody may find out by trying: what only the sender has goes in.
   *
   * @param secret never shown to anybody
   */
  static String unsigned(SessionState state, Request request, String secret) {
    Set<String> taken = state.messages().stream().map(Message::id).collect(Collectors.toSet());
    return free("t", MESSAGE_LENGTH, state, request, secret, taken);
  }

  static String comment(SessionState state, int team, Request request) {
    Set<String> taken =
        state.teams().get(team).comments().stream().map(Comment::id).collect(Collectors.toSet());
    return free("c", MESSAGE_LENGTH, state, request, "", taken);
  }

  static String argument(SessionState state, Request request) {
    Set<String> taken =
        state.whiteCell().arguments().stream().map(Argument::id).collect(Collectors.toSet());
    return free("a", MESSAGE_LENGTH, state, request, "", taken);
  }

  private static String free(
      String prefix,
      int length,
      SessionState state,
      Request request,
      String secret,
      Set<String> taken) {
    String caller = CallerKey.of(request.caller());
    String asked = String.join("/", prefix, caller, request.requestId(), request.at().toString());
    String key = secret.isEmpty() ? asked : asked + "/" + secret;
    var draws = new KeyedDraws(state.setup().id(), 0);
    for (int attempt = 0; ; attempt++) {
      String id = prefix + letters(draws.uniform(key + "/" + attempt), length);
      if (!taken.contains(id)) {
        return id;
      }
    }
  }

  private static String letters(double uniform, int length) {
    var letters = new StringBuilder();
    double rest = uniform;
    for (int i = 0; i < length; i++) {
      rest *= ALPHABET.length();
      int digit = (int) rest;
      letters.append(ALPHABET.charAt(digit));
      rest -= digit;
    }
    return letters.toString();
  }
}
