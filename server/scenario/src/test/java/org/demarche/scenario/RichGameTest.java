package org.demarche.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Caller;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.CreateSession;
import org.demarche.engine.session.Deal;
import org.demarche.engine.session.Decider;
import org.demarche.engine.session.Decision;
import org.demarche.engine.session.Evolution;
import org.demarche.engine.session.Request;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.session.TurnRecord;
import org.demarche.engine.testkit.States;
import org.demarche.engine.turn.Frames;
import org.demarche.engine.turn.Moment;
import org.demarche.engine.turn.OrderRules;
import org.demarche.engine.turn.Priced;
import org.demarche.engine.turn.Report;
import org.demarche.engine.turn.Start;
import org.demarche.engine.turn.Values;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the language can say beyond the base game, played in a session. */
class RichGameTest {
  private static final Scenario SCENARIO = load();
  private static final Instant NOON = Instant.parse("2030-05-01T12:00:00Z");
  private static final int RED = 0;
  private static final int BLUE = 1;
  private static final int GREEN = 2;

  private SessionState state = lobby(0, false, List.of());

  private static Scenario load() {
    Path folder = Path.of("src/test/resources/org/demarche/scenario/rich-game");
    Loaded loaded = new ScenarioLoader().load(folder);
    assertThat(loaded.problems()).isEmpty();
    Scenario scenario = loaded.scenario();
    assertThat(scenario).isNotNull();
    return scenario;
  }

  private static SessionState lobby(int turns, boolean documentOnly, List<String> modifiers) {
    List<String> codes =
        IntStream.range(0, CreateSession.codesNeeded(3)).mapToObj(i -> "CODE" + i).toList();
    CreateSession request =
        new CreateSession(
            "rich",
            "",
            "",
            "",
            "hash",
            Duration.ZERO,
            "slow",
            "seed",
            turns,
            documentOnly,
            modifiers,
            false,
            codes,
            NOON);
    Decision decision = Decider.create(SCENARIO, request);
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    SessionState state =
        Evolution.create(SCENARIO, "rich", ((Decision.Accepted) decision).events());
    for (int team = 0; team < 3; team++) {
      Command seat = new Command.TakeSeat("CODE" + team, "Ann", "hash" + team);
      state = after(state, new Caller.Newcomer(), seat);
    }
    return after(state, new Caller.OfSeat("s1"), new Command.StartSession());
  }

  private static SessionState after(SessionState state, Caller caller, Command command) {
    Decision decision = Decider.decide(SCENARIO, state, request(caller, command));
    assertThat(decision).as("%s", command).isInstanceOf(Decision.Accepted.class);
    return Evolution.fold(SCENARIO, state, ((Decision.Accepted) decision).events());
  }

  private static Request request(Caller caller, Command command) {
    return new Request(caller, "", NOON, command);
  }

  private static Caller team(int team) {
    return new Caller.OfSeat("s" + (team + 2));
  }

  private RichGameTest order(int team, String move, Map<String, String> parameters) {
    state = after(state, team(team), new Command.AddMove(0, move, parameters, ""));
    return this;
  }

  private RichGameTest order(int team, String move) {
    return order(team, move, Map.of());
  }

  private RichGameTest agree(String deal, int proposer, Map<String, String> terms, int... others) {
    state = after(state, team(proposer), new Command.ProposeDeal(0, deal, terms, ""));
    String id = state.deals().getLast().id();
    for (int other : others) {
      Command yes = new Command.AnswerDeal(id, Command.Answer.ACCEPT);
      state = after(state, team(other), yes);
    }
    return this;
  }

  private RichGameTest close() {
    state = after(state, new Caller.OfSeat("s1"), new Command.CloseTurn(0));
    return this;
  }

  private String refusal(int team, String move, Map<String, String> parameters) {
    Command command = new Command.AddMove(0, move, parameters, "");
    Decision decision = Decider.decide(SCENARIO, state, request(team(team), command));
    assertThat(decision).isInstanceOf(Decision.Rejected.class);
    return ((Decision.Rejected) decision).rejection().message();
  }

