package org.demarche.engine.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Thesis;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.turn.Draws;
import org.demarche.engine.turn.KeyedDraws;
import org.demarche.engine.turn.Lots;
import org.demarche.engine.whitecell.LedgerEntry.Kind;

/** Judges the beginning and the end of practice. */
final class PracticeCommands {
  private PracticeCommands() {}

  static Decision start(Situation now) {
    return now.holding(
        Power.CLOCK,
        () -> {
          if (now.state().practice() != null) {
            return now.unchanged("");
          }
          return now.state().stage() instanceof Stage.Lobby
              ? begun(now)
              : Situation.refuse(
                  Refusal.of(
                      Reason.NOT_IN_LOBBY,
                      "Practice comes before the game, and the game has started."));
        });
  }

  private static Decision begun(Situation now) {
    Scenario scenario = now.scenario();
    String seed = seed(now.state());
    Draws draws = new KeyedDraws(seed, 0);
    List<Double> weights = scenario.theses().stream().map(Thesis::weight).toList();
    int thesis = Lots.drawn(draws.uniform("thesis"), weights);
    Event practice =
        new Event.PracticeStarted(seed, thesis, PrivateObjectives.drawn(scenario, thesis, draws));
    SessionState inPractice = Evolution.evolve(scenario, now.state(), practice);
    List<Event> events = new ArrayList<>();
    events.add(practice);
    events.addAll(ClockCommands.botsForEmptyTeams(now.state()));
    events.addAll(new TurnClosing(scenario).start(inPractice, now.request().at()));
    events.add(now.intervened(Kind.PRACTICE, "A practice turn was started.", "", true));
    return now.accept("", events);
  }

  /**
   * Everybody learns this seed after practice, and it must not help to guess the session's own. So
   * it is a cryptographic hash, of the session's seed and of what nobody can guess: the hashes of
   * the seats' tokens.
   */
  private static String seed(SessionState state) {
    String secrets = state.seats().stream().map(Seat::tokenHash).collect(Collectors.joining("/"));
    String text =
        String.join("/", "practice", state.setup().seed(), Long.toString(state.version()), secrets);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static Decision end(Situation now) {
    return now.holding(
        Power.CLOCK,
        () ->
            now.state().practice() == null
                ? now.unchanged("")
                : now.accept(
                    "",
                    new Event.PracticeEnded(),
                    now.intervened(Kind.PRACTICE, "The practice turn was ended.", "", true)));
  }
}
