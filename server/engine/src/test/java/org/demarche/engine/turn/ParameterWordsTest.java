package org.demarche.engine.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.turn.Phrases.actorOf;
import static org.demarche.engine.turn.Phrases.choiceOf;
import static org.demarche.engine.turn.Phrases.numberOf;
import static org.demarche.engine.turn.Phrases.secret;
import static org.demarche.engine.turn.ScenarioFixtures.game;

import java.util.List;
import java.util.Map;
import org.demarche.engine.model.Scenario;
import org.junit.jupiter.api.Test;

class ParameterWordsTest {
  private final Scenario scenario =
      game()
          .move("wait")
          .move("press", List.of(actorOf("whom"), numberOf("size", 0, 100, 0)))
          .deal(
              "pact",
              List.of(choiceOf("work", "half"), secret(choiceOf("price", "full"))),
              "",
              false)
          .build();

  private final ParameterWords words = new ParameterWords(scenario);

  @Test
  void a_move_without_parameters_is_its_title() {
    assertThat(words.summary(scenario.moves().get(0), Map.of())).isEqualTo("Title of wait");
  }

  @Test
  void parameters_follow_the_title_in_declared_order() {
    assertThat(words.summary(scenario.moves().get(1), Map.of("size", "20.50", "whom", "china")))
        .isEqualTo("Title of press: China, 20.5");
  }

  @Test
  void terms_that_are_left_out_are_passed_over() {
    assertThat(words.summary(scenario.deals().get(0), Map.of("work", "half")))
        .isEqualTo("Title of pact: the half");
  }
}
