package org.demarche.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.scenario.reference.KeyTables;
import org.demarche.scenario.reference.OverlaySchema;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.SourceText;
import org.demarche.scenario.source.YamlReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The reference of the language leaves nothing out, and what follows from the schema is as it
 * follows. With {@code -Ddemarche.reference.write=true} the files are written anew; else a file
 * that differs is written to {@code target/reference}.
 */
class LanguageReferenceTest {
  private static final Path FILE = Path.of("../docs/scenario-language.md");
  private static final Path OVERLAY =
      Path.of("src/main/resources/org/demarche/scenario", ScenarioSchema.OVERLAY_FILE);
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("]\\(#([a-z0-9-]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  private static JsonNode schema;
  private static String text;

  @BeforeAll
  static void read() throws IOException {
    text = Files.readString(FILE);
    schema = new ObjectMapper().readTree(ScenarioSchema.text());
  }

  private static void isAsMade(Path file, String made) throws IOException {
    String written = Files.exists(file) ? Files.readString(file) : "";
    if (Boolean.getBoolean("demarche.reference.write")) {
      Files.writeString(file, made);
      return;
    }
    if (!written.equals(made)) {
      Path folder = Files.createDirectories(Path.of("target/reference"));
      Files.writeString(folder.resolve(file.getFileName()), made);
    }
    assertThat(written).as("%s, made anew in target/reference", file).isEqualTo(made);
  }

  @Test
  void the_tables_of_keys_follow_from_the_schema() throws IOException {
    isAsMade(FILE, new KeyTables(schema).in(text));
  }

  @Test
  void every_map_of_the_schema_has_its_table() {
    KeyTables tables = new KeyTables(schema);
    tables.in(text);

    assertThat(tables.missing()).isEmpty();
  }

  @Test
  void every_key_of_the_schema_says_what_it_means() {
    for (JsonNode definition : schema.path("$defs")) {
      for (Map.Entry<String, JsonNode> key : definition.path("properties").properties()) {
        assertThat(key.getValue().path("description").asText())
            .as("%s of %s", key.getKey(), definition.path("title").asText())
            .matches("(?s)[A-Z`].*[.)].?");
      }
    }
  }

  @Test
  void the_schema_of_overlays_follows_from_the_schema() throws IOException {
    isAsMade(OVERLAY, OverlaySchema.of(schema));
  }

  @Test
  void every_link_within_leads_to_a_heading() {
    Set<String> headings = new TreeSet<>();
    HEADING
        .matcher(text)
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
        .forEach(headings::add);

    assertThat(LINK.matcher(text).results().map(link -> link.group(1))).isSubsetOf(headings);
  }

  @Test
  void every_reserved_word_is_listed() {
    assertThat(schema.path("$defs").path("id").path("not").path("enum"))
        .hasSizeGreaterThan(30)
        .allSatisfy(word -> assertThat(text).containsPattern("[` \n]" + word.asText() + "[` \n]"));
  }

  @Test
  void every_kind_of_problem_is_listed() {
    assertThat(Arrays.stream(ProblemKind.values()).map(ProblemKind::code))
        .allSatisfy(code -> assertThat(text).contains("`" + code + "`"));
  }

  @Test
  void every_example_is_yaml() {
    Matcher example = EXAMPLE.matcher(text);
    int found = 0;
    while (example.find()) {
      Problems problems = new Problems();
      YamlReader.read(new SourceText("example", example.group(1)), problems);
      assertThat(ProblemPrinter.print(problems.sorted())).isEmpty();
      found++;
    }
    assertThat(found).isGreaterThan(10);
  }
}
