package org.demarche.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.api.testkit.TestGame.CONTROLLER;
import static org.demarche.api.testkit.TestGame.FACILITATOR;
import static org.demarche.api.testkit.TestGame.OBSERVER;
import static org.demarche.api.testkit.TestGame.WHITE_CELL;

import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.demarche.api.testkit.AnyCall;
import org.demarche.api.testkit.ApiClient;
import org.demarche.api.testkit.MarkedScenario;
import org.demarche.api.testkit.Overheard;
import org.demarche.api.testkit.RunningApi;
import org.demarche.api.testkit.TestGame;
import org.demarche.api.testkit.Watching;
import org.demarche.protocol.v1.AddMoveRequest;
import org.demarche.protocol.v1.AnswerDealRequest;
import org.demarche.protocol.v1.AnswerDealRequest.Answer;
import org.demarche.protocol.v1.AssessRequest;
import org.demarche.protocol.v1.Audience;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.Deal;
import org.demarche.protocol.v1.DealClause;
import org.demarche.protocol.v1.DealClause.Visibility;
import org.demarche.protocol.v1.DealForm;
import org.demarche.protocol.v1.GetTurnRequest;
import org.demarche.protocol.v1.ProposeDealRequest;
import org.demarche.protocol.v1.Reading;
import org.demarche.protocol.v1.RemoveMoveRequest;
import org.demarche.protocol.v1.RuleMoveRequest;
import org.demarche.protocol.v1.SendMessageRequest;
import org.demarche.protocol.v1.Track;
import org.demarche.protocol.v1.Viewpoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Plants secrets in a game, asks every seat everything that can be asked, overhears every byte that
 * comes back, and looks for the secrets in it.
 */
class SecrecyTest {
  private static final String CLAUSE = "SECRET-CLAUSE";
  private static final String NOTE = "SECRET-NOTE";
  private static final String SECRET_DEAL_NOTE = "SECRET-DEAL-NOTE";
  private static final String RATIONALE = "SECRET-RATIONALE";
  private static final String MESSAGE = "SECRET-MESSAGE";
  private static final String TEAM_TALK = "SECRET-TEAM-TALK";
  private static final String TO_ONE = "SECRET-WORD-TO-ONE";
  private static final String QUESTION = "SECRET-QUESTION";
  private static final String UNSIGNED = "SECRET-UNSIGNED";
  private static final String RESERVATION = "SECRET-RESERVATION";
  private static final String AMONG_PARTIES = "SECRET-AMONG-PARTIES";
  private static final String EVIDENCE = "SECRET-EVIDENCE";
  private static final String SEED = "SECRET-SEED";
  private static final String REASON_OF_PROBE = "SECRET-REASON-OF-PROBE";
  private static final String PLAN = "SECRET-PLAN";
  private static final String REASON_OF_RULING = "SECRET-REASON-OF-RULING";
  private static final String ANSWERS_EVIDENCE = "SECRET-ANSWERS-EVIDENCE";
  private static final String MODIFIER = "eastbound";
  private static final String CHOICE = "Meet them?";
  private static final String RAILWAY_NOTE = "SECRET-RAILWAY-NOTE";
  private static final String REFUSAL = "Brussels does not agree. Its appetite is low.";
  private static final double PROBABILITY = 0.6180339;
  private static final double ANSWER = 0.2718281;
  private static final double ODDS = 0.5772156;

