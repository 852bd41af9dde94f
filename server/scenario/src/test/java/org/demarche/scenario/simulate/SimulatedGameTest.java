package org.demarche.scenario.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.engine.model.BotPolicy.TeamPolicy;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Score;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.session.TurnRecord;
import org.demarche.engine.turn.KeyedDraws;
import org.demarche.engine.turn.Truth;
import org.demarche.scenario.ScenarioLoader;
import org.demarche.scenario.Scenarios;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whether simulated games are games. */
class SimulatedGameTest {
  private static final Path FOLDER = Path.of("../../scenarios");
  private static final int GAMES = 12;

  static GameLog game(GameRules rules, String policy, int number) {
    Scenario scenario = rules.scenario();
    Policies policies = new Policies(scenario, policy, Map.of());
    String seed = policy + "-" + number;
    List<Integer> drawn = policies.drawn(new KeyedDraws(seed, 0));
    List<TeamPolicy> played = new ArrayList<>();
    for (int team = 0; team < drawn.size(); team++) {
      played.add(policies.policy(team, drawn.get(team)));
    }
    Truth truth = Truth.of(number % scenario.theses().size());
    return new SimulatedGame(rules, seed, truth, scenario.turns(), false, played).play(drawn);
  }

  @TestFactory
  Stream<DynamicTest> a_session_with_the_same_orders_goes_the_same_way() throws IOException {
    return Scenarios.folders(FOLDER).stream()
        .flatMap(
            folder ->
                Stream.of(Policies.MIXED, Policies.RANDOM, Policies.ABSENT)
                    .map(
                        policy ->
                            DynamicTest.dynamicTest(
                                folder.getFileName() + " " + policy,
                                () -> compare(folder, policy))));
  }

  private static void compare(Path folder, String policy) throws IOException {
    GameRules rules = GameRules.of(new ScenarioLoader().load(folder).scenario());
    for (int number = 0; number < GAMES; number++) {
      GameLog log = game(rules, policy, number);
      SessionState state = SessionReplay.of(rules.scenario(), log);

      assertThat(state.turns()).hasSize(log.turns());
      for (int turn = 0; turn < log.turns(); turn++) {
        compare(log.played().get(turn), state.turns().get(turn));
      }
      assertThat(state.objectives()).isEqualTo(log.objectives());
      compareScores(rules.scenario(), GameResult.of(rules.scenario(), log), state.scores());
    }
  }

  private static void compare(GameLog.Turn simulated, TurnRecord played) {
    assertThat(simulated.injects()).isEqualTo(played.injects());
    for (int team = 0; team < played.moves().size(); team++) {
      assertThat(simulated.orders().get(team))
          .extracting(GameLog.Order::move)
          .isEqualTo(played.moves().get(team).stream().map(move -> move.move()).toList());
    }
    assertThat(simulated.resolution().after()).isEqualTo(played.resolution().after());
    assertThat(simulated.resolution().refused()).hasSameSizeAs(played.resolution().refused());
    assertThat(simulated.readings()).isEqualTo(played.readings());
  }

  private static void compareScores(Scenario scenario, GameResult result, List<Score> scores) {
    for (Score score : scores) {
      double interests = result.interestPoints(scenario, score.team());
      assertThat(score.parts().getFirst().points()).isCloseTo(interests, within(1e-9));
      int held = result.log().objectives().get(score.team());
      assertThat(score.objectiveMet()).isEqualTo(held >= 0 && result.met()[held]);
    }
  }

  @TestFactory
  Stream<DynamicTest> nobody_spends_more_than_it_has() throws IOException {
    return Scenarios.folders(FOLDER).stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.getFileName().toString(),
                    () -> {
                      GameRules rules = GameRules.of(new ScenarioLoader().load(folder).scenario());
                      IntStream.range(0, GAMES)
                          .mapToObj(number -> game(rules, Policies.RANDOM, number))
                          .flatMap(log -> log.played().stream())
                          .forEach(SimulatedGameTest::checkMeans);
                    }));
  }

  private static void checkMeans(GameLog.Turn turn) {
    for (int team = 0; team < turn.orders().size(); team++) {
      for (int resource = 0; resource < turn.available().get(team).size(); resource++) {
        double spent = 0;
        for (GameLog.Order order : turn.orders().get(team)) {
          spent += order.costs().get(resource);
        }
        assertThat(spent).isLessThanOrEqualTo(turn.available().get(team).get(resource) + 1e-9);
      }
    }
  }
}
