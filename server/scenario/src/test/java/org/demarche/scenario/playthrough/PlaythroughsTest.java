package org.demarche.scenario.playthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.demarche.engine.model.Scenario;
import org.demarche.scenario.Games;
import org.demarche.scenario.playthrough.Playthroughs.Replayed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaythroughsTest {
  private static final String FILE = "playthrough.yaml";

  @TempDir Path directory;
  private Path folder;
  private Scenario scenario;

  @BeforeEach
  void copy() throws IOException {
    folder = Games.rich(directory);
    scenario = Games.load(folder);
  }

  private Replayed replay(String text) throws IOException {
    Files.writeString(folder.resolve(FILE), text);
    return Playthroughs.replay(scenario, folder, FILE);
  }

  private String recorded(GameSetup setup) {
    return Playthroughs.record(scenario, setup, Map.of());
  }

  @Test
  void a_game_of_bots_can_be_played_again_by_people() throws IOException {
    for (String seed : List.of("a", "b: c", "7")) {
      assertThat(replay(recorded(new GameSetup(seed, "fast"))).same()).as(seed).isTrue();
    }
  }

  @Test
  void a_short_game_with_a_modifier_keeps_what_it_started_from() throws IOException {
    String text = recorded(new GameSetup("a", "slow", List.of("doubled"), 2));

    assertThat(text).contains("modifiers: [doubled]\n", "length: 2\n", "thesis: slow\n");
    assertThat(replay(text).same()).isTrue();
  }

  @Test
  void rulings_and_forecasts_are_played_again() throws IOException {
    String text =
        """
        seed: a
        thesis: slow
        length: 1
        turns:
          - turn: 1
            moves:
              - {team: red, move: slander, with: {target: "blue"}, ruled: {luck: 1}}
            forecasts:
              red:
                calmer: {yes: 0.8, no: 0.2}
        """;

    String now = replay(text).now();

    assertThat(now).contains("ruled: {luck: 1}").contains("calmer: {yes: 0.8, no: 0.2}");
    assertThat(now).contains("ties.red.blue: 0.0000");
    assertThat(replay(now).same()).isTrue();
  }

  @Test
  void what_is_against_the_rules_now_is_told_with_its_turn() throws IOException {
    String text =
        """
        seed: a
        thesis: slow
        turns:
          - turn: 1
            moves: []
          - turn: 2
            moves:
              - {team: red, move: trade, with: {}}
              - {team: red, move: trade, with: {}}
        """;

    assertThat(replay(text).refusal())
        .isEqualTo("turn 2, red, move trade: Trade can be ordered only once in a turn.");
  }

  @Test
  void what_cannot_be_read_is_pointed_at() throws IOException {
    Replayed replayed = replay("seed: a\nturnes: []\n");

    assertThat(replayed.problems()).extracting("line").contains(2);
    assertThat(replayed.same()).isFalse();
    assertThat(replayed.differs()).isFalse();
  }

  @Test
  void a_team_plays_the_policy_that_is_asked_for() {
    GameSetup setup = new GameSetup("a", "slow");

    assertThat(Playthroughs.record(scenario, setup, Map.of("red", "loud")))
        .contains("team: red, move: slander")
        .isNotEqualTo(recorded(setup));
  }

  @Test
  void unknown_teams_policies_and_theses_are_refused() {
    GameSetup setup = new GameSetup("a", "slow");

    assertThatThrownBy(() -> Playthroughs.record(scenario, setup, Map.of("rde", "loud")))
        .hasMessage("There is no team \"rde\". Did you mean \"red\"?");
    assertThatThrownBy(() -> Playthroughs.record(scenario, setup, Map.of("red", "lout")))
        .hasMessage("There is no policy \"lout\". Did you mean \"loud\"?");
    assertThatThrownBy(() -> recorded(new GameSetup("a", "fats")))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void differences_are_shown_below_their_turn_and_part() {
    String old = "turns:\n  - turn: 1\n    values:\n      a: 1\n      b: 2\nscores:\n  red: 1\n";
    String now = old.replace("b: 2", "b: 3").replace("red: 1", "red: 2");

    assertThat(RecordedDiff.of(old, now))
        .containsExactly("turn 1, values", "- b: 2", "+ b: 3", "scores", "- red: 1", "+ red: 2");
    assertThat(RecordedDiff.of(old, old)).isEmpty();
  }
}
