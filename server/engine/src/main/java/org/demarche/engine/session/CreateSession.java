package org.demarche.engine.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a new session. What the engine may not choose by itself, ids, codes, hashes and the
 * time, the shell brings along.
 *
 * @param id of the session
 * @param requestId of the client's choice; empty if it doesn't repeat
 * @param title the scenario's if blank
 * @param facilitatorName {@code Facilitator} if blank
 * @param facilitatorTokenHash SHA-256 of the facilitator's token, lower-case hexadecimal
 * @param turnLength every turn's length; zero for no deadlines; null for the scenario's own
 * @param thesis id of the true one; empty to draw it
 * @param thesisWeights by thesis id, how likely each is drawn relative to the others; empty for the
 *     scenario's own weights
 * @param seed decides every draw, not empty
 * @param turns how many turns to play; 0 for the whole calendar
 * @param documentOnly whether injects from outside the scenario's sources are left out
 * @param modifiers ids of the modifiers to switch on
 * @param bots whether bots play the teams that nobody has joined
 * @param codes {@link #codesNeeded} different join codes
 */
public record CreateSession(
    String id,
    String requestId,
    String title,
    String facilitatorName,
    String facilitatorTokenHash,
    @Nullable Duration turnLength,
    String thesis,
    Map<String, Double> thesisWeights,
    String seed,
    int turns,
    boolean documentOnly,
    List<String> modifiers,
    boolean bots,
    List<String> codes,
    SessionOptions options,
    Instant at) {

  /** Codes for something else than a team: facilitators and observers. */
  private static final int CODES_BESIDE_TEAMS = 5;

  /** A session that is run as usual. */
  public CreateSession(
      String id,
      String requestId,
      String title,
      String facilitatorName,
      String facilitatorTokenHash,
      @Nullable Duration turnLength,
      String thesis,
      String seed,
      int turns,
      boolean documentOnly,
      List<String> modifiers,
      boolean bots,
      List<String> codes,
      Instant at) {
    this(
        id,
        requestId,
        title,
        facilitatorName,
        facilitatorTokenHash,
        turnLength,
        thesis,
        Map.of(),
        seed,
        turns,
        documentOnly,
        modifiers,
        bots,
        codes,
        SessionOptions.STANDARD,
        at);
  }

  public CreateSession {
    thesisWeights = Map.copyOf(thesisWeights);
    modifiers = List.copyOf(modifiers);
    codes = List.copyOf(codes);
  }

  /**
   * How many codes a session needs: one for each team, for observers, and for each facilitating
   * role.
   */
  public static int codesNeeded(int teams) {
    return teams + CODES_BESIDE_TEAMS;
  }
}
