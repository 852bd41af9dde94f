package org.demarche.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.engine.model.Inject;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Track;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scenario that says only how it differs from another one. */
class OverlayTest {
  private static final ScenarioLoader LOADER = new ScenarioLoader();
  private static final String HEAD =
      """
      extends: base-game
      name: variant
      title: Variant
      version: 1.0.0
      summary: The same with a difference.
      """;

  @TempDir Path scenarios;

  private Path folder;

  @BeforeEach
  void base() throws IOException {
    BaseGame.copyTo(scenarios);
    folder = Files.createDirectory(scenarios.resolve("variant"));
  }

  private Loaded load(String differences) throws IOException {
    Files.writeString(folder.resolve("scenario.yaml"), HEAD + differences);
    return LOADER.load(folder);
  }

  private Scenario scenario(String differences) throws IOException {
    Loaded loaded = load(differences);
    assertThat(ProblemPrinter.print(loaded.problems())).isEmpty();
    return loaded.scenario();
  }

  @Test
  void without_differences_it_is_the_base_under_another_name() throws IOException {
    Scenario base = LOADER.load(scenarios.resolve("base-game")).scenario();
    Scenario variant = scenario("");

    assertThat(variant.info().name()).isEqualTo("variant");
    assertThat(variant.info().title()).isEqualTo("Variant");
    assertThat(variant.tracks()).isEqualTo(base.tracks());
    assertThat(variant.actors()).isEqualTo(base.actors());
    assertThat(variant.moves()).extracting(Move::id).containsExactly("lend", "look");
  }

  @Test
  void maps_are_joined_key_by_key() throws IOException {
    Scenario variant =
        scenario(
            """
            tracks:
              oil: {start: 60}
              wealth: {start: {red: 9}}
              cold: {title: Cold, range: [0, 1], start: 0, cite: []}
            rules:
              frost: {title: Frost, cite: [], effects: [{track: cold, set: 1}]}
            """);

    assertThat(variant.tracks())
        .extracting(Track::id)
        .containsExactly("oil", "mood", "wealth", "trust", "cold");
    assertThat(variant.tracks().getFirst().title()).isEqualTo("Oil price");
    assertThat(variant.slots())
        .extracting(slot -> slot.id() + " " + slot.start())
        .contains("oil 60.0", "wealth.red 9.0", "wealth.blue 6.0");
  }

  @Test
  void lists_and_single_values_are_replaced() throws IOException {
    Scenario variant =
        scenario(
            """
            calendar: [{label: Only}]
            injects:
              strike: {turn: 1, effects: []}
            """);

    assertThat(variant.turns()).isEqualTo(1);
    assertThat(variant.injects().getFirst().effects()).isEmpty();
    assertThat(variant.injects().getFirst().title()).isEqualTo("Strike");
  }

  @Test
  void nothing_takes_a_key_away() throws IOException {
    Scenario variant = scenario("injects: {strike: {turn: ~, chance: ~}}\nbots: ~\n");

    Inject strike = variant.injects().getFirst();
    assertThat(strike.turn()).isZero();
    assertThat(strike.probability()).isEqualTo(1);
  }

  @Test
  void to_take_away_what_is_not_there_is_a_mistake() throws IOException {
    assertThat(printed("injects: {strik: ~}\n"))
        .isEqualTo(
            """
            scenario.yaml:6:11: error: there is no "strik" to take away [unknown-key]
                injects: {strik: ~}
                          ^^^^^
              fix: Did you mean "strike"?
            """);
  }

  private String printed(String differences) throws IOException {
    return ProblemPrinter.print(load(differences).problems());
  }

  @Test
  void pages_that_it_does_not_have_are_the_bases() throws IOException {
    Files.writeString(folder.resolve("red.md"), "Another brief.");

    assertThat(scenario("").teams())
        .extracting(team -> team.brief())
        .containsExactly("Another brief.", "Text of blue.");
  }

  @Test
  void may_have_parts_of_its_own() throws IOException {
    Files.writeString(folder.resolve("more.yaml"), "tracks: {oil: {start: 50}}\n");

    assertThat(scenario("include: [more.yaml]\n").slots().getFirst().start()).isEqualTo(50);
  }

  @Test
  void a_problem_of_the_base_is_shown_where_it_stands() throws IOException {
    Path moves = scenarios.resolve("base-game/moves.yaml");
    Files.writeString(
        moves, Files.readString(moves).replace("{track: oil, set", "{track: oli, set"));

    assertThat(printed(""))
        .startsWith("../base-game/moves.yaml:21:21: error: there is no track \"oli\"");
  }

