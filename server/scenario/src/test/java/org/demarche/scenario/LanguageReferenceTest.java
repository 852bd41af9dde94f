package org.demarche.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.SourceText;
import org.demarche.scenario.source.YamlReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The reference of the language leaves nothing out. */
class LanguageReferenceTest {
  private static final Path FILE = Path.of("../docs/scenario-language.md");
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  private static String text;

  @BeforeAll
  static void read() throws IOException {
    text = Files.readString(FILE);
  }

  @Test
  void every_key_is_described() throws IOException {
    Set<String> keys = new TreeSet<>();
    try (InputStream schema = ScenarioLoader.class.getResourceAsStream("scenario.schema.json")) {
      collect(new ObjectMapper().readTree(schema), keys);
    }

    assertThat(keys).hasSizeGreaterThan(60).allSatisfy(key -> assertThat(text).contains(key));
  }

  private static void collect(JsonNode node, Set<String> keys) {
    node.path("properties").fieldNames().forEachRemaining(keys::add);
    node.forEach(child -> collect(child, keys));
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
