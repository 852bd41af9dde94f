package org.demarche.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.ScenarioInfo.Citation;
import org.demarche.scenario.doc.Audience;
import org.demarche.scenario.doc.Rulebook;
import org.junit.jupiter.api.Test;

/**
 * The table of what uses each place of the large scenario's document is computed, and published.
 */
class PublishedCitesTest {
  private static final Path FOLDER = Path.of("../../scenarios/after-maidan-2016");
  private static final Path COMPUTED = Path.of("target", "cites.md");
  private static final String HEADING = "## Where each place of the sources is used";
  private static final String INTRODUCTION =
      """
      # What uses each place of the document

      Computed from the scenario's files: for each of the 232 places of `sources.yaml`, the parts of the game that
      cite it, or the reason why none does. A test computes this page anew and compares.

      """;

  /** A link within the rulebook, of which the words stay. */
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\(#[^)]*\\)");

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (S\\d+) \\| [^|]+ \\| [^|]*\\S[^|]* \\|$");

  private static final Loaded LOADED = new ScenarioLoader().load(FOLDER);

  private static Scenario scenario() {
    Scenario scenario = LOADED.scenario();
    assertThat(scenario).as("%s", LOADED.problems()).isNotNull();
    return scenario;
  }

  private static String computed() {
    String rulebook = Rulebook.of(LOADED.folder(), scenario(), Audience.FACILITATOR).markdown();
    String table = rulebook.substring(rulebook.indexOf(HEADING) + HEADING.length()).strip();
    return INTRODUCTION + LINK.matcher(table).replaceAll("$1").replace("\\_", "_") + "\n";
  }

  @Test
  void the_published_table_is_the_computed_one() throws IOException {
    String computed = computed();
    Files.createDirectories(COMPUTED.getParent());
    Files.writeString(COMPUTED, computed);
    assertThat(Files.readString(FOLDER.resolve("cites.md")))
        .as("if the scenario has changed, copy server/scenario/target/cites.md over it")
        .isEqualTo(computed);
  }

  @Test
  void each_of_the_232_places_is_cited_or_says_why_not() {
    List<String> places =
        scenario().info().sources().stream()
            .flatMap(source -> source.citations().stream())
            .map(Citation::id)
            .toList();
    assertThat(places).hasSize(232);
    assertThat(ROW.matcher(computed()).results().map(row -> row.group(1)))
        .containsExactlyElementsOf(places);
  }
}
