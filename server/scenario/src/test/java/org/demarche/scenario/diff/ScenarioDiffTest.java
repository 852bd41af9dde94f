package org.demarche.scenario.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.scenario.Games;
import org.demarche.scenario.diff.Difference.Field;
import org.demarche.scenario.diff.Difference.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioDiffTest {
  @TempDir Path directory;
  private Path old;
  private Path now;

  @BeforeEach
  void copy() throws IOException {
    old = Games.rich(Files.createDirectories(directory.resolve("old")));
    now = Games.rich(Files.createDirectories(directory.resolve("now")));
  }

  private void change(String from, String to) throws IOException {
    Path file = now.resolve("scenario.yaml");
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private List<Difference> diff() {
    return ScenarioDiff.of(old, now).differences();
  }

  private static Difference changed(String section, String id, Field... fields) {
    return new Difference(section, id, Kind.CHANGED, List.of(fields));
  }

  @Test
  void a_scenario_does_not_differ_from_itself() {
    assertThat(diff()).isEmpty();
  }

  @Test
  void spelling_order_of_keys_and_line_breaks_make_no_difference() throws IOException {
    change("repeat: 0.5", "repeat: 0.50");
    change("{title: Calm, range: [0, 10], start: 6}", "{range: [0, 10], title: Calm, start: 6.0}");
    change(
        "summary: Uses what the base game does not.",
        "summary: >-\n  Uses what the\n  base game does not.");

    assertThat(diff()).isEmpty();
  }

  @Test
  void a_changed_value_is_shown_with_its_path() throws IOException {
    change("cost: {each: {money: 1}}", "cost: {each: {money: 2}}");

    assertThat(diff())
        .containsExactly(changed("deals", "canal", new Field("cost.each.money", "1", "2")));
  }

  @Test
  void what_was_added_to_a_list_does_not_hide_what_stayed() throws IOException {
    change(
        "      - {track: goods.self, add: 4}\n",
        "      - {track: calm, add: 1}\n      - {track: goods.self, add: 5}\n");

    assertThat(diff())
        .containsExactly(
            changed(
                "moves",
                "trade",
                new Field("effects[1]", "{add: 4, track: goods.self}", ""),
                new Field("effects[1]", "", "{add: 1, track: calm}"),
                new Field("effects[2]", "", "{add: 5, track: goods.self}")));
  }

  @Test
  void one_changed_item_of_a_list_is_compared_in_detail() throws IOException {
    change("- {track: goods.self, add: 4}", "- {track: goods.self, add: 5}");

    assertThat(diff())
        .containsExactly(changed("moves", "trade", new Field("effects[1].add", "4", "5")));
  }

  @Test
  void things_come_and_go() throws IOException {
    change("  rumour:\n", "  murmur:\n");

    assertThat(diff())
        .containsExactly(
            new Difference("injects", "murmur", Kind.ADDED, List.of()),
            new Difference("injects", "rumour", Kind.REMOVED, List.of()));
  }

  @Test
  void the_order_of_rules_counts() throws IOException {
    String text = Files.readString(now.resolve("scenario.yaml"));
    int haste = text.indexOf("  haste:");
    int steps = text.indexOf("  steps:");
    int end = text.indexOf("injects:");
    Files.writeString(
        now.resolve("scenario.yaml"),
        text.substring(0, haste)
            + text.substring(steps, end)
            + text.substring(haste, steps)
            + text.substring(end));

    assertThat(diff())
        .containsExactly(changed("rules", "", new Field("order", "haste, steps", "steps, haste")));
  }

  @Test
  void markdown_files_are_compared_paragraph_by_paragraph() throws IOException {
    Files.writeString(old.resolve("brief.md"), "First.\n\nSecond\nand more.\n\nThird.\n");
    Files.writeString(now.resolve("brief.md"), "First.\n\nSecond and more.\n\nFourth.\n");

    assertThat(diff())
        .contains(changed("teams", "red", new Field("brief[3]", "Third.", "Fourth.")));
  }

  @Test
  void an_overlay_differs_by_what_it_says() throws IOException {
    Path overlay = Files.createDirectories(old.resolveSibling("calm-game"));
    Files.writeString(
        overlay.resolve("scenario.yaml"),
        """
        extends: rich-game
        name: calm-game
        title: Rich game
        version: 1.0.0
        summary: Uses what the base game does not.
        tracks: {calm: {start: 9}}
        injects: {rumour: ~}
        """);

    assertThat(ScenarioDiff.of(old, overlay).differences())
        .containsExactlyInAnyOrder(
            changed("tracks", "calm", new Field("start", "6", "9")),
            new Difference("injects", "rumour", Kind.REMOVED, List.of()),
            changed("name", "", new Field("", "rich-game", "calm-game")));
  }

  @Test
  void what_cannot_be_read_is_a_problem() throws IOException {
    Files.delete(now.resolve("scenario.yaml"));

    assertThat(ScenarioDiff.of(old, now).problems()).hasSize(1);
  }
}
