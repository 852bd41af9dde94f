package org.demarche.scenario.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.engine.model.Scenario;
import org.demarche.scenario.ScenarioLoader;
import org.demarche.scenario.simulate.SimulationReport.ObserverReport;
import org.demarche.scenario.simulate.SimulationReport.PolicyScore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Simulations of the tutorial. */
class SimulatorTest {
  private static final Path TUTORIAL = Path.of("../../scenarios/islands-and-pipelines");
  private static final SimulationOptions OPTIONS = SimulationOptions.mixed(80, "seed");

  private static Scenario scenario;
  private static SimulationReport report;

  @BeforeAll
  static void simulate() throws IOException, InterruptedException {
    scenario = new ScenarioLoader().load(TUTORIAL).scenario();
    report = run(OPTIONS.observing(24, 32, false));
  }

  private static SimulationReport run(SimulationOptions options) throws InterruptedException {
    return Simulator.run(scenario, options, Progress.NONE);
  }

  /** All that does not tell how long it took. */
  private static String figures(SimulationReport of) {
    return SimulationJson.of(of).replaceAll("\"(seconds|turns_per_second|threads)\": [^,\n]*", "");
  }

  @Test
  void the_same_seed_gives_the_same_figures_with_any_number_of_threads()
      throws InterruptedException {
    SimulationOptions options = OPTIONS.observing(6, 16, true);

    assertThat(figures(run(options.withThreads(3))))
        .isEqualTo(figures(run(options.withThreads(1))));
  }

  @Test
  void another_seed_gives_other_figures() throws InterruptedException {
    assertThat(figures(run(SimulationOptions.mixed(80, "another"))))
        .isNotEqualTo(figures(run(OPTIONS)));
  }

  @Test
  void theses_take_turns() {
    assertThat(report.scores())
        .allSatisfy(score -> assertThat(score.total().games()).isEqualTo(40))
        .extracting(PolicyScore::thesis)
        .contains("swing", "bound");
  }

  @Test
  void a_score_is_interests_and_objective() {
    assertThat(report.scores())
        .allSatisfy(
            score ->
                assertThat(score.interests().mean() + score.objective().mean())
                    .isCloseTo(score.total().mean(), within(1e-9)));
  }

  @Test
  void the_shift_brings_the_value_to_half_of_the_points() {
    assertThat(report.calibration())
        .hasSize(8)
        .allSatisfy(
            one ->
                assertThat(one.value().mean() + one.shift()).isCloseTo(one.target(), within(1e-9)));
  }

  @Test
  void random_teams_try_every_move_and_deal() throws InterruptedException {
    SimulationReport random =
        run(SimulationOptions.mixed(200, "r").withPolicy(Policies.RANDOM, Map.of()));

    assertThat(random.allRandom()).isTrue();
    assertThat(random.moves()).allSatisfy(move -> assertThat(move.orders()).isPositive());
    assertThat(random.deals()).allSatisfy(deal -> assertThat(deal.effective()).isPositive());
  }

  @Test
  void one_team_can_play_another_policy() throws InterruptedException {
    SimulationReport one =
        run(SimulationOptions.mixed(8, "r").withPolicy("standard", Map.of("japan", "random")));

    assertThat(one.scores())
        .allSatisfy(
            score ->
                assertThat(score.policy())
                    .isEqualTo(score.team().equals("japan") ? "random" : "standard"));
  }

  @Test
  void what_the_scenario_does_not_have_is_refused_in_words() {
    assertThatThrownBy(() -> run(OPTIONS.withPolicy("standard", Map.of("japan", "bold"))))
        .isInstanceOf(SimulationException.class)
        .hasMessageContaining("Japan has no policy \"bold\"")
        .hasMessageContaining("standard");
    assertThatThrownBy(() -> run(OPTIONS.withPolicy("bold", Map.of())))
        .hasMessageContaining("No team has a policy \"bold\"");
    assertThatThrownBy(() -> run(OPTIONS.withPolicy("standard", Map.of("atlantis", "standard"))))
        .hasMessageContaining("no team \"atlantis\"");
  }

  @Test
  void progress_is_told_up_to_the_end() throws InterruptedException {
    List<String> told = new ArrayList<>();
    Simulator.run(scenario, OPTIONS, (what, done, total) -> told.add(what + done + "/" + total));

    assertThat(told).startsWith("Games0/80").endsWith("Games80/80");
  }

  @Test
  void an_ideal_observer_tells_the_theses_of_the_tutorial_apart_the_better_the_later() {
    ObserverReport observer = report.observer();

    assertThat(observer.games()).isEqualTo(24);
    assertThat(observer.turns().getLast().right()).isGreaterThan(0.8);
    assertThat(observer.turns().getLast().truth())
        .isGreaterThan(observer.turns().getFirst().truth());
    assertThat(observer.confusion().stream().flatMap(List::stream).mapToInt(games -> games).sum())
        .isEqualTo(24);
    assertThat(observer.signals().getFirst().bits()).isPositive();
  }

  @Test
  void the_text_fits_a_hundred_columns() {
    assertThat(SimulationText.lines(report))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100))
        .contains("Scores by policy", "Ideal observer: turn by turn", "Chances");
  }

  @Test
  void the_json_has_the_names_that_are_promised() throws IOException {
    JsonNode json = new ObjectMapper().readTree(SimulationJson.of(report));

    assertThat(json.fieldNames())
        .toIterable()
        .startsWith("scenario", "title", "version", "digest", "seed", "games", "turns")
        .contains("scores", "standings", "calibration", "moves", "unreached", "observer");
    assertThat(json.at("/scores/0/total/standard_error").isNumber()).isTrue();
    assertThat(json.at("/calibration/0/current").isNull()).isTrue();
    assertThat(json.at("/observer/confusion/0/0").isInt()).isTrue();
  }

  @Test
  void the_page_needs_nothing_from_elsewhere_and_has_a_table_for_each_chart() {
    String page = SimulationPage.of(report);

    assertThat(page).startsWith("<!doctype html>").contains("<html lang=\"en\">");
    assertThat(page).doesNotContain("http", "<script", "src=", "url(");
    for (String part : page.split("<section", -1)) {
      if (part.contains("<svg")) {
        assertThat(part).contains("role=\"img\" aria-label=", "<table>");
      }
    }
  }
}