  @Test
  void a_file_that_the_base_lacks_is_shown_there_too() throws IOException {
    Files.delete(scenarios.resolve("base-game/moves.yaml"));

    assertThat(printed("")).startsWith("../base-game/scenario.yaml:7:11: error: there is no file");
  }

  @Test
  void a_problem_of_the_difference_is_shown_in_its_own_file() throws IOException {
    assertThat(printed("tracks: {oil: {start: 500}}\n"))
        .startsWith("scenario.yaml:6:23: error: 500 is out of range");
  }

  @Test
  void name_title_version_and_summary_are_its_own() throws IOException {
    Files.writeString(folder.resolve("scenario.yaml"), "extends: base-game\n");

    assertThat(LOADER.load(folder).problems())
        .extracting(Problem::message)
        .containsExactlyInAnyOrder(
            "a scenario has no \"name\"",
            "a scenario has no \"title\"",
            "a scenario has no \"version\"",
            "a scenario has no \"summary\"");
  }

  @Test
  void the_digest_covers_the_bases_files() throws IOException {
    String before = scenario("").info().digest();
    Path brief = scenarios.resolve("base-game/blue.md");
    Files.writeString(brief, "Changed.");

    assertThat(scenario("").info().digest()).isNotEqualTo(before);
  }

  @Test
  void an_overlay_can_be_extended_in_turn() throws IOException {
    scenario("tracks: {oil: {start: 50}}\n");
    Path second = Files.createDirectory(scenarios.resolve("second"));
    String head = HEAD.replace("base-game", "variant").replace("name: variant", "name: second");
    Files.writeString(second.resolve("scenario.yaml"), head + "tracks: {mood: {start: 1}}\n");

    Loaded loaded = LOADER.load(second);

    assertThat(ProblemPrinter.print(loaded.problems())).isEmpty();
    assertThat(loaded.scenario().slots())
        .extracting(slot -> slot.id() + " " + slot.start())
        .contains("oil 50.0", "mood 1.0");
    assertThat(loaded.scenario().actors().getFirst().brief()).isEqualTo("Text of red.");
  }

  @Test
  void a_circle_of_overlays_is_refused() throws IOException {
    Path base = scenarios.resolve("base-game/scenario.yaml");
    Files.writeString(base, "extends: variant\n" + Files.readString(base));

    assertThat(load("").problems()).extracting(Problem::code).containsExactly("cycle");
    assertThat(printed("")).startsWith("../base-game/scenario.yaml:1:10:");
  }

  @Test
  void at_most_five_scenarios_lie_below() throws IOException {
    String below = "base-game";
    for (String name : List.of("one", "two", "three", "four", "five")) {
      write(name, below);
      below = name;
    }
    assertThat(LOADER.load(scenarios.resolve("five")).problems()).isEmpty();

    write("six", below);

    assertThat(LOADER.load(scenarios.resolve("six")).problems())
        .extracting(Problem::message)
        .containsExactly("more than 5 scenarios lie below this one");
  }

  private void write(String name, String below) throws IOException {
    Path one = Files.createDirectory(scenarios.resolve(name));
    String head = HEAD.replace("base-game", below).replace("name: variant", "name: " + name);
    Files.writeString(one.resolve("scenario.yaml"), head);
  }

  @Test
  void a_base_that_is_a_link_to_somewhere_else_is_refused() throws IOException {
    Path elsewhere = Files.createDirectory(scenarios.resolve("elsewhere"));
    Files.move(scenarios.resolve("base-game"), elsewhere.resolve("base-game"));
    Files.createSymbolicLink(scenarios.resolve("base-game"), elsewhere.resolve("base-game"));

    assertThat(load("").problems()).extracting(Problem::code).containsExactly("file-outside");
  }

  @Test
  void a_page_of_the_base_that_is_a_link_to_somewhere_else_is_refused() throws IOException {
    Path secret = Files.writeString(scenarios.resolve("secret.md"), "Not for players.");
    Files.delete(scenarios.resolve("base-game/guide.md"));
    Files.createSymbolicLink(scenarios.resolve("base-game/guide.md"), secret);

    assertThat(load("").problems()).extracting(Problem::code).containsExactly("file-outside");
  }
}
