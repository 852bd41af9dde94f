package org.demarche.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.demarche.e2e.Playthrough.Agreed;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.CreateSessionResponse;
import org.demarche.protocol.v1.Deal;
import org.demarche.protocol.v1.Scenario;
import org.demarche.protocol.v1.Seat;
import org.demarche.protocol.v1.Session;
import org.demarche.protocol.v1.TeamInfo;
import org.demarche.protocol.v1.TurnResult;
import org.demarche.protocol.v1.WatchResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four people play the tutorial game, each with a client of another kind or another computer, while
 * a fifth watches. They do what was done in the recorded game, so the same must come of it.
 */
class WholeGameTest {
  private static final String SCENARIO = "islands-and-pipelines";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Said by one team to another, so that nobody else may ever hear it. */
  private static final String SECRET = "The seals swim at midnight";

  /** A deal of the recorded game with a term that only its parties may know. */
  private static final String DEAL_WITH_A_CLAUSE = "pipeline_contract";

  private static final String SECRET_CLAUSE = "price";

  @RegisterExtension final Processes processes = new Processes();
  @TempDir Path folder;

  private final Playthrough recorded = Playthrough.of(SCENARIO);
  private final Map<String, Player> players = new LinkedHashMap<>();
  private Server server;
  private Scenario scenario;
  private Cli facilitator;
  private Cli observer;
  private Child observed;

  @BeforeEach
  void open_a_session_and_take_all_seats() {
    server = Server.start(processes, folder);
    scenario = Game.scenario(processes.closing(new Calls(server.port(), "")), SCENARIO);
    facilitator = new Cli(processes, folder, "facilitator");
    CreateSessionResponse created = created();
    Map<String, String> titles =
        scenario.getSummary().getTeamsList().stream()
            .collect(Collectors.toMap(TeamInfo::getId, TeamInfo::getTitle));
    Browser browser = Browser.start(processes, folder);
    players.put("russia", new BrowserPlayer(browser.open("russia", server.address()), scenario));
    players.put("china", new CliPlayer(cli("china"), server.address(), titles));
    players.put("japan", new GrpcPlayer(processes, server.port(), "japan"));
    players.put("united_states", new CliPlayer(cli("united_states"), server.address(), titles));
    at_once((team, player) -> player.join(Game.code(created, Seat.Role.ROLE_MEMBER, team)));
    observer = cli("observer");
    String code = Game.code(created, Seat.Role.ROLE_OBSERVER, "");
    observer.run("join", server.address() + "/join/" + code, "--name", "Otto");
    observed = observer.start("watch", "--json");
    observed.awaitLine(PATIENCE, line -> line.contains("reset"));
  }

  private Cli cli(String person) {
    return new Cli(processes, folder, person);
  }

  private CreateSessionResponse created() {
    return facilitator
        .json(
            CreateSessionResponse.newBuilder(),
            "session",
            "create",
            SCENARIO,
            "--server=" + server.address(),
            "--operator-key-file=" + server.operatorKeyFile(),
            "--seed=" + recorded.seed(),
            "--thesis=" + recorded.thesis(),
            "--turn-minutes=-1")
        .build();
  }

  @Test
  void a_game_of_all_kinds_of_clients_comes_out_as_recorded_and_the_same_for_all() {
    facilitator.run("session", "start");
    players.get("china").say(SECRET, "russia");
    players.get("russia").say(SECRET, "china");
    for (Playthrough.Turn turn : recorded.turns()) {
      play(turn);
      everybody_reads_the_same(turn);
    }
    assertThat(session().getState()).isEqualTo(Session.State.STATE_ENDED);
    recorded.requireSame(CliPlayer.replay(facilitator));
    the_replay_shows_the_same_once_more();
    the_scores_are_those_recorded();
    the_observer_never_had_a_secret();
  }

  private void play(Playthrough.Turn turn) {
    turn.deals().forEach(this::agree);
    at_once(
        (team, player) -> {
          turn.movesOf(team).forEach(player::order);
          player.assess(turn.assessments().get(team));
          player.approve();
        });
  }

  /** Does it for all players at the same time. */
  private void at_once(BiConsumer<String, Player> action) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<Void>> actions =
          players.entrySet().stream()
              .map(
                  player ->
                      CompletableFuture.runAsync(
                          () -> action.accept(player.getKey(), player.getValue()), threads))
              .toList();
      actions.forEach(CompletableFuture::join);
    }
  }

  private void agree(Agreed deal) {
    players.get(deal.by()).propose(deal);
    scenario.getDealsList().stream()
        .filter(kind -> kind.getId().equals(deal.deal()))
        .flatMap(kind -> kind.getPartiesList().stream())
        .filter(party -> !party.equals(deal.by()))
        .forEach(party -> players.get(party).accept(deal));
  }

  private void everybody_reads_the_same(Playthrough.Turn turn) {
    List<String> observers = GrpcPlayer.publicReports(observedResult(turn.number()));
    assertThat(observers).isNotEmpty();
    assertThat(turn.reports()).containsAll(Playthrough.done(observedResult(turn.number())));
    players.forEach(
        (team, player) -> assertThat(player.bulletin(turn.number())).as(team).isEqualTo(observers));
  }

  private TurnResult observedResult(int turn) {
    observed.awaitLine(PATIENCE, line -> line.contains("\"lastResult\":{\"turn\":" + turn + ","));
    return Watch.results(observedMessages()).stream()
        .filter(result -> result.getTurn() == turn)
        .findFirst()
        .orElseThrow();
  }

  private List<WatchResponse> observedMessages() {
    return observed.out().lines().map(WholeGameTest::message).toList();
  }

  private static WatchResponse message(String line) {
    try {
      WatchResponse.Builder message = WatchResponse.newBuilder();
      JsonFormat.parser().merge(line, message);
      return message.build();
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError("not a message of the stream: " + line, e);
    }
  }

  private Session session() {
    return facilitator.json(Session.newBuilder(), "session", "show").build();
  }

  private void the_replay_shows_the_same_once_more() {
    List<List<String>> live =
        Watch.results(observedMessages()).stream().map(GrpcPlayer::publicReports).toList();
    assertThat(live).hasSize(recorded.turns().size());
    at_once((team, player) -> assertThat(player.replayed()).as(team).isEqualTo(live));
  }

  private void the_scores_are_those_recorded() {
    at_once((_, player) -> recorded.requireSameScores(player.scores()));
    recorded.requireSameScores(GrpcPlayer.scores(Watch.reveals(observedMessages()).getLast()));
  }

  /**
   * What two teams have said to each other, which stays theirs, and the secret clause of their
   * deal, which is open to all after the end and not before.
   */
  private void the_observer_never_had_a_secret() {
    assertThat(observed.out()).doesNotContain(SECRET);
    List<WatchResponse> all = observedMessages();
    List<WatchResponse> beforeTheEnd =
        all.stream().takeWhile(message -> Watch.reveals(List.of(message)).isEmpty()).toList();
    assertThat(dealsWithAClause(beforeTheEnd))
        .isNotEmpty()
        .noneMatch(deal -> deal.containsTerms(SECRET_CLAUSE));
    assertThat(dealsWithAClause(all)).anyMatch(deal -> deal.containsTerms(SECRET_CLAUSE));
  }

  private static List<Deal> dealsWithAClause(List<WatchResponse> messages) {
    return messages.stream()
        .flatMap(message -> message.getChangesList().stream())
        .filter(Change::hasDeal)
        .map(Change::getDeal)
        .filter(deal -> deal.getDeal().equals(DEAL_WITH_A_CLAUSE))
        .toList();
  }
}
