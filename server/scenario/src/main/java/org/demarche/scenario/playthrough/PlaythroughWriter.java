package org.demarche.scenario.playthrough;

import com.google.errorprone.annotations.FormatMethod;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Score;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.session.TurnRecord;
import org.demarche.scenario.playthrough.Playthrough.Turn;

/** Writes a playthrough with what came of it. */
final class PlaythroughWriter {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");

  private final Scenario scenario;
  private final StringBuilder text = new StringBuilder();

  private PlaythroughWriter(Scenario scenario) {
    this.scenario = scenario;
  }

  /**
   * @param state what came of playing it
   */
  static String write(Scenario scenario, Playthrough played, SessionState state) {
    PlaythroughWriter writer = new PlaythroughWriter(scenario);
    writer.setup(played.setup());
    writer.line("turns:");
    for (int i = 0; i < played.turns().size(); i++) {
      writer.turn(played.turns().get(i), state.turns().get(i));
    }
    writer.scores(state.scores());
    return writer.text.toString();
  }

  private void setup(GameSetup setup) {
    line("# A recorded game. A test plays it again and compares what comes of it.");
    line("seed: %s", PLAIN.matcher(setup.seed()).matches() ? setup.seed() : quote(setup.seed()));
    if (!setup.thesis().isEmpty()) {
      line("thesis: %s", setup.thesis());
    }
    if (!setup.modifiers().isEmpty()) {
      line("modifiers: [%s]", String.join(", ", setup.modifiers()));
    }
    if (setup.turns() > 0) {
      line("length: %d", setup.turns());
    }
  }

  private void turn(Turn turn, TurnRecord record) {
    line("  - turn: %d", record.turn());
    String injects =
        record.injects().stream()
            .map(inject -> scenario.injects().get(inject).id())
            .collect(Collectors.joining(", "));
    line("    injects: [%s]", injects);
    line("    deals:");
    turn.deals()
        .forEach(
            deal ->
                line(
                    "      - {deal: %s, by: %s, terms: %s}",
                    deal.deal(), deal.by(), quoted(deal.terms())));
    line("    moves:");
    turn.moves()
        .forEach(
            move ->
                line(
                    "      - {team: %s, move: %s, with: %s%s}",
                    move.team(), move.move(), quoted(move.with()), ruled(move.ruled())));
    line("    assessments:");
    turn.assessments().forEach((team, stated) -> line("      %s: %s", team, plain(stated)));
    if (!turn.forecasts().isEmpty()) {
      line("    forecasts:");
      turn.forecasts().forEach(this::forecasts);
    }
    line("    reports:");
    record.resolution().reports().forEach(report -> line("      - %s", quote(report.text())));
    line("    values:");
    for (int slot = 0; slot < scenario.slots().size(); slot++) {
      line(
          "      %s: %.4f", scenario.slots().get(slot).id(), record.resolution().after().get(slot));
    }
  }

  private void forecasts(String team, Map<String, Map<String, Double>> answers) {
    line("      %s:", team);
    answers.forEach((question, stated) -> line("        %s: %s", question, plain(stated)));
  }

  private static String ruled(Map<String, String> ruled) {
    String values =
        ruled.entrySet().stream()
            .map(entry -> entry.getKey() + ": " + entry.getValue())
            .collect(Collectors.joining(", "));
    return values.isEmpty() ? "" : ", ruled: {" + values + "}";
  }

  private void scores(List<Score> scores) {
    line("scores:");
    for (Score score : scores) {
      String team = scenario.actors().get(score.team()).id();
      String parts =
          score.parts().stream()
              .map(part -> String.format(Locale.ROOT, "%.2f", part.points()))
              .collect(Collectors.joining(" + "));
      line("  %s: %.2f # %s", team, score.total(), parts);
    }
  }

  @FormatMethod
  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
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
