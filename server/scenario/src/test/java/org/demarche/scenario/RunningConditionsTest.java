package org.demarche.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.demarche.engine.model.ConditionReader.Answer;
import org.demarche.engine.model.OrderDemands;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.turn.Adjudicator;
import org.demarche.engine.turn.Moment;
import org.demarche.engine.turn.Start;
import org.demarche.engine.turn.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scenario gives to the sessions that play it: conditions for white cell, and demands. */
class RunningConditionsTest {
  @TempDir Path temporary;

  private Scenario scenario(String more) throws IOException {
    Path folder = BaseGame.copyTo(temporary);
    Files.writeString(folder.resolve("scenario.yaml"), more, StandardOpenOption.APPEND);
    Loaded loaded = new ScenarioLoader().load(folder);
    assertThat(ProblemPrinter.print(loaded.problems())).isEmpty();
    return loaded.scenario();
  }

  @Test
  void a_condition_is_read_with_the_scenario_s_names_and_as_deep_as_wanted() throws IOException {
    Scenario game = scenario("");
    Moment start = new Moment(1, game.turns(), Start.values(game), List.of());

    assertThat(
            holds(game, start, "oil >= 40 && (trust.red.blue > 9 || (turn == 1 && !(oil > 41)))"))
        .isTrue();
    assertThat(holds(game, start, "oil < 40 || wealth.red > 4")).isFalse();
  }

  private static boolean holds(Scenario game, Moment now, String written) {
    var condition = (Answer.Condition) game.conditions().read(written);
    return new Adjudicator(game).holds(Truth.of(0), now, condition.expression());
  }

  @Test
  void a_mistake_is_shown_with_a_caret_below_it() throws IOException {
    Scenario game = scenario("");

    var problem = (Answer.Problem) game.conditions().read("turn > 1 && oli < 40");
    assertThat(problem.column()).isEqualTo(13);
    assertThat(problem.marked()).isEqualTo("turn > 1 && oli < 40\n            ^^^");
    assertThat(problem.message()).contains("oil");
    for (String wrong :
        List.of("", "   ", "oil", "oil <", "((", "oil < 'a'", "\n\noli > 1", "💥")) {
      assertThat(game.conditions().read(wrong)).isInstanceOf(Answer.Problem.class);
    }
  }

  @Test
  void orders_need_what_the_scenario_says() throws IOException {
    assertThat(scenario("").demands()).isEqualTo(OrderDemands.NONE);
  }

  @Test
  void a_reason_can_be_demanded() throws IOException {
    assertThat(scenario("\norders: {rationale: required}\n").demands())
        .isEqualTo(new OrderDemands(true, false));
  }

  @Test
  void a_wrong_demand_is_a_problem_with_its_place() throws IOException {
    Path folder = BaseGame.copyTo(temporary);
    Files.writeString(
        folder.resolve("scenario.yaml"),
        "\norders: {prediction: requird}\n",
        StandardOpenOption.APPEND);

    assertThat(ProblemPrinter.print(new ScenarioLoader().load(folder).problems()))
        .contains("orders: {prediction: requird}")
        .contains("required");
  }
}
