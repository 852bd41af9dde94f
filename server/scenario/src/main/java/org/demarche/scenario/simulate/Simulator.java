package org.demarche.scenario.simulate;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.demarche.engine.model.BotPolicy.TeamPolicy;
import org.demarche.engine.model.Modifier;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Thesis;
import org.demarche.engine.turn.KeyedDraws;
import org.demarche.engine.turn.Truth;
import org.demarche.engine.turn.Values;
import org.demarche.scenario.simulate.SimulationReport.ObserverReport;
import org.demarche.scenario.simulate.SimulationReport.Speed;

/** Simulates games of a scenario on all cores. For one simulation, by one thread. */
public final class Simulator {
  /** How many games a thread plays before it hands them in. */
  private static final int BATCH = 16;

  private static final Duration MOMENT = Duration.ofMillis(100);
  private static final double NANOS = 1e9;

  private final Scenario scenario;
  private final SimulationOptions options;
  private final Progress progress;
  private final Policies policies;
  private final List<Integer> theses;
  private final List<Integer> modifiers;
  private final int turns;
  private final int threads;

  private Simulator(Scenario scenario, SimulationOptions options, Progress progress) {
    this.scenario = scenario;
    this.options = options;
    this.progress = progress;
    this.policies = new Policies(scenario, options.policy(), options.teamPolicies());
    this.theses = theses(scenario, options);
    this.modifiers = modifiers(scenario, options);
    this.turns = options.turns() == 0 ? scenario.turns() : options.turns();
    this.threads =
        options.threads() == 0 ? Runtime.getRuntime().availableProcessors() : options.threads();
    if (turns < 1 || turns > scenario.turns()) {
      throw new SimulationException(
          "The scenario has %d turns; %d can't be played.".formatted(scenario.turns(), turns));
    }
    if (options.games() < 1) {
      throw new SimulationException("Play at least one game.");
    }
  }

  private static List<Integer> theses(Scenario scenario, SimulationOptions options) {
    List<String> ids = scenario.theses().stream().map(Thesis::id).toList();
    if (options.thesis().isEmpty()) {
      return IntStream.range(0, ids.size()).boxed().toList();
    }
    if (!ids.contains(options.thesis())) {
      throw new SimulationException(
          "There is no thesis \"%s\". There are: %s."
              .formatted(options.thesis(), String.join(", ", ids)));
    }
    return List.of(ids.indexOf(options.thesis()));
  }

  /** The modifiers' indices, in the scenario's order. */
  static List<Integer> modifiers(Scenario scenario, SimulationOptions options) {
    List<String> ids = scenario.modifiers().stream().map(Modifier::id).toList();
    for (String id : options.modifiers()) {
      if (!ids.contains(id)) {
        throw new SimulationException("There is no modifier \"" + id + "\".");
      }
    }
    return IntStream.range(0, ids.size())
        .filter(index -> options.modifiers().contains(ids.get(index)))
        .boxed()
        .toList();
  }

  /**
   * Plays the games and says what was found.
   *
   * @throws InterruptedException if the thread is interrupted; nothing goes on then
   * @throws SimulationException if the options don't fit the scenario
   */
  public static SimulationReport run(
      Scenario scenario, SimulationOptions options, Progress progress) throws InterruptedException {
    return new Simulator(scenario, options, progress).run();
  }

  /**
   * Plays single games, one after the other, on the calling thread.
   *
   * @return plays the game with a number and gives the tracks' values at its end
   * @throws SimulationException if the options don't fit the scenario
   */
  public static IntFunction<Values> games(Scenario scenario, SimulationOptions options) {
    Simulator simulator = new Simulator(scenario, options, Progress.NONE);
    GameRules rules = GameRules.of(scenario);
    return number -> simulator.game(rules, number).end();
  }

