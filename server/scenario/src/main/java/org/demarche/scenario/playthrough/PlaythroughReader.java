package org.demarche.scenario.playthrough;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.scenario.playthrough.Playthrough.Agreed;
import org.demarche.scenario.playthrough.Playthrough.Ordered;
import org.demarche.scenario.playthrough.Playthrough.Turn;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.Numbers;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.SourceText;
import org.demarche.scenario.source.YamlReader;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.ScalarType;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlScalar;
import org.jspecify.annotations.Nullable;

/** Reads what was done in a recorded game; what came of it is not looked at. */
final class PlaythroughReader {
  private static final int MOST_TURNS = 1000;

  private final Problems problems;

  private PlaythroughReader(Problems problems) {
    this.problems = problems;
  }

  /** The game; null if it cannot be read, which is then among the problems. */
  static @Nullable Playthrough read(SourceText source, Problems problems) {
    YamlValue root = YamlReader.read(source, problems);
    if (root == null) {
      return null;
    }
    Playthrough played = new PlaythroughReader(problems).playthrough(root);
    return problems.hasErrors() ? null : played;
  }

  private Playthrough playthrough(YamlValue root) {
    Fields fields =
        Fields.of(
            root,
            root.place(),
            "a recorded game",
            problems,
            List.of("seed", "thesis", "modifiers", "length", "turns", "scores"));
    List<String> modifiers = fields.texts("modifiers").stream().map(YamlScalar::text).toList();
    GameSetup setup =
        new GameSetup(
            scalar(fields.required("seed")),
            fields.text("thesis", ""),
            modifiers,
            fields.whole("length", 0, MOST_TURNS, 0));
    List<Turn> turns = items(fields.required("turns")).stream().map(this::turn).toList();
    return new Playthrough(setup, turns);
  }

  private Turn turn(YamlValue value) {
    Fields fields =
        Fields.of(
            value,
            value.place(),
            "a turn",
            problems,
            List.of(
                "turn",
                "injects",
                "deals",
                "moves",
                "assessments",
                "forecasts",
                "reports",
                "values"));
    List<Agreed> deals = items(fields.optional("deals")).stream().map(this::deal).toList();
    List<Ordered> moves = items(fields.optional("moves")).stream().map(this::move).toList();
    Map<String, Map<String, Double>> assessments = new LinkedHashMap<>();
    for (YamlEntry entry : entries(fields.optional("assessments"))) {
      assessments.put(entry.key().text(), numbers(entry.value()));
    }
    Map<String, Map<String, Map<String, Double>>> forecasts = new LinkedHashMap<>();
    for (YamlEntry team : entries(fields.optional("forecasts"))) {
      Map<String, Map<String, Double>> answers = new LinkedHashMap<>();
      entries(team.value())
          .forEach(answer -> answers.put(answer.key().text(), numbers(answer.value())));
      forecasts.put(team.key().text(), answers);
    }
    return new Turn(deals, moves, assessments, forecasts);
  }

  private Agreed deal(YamlValue value) {
    Fields fields =
        Fields.of(value, value.place(), "a deal", problems, List.of("deal", "by", "terms"));
    return new Agreed(fields.text("deal"), fields.text("by"), words(fields.optional("terms")));
  }

  private Ordered move(YamlValue value) {
    Fields fields =
        Fields.of(
            value, value.place(), "a move", problems, List.of("team", "move", "with", "ruled"));
    Map<String, String> ruled = new LinkedHashMap<>();
    for (YamlEntry entry : entries(fields.optional("ruled"))) {
      ruled.put(entry.key().text(), Numbers.write(Numbers.read(entry.value(), 0, problems)));
    }
    return new Ordered(
        fields.text("team"), fields.text("move"), words(fields.optional("with")), ruled);
  }

  private List<YamlValue> items(@Nullable YamlValue value) {
    return value == null || isNothing(value) ? List.of() : Fields.items(value, problems);
  }

  private List<YamlEntry> entries(@Nullable YamlValue value) {
    return value == null || isNothing(value)
        ? List.of()
        : Fields.entries(value, "values", problems);
  }

  private static boolean isNothing(YamlValue value) {
    return value instanceof YamlScalar scalar && scalar.type() == ScalarType.NOTHING;
  }

  private Map<String, String> words(@Nullable YamlValue value) {
    Map<String, String> words = new LinkedHashMap<>();
    entries(value).forEach(entry -> words.put(entry.key().text(), scalar(entry.value())));
    return words;
  }

  private Map<String, Double> numbers(YamlValue value) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    entries(value)
        .forEach(
            entry -> numbers.put(entry.key().text(), Numbers.read(entry.value(), 0, problems)));
    return numbers;
  }

  private String scalar(@Nullable YamlValue value) {
    if (value instanceof YamlScalar scalar) {
      return scalar.text();
    }
    if (value != null) {
      Fields.wrongType(problems, value, "a single value is expected", "");
    }
    return "";
  }
}
