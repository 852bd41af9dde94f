package org.demarche.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The schema with which editors complete and check scenarios says what the loader says. */
class SchemaTest {
  /** What is wrong with the form of a value, which a schema can say, whatever names mean. */
  private static final Set<String> OF_FORM =
      Set.of(
          "unknown-key", "missing-key", "wrong-type", "bad-id", "out-of-range", "too-few-parties");

  private static final Path RICH = Path.of("src/test/resources/org/demarche/scenario/rich-game");
  private static final Pattern FIXED_VALUES =
      Pattern.compile(
          "there is no (scope|order of moves|rule of signing|time) .*|.* is no source of an"
              + " inject");
  private static final ScenarioLoader LOADER = new ScenarioLoader();
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> accepts_every_shipped_scenario() throws IOException {
    return Scenarios.folders(ShippedScenariosTest.FOLDER).stream().flatMap(SchemaTest::accepted);
  }

  /** The files of an overlay, whose main file extends another scenario, need no complete maps. */
  private static Stream<DynamicTest> accepted(Path folder) {
    Schema schema = isOverlay(folder) ? OVERLAY : SCHEMA;
    return yamlFiles(folder)
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> accepts(file, schema)));
  }

  private static boolean isOverlay(Path folder) {
    try {
      return json(Files.readString(folder.resolve("scenario.yaml"))).has("extends");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void accepts_the_template_and_the_games_of_the_tests() throws IOException {
    Path template = temporary.resolve("my-game");
    ScenarioTemplate.write(template);
    Path base = BaseGame.copyTo(temporary);

    for (Path file : Stream.of(template, base, RICH).flatMap(SchemaTest::yamlFiles).toList()) {
      accepts(file, SCHEMA);
      accepts(file, OVERLAY);
    }
  }

  private static Stream<Path> yamlFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.endsWith("playthrough.yaml"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void accepts(Path file, Schema schema) throws IOException {
    assertThat(errors(Files.readString(file), schema)).as("%s", file).isEmpty();
  }

  /** A change of the base game's files, or of the rich game's. */
  private record Change(String find, String put) {}

  private static final List<Change> BAD =
      List.of(
          new Change("    title: Oil price", "    titel: Oil price"),
          new Change("    range: [20, 80]", "    range: [20]"),
          new Change("    range: [20, 80]", "    range: [20, many]"),
          new Change("    range: [20, 80]\n", ""),
          new Change("    scope: pair", "    scope: pairs"),
          new Change("title: Base game", "title: 2016"),
          new Change("title: Base game", "title: ''"),
          new Change("language: 1", "language: 2"),
          new Change("name: base-game", "name: Base Game"),
          new Change("  bank: {title", "  Bank: {title"),
          new Change("  bank: {title", "  self: {title"),
          new Change("color: \"#b3403a\"", "color: red"),
          new Change("minutes: 5}", "minutes: -5}"),
          new Change("minutes: 5}", "minutes: 2.5}"),
          new Change("income: 3", "income: -3"),
          new Change("{noise: 1}, red", "{noise: -1}, red"),
          new Change("{noise: 1}, red", "{nois: 1}, red"),
          new Change("visible: {everyone: hidden, owner: exact}", "visible: {owner: exact}"),
          new Change("visible: {everyone: hidden, owner: exact}", "visible: clear"),
          new Change("returns: [1, 0.5]", "returns: [1, -0.5]"),
          new Change("    chance: 0.5", "    chance: 1.5"),
          new Change("    turn: 2", "    turn: 0"),
          new Change("points: 50", "points: -1"),
          new Change("weight: 2, with", "weight: -2, with"),
          new Change("propose: 0.5", "propose: 5"),
          new Change("step: 0.5}", "step: -1}"),
          new Change("{loan: a loan, grant: a grant}", "{loan: a loan}"),
          new Change("{loan: a loan, grant: a grant}", "[loan, grant]"),
          new Change("what: {title: What, track: [mood, wealth]}", "what: {title: What}"),
          new Change("    secret: true\n", "    secret: 1\n"),
          new Change("{track: oil, set: 40}", "{track: oil}"),
          new Change("{track: oil, set: 40}", "{track: oil, set: 40, add: 1}"),
          new Change("{track: oil, set: 40}", "{oil: 40}"),
          new Change("{track: oil, set: 40}", "{track: oil, set: [40]}"),
          new Change("        label: Ratification\n", ""),
          new Change("{that: wealth.self >= 1, text: You have nothing to lend.}", "wealth >= 1"),
          new Change("parties: [red, blue]", "parties: [red]"),
          new Change("    by: [red]", "    by: red"),
          new Change("S1: {place: Page 1,", "1S: {place: Page 1,"));

  private static final List<Change> BAD_IN_RICH =
      List.of(
          new Change("short_game: 2", "short_game: 0"),
          new Change("repeat: 0.5", "repeat: 1.5"),
          new Change("anonymous: allowed", "anonymous: true"),
          new Change("anonymous: allowed", "unsigned: allowed"),
          new Change("[King, Treasurer]", "[King, King]"),
          new Change("[King, Treasurer]", "King"),
          new Change("[King, Treasurer]", "[\" \"]"),
          new Change("repeat: 0.5", "move_order: random"),
          new Change("repeat: 0.5", "extends: [rich-game]"),
          new Change("derived: 10 - calm", "derived: 10 - calm, start: 4"),
          new Change("derived: 10 - calm", "derived: 10 - calm, decay: 0.5"),
          new Change("change: {speed: {multiply: 2, add: 1}}", "change: {speed: {times: 2}}"),
          new Change("change: {speed: {multiply: 2, add: 1}}", "text: None"),
          new Change("    free: true", "    free: sometimes"),
          new Change("umpire: {from: 0, to: 1, default: 0}", "umpire: {from: 0, to: 1}"),
          new Change("deal: [canal, customs]", "deal: []"),
          new Change("do: [{track: ties.self", "then: [{track: ties.self"),
          new Change("          that: toll == \"dear\"\n", ""),
          new Change("          leak: 0\n", "          leak: 2\n"),
          new Change("    parties: [green, union]\n", ""),
          new Change("between: teams", "between: 2"),
          new Change("text: Calm first.", "txt: Calm first."),
          new Change("      gloss: 10", "      gloss: 1000"),
          new Change("      delivery: thesis.speed * canal_effort.blue\n", ""),
          new Change("maximum: 3, usual: 1", "maximum: 2.5, usual: 1"),
          new Change("maximum: 3, usual: 1", "most: 3, usual: 1"),
          new Change("renege: {effects", "renege: {effect"),
          new Change("standing: true", "standing: long"),
          new Change("doubled: {value: base * 2}", "doubled: {noise: 1}"),
          new Change("in_order: true", "in_order: 1"),
          new Change("        question: Take part?\n", ""),
          new Change("otherwise: never", "otherwise: [never]"),
          new Change("    chance: 1\n", "    chance: 7\n"),
          new Change("rain: {title: Rain,", "rain: {turn: 2, title: Rain,"),
          new Change("forecast: {points: 4}", "forecast: {points: -4}"),
          new Change("binary: calm > start.calm,", ""),
          new Change("numeric: {value: wealth, bins: [40, 80]}", "numeric: {value: wealth}"),
          new Change("bad: {title: bad, when: calm < 3}", "bad: {title: bad}"),
          new Change("resolves: turn", "resolves: sometimes"),
          new Change("aims: [rich_red]", "aims: rich_red"),
          new Change("policies:\n      loud: {title: Loud,", "policies:\n      loud: {"),
          new Change("blue: [{move: trade}, {", "blue: [{weight: 1}, {"));

  @TestFactory
  Stream<DynamicTest> refuses_what_the_loader_refuses() {
    return Stream.concat(
        BAD.stream().map(change -> refusal(change, () -> BaseGame.copyTo(newFolder()))),
        BAD_IN_RICH.stream().map(change -> refusal(change, this::copyOfRich)));
  }

  private interface Copy {
    Path make() throws IOException;
  }

  private Path newFolder() throws IOException {
    return Files.createTempDirectory(temporary, "copy");
  }

  private Path copyOfRich() throws IOException {
    Path copy = Files.createDirectory(newFolder().resolve("rich-game"));
    for (String file : List.of("scenario.yaml", "brief.md")) {
      Files.copy(RICH.resolve(file), copy.resolve(file));
    }
    return copy;
  }

  private static DynamicTest refusal(Change change, Copy copy) {
    return DynamicTest.dynamicTest(change.toString(), () -> refusedByBoth(change, copy.make()));
  }

  private static void refusedByBoth(Change change, Path folder) throws IOException {
    boolean refused = false;
    boolean changed = false;
    for (Path file : yamlFiles(folder).toList()) {
      String text = Files.readString(file);
      String spoiled = text.replace(change.find(), change.put());
      Files.writeString(file, spoiled);
      refused |= !errors(spoiled, SCHEMA).isEmpty();
      changed |= !text.equals(spoiled);
    }

    assertThat(changed).as("something is spoiled").isTrue();
    assertThat(LOADER.load(folder).problems())
        .as("the loader's problems")
        .anyMatch(Problem::isError);
    assertThat(refused).as("the schema refuses it").isTrue();
  }

  /**
   * Each part of the base game, left out or replaced by a value of another kind: the schema and the
   * loader agree on whether its form is right.
   */
  @Test
  void agrees_with_the_loader_on_values_of_another_kind() throws IOException {
    agree(BaseGame.copyTo(temporary));
    agree(copyOfRich());
  }

  private static void agree(Path folder) throws IOException {
    List<String> disagreements = new ArrayList<>();
    JsonNode whole = json(Files.readString(folder.resolve("scenario.yaml")));
    List<String> values = List.of("[]", "\"word\"", "-1", "true");
    for (String path : leaves(whole, "").toList()) {
      for (String value : values) {
        disagreements.addAll(disagreement(folder, whole.deepCopy(), path, JSON.readTree(value)));
      }
    }
    assertThat(disagreements).isEmpty();
  }

  private static Stream<String> leaves(JsonNode node, String path) {
    return node.isObject()
        ? node.properties().stream()
            .flatMap(
                entry ->
                    Stream.concat(
                        Stream.of(path + "/" + entry.getKey()),
                        leaves(entry.getValue(), path + "/" + entry.getKey())))
        : Stream.empty();
  }

  private static List<String> disagreement(Path folder, JsonNode whole, String path, JsonNode value)
      throws IOException {
    int slash = path.lastIndexOf('/');
    ((ObjectNode) whole.at(path.substring(0, slash))).set(path.substring(slash + 1), value);
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(whole);
    Files.writeString(folder.resolve("scenario.yaml"), text);

    List<Problem> ofForm =
        LOADER.load(folder).problems().stream().filter(SchemaTest::isOfForm).toList();
    List<String> errors = errors(text, SCHEMA);
    // What the loader says of a form that depends on other parts, the schema need not say.
    return errors.isEmpty() || !ofForm.isEmpty()
        ? List.of()
        : List.of("%s: %s: %s".formatted(path, value, errors));
  }

  /** Of a key with a few fixed values, another one is no name that something is missing for. */
  private static boolean isOfForm(Problem problem) {
    return OF_FORM.contains(problem.code()) || FIXED_VALUES.matcher(problem.message()).matches();
  }

  @Test
  void an_overlay_needs_no_complete_maps_and_may_take_keys_away() throws IOException {
    String overlay =
        """
        extends: base-game
        name: variant
        tracks: {oil: {start: 60}, mood: {visible: {red: hidden}}}
        moves: {lend: {text: ~, parameters: {size: {number: {to: 5}}}}, look: ~}
        deals: {pact: {terms: {price: {choice: {low: low}, number: ~}}}}
        scoring: {interest: {teams: {red: {text: Wealth}}}}
        bots: ~
        """;

    assertThat(errors(overlay, OVERLAY)).isEmpty();
    assertThat(errors(overlay, SCHEMA)).isNotEmpty();
  }

  @Test
  void what_an_overlay_does_say_is_checked() throws IOException {
    for (String bad :
        List.of(
            "tracks: {oil: {strat: 60}}",
            "tracks: {oil: {start: high}}",
            "moves: {lend: {by: red}}",
            "moves: {lend: {effects: [{track: oil}]}}",
            "bots: {red: {moves: [{weight: 1}]}}",
            "scoring: {interest: {points: -1}}",
            "calendar: [{minutes: 5}]",
            "sources: {book: {citations: {1S: {place: Page 1}}}}")) {
      assertThat(errors(bad, OVERLAY)).as(bad).isNotEmpty();
    }
  }

  private static List<String> errors(String yaml, Schema schema) throws IOException {
    return schema.validate(json(yaml)).stream()
        .map(error -> error.getInstanceLocation() + " " + error.getMessage())
        .collect(Collectors.toList());
  }

  private static JsonNode json(String yaml) {
    Object value =
        new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(yaml);
    return JSON.valueToTree(value);
  }

  private static final Schema SCHEMA = schema(ScenarioSchema.text());
  private static final Schema OVERLAY = schema(ScenarioSchema.overlayText());

  private static Schema schema(String text) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text, InputFormat.JSON);
  }
}