  private SimulationReport run() throws InterruptedException {
    ExecutorService workers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("simulation-", 0).factory());
    try {
      Coverage coverage = new Coverage(scenario);
      Tally tally = new Tally(scenario, policies);
      GameRules counting = GameRules.of(coverage.scenario());
      long begun = System.nanoTime();
      inOrder(
          workers,
          options.games(),
          BATCH,
          index -> GameResult.of(scenario, game(counting, index)),
          game -> tally.add(game, policies, lastOfSeed(tally.games(), options.games())),
          "Games");
      double seconds = (System.nanoTime() - begun) / NANOS;
      Speed speed = new Speed(threads, seconds, options.games() * (double) turns / seconds);
      ObserverReport observer =
          options.observed() == 0 || theses.size() < 2 ? null : observe(workers);
      return new ReportWriter(scenario, policies, tally, coverage)
          .report(options, turns, played(), speed, observer);
    } finally {
      workers.shutdownNow();
    }
  }

  private String played() {
    StringBuilder played = new StringBuilder(options.policy());
    options.teamPolicies().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(one -> played.append(' ').append(one.getKey()).append('=').append(one.getValue()));
    return played.toString();
  }

  /**
   * A game. Games that follow each other share a seed, and so all draws, until each thesis has had
   * its turn: what differs between theses is then not chance.
   */
  private GameLog game(GameRules rules, int index) {
    String seed = options.seed() + "/" + index / theses.size();
    int thesis = theses.get(index % theses.size());
    List<Integer> drawn = policies.drawn(new KeyedDraws("simulate/" + seed, 0));
    List<TeamPolicy> played = new ArrayList<>();
    for (int team = 0; team < drawn.size(); team++) {
      played.add(policies.policy(team, drawn.get(team)));
    }
    Truth truth = new Truth(thesis, modifiers);
    return new SimulatedGame(rules, seed, truth, turns, options.documentOnly(), played).play(drawn);
  }

  /** Whether the game with this number is the last of those that share its seed. */
  private boolean lastOfSeed(int index, int games) {
    return (index + 1) % theses.size() == 0 || index + 1 == games;
  }

  private ObserverReport observe(ExecutorService workers) throws InterruptedException {
    GameRules rules = GameRules.of(scenario);
    Observations observations = new Observations(scenario, policies, options, turns);
    long begun = System.nanoTime();
    int watched = Math.min(options.observed(), options.games());
    inOrder(
        workers,
        watched,
        1,
        index -> {
          GameLog log = game(rules, index);
          IdealObserver observer = new IdealObserver(rules, options);
          return new Observations.Told(log, observer.watch(log), observer.signals());
        },
        observations::add,
        "Observed games");
    return observations.report((System.nanoTime() - begun) / NANOS);
  }

  /** Something done for each number. */
  private interface Work<T> {
    T done(int index);
  }

  /** Works on the numbers in parallel, and hands over what comes of it in their order. */
  private <T> void inOrder(
      ExecutorService workers, int total, int batch, Work<T> work, Consumer<T> taker, String what)
      throws InterruptedException {
    Deque<Future<List<T>>> running = new ArrayDeque<>();
    int handed = 0;
    int done = 0;
    progress.at(what, 0, total);
    while (done < total) {
      while (handed < total && running.size() < 4 * threads) {
        int from = handed;
        int to = Math.min(total, from + batch);
        running.add(workers.submit(() -> batch(from, to, work)));
        handed = to;
      }
      Future<List<T>> next = running.remove();
      while (!isDone(next)) {
        progress.at(what, done, total);
      }
      next.resultNow().forEach(taker);
      done += next.resultNow().size();
      progress.at(what, done, total);
    }
  }

  /** Stops between two games if it is interrupted. */
  private static <T> List<T> batch(int from, int to, Work<T> work) throws InterruptedException {
    List<T> results = new ArrayList<>(to - from);
    for (int index = from; index < to; index++) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      results.add(work.done(index));
    }
    return results;
  }

  /** Waits, but only for a moment, so that who waits for the report can be told and asked. */
  private static boolean isDone(Future<?> future) throws InterruptedException {
    try {
      future.get(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException _) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("simulated game: " + e.getCause(), e.getCause());
    }
  }
}
