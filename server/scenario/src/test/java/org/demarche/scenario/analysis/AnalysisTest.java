package org.demarche.scenario.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.scenario.BaseGame;
import org.demarche.scenario.Problem;
import org.demarche.scenario.ScenarioLoader;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken into account when something is said never to happen. */
class AnalysisTest {
  private static final ScenarioLoader LOADER = new ScenarioLoader();

  @TempDir Path temporary;

  /** Codes of the base game's problems with another condition of the inject and more text. */
  private List<String> problems(String when, String more) throws IOException {
    Path folder = BaseGame.copyTo(Files.createTempDirectory(temporary, "game"));
    Path main = folder.resolve("scenario.yaml");
    String text = Files.readString(main).replace("when: oil > 30", "when: '" + when + "'");
    Files.writeString(main, text.replace("injects:\n", more + "injects:\n"));
    return LOADER.load(folder).problems().stream().map(Problem::code).toList();
  }

  private void canHappen(String when) throws IOException {
    assertThat(problems(when, "")).as(when).isEmpty();
  }

  private void neverHappens(String when) throws IOException {
    assertThat(problems(when, "")).as(when).containsExactly("dead-inject");
  }

  @Nested
  class ranges {
    @Test
    void of_a_track_that_something_changes() throws IOException {
      canHappen("oil >= 80");
      neverHappens("oil > 80");
      canHappen("trust.red.bank < 1");
    }

    @Test
    void of_the_start() throws IOException {
      canHappen("oil > start.oil");
      neverHappens("start.oil > 40");
    }

    @Test
    void of_a_thesiss_parameter() throws IOException {
      canHappen("thesis.pull == 2");
      neverHappens("thesis.pull > 2");
    }

    @Test
    void of_a_thesiss_parameter_that_modifiers_change_in_any_combination() throws IOException {
      String modifiers =
          """
          modifiers:
            twice: {title: Twice, change: {pull: {multiply: 2}}, cite: []}
            more: {title: More, change: {pull: {add: 1}}, cite: []}
          """;

      assertThat(problems("thesis.pull >= 6", modifiers)).isEmpty();
      assertThat(problems("thesis.pull > 8", modifiers)).containsExactly("dead-inject");
    }

    @Test
    void of_the_turn_to_which_an_inject_belongs() throws IOException {
      canHappen("turn == 2");
      neverHappens("turn == 1");
    }

    @Test
    void of_the_number_of_turns_that_a_session_may_have() throws IOException {
      canHappen("turns < 2");
      neverHappens("turns > 2");
    }
  }

  @Test
  void a_channel_is_bounded_by_its_returns() throws IOException {
    String rule =
        """
          boom:
            title: Boom
            when: channel.effort > %s
            cite: []
            effects: [{track: mood, add: 1, noise: 1}]
        """;

    assertThat(problems("oil > 30", rule.formatted("1.4"))).isEmpty();
    assertThat(problems("oil > 30", rule.formatted("1.5"))).containsExactly("dead-rule");
  }

  @Test
  void named_values_are_followed_and_noise_has_no_bound() throws IOException {
    String rule =
        """
          boom:
            title: Boom
            let: {high: oil / 8 %s}
            cite: []
            effects:
              - when: high > 10
                then: [{track: mood, add: 1, noise: 1}]
        """;

    assertThat(problems("oil > 30", rule.formatted("+ 1"))).isEmpty();
    assertThat(problems("oil > 30", rule.formatted(""))).containsExactly("dead-branch");
    String noisy = rule.replace("oil / 8 %s", "{value: oil / 8, noise: 1}");
    assertThat(problems("oil > 30", noisy)).isEmpty();
  }

  @Test
  void a_condition_that_is_compiled_for_several_pairs_must_fail_for_each() throws IOException {
    String deals =
        """
        deals:
          gift:
            title: Gift
            between: teams
            cite: []
            effects:
              - when: self == "red"
                then: [{track: oil, add: 1}]
        """;
    Path folder = BaseGame.copyTo(temporary);
    Path main = folder.resolve("scenario.yaml");
    Files.writeString(
        main,
        Files.readString(main)
            .replace(
                "  blue: {title: Blue",
                "  green: {title: Green, color: '#0f0', brief: red.md}\n  blue: {title: Blue"));
    Path moves = folder.resolve("moves.yaml");
    Files.writeString(moves, Files.readString(moves).replace("deals:\n", deals));

    assertThat(LOADER.load(folder).problems())
        .extracting(Problem::code)
        .doesNotContain("dead-branch");
  }
}
