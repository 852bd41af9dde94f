package org.demarche.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.protocol.v1.Cause;
import org.demarche.protocol.v1.GetTurnResponse;
import org.demarche.protocol.v1.Report;
import org.demarche.protocol.v1.Track;
import org.demarche.protocol.v1.TurnResult;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A scenario's recorded game: what the teams did, and what the engine made of it. Whoever does the
 * same must get the same, through any client and over any crash.
 *
 * @param scores by team id, best first
 */
record Playthrough(String seed, String thesis, List<Turn> turns, Map<String, Double> scores) {

  /**
   * @param reports all of them, as the facilitator reads them
   * @param values by track id
   */
  record Turn(
      int number,
      List<Agreed> deals,
      List<Ordered> moves,
      Map<String, Map<String, Double>> assessments,
      List<String> reports,
      Map<String, Double> values) {

    List<Ordered> movesOf(String team) {
      return moves.stream().filter(move -> move.team().equals(team)).toList();
    }
  }

  /** A deal that took effect. */
  record Agreed(String deal, String by, Map<String, String> terms) {}

  /** A move that was carried out. */
  record Ordered(String team, String move, Map<String, String> with) {}

  /**
   * Requires that a game that is over has come out as this one.
   *
   * @param played its turns, as control sees them
   */
  void requireSame(List<GetTurnResponse> played) {
    assertThat(played).hasSameSizeAs(turns);
    for (Turn turn : turns) {
      TurnResult result = played.get(turn.number() - 1).getResult();
      assertThat(done(result)).as("turn %d", turn.number()).isEqualTo(turn.reports());
    }
    requireSameValues(played.getLast().getTracksList());
  }

  /** Only of the end: what is read after the other turns includes the news of the next one. */
  private void requireSameValues(List<Track> tracks) {
    Map<String, Double> values =
        tracks.stream()
            .collect(
                Collectors.toMap(
                    track -> track.getInfo().getId(), track -> track.getReading().getValue()));
    turns
        .getLast()
        .values()
        .forEach(
            (track, value) ->
                assertThat(values.get(track)).as(track).isCloseTo(value, within(0.0001)));
  }

  /** What came of orders and deals: recorded games leave out the news with which a turn opens. */
  static List<String> done(TurnResult result) {
    return result.getReportsList().stream()
        .filter(report -> report.getCause().getKind() != Cause.Kind.KIND_INJECT)
        .map(Report::getText)
        .toList();
  }

  /**
   * Requires that these are the recorded scores, in their order.
   *
   * @param shown as a client shows them: the page does to a tenth
   */
  void requireSameScores(Map<String, Double> shown) {
    assertThat(shown.keySet()).containsExactlyElementsOf(scores.keySet());
    scores.forEach(
        (team, score) -> assertThat(shown.get(team)).as(team).isCloseTo(score, within(0.06)));
  }

  /** Reads the recorded game of a shipped scenario. */
  static Playthrough of(String scenario) {
    Path file = Distribution.ROOT.resolve("scenarios").resolve(scenario + "/playthrough.yaml");
    try {
      LoadSettings settings = LoadSettings.builder().build();
      return read(map(new Load(settings).loadFromString(Files.readString(file))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Playthrough read(Map<String, Object> root) {
    return new Playthrough(
        text(root.get("seed")),
        text(root.get("thesis")),
        list(root.get("turns"), Playthrough::turn),
        numbers(root.get("scores")));
  }

  private static Turn turn(Object yaml) {
    Map<String, Object> turn = map(yaml);
    return new Turn(
        (Integer) turn.get("turn"),
        list(turn.get("deals"), Playthrough::agreed),
        list(turn.get("moves"), Playthrough::ordered),
        values(turn.get("assessments"), Playthrough::numbers),
        list(turn.get("reports"), Playthrough::text),
        numbers(turn.get("values")));
  }

  private static Agreed agreed(Object yaml) {
    Map<String, Object> deal = map(yaml);
    return new Agreed(text(deal.get("deal")), text(deal.get("by")), texts(deal.get("terms")));
  }

  private static Ordered ordered(Object yaml) {
    Map<String, Object> move = map(yaml);
    return new Ordered(text(move.get("team")), text(move.get("move")), texts(move.get("with")));
  }

  private static Map<String, String> texts(Object yaml) {
    return values(yaml, Playthrough::text);
  }

  private static Map<String, Double> numbers(Object yaml) {
    return values(yaml, number -> ((Number) number).doubleValue());
  }

  private static String text(Object yaml) {
    return String.valueOf(yaml);
  }

  private static <T> Map<String, T> values(Object yaml, Function<Object, T> read) {
    return map(yaml).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> read.apply(entry.getValue()),
                (first, _) -> first,
                LinkedHashMap::new));
  }

  /** What a file without entries reads as is null. */
  private static <T> List<T> list(Object yaml, Function<Object, T> read) {
    return yaml == null ? List.of() : ((List<?>) yaml).stream().map(read).toList();
  }

  @SuppressWarnings("unchecked") // The keys of these files are words.
  private static Map<String, Object> map(Object yaml) {
    return (Map<String, Object>) yaml;
  }
}
