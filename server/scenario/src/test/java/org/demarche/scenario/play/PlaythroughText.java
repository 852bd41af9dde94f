package org.demarche.scenario.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Score;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.session.TurnRecord;
import org.demarche.scenario.play.Playthrough.Agreed;
import org.demarche.scenario.play.Playthrough.Ordered;
import org.demarche.scenario.play.Playthrough.Turn;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Writes a playthrough with what came of it, and reads what was done in it. */
final class PlaythroughText {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PlaythroughText() {}

  static Playthrough read(String text) {
    JsonNode root = JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(text));
    List<Turn> turns = new ArrayList<>();
    for (JsonNode turn : root.path("turns")) {
      List<Agreed> deals = new ArrayList<>();
      for (JsonNode deal : turn.path("deals")) {
        deals.add(
            new Agreed(
                deal.path("deal").asText(), deal.path("by").asText(), words(deal.path("terms"))));
      }
      List<Ordered> moves = new ArrayList<>();
      for (JsonNode move : turn.path("moves")) {
        moves.add(
            new Ordered(
                move.path("team").asText(), move.path("move").asText(), words(move.path("with"))));
      }
      Map<String, Map<String, Double>> assessments = new LinkedHashMap<>();
      turn.path("assessments")
          .properties()
          .forEach(team -> assessments.put(team.getKey(), numbers(team.getValue())));
      turns.add(new Turn(deals, moves, assessments));
    }
    return new Playthrough(root.path("seed").asText(), root.path("thesis").asText(), turns);
  }

  private static Map<String, String> words(JsonNode node) {
    Map<String, String> words = new LinkedHashMap<>();
    node.properties().forEach(entry -> words.put(entry.getKey(), entry.getValue().asText()));
    return words;
  }

  private static Map<String, Double> numbers(JsonNode node) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    node.properties().forEach(entry -> numbers.put(entry.getKey(), entry.getValue().asDouble()));
    return numbers;
  }

  /**
   * @param state what came of playing it
   */
  static String write(Scenario scenario, Playthrough played, SessionState state) {
    StringBuilder text = new StringBuilder();
    text.append("# A recorded game. A test plays it again and compares what comes of it.\n");
    text.append("seed: ").append(played.seed()).append('\n');
    text.append("thesis: ").append(played.thesis()).append('\n');
    text.append("turns:\n");
    for (int i = 0; i < played.turns().size(); i++) {
      write(text, scenario, played.turns().get(i), state.turns().get(i));
    }
    text.append("scores:\n");
    for (Score score : state.scores()) {
      String team = scenario.actors().get(score.team()).id();
      String parts =
          score.parts().stream()
              .map(part -> "%.2f".formatted(part.points()))
              .collect(Collectors.joining(" + "));
      text.append("  %s: %.2f # %s%n".formatted(team, score.total(), parts).replace("\r", ""));
    }
    return text.toString();
  }

  private static void write(StringBuilder text, Scenario scenario, Turn turn, TurnRecord record) {
    text.append("  - turn: ").append(record.turn()).append('\n');
    String injects =
        record.injects().stream()
            .map(inject -> scenario.injects().get(inject).id())
            .collect(Collectors.joining(", "));
    text.append("    injects: [").append(injects).append("]\n");
    text.append("    deals:\n");
    turn.deals()
        .forEach(
            deal ->
                text.append(
                    "      - {deal: %s, by: %s, terms: %s}\n"
                        .formatted(deal.deal(), deal.by(), quoted(deal.terms()))));
    text.append("    moves:\n");
    turn.moves()
        .forEach(
            move ->
                text.append(
                    "      - {team: %s, move: %s, with: %s}\n"
                        .formatted(move.team(), move.move(), quoted(move.with()))));
    text.append("    assessments:\n");
    turn.assessments()
        .forEach((team, stated) -> text.append("      %s: %s\n".formatted(team, plain(stated))));
    text.append("    reports:\n");
    record
        .resolution()
        .reports()
        .forEach(report -> text.append("      - %s\n".formatted(quote(report.text()))));
    text.append("    values:\n");
    for (int slot = 0; slot < scenario.slots().size(); slot++) {
      text.append(
          String.format(
              Locale.ROOT,
              "      %s: %.4f%n",
              scenario.slots().get(slot).id(),
              record.resolution().after().get(slot)));
    }
  }

  private static String quoted(Map<String, String> values) {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + quote(entry.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String quote(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }

  private static String plain(Map<String, Double> numbers) {
    return numbers.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
