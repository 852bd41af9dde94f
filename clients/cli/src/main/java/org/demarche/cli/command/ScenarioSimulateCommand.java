package org.demarche.cli.command;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.demarche.cli.failure.ExitCode;
import org.demarche.cli.failure.Failure;
import org.demarche.engine.model.Scenario;
import org.demarche.scenario.simulate.Progress;
import org.demarche.scenario.simulate.SimulationException;
import org.demarche.scenario.simulate.SimulationJson;
import org.demarche.scenario.simulate.SimulationOptions;
import org.demarche.scenario.simulate.SimulationPage;
import org.demarche.scenario.simulate.SimulationReport;
import org.demarche.scenario.simulate.SimulationText;
import org.demarche.scenario.simulate.Simulator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays many games of a scenario between bots. */
@Command(
    name = "simulate",
    description =
        "Let bots play many games of a scenario, and see who scores what with what, what is never"
            + " used, and whether the theses can be told apart. Needs no server.",
    footer = {
      "",
      "Policies: mixed (each team draws one of its policies in every game), random (every move is"
          + " as likely: par is set by it), standard, or any other that the scenario has."
          + " TEAM=POLICY sets one team's. The same seed gives the same figures, however many"
          + " threads play.",
      "",
      "Examples:",
      "  ${ROOT-COMMAND-NAME} scenario simulate my-game",
      "  ${ROOT-COMMAND-NAME} scenario simulate my-game --policy random --observe 0",
      "  ${ROOT-COMMAND-NAME} scenario simulate my-game --policy hardline --policy japan=digger",
      "  ${ROOT-COMMAND-NAME} scenario simulate my-game --games 10000 --html report.html"
    })
final class ScenarioSimulateCommand implements Callable<Integer> {
  private static final int BAR = 30;

  /** How long a stopped program waits for the games that are being played. */
  private static final int PATIENCE_SECONDS = 5;

  private final Context context;

  @Parameters(paramLabel = "DIR", description = "The scenario's folder.")
  private Path folder = Path.of("");

  @Option(
      names = "--games",
      paramLabel = "N",
      description = "How many games to play. Usually: ${DEFAULT-VALUE}.")
  private int games = SimulationOptions.GAMES;

  @Option(
      names = "--seed",
      paramLabel = "TEXT",
      description = "Decides all draws. Usually: ${DEFAULT-VALUE}.")
  private String seed = "simulation";

  @Option(
      names = "--policy",
      paramLabel = "[TEAM=]POLICY",
      description = "What teams play, or one team. Usually: mixed.")
  private List<String> policies = List.of();

  @Option(
      names = "--thesis",
      paramLabel = "ID",
      description = "Which thesis is true in all games; else they take turns.")
  private String thesis = "";

  @Option(names = "--modifier", paramLabel = "ID", description = "A modifier to switch on.")
  private List<String> modifiers = List.of();

  @Option(
      names = "--turns",
      paramLabel = "T",
      description = "How many turns a game has; else the whole calendar.")
  private int turns;

  @Option(
      names = "--document-only",
      description = "Leave out injects from outside the scenario's sources.")
  private boolean documentOnly;

  @Option(
      names = "--observe",
      paramLabel = "M",
      description =
          "How many games an ideal observer watches, to see how well the theses can be told apart."
              + " Usually: ${DEFAULT-VALUE}.")
  private int observed = SimulationOptions.OBSERVED;

  @Option(
      names = "--particles",
      paramLabel = "P",
      description =
          "How many boards the observer imagines under each thesis. Usually: ${DEFAULT-VALUE}.")
  private int particles = SimulationOptions.PARTICLES;

  @Option(names = "--probes", description = "Let the observer read what teams learn by probing.")
  private boolean probes;

  @Option(
      names = "--threads",
      paramLabel = "K",
      description = "How many games to play at a time; else as many as there are cores.")
  private int threads;

  @Option(names = "--html", paramLabel = "FILE", description = "Write a page with charts as well.")
  private @Nullable Path html;

  @Option(
      names = "--json-file",
      paramLabel = "FILE",
      description = "Write the figures as JSON as well (--json prints them).")
  private @Nullable Path json;

  ScenarioSimulateCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Scenario scenario = ScenarioFolders.playable(folder);
    CountDownLatch over = new CountDownLatch(1);
    Thread stopping = stopping(Thread.currentThread(), over);
    Runtime.getRuntime().addShutdownHook(stopping);
    try {
      show(Simulator.run(scenario, options(), progress()));
      return ExitCode.DONE.number();
    } catch (SimulationException e) {
      throw Failure.usage(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      clear();
      context.environment().err().println("Stopped. Nothing was written.");
      return ExitCode.REFUSED.number();
    } finally {
      over.countDown();
      forget(stopping);
    }
  }

  /** When the program is told to end, stops the simulation and lets it say so. */
  private static Thread stopping(Thread simulation, CountDownLatch over) {
    return new Thread(
        () -> {
          simulation.interrupt();
          try {
            over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // The program is ending, and the hook is at work.
    }
  }

  private SimulationOptions options() {
    String usual = "mixed";
    Map<String, String> ofTeams = new HashMap<>();
    for (String policy : policies) {
      int sign = policy.indexOf('=');
      if (sign < 0) {
        usual = policy;
      } else {
        ofTeams.put(policy.substring(0, sign), policy.substring(sign + 1));
      }
    }
    if (games < 1 || particles < 2 || threads < 0 || turns < 0 || observed < 0) {
      throw Failure.usage("Numbers can't be below 0; play 1 game and imagine 2 boards at least.");
    }
    return new SimulationOptions(
        games,
        seed,
        turns,
        thesis,
        modifiers,
        documentOnly,
        usual,
        ofTeams,
        threads,
        observed,
        particles,
        probes);
  }

  private void show(SimulationReport report) {
    clear();
    write(html, () -> SimulationPage.of(report));
    write(json, () -> SimulationJson.of(report));
    Output output = context.output();
    output.lines(SimulationText.lines(report));
    if (output.json()) {
      output.json(JsonParser.parseString(SimulationJson.of(report)));
    }
  }

  /** Makes the text of a file. */
  private interface Content {
    String text();
  }

  private static void write(@Nullable Path file, Content content) {
    if (file != null) {
      try {
        Files.writeString(file, content.text());
      } catch (IOException e) {
        throw Failure.refused(file + " cannot be written: " + e.getMessage());
      }
    }
  }

  // Progress, for a person

  private Progress progress() {
    return context.environment().terminal() ? this::bar : Progress.NONE;
  }

  private void bar(String what, int done, int total) {
    int full = total == 0 ? BAR : (int) ((long) BAR * done / total);
    String bar = "#".repeat(full) + ".".repeat(BAR - full);
    context.environment().err().print("\r%-14s [%s] %d of %d ".formatted(what, bar, done, total));
    context.environment().err().flush();
  }

  private void clear() {
    if (context.environment().terminal()) {
      context.environment().err().print("\r" + " ".repeat(BAR + 50) + "\r");
      context.environment().err().flush();
    }
  }
}
