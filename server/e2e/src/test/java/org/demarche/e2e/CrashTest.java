package org.demarche.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.demarche.e2e.Playthrough.Agreed;
import org.demarche.protocol.v1.Session;
import org.demarche.protocol.v1.TurnResult;
import org.demarche.protocol.v1.Viewpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server, or its Redis, is killed at a random moment of each turn, while four programs play the
 * recorded game, talk, and send again what was not answered. Had an order, a deal or a resolution
 * been lost or done twice, the game would not come out as recorded.
 *
 * <p>For a longer run, with three crashes in each of many games: {@code mvn verify -pl server/e2e
 * -am -Dtest=org.demarche.e2e.CrashTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Ddemarche.crash.games=50}.
 */
class CrashTest {
  private static final int GAMES = Integer.getInteger("demarche.crash.games", 1);
  private static final String SCENARIO = "islands-and-pipelines";

  @RegisterExtension final Processes processes = new Processes();
  @TempDir Path folder;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final Playthrough recorded = Playthrough.of(SCENARIO);
  private Server server;

  @BeforeEach
  void start_a_server() {
    server = Server.start(processes, folder);
  }

  @Test
  void games_go_on_where_they_were_when_the_server_was_killed() {
    play_games_with_crashes(
        () -> {
          server.kill();
          server.startAgain();
        });
  }

  @Test
  void games_go_on_where_they_were_when_redis_was_killed() {
    play_games_with_crashes(() -> server.killRedis());
  }

  private void play_games_with_crashes(Runnable crash) {
    List<Game> games = new ArrayList<>();
    for (int number = 1; number <= GAMES; number++) {
      Table table = new Table("game %d, seed %d".formatted(number, seed));
      recorded.turns().forEach(turn -> table.play(turn, crash));
      table.comes_out_as_recorded();
      games.add(table.game);
    }
    the_same_data_folder_starts_again_after_a_stop(games);
  }

  private void the_same_data_folder_starts_again_after_a_stop(List<Game> games) {
    assertThat(server.stop()).contains("Games go on when the server starts again.");
    server.startAgain();
    for (Game game : games) {
      assertThat(game.session().getState()).isEqualTo(Session.State.STATE_ENDED);
      recorded.requireSameScores(game.scores());
    }
  }

  /** Four players, an observer and a facilitator of one game. */
  private final class Table {
    private final String name;
    private final Game game;
    private final Map<String, GrpcPlayer> players = new LinkedHashMap<>();
    private final Watch observer;
    private final Queue<String> said = new ConcurrentLinkedQueue<>();

    Table(String name) {
      this.name = name;
      this.game = Game.create(processes, server, SCENARIO, recorded.seed(), recorded.thesis());
      for (String team : recorded.scores().keySet()) {
        GrpcPlayer player = new GrpcPlayer(processes, server.port(), team);
        player.join(game.code(team));
        players.put(team, player);
      }
      String code = game.observerCode();
      this.observer =
          processes.closing(
              Watch.of(
                  processes.closing(GrpcPlayer.seated(processes, server.port(), code, "Otto"))));
      game.start();
    }

    /** Plays a turn to its end; the crash comes when a random part of it has been answered. */
    void play(Playthrough.Turn turn, Runnable crash) {
      List<Runnable> deals = new ArrayList<>();
      turn.deals().forEach(deal -> deals.addAll(agree(turn, deal)));
      List<List<Runnable>> orders =
          players.keySet().stream().map(team -> orders(turn, team)).toList();
      int all = deals.size() + orders.stream().mapToInt(List::size).sum();
      CountDownLatch answers = new CountDownLatch(random.nextInt(all));
      CompletableFuture<Void> killer =
          CompletableFuture.runAsync(
              () -> {
                await(answers);
                crash.run();
              },
              Thread::startVirtualThread);
      carryOut(deals, answers);
      CompletableFuture<?>[] teams =
          orders.stream()
              .map(
                  actions ->
                      CompletableFuture.runAsync(
                          () -> carryOut(actions, answers), Thread::startVirtualThread))
              .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(teams).join();
      killer.join();
      assertThat(observer.awaitResult(turn.number()).getReportsList()).as(name).isNotEmpty();
    }

    private static void carryOut(List<Runnable> actions, CountDownLatch answers) {
      for (Runnable action : actions) {
        action.run();
        answers.countDown();
      }
    }

    private static void await(CountDownLatch answers) {
      try {
        answers.await();
      } catch (InterruptedException e) {
        throw Child.interrupted(e);
      }
    }

    private List<Runnable> agree(Playthrough.Turn turn, Agreed deal) {
      List<Runnable> actions = new ArrayList<>();
      actions.add(() -> players.get(deal.by()).propose(deal));
      actions.add(word(turn, deal.by()));
      game.parties(deal.deal()).stream()
          .filter(party -> !party.equals(deal.by()))
          .forEach(party -> actions.add(() -> players.get(party).accept(deal)));
      return actions;
    }

    private List<Runnable> orders(Playthrough.Turn turn, String team) {
      GrpcPlayer player = players.get(team);
      List<Runnable> actions = new ArrayList<>();
      turn.movesOf(team)
          .forEach(
              move -> {
                actions.add(() -> player.order(move));
                actions.add(word(turn, team));
              });
      actions.add(() -> player.assess(turn.assessments().get(team)));
      actions.add(word(turn, team));
      actions.add(player::approve);
      return actions;
    }

    /** Says something that nobody else says. */
    private Runnable word(Playthrough.Turn turn, String team) {
      return () -> {
        String text = "Turn %d: %s".formatted(turn.number(), Calls.newRequestId());
        players.get(team).say(text, team.equals("japan") ? "russia" : "japan");
        said.add(text);
      };
    }

    void comes_out_as_recorded() {
      assertThat(game.session().getState()).as(name).isEqualTo(Session.State.STATE_ENDED);
      recorded.requireSame(game.turns(Viewpoint.newBuilder().setControl(true).build()));
      recorded.requireSameScores(game.scores());
      List<TurnResult> everyones =
          game.turns(Viewpoint.newBuilder().setEveryone(true).build()).stream()
              .map(turn -> GrpcPlayer.withoutOrders(turn.getResult()))
              .toList();
      assertThat(observer.results().stream().map(GrpcPlayer::withoutOrders).toList())
          .as("%s: each turn closed once", name)
          .isEqualTo(everyones);
      players.values().forEach(player -> assertThat(player.replayed()).hasSize(everyones.size()));
      assertThat(game.messages()).as(name).containsExactlyInAnyOrderElementsOf(said);
    }
  }
}