  private double now(String slot) {
    return state.values().get(slot(slot));
  }

  private static int slot(String id) {
    return IntStream.range(0, SCENARIO.slots().size())
        .filter(index -> SCENARIO.slots().get(index).id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<String> read() {
    TurnRecord last = state.turns().getLast();
    List<Report> reports = new ArrayList<>(last.opening().reports());
    reports.addAll(last.resolution().reports());
    return reports.stream().map(Report::text).toList();
  }

  /** The change that one cause made to a slot in the last turn. */
  private double change(String slot, String cause) {
    return state.turns().getLast().resolution().outcomes().stream()
        .filter(outcome -> outcome.slot() == slot(slot) && outcome.cause().id().equals(cause))
        .mapToDouble(outcome -> outcome.change())
        .sum();
  }

  @Nested
  class A_derived_track {
    @Test
    void follows_from_others_from_the_start_in_whatever_order_they_are_written() {
      var start = Start.values(SCENARIO);
      assertThat(start.get(slot("wealth"))).isEqualTo(30);
      assertThat(start.get(slot("strain"))).isEqualTo(4);
      assertThat(start.get(slot("comfort.red"))).isEqualTo(5);
    }

    @Test
    void moves_with_them_and_says_from_what() {
      order(RED, "trade").close();
      assertThat(now("wealth"))
          .isEqualTo(now("goods.red") + now("goods.blue") + now("goods.green"));
      assertThat(change("wealth", "wealth")).isEqualTo(now("wealth") - 30);
    }
  }

  @Nested
  class A_move {
    @Test
    void acts_on_third_parties_as_other() {
      order(RED, "slander", Map.of("target", "blue")).close();
      assertThat(change("ties.blue.green", "slander")).isEqualTo(-1);
      assertThat(change("ties.red.blue", "slander")).isZero();
    }

    @Test
    void counts_less_when_it_is_ordered_again_in_the_next_turn() {
      order(RED, "trade").close();
      assertThat(change("goods.red", "trade")).isEqualTo(4);
      order(RED, "trade").close();
      assertThat(change("goods.red", "trade")).isEqualTo(2);
      assertThat(change("ties.red.green", "trade"))
          .as("a tenth more, halved")
          .isCloseTo(
              0.05 * state.turns().get(0).resolution().after().get(slot("ties.red.green")),
              within(1e-9));
    }

    @Test
    void that_is_free_does_not_count_against_the_limit() {
      order(RED, "trade").order(RED, "slander", Map.of("target", "blue"));
      order(RED, "slander", Map.of("target", "green"));
      assertThat(refusal(RED, "dig", Map.of("what", "canal"))).contains("at most 3 moves");
      order(RED, "cheer").order(RED, "cheer").close();
      assertThat(change("calm", "cheer")).isEqualTo(1);
    }

    @Test
    void may_cost_less_in_the_turn_of_an_event() {
      OrderRules rules = new OrderRules(SCENARIO);
      int cheer = SCENARIO.moves().stream().map(move -> move.id()).toList().indexOf("cheer");
      Moment fair = new Moment(1, 4, Start.values(SCENARIO), List.of(0));
      Moment later = new Moment(2, 4, Start.values(SCENARIO), List.of());
      assertThat(((Priced.Legal) rules.move(fair, RED, cheer, Map.of())).costs())
          .containsExactly(List.of(0.0));
      assertThat(((Priced.Legal) rules.move(later, RED, cheer, Map.of())).costs())
          .containsExactly(List.of(1.0));
    }

    @Test
    void leaves_the_odds_to_the_umpire() {
      assertThat(refusal(RED, "slander", Map.of("target", "blue", "luck", "1")))
          .contains("set by the umpire");
    }
  }

  @Nested
  class A_choice {
    @Test
    void is_a_move_of_its_turn_at_another_strength() {
      order(RED, "fair_red_gladly").close();
      assertThat(change("goods.red", "fair_red_gladly")).isEqualTo(2);
      assertThat(refusal(RED, "fair_red_gladly", Map.of()))
          .contains("only in the turn of the event");
    }

    @Test
    void takes_one_option() {
      order(RED, "fair_red_gladly");
      assertThat(refusal(RED, "fair_red_never", Map.of())).contains("Gladly has been chosen");
    }

    @Test
    void is_decided_by_default_if_nobody_decides() {
      close();
      assertThat(change("calm", "fair_red_never")).isEqualTo(-1);
      assertThat(state.turns().getLast().moves().get(RED))
          .extracting(move -> move.author())
          .containsExactly("Default");
    }
  }

  @Nested
  class An_absent_team {
    @Test
    void does_what_the_scenario_says() {
      close();
      assertThat(change("goods.blue", "trade")).isEqualTo(4);
      assertThat(change("ties.red.green", "slander")).isEqualTo(-1);
    }

    @Test
    void is_not_one_that_has_drafted_something() {
      order(BLUE, "cheer").close();
      assertThat(change("goods.blue", "trade")).isZero();
    }
  }

  @Nested
  class A_project {
    @Test
    void is_delivered_by_effort_and_announced_above_it() {
      agree("canal", RED, Map.of("toll", "free"), BLUE).close();
      assertThat(now("canal_live")).isEqualTo(1);
      assertThat(now("canal_progress")).isCloseTo(10, within(0.1));
      assertThat(now("canal_announced")).isCloseTo(20, within(5.0));
      assertThat(change("depth", "canal_delivery")).isCloseTo(5, within(0.1));
      order(BLUE, "canal_effort", Map.of("level", "3")).close();
      assertThat(now("canal_progress")).isCloseTo(40, within(0.1));
      assertThat(now("canal_effort.blue")).as("only for one turn").isEqualTo(1);
    }

    @Test
    void feeds_channels_that_the_rules_after_it_read() {
      agree("canal", RED, Map.of("toll", "free"), BLUE).close().close();
      assertThat(change("depth", "haste"))
          .as("4 of pull and 1 of bustle")
          .isCloseTo(5, within(0.1));
    }

    @Test
    void cannot_be_made_again_while_it_is_in_force_and_can_be_left() {
      agree("canal", RED, Map.of("toll", "free"), BLUE).close();
      Command again = new Command.ProposeDeal(0, "canal", Map.of("toll", "free"), "");
      assertThat(Decider.decide(SCENARIO, state, request(team(RED), again)))
          .isInstanceOf(Decision.Rejected.class);
      order(BLUE, "canal_renege").close();
      assertThat(now("canal_live")).isZero();
      assertThat(change("ties.red.blue", "canal_renege")).isEqualTo(-3);
      assertThat(read()).contains("Blue walks out of an agreement: Canal.");
    }
  }

  @Nested
  class A_secret_clause {
    @Test
    void leaks_once_when_somebody_digs() {
      agree("canal", RED, Map.of("toll", "dear"), BLUE).close();
      assertThat(now("canal_toll_clause")).isEqualTo(1);
      order(GREEN, "dig", Map.of("what", "canal")).close();
      assertThat(read()).contains("The toll is known.", "Canal, Toll: a secret clause holds.");
      assertThat(now("canal_toll_clause")).isZero();
      assertThat(change("calm", "canal_toll_leak")).isEqualTo(-2);
    }

    @Test
    void is_not_there_if_the_term_says_so() {
      agree("canal", RED, Map.of("toll", "free"), BLUE).close();
      assertThat(now("canal_toll_clause")).isZero();
    }
  }

  @Nested
  class A_deal {
    @Test
    void between_any_two_has_a_kind_for_each_pair() {
      assertThat(SCENARIO.deals())
          .extracting(deal -> deal.id())
          .contains("friendship_red_blue", "friendship_red_green", "friendship_blue_green");
      agree("friendship_blue_green", BLUE, Map.of(), GREEN).close();
      assertThat(change("ties.blue.green", "friendship_blue_green")).isEqualTo(2);
      assertThat(read()).contains("Blue and Green are friends.");
    }

    @Test
    void is_proposed_by_its_proposers_alone() {
      Command command = new Command.ProposeDeal(0, "friendship_blue_green", Map.of(), "");
      Decision decision = Decider.decide(SCENARIO, state, request(team(GREEN), command));
      assertThat(((Decision.Rejected) decision).rejection().message())
          .isEqualTo("Only Blue may propose this deal.");
    }

    @Test
    void needs_the_consent_of_actors_that_nobody_plays() {
      agree("customs", GREEN, Map.of());
      assertThat(state.deals().getLast().state()).isEqualTo(Deal.State.ACCEPTED);
      close();
      assertThat(now("customs_live")).isEqualTo(1);
      assertThat(state.teams().get(GREEN).available()).containsExactly(4.0);
    }

    @Test
    void that_an_actor_refuses_costs_nothing_and_says_why() {
      state = with(state, "calm", 3);
      agree("customs", GREEN, Map.of()).close();
      assertThat(now("customs_live")).isZero();
      assertThat(state.deals().getLast().state()).isEqualTo(Deal.State.EXPIRED);
      assertThat(read()).contains("Customs: the Union does not agree. Calm first.");
    }
  }

  /** The state with one track at another value, as an inject could have left it. */
  private static SessionState with(SessionState state, String slot, double value) {
    double[] values = state.values().toArray();
    values[slot(slot)] = value;
    return States.with(state, Values.of(values));
  }

  @Nested
  class A_rule {
    @Test
    void waits_for_its_condition_and_names_its_values() {
      close();
      assertThat(change("depth", "haste")).isZero();
      close();
      assertThat(change("depth", "haste")).isEqualTo(4);
    }

    @Test
    void may_go_in_order() {
      close();
      assertThat(change("depth", "steps")).as("(0 + 1) times 2").isEqualTo(2);
    }
  }

  @Nested
  class A_session {
    @Test
    void may_be_a_short_game() {
      state = lobby(2, false, List.of());
      close().close();
      assertThat(state.scores()).hasSize(3);
      assertThat(state.turns()).hasSize(2);
    }

    @Test
    void may_leave_out_what_is_from_outside() {
      close();
      assertThat(state.openingInjects()).contains(1);
      state = lobby(0, true, List.of());
      close();
      assertThat(state.openingInjects()).doesNotContain(1);
    }

    @Test
    void may_have_modifiers() {
      state = lobby(0, false, List.of("doubled"));
      agree("canal", RED, Map.of("toll", "free"), BLUE).close();
      assertThat(now("canal_progress")).as("10 times 2 and 1").isCloseTo(21, within(0.1));
    }

    @Test
    void draws_each_card_once() {
      close().close();
      List<Integer> happened = new ArrayList<>();
      state.turns().forEach(turn -> happened.addAll(turn.injects()));
      happened.addAll(state.openingInjects());
      assertThat(happened).contains(2).doesNotContain(3).doesNotHaveDuplicates();
    }

    @Test
    void may_redraw_an_objective() {
      close();
      assertThat(state.opening()).isNotNull();
      int drawn = state.opening().redrawn().getFirst().objective();
      assertThat(state.objectives().get(GREEN)).isEqualTo(drawn);
    }
  }

  @Test
  void questions_know_what_came_true() {
    var frame = Frames.scoring(SCENARIO, state.moment(SCENARIO), state.setup().truth(), RED);
    assertThat(SCENARIO.questions())
        .extracting(
            question -> question.options().get((int) question.truth().number(frame)).title())
        .containsExactly("yes", "below 40", "good");
  }

  @Test
  void policies_have_names_aims_and_conditions() {
    var loud = SCENARIO.bots().of(RED).getLast();
    assertThat(loud.id()).isEqualTo("loud");
    assertThat(loud.aims()).containsExactly(0);
    assertThat(loud.moves().getFirst().condition()).isNotNull();
  }
}
