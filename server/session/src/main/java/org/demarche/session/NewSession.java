package org.demarche.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.SessionOptions;
import org.jspecify.annotations.Nullable;

/**
 * A session to be created.
 *
 * @param requestId of the client's choice; creating again with the same one gives the same session;
 *     empty if the caller doesn't repeat
 * @param title the scenario's if empty
 * @param facilitatorName {@code Facilitator} if empty
 * @param turnLength zero for no deadlines; null for the scenario's own
 * @param thesis id of the true one; empty to draw it
 * @param thesisWeights by thesis id, how likely each is drawn relative to the others; empty for the
 *     scenario's own weights
 * @param seed random if empty
 * @param turns how many to play; 0 for the whole calendar
 * @param documentOnly whether injects from outside the scenario's sources are left out
 * @param modifiers ids of the modifiers to switch on
 * @param bots whether bots play the teams nobody has joined
 */
public record NewSession(
    String requestId,
    Scenario scenario,
    String title,
    String facilitatorName,
    @Nullable Duration turnLength,
    String thesis,
    Map<String, Double> thesisWeights,
    String seed,
    int turns,
    boolean documentOnly,
    List<String> modifiers,
    boolean bots,
    SessionOptions options) {

  public NewSession {
    thesisWeights = Map.copyOf(thesisWeights);
    modifiers = List.copyOf(modifiers);
  }

  /** A whole game of the scenario as it stands. */
  public NewSession(
      String requestId,
      Scenario scenario,
      String title,
      String facilitatorName,
      @Nullable Duration turnLength,
      String thesis,
      String seed,
      boolean bots) {
    this(
        requestId,
        scenario,
        title,
        facilitatorName,
        turnLength,
        thesis,
        Map.of(),
        seed,
        0,
        false,
        List.of(),
        bots,
        SessionOptions.STANDARD);
  }

  /** The same of this version of the scenario. */
  NewSession with(Scenario scenario) {
    return new NewSession(
        requestId,
        scenario,
        title,
        facilitatorName,
        turnLength,
        thesis,
        thesisWeights,
        seed,
        turns,
        documentOnly,
        modifiers,
        bots,
        options);
  }

  /** The same under another request id and title. */
  NewSession with(String requestId, String title, SessionOptions options) {
    return new NewSession(
        requestId,
        scenario,
        title,
        facilitatorName,
        turnLength,
        thesis,
        thesisWeights,
        seed,
        turns,
        documentOnly,
        modifiers,
        bots,
        options);
  }
}
