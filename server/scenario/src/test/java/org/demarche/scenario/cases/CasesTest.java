package org.demarche.scenario.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.Scenario;
import org.demarche.scenario.Games;
import org.demarche.scenario.Problem;
import org.demarche.scenario.ProblemPrinter;
import org.demarche.scenario.cases.CaseResult.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasesTest {
  @TempDir Path directory;
  private Path folder;
  private Scenario scenario;

  @BeforeEach
  void copy() throws IOException {
    folder = Games.rich(directory);
    scenario = Games.load(folder);
  }

  private Cases read(String text) throws IOException {
    Files.createDirectories(folder.resolve("cases"));
    Files.writeString(folder.resolve("cases/one.yaml"), text);
    return Cases.read(folder, scenario);
  }

  private List<Failure> run(String text) throws IOException {
    Cases cases = read(text);
    assertThat(ProblemPrinter.print(cases.problems())).isEmpty();
    List<Failure> failures = new ArrayList<>();
    CaseRunner runner = new CaseRunner(scenario);
    cases.all().forEach(one -> failures.addAll(runner.run(one).failures()));
    return failures;
  }

  private Problem onlyProblem(String text) throws IOException {
    List<Problem> problems = read(text).problems();
    assertThat(problems).hasSize(1);
    return problems.getFirst();
  }

  @Nested
  class What_holds_passes {
    @Test
    void a_move_changes_a_track() throws IOException {
      assertThat(
              run(
                  """
                  - case: Trade
                    orders: {red: [trade]}
                    then:
                      - goods.red rises by 4
                      - goods.red rises by 4 because trade
                      - goods.red becomes 14
                      - goods.blue stays
                      - wealth rises by 4
                  """))
          .isEmpty();
    }

    @Test
    void a_board_says_what_differs_from_the_start_and_derived_tracks_follow() throws IOException {
      assertThat(
              run(
                  """
                  - case: Calm seas
                    board: {calm: 9, goods.red: 50}
                    then: [strain becomes 1, strain stays, wealth becomes 70]
                  """))
          .isEmpty();
    }

    @Test
    void thesis_and_modifiers_decide() throws IOException {
      assertThat(
              run(
                  """
                  - case: Slow
                    thesis: slow
                    turn: 2
                    then: [depth rises by 4 because haste]
                  - case: Fast
                    thesis: fast
                    turn: 2
                    then: [depth rises by 8 because haste]
                  - case: Doubled
                    thesis: slow
                    modifiers: [doubled]
                    board: {canal_live: 1}
                    then: [canal_progress rises by 21 because canal]
                  """))
          .isEmpty();
    }

    @Test
    void a_chance_goes_as_the_case_says_and_not_at_all_if_it_says_nothing() throws IOException {
      assertThat(
              run(
                  """
                  - case: Believed
                    orders: {red: [{slander: {target: blue, luck: 0.2}}]}
                    draws: {Believed: yes}
                    then: [ties.red.blue becomes 0]
                  - case: Decided by what holds the chance
                    orders: {red: [{slander: {target: blue, luck: 0.2}}]}
                    draws: {slander: yes}
                    then: [ties.red.blue becomes 0]
                  - case: Not believed
                    orders: {red: [{slander: {target: blue, luck: 0.9}}]}
                    then: [ties.red.blue falls by 0]
                  - case: Certain
                    orders: {red: [{slander: {target: blue, luck: 1}}]}
                    then: [ties.red.blue becomes 0]
                  """))
          .isEmpty();
    }

    @Test
    void there_is_no_noise_without_a_seed() throws IOException {
      String canal =
          """
          - case: Canal
            board: {canal_live: 1}
            draws: {noise: %s}
            then: [canal_announced becomes 20]
          """;
      assertThat(run(canal.formatted("0"))).isEmpty();
      assertThat(run(canal.formatted("storm"))).hasSize(1);
    }

    @Test
    void a_choice_that_nobody_takes_falls_to_its_default() throws IOException {
      assertThat(
              run(
                  """
                  - case: Left to chance
                    injects: [fair]
                    then: [calm falls by 1 because fair, calm falls by 1 because fair_red_never]
                  - case: Taken
                    injects: [fair]
                    orders: {red: [fair_red_gladly]}
                    then: [calm stays, goods.red rises by 2 because fair]
                  """))
          .isEmpty();
    }

    @Test
    void deals_are_agreed_by_all_and_cost_each_party() throws IOException {
      assertThat(
              run(
                  """
                  - case: Canal
                    deals: [{canal: {toll: dear}}]
                    then:
                      - canal_live becomes 1
                      - canal takes effect
                      - red pays 1 money
                      - blue pays 1 money
                      - green pays 0 money
                  - case: Brussels would not agree
                    board: {calm: 3}
                    deals: [customs]
                    then:
                      - customs does not take effect
                      - green reads "Calm first."
                      - red does not read "Calm first."
                  """))
          .isEmpty();
    }

    @Test
    void what_was_ordered_the_turn_before_counts_less() throws IOException {
      assertThat(
              run(
                  """
                  - case: Again
                    before: {red: [trade]}
                    orders: {red: [trade]}
                    then: [goods.red rises by 2 because trade]
                  """))
          .isEmpty();
    }

    @Test
    void news_reach_those_whom_they_are_for() throws IOException {
      assertThat(
              run(
                  """
                  - case: A fair and a search
                    injects: [fair]
                    orders: {blue: [{dig: {what: canal}}]}
                    then:
                      - everybody reads "A fair opens."
                      - green reads "A … opens"
                      - nobody else reads "Dig"
                      - blue reads "Dig"
                      - red does not read "Dig"
                      - nobody reads "A war begins."
                      - blue learns canal_progress as 0
                  """))
          .isEmpty();
    }

    @Test
    void a_refused_order_is_refused_whether_it_is_ordered_or_only_asked_about() throws IOException {
      assertThat(
              run(
                  """
                  - case: Not open
                    orders: {red: [fair_red_gladly]}
                    refused: {red: fair_red_gladly}
                  - case: Only once
                    orders: {red: [trade, trade]}
                    refused: {red: [trade]}
                    then: [goods.red rises by 4]
                  - case: Not theirs
                    refused: {green: canal}
                  """))
          .isEmpty();
    }
  }

  @Nested
  class What_does_not_hold_fails {
    @Test
    void with_what_happened_and_what_made_it_so() throws IOException {
      List<Failure> failures =
          run(
              """
              - case: Too much hope
                orders: {red: [trade]}
                then:
                  - goods.red rises by 5 because trade
              """);

      assertThat(failures)
          .containsExactly(
              new Failure(
                  4,
                  "goods.red rises by 5 because trade",
                  "goods.red goes from 10 to 14; the part of trade is +4.",
                  List.of("+4 move trade of red: 4")));
    }

    @Test
    void with_the_chances_that_were_drawn() throws IOException {
      List<Failure> failures =
          run(
              """
              - case: Hope
                orders: {red: [{slander: {target: blue, luck: 0.9}}]}
                draws: {Believed: yes}
                then: [ties.red.blue stays]
              """);

      assertThat(failures).hasSize(1);
      assertThat(failures.getFirst().details().getFirst())
          .contains("-5 move slander of red: 0")
          .contains("Believed: yes, probability 0.9");
    }

    @Test
    void with_what_is_read_instead() throws IOException {
      List<Failure> failures =
          run(
              """
              - case: News
                injects: [fair]
                then: ['red reads "A war begins."', 'nobody reads "fair"']
              """);

      assertThat(failures)
          .extracting(Failure::got)
          .containsExactly("Nobody reads anything like it.", "It is read like this:");
      assertThat(failures.getLast().details()).containsExactly("everybody: A fair opens.");
    }

    @Test
    void if_an_order_is_allowed_that_must_not_be() throws IOException {
      List<Failure> failures =
          run("- case: Open\n  orders: {red: [trade]}\n  refused: {red: trade, blue: cheer}\n");

      assertThat(failures)
          .extracting(Failure::sentence)
          .containsExactly("red: trade", "blue: cheer");
      assertThat(failures).extracting(Failure::got).containsOnly("It is not refused.");
    }

    @Test
    void if_an_order_is_refused() throws IOException {
      List<Failure> failures =
          run(
              """
              - case: Too lucky
                orders: {red: [{slander: {target: red}}, trade, trade]}
                then: []
              """);

      assertThat(failures)
          .extracting(Failure::sentence)
          .containsExactly("red: slander", "red: trade");
      assertThat(failures.getFirst().got()).startsWith("It is refused: target: 'red'");
      assertThat(failures.getLast().got())
          .isEqualTo("It is refused: the limit of uses in a turn is reached.");
    }
  }

  @Nested
  class What_cannot_be_read_is_pointed_at {
    private String sentence(String sentence) throws IOException {
      String text = "- case: One\n  then:\n    - " + sentence + "\n";
      Problem problem = onlyProblem(text);
      String meant =
          problem
              .excerpt()
              .substring(problem.column() - 1, problem.column() - 1 + problem.length());
      return meant + " | " + problem.message() + " | " + problem.fix();
    }

    @Test
    void a_track_that_is_not_there() throws IOException {
      assertThat(sentence("goods.rde rises by 1"))
          .isEqualTo("goods.rde | there is no track \"goods.rde\" | Did you mean \"goods.red\"?");
    }

    @Test
    void a_verb_that_is_nearly_right() throws IOException {
      assertThat(sentence("calm rise by 1"))
          .isEqualTo(
              "rise by | \"rise by\" is nothing that can follow | Did you mean \"rises by\"?");
    }

    @Test
    void a_number_that_is_missing() throws IOException {
      assertThat(sentence("calm rises by a lot")).startsWith("rises by | after \"rises by\"");
    }

    @Test
    void a_cause_that_is_not_there() throws IOException {
      assertThat(sentence("calm falls by 1 because chear"))
          .isEqualTo(
              "chear | there is no move, deal, rule or inject \"chear\""
                  + " | Did you mean \"cheer\"?");
    }

    @Test
    void a_number_with_a_sign() throws IOException {
      assertThat(sentence("calm rises by -1"))
          .isEqualTo(
              "-1 | this number is below 0"
                  + " | Write \"falls by\" and the number without its sign.");
    }

    @Test
    void a_cause_of_a_whole() throws IOException {
      assertThat(sentence("calm becomes 3 because cheer")).contains("has no \"because\"");
    }

    @Test
    void something_else_altogether() throws IOException {
      assertThat(sentence("nothing of interest happens"))
          .contains("this sentence says nothing that can be checked");
    }

    @Test
    void a_chance_that_has_no_such_label() throws IOException {
      assertThat(onlyProblem("- case: One\n  draws: {Beleived: yes}\n  then: []\n").fix())
          .isEqualTo("Did you mean \"Believed\"?");
    }

    @Test
    void a_derived_track_on_the_board() throws IOException {
      assertThat(onlyProblem("- case: One\n  board: {strain: 1}\n  then: []\n").message())
          .isEqualTo("\"strain\" follows from other tracks");
    }

    @Test
    void a_case_that_expects_nothing() throws IOException {
      assertThat(onlyProblem("- case: One\n").message()).isEqualTo("this case expects nothing");
    }

    @Test
    void a_file_that_is_no_list() throws IOException {
      assertThat(onlyProblem("case: One\n").message()).startsWith("a file of cases is a list");
    }
  }
}