  /** Who may know what before the end. */
  private static final Map<String, List<String>> READERS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(CLAUSE, List.of("russia", "china", FACILITATOR)),
              Map.entry(NOTE, List.of("russia", "china", FACILITATOR)),
              Map.entry(SECRET_DEAL_NOTE, List.of("russia", "china", FACILITATOR)),
              Map.entry(RATIONALE, List.of("russia", FACILITATOR)),
              Map.entry(REASON_OF_PROBE, List.of("china", FACILITATOR)),
              Map.entry(MESSAGE, List.of("russia", "china", FACILITATOR)),
              Map.entry(TEAM_TALK, List.of("russia", FACILITATOR)),
              Map.entry(TO_ONE, List.of("russia", "china", FACILITATOR)),
              Map.entry(QUESTION, List.of("japan", CONTROLLER, FACILITATOR)),
              Map.entry(UNSIGNED, List.of("japan", "china", FACILITATOR)),
              Map.entry(RESERVATION, List.of("russia", FACILITATOR)),
              Map.entry(AMONG_PARTIES, List.of("russia", "china", FACILITATOR)),
              Map.entry(EVIDENCE, List.of("russia", FACILITATOR)),
              Map.entry(SEED, List.of(FACILITATOR)),
              Map.entry(PLAN, List.of("japan", FACILITATOR)),
              Map.entry(REASON_OF_RULING, List.of(FACILITATOR)),
              Map.entry(ANSWERS_EVIDENCE, List.of("japan", FACILITATOR)),
              Map.entry(MODIFIER, List.of(FACILITATOR)),
              Map.entry(CHOICE, List.of("japan", FACILITATOR)),
              Map.entry(RAILWAY_NOTE, List.of("russia", "china", FACILITATOR)),
              Map.entry(REFUSAL, List.of("russia", "china", FACILITATOR)),
              Map.entry(MarkedScenario.brief("russia"), List.of("russia", FACILITATOR)),
              Map.entry(MarkedScenario.brief("japan"), List.of("japan", FACILITATOR)),
              Map.entry(MarkedScenario.objective("russia"), List.of("russia", FACILITATOR)),
              Map.entry(MarkedScenario.objective("japan"), List.of("japan", FACILITATOR))));

  private static final Map<String, Overheard> HEARD = new TreeMap<>();

  /** Whether a team had heard of the odds before the turn closed. */
  private static final Map<String, Boolean> ODDS_BEFORE = new TreeMap<>();

  private static RunningApi api;
  private static List<Double> hiddenValues;

  @BeforeAll
  static void playAndListen() {
    api = RunningApi.start(MarkedScenario.SCENARIO);
    var plain =
        TestGame.create(
            api, api.request().setSeed(SEED).setThesis("swing").addModifiers(MODIFIER).build());
    var game = overheard(plain);
    List<Watching> streams = game.seats().values().stream().map(it -> it.watch("")).toList();
    streams.forEach(Watching::next);
    game.start();
    Deal contract = plant(game);
    game.seats().values().forEach(seat -> askEverything(seat, game.session(), contract));
    for (String team : List.of("russia", "china", "japan", "united_states")) {
      ODDS_BEFORE.put(team, heard(team).has(ODDS));
    }
    game.closeTurn(1);
    streams.forEach(stream -> stream.changesUntil(Change::hasLastResult));
    game.seats().values().forEach(seat -> askEverything(seat, game.session(), contract));
    hiddenValues = history(game.view(FACILITATOR).getTracksList());
    streams.forEach(Watching::close);
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static TestGame overheard(TestGame game) {
    Map<String, ApiClient> seats = new TreeMap<>();
    game.seats()
        .forEach(
            (name, seat) ->
                seats.put(name, seat.heardBy(HEARD.computeIfAbsent(name, _ -> new Overheard()))));
    return new TestGame(game.session(), seats, game.codes());
  }

  /** Gives the contract with the secret clause, agreed by both. */
  private static Deal plant(TestGame game) {
    var russia = game.seat("russia").play();
    var contract =
        deal("pipeline_contract", NOTE)
            .putTerms("labour", "half")
            .putTerms("price", CLAUSE)
            .setForm(
                DealForm.newBuilder()
                    .addClauses(clause(Visibility.VISIBILITY_HIDDEN, RESERVATION))
                    .addClauses(clause(Visibility.VISIBILITY_PARTIES, AMONG_PARTIES)));
    Deal agreed = agree(game, contract.build());
    agree(game, deal("arms_transfer", SECRET_DEAL_NOTE).build());
    order(game, "russia", "back_china", Map.of(), RATIONALE);
    order(game, "china", "probe", Map.of("track", "align"), REASON_OF_PROBE);
    order(game, "china", "pay_for_pipeline", Map.of(), "");
    agree(game, deal("railway", RAILWAY_NOTE).build());
    rule(game, order(game, "japan", "gamble", Map.of("plan", PLAN), ""));
    order(game, "japan", "meet", Map.of(), "");
    game.seat("japan")
        .play()
        .assess(
            AssessRequest.newBuilder()
                .setQuestion("rift")
                .putProbabilities("yes", ANSWER)
                .putProbabilities("no", 1 - ANSWER)
                .setEvidence(ANSWERS_EVIDENCE)
                .build());
    game.say("russia", MESSAGE, Audience.newBuilder().addTeams("china").build());
    game.say("russia", TEAM_TALK, Audience.getDefaultInstance());
    talk(game);
    russia.assess(
        AssessRequest.newBuilder()
            .putProbabilities("swing", PROBABILITY)
            .putProbabilities("bound", 1 - PROBABILITY)
            .setEvidence(EVIDENCE)
            .build());
    return agreed;
  }

  private static DealClause.Builder clause(Visibility visibility, String text) {
    return DealClause.newBuilder().setVisibility(visibility).setText(text);
  }

  private static void talk(TestGame game) {
    String person = game.view("china").getSeat().getName();
    game.say("russia", TO_ONE, Audience.newBuilder().addSeats(person).build());
    var japan = game.seat("japan").play();
    japan.sendMessage(
        SendMessageRequest.newBuilder()
            .setKind(org.demarche.protocol.v1.Message.Kind.KIND_QUESTION)
            .setText(QUESTION)
            .build());
    japan.sendMessage(
        SendMessageRequest.newBuilder()
            .setAnonymous(true)
            .setAudience(Audience.newBuilder().addTeams("china"))
            .setText(UNSIGNED)
            .build());
  }

  private static void rule(TestGame game, String move) {
    game.facilitator()
        .sessions()
        .ruleMove(
            RuleMoveRequest.newBuilder()
                .setName(game.session())
                .setTeam("japan")
                .setId(move)
                .setParameter("odds")
                .setValue(ODDS)
                .setReason(REASON_OF_RULING)
                .build());
  }

  private static ProposeDealRequest.Builder deal(String kind, String note) {
    return ProposeDealRequest.newBuilder().setDeal(kind).setNote(note);
  }

  private static Deal agree(TestGame game, ProposeDealRequest proposal) {
    var deal = game.seat("russia").play().proposeDeal(proposal).getDeal();
    return game.seat("china")
        .play()
        .answerDeal(
            AnswerDealRequest.newBuilder()
                .setId(deal.getId())
                .setAnswer(Answer.ANSWER_ACCEPT)
                .build())
        .getDeal();
  }

  private static String order(
      TestGame game, String team, String move, Map<String, String> parameters, String rationale) {
    return game.seat(team)
        .play()
        .addMove(
            AddMoveRequest.newBuilder()
                .setMove(move)
                .putAllParameters(parameters)
                .setRationale(rationale)
                .build())
        .getMove()
        .getId();
  }

  /** Every method that changes nothing, and guesses at what others have. */
  private static void askEverything(ApiClient seat, String session, Deal contract) {
    List<String> reading = List.of("Get", "List", "LookUp", "Watch");
    for (AnyCall call : AnyCall.all()) {
      if (reading.stream().anyMatch(verb -> call.name().contains("/" + verb))) {
        call.call(seat, call.request(session));
      }
    }
    for (Message guess : guesses(contract)) {
      AnyCall.all().stream()
          .filter(call -> call.takes(guess))
          .forEach(call -> call.call(seat, guess));
    }
  }

  private static List<Message> guesses(Deal contract) {
    List<Message> guesses = new ArrayList<>();
    guesses.add(RemoveMoveRequest.newBuilder().setId("m99").build());
    guesses.add(
        AnswerDealRequest.newBuilder()
            .setId(contract.getId())
            .setAnswer(Answer.ANSWER_REJECT)
            .build());
    for (Viewpoint viewpoint : viewpoints()) {
      guesses.add(GetTurnRequest.newBuilder().setTurn(1).setViewpoint(viewpoint).build());
    }
    return guesses;
  }

  private static List<Viewpoint> viewpoints() {
    return List.of(
        Viewpoint.newBuilder().setTeam("russia").build(),
        Viewpoint.newBuilder().setTeam("japan").build(),
        Viewpoint.newBuilder().setEveryone(true).build(),
        Viewpoint.newBuilder().setControl(true).build());
  }

  private static List<Double> history(List<Track> tracks) {
    return tracks.stream()
        .filter(track -> track.getInfo().getId().equals("pipeline"))
        .flatMap(track -> track.getHistoryList().stream())
        .map(Reading::getValue)
        .toList();
  }

  /** White cell sees what the facilitator sees. */
  private static boolean knows(String seat, List<String> readers) {
    return readers.contains(seat.equals(WHITE_CELL) ? FACILITATOR : seat);
  }

  private static Overheard heard(String seat) {
    return Objects.requireNonNull(HEARD.get(seat));
  }

  @Test
  void a_secret_comes_to_those_who_may_know_it_and_to_nobody_else() {
    READERS.forEach(
        (secret, readers) ->
            HEARD.forEach(
                (seat, heard) ->
                    assertThat(heard.has(secret))
                        .as("%s hears %s", seat, secret)
                        .isEqualTo(knows(seat, readers))));
  }

  @Test
  void the_value_of_a_hidden_track_comes_to_those_who_see_it_and_to_nobody_else() {
    assertThat(hiddenValues).hasSize(2).startsWith(MarkedScenario.HIDDEN_VALUE);
    for (double value : hiddenValues) {
      HEARD.forEach(
          (seat, heard) ->
              assertThat(heard.has(value))
                  .as("%s hears of %s", seat, value)
                  .isEqualTo(knows(seat, List.of("russia", "china", FACILITATOR))));
    }
  }

  @Test
  void what_others_believe_comes_to_nobody() {
    HEARD.forEach(
        (seat, heard) ->
            assertThat(heard.has(PROBABILITY))
                .as("%s hears of it", seat)
                .isEqualTo(knows(seat, List.of("russia", FACILITATOR))));
  }

  @Test
  void what_others_forecast_comes_to_nobody() {
    HEARD.forEach(
        (seat, heard) ->
            assertThat(heard.has(ANSWER))
                .as("%s hears of it", seat)
                .isEqualTo(knows(seat, List.of("japan", FACILITATOR))));
  }

  @Test
  void the_odds_of_a_move_come_to_its_mover_after_the_turn_and_to_no_other_team() {
    assertThat(ODDS_BEFORE).hasSize(4).doesNotContainValue(true);
    HEARD.forEach(
        (seat, heard) ->
            assertThat(heard.has(ODDS))
                .as("%s hears of it", seat)
                .isEqualTo(knows(seat, List.of("japan", FACILITATOR))));
  }

  @Test
  void the_numbers_of_the_true_thesis_come_to_the_facilitator_alone() {
    List<Double> numbers =
        MarkedScenario.SCENARIO.theses().stream()
            .filter(thesis -> thesis.id().equals("swing"))
            .flatMap(thesis -> thesis.parameters().stream())
            .toList();

    assertThat(numbers).anyMatch(heard(FACILITATOR)::has);
    for (String seat : List.of("russia", "china", "japan", "united_states", OBSERVER)) {
      assertThat(numbers).as(seat).noneMatch(heard(seat)::has);
    }
  }

  @Test
  void a_secret_deal_is_not_even_hinted_at() {
    for (String seat : List.of("japan", "united_states", OBSERVER)) {
      var game = heard(seat).text();

      assertThat(game).as(seat).contains("pipeline_contract");
      assertThat(occurrences(game, "arms_transfer"))
          .as("%s hears of it only from the scenario", seat)
          .isEqualTo(occurrences(heardOfScenario(), "arms_transfer"));
    }
  }

  /** The scenario is read twice in the game, as often as everything. */
  private static String heardOfScenario() {
    var twice = new Overheard();
    for (int time = 0; time < 2; time++) {
      for (AnyCall call : AnyCall.all()) {
        if (call.name().startsWith("ScenarioService")) {
          call.call(api.anybody().heardBy(twice), call.request(""));
        }
      }
    }
    return twice.text();
  }

  private static int occurrences(String text, String part) {
    return text.split(part, -1).length - 1;
  }
}
