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
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schema with which editors complete and check scenarios says what the loader says. */
class SchemaTest {
  /** What is wrong with the form of a value, which a schema can say, whatever names mean. */
  private static final Set<String> OF_FORM =
      Set.of("unknown-key", "missing-key", "wrong-type", "bad-id", "out-of-range");

  private static final ScenarioLoader LOADER = new ScenarioLoader();
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> accepts_every_shipped_scenario() throws IOException {
    return Scenarios.folders(ShippedScenariosTest.FOLDER).stream()
        .flatMap(SchemaTest::yamlFiles)
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> accepts(file)));
  }

  @Test
  void accepts_the_template_and_the_base_game() throws IOException {
    Path template = temporary.resolve("my-game");
    ScenarioTemplate.write(template);
    Path base = BaseGame.copyTo(temporary);

    for (Path file : Stream.of(template, base).flatMap(SchemaTest::yamlFiles).toList()) {
      accepts(file);
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

  private static void accepts(Path file) throws IOException {
    assertThat(errors(Files.readString(file))).as("%s", file).isEmpty();
  }

  /** A change of the base game's {@code moves.yaml} or {@code scenario.yaml}. */
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
          new Change("  objective: {points: 20}\n", ""),
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

  @TestFactory
  Stream<DynamicTest> refuses_what_the_loader_refuses() {
    return BAD.stream()
        .map(change -> DynamicTest.dynamicTest(change.toString(), () -> refusedByBoth(change)));
  }

  private void refusedByBoth(Change change) throws IOException {
    Path folder = BaseGame.copyTo(Files.createTempDirectory(temporary, "bad"));
    boolean refused = false;
    for (Path file : yamlFiles(folder).toList()) {
      String text = Files.readString(file);
      String spoiled = text.replace(change.find(), change.put());
      Files.writeString(file, spoiled);
      refused |= !errors(spoiled).isEmpty();
    }

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
    JsonNode whole = json(Files.readString(BaseGame.copyTo(temporary).resolve("scenario.yaml")));
    List<String> values = List.of("[]", "\"word\"", "-1", "true");
    for (String path : leaves(whole, "").toList()) {
      for (String value : values) {
        agree(whole.deepCopy(), path, JSON.readTree(value));
      }
    }
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

  private void agree(JsonNode whole, String path, JsonNode value) throws IOException {
    int slash = path.lastIndexOf('/');
    ((ObjectNode) whole.at(path.substring(0, slash))).set(path.substring(slash + 1), value);
    Path folder = temporary.resolve("base-game");
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(whole);
    Files.writeString(folder.resolve("scenario.yaml"), text);

    List<Problem> ofForm =
        LOADER.load(folder).problems().stream()
            .filter(problem -> OF_FORM.contains(problem.code()))
            .toList();
    List<String> errors = errors(text);
    if (ofForm.isEmpty()) {
      assertThat(errors).as("%s: %s", path, value).isEmpty();
    }
    if (!errors.isEmpty()) {
      assertThat(ofForm).as("%s: %s %s", path, value, errors).isNotEmpty();
    }
  }

  private static List<String> errors(String yaml) throws IOException {
    return SCHEMA.validate(json(yaml)).stream()
        .map(error -> error.getInstanceLocation() + " " + error.getMessage())
        .collect(Collectors.toList());
  }

  private static JsonNode json(String yaml) {
    Object value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return JSON.valueToTree(value);
  }

  private static final Schema SCHEMA = schema();

  private static Schema schema() {
    try (InputStream stream = ScenarioLoader.class.getResourceAsStream("scenario.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
