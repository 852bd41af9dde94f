package org.demarche.cli.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.demarche.cli.failure.ExitCode;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.text.Style;
import org.demarche.cli.text.Words;
import org.demarche.engine.model.Scenario;
import org.demarche.scenario.Problem;
import org.demarche.scenario.cases.Case;
import org.demarche.scenario.cases.CaseResult;
import org.demarche.scenario.cases.CaseRunner;
import org.demarche.scenario.cases.Cases;
import org.demarche.scenario.playthrough.GameSetup;
import org.demarche.scenario.playthrough.Playthroughs;
import org.demarche.scenario.playthrough.Playthroughs.Replayed;
import org.demarche.scenario.playthrough.RecordedDiff;
import org.demarche.scenario.playthrough.RefusedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a scenario's own tests. */
@Command(
    name = "test",
    description = "Run a scenario's cases and play its recorded games again. Needs no server.",
    footer = {
      "",
      "Cases are in DIR/cases/*.yaml, recorded games in DIR/playthrough*.yaml. Where a recorded"
          + " game goes otherwise, what comes out now is written beside it, to FILE.new.",
      "Ends with 0 if all is as expected, with 1 if something is not.",
      "",
      "Examples:",
      "  ${ROOT-COMMAND-NAME} scenario test my-game",
      "  ${ROOT-COMMAND-NAME} scenario test my-game --record playthrough.yaml --seed 7",
      "  ${ROOT-COMMAND-NAME} scenario test my-game --accept"
    })
final class ScenarioTestCommand implements Callable<Integer> {
  private static final String NEW = ".new";

  private final Context context;

  @Parameters(paramLabel = "DIR", description = "The scenario's folder.")
  private Path folder = Path.of("");

  @Option(
      names = "--accept",
      description = "Take what recorded games come to now, after showing the difference.")
  private boolean accept;

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "Let bots play a game and record it; FILE is called playthrough….yaml.")
  private @Nullable Path record;

  @Option(
      names = "--seed",
      paramLabel = "TEXT",
      defaultValue = "playthrough",
      description = "Of a game to record: decides its draws.")
  private String seed = "";

  @Option(
      names = "--thesis",
      paramLabel = "ID",
      defaultValue = "",
      description = "Of a game to record: which thesis is true; else it is drawn.")
  private String thesis = "";

  @Option(
      names = "--modifier",
      paramLabel = "ID",
      description = "Of a game to record: a modifier to switch on.")
  private List<String> modifiers = List.of();

  @Option(
      names = "--policy",
      paramLabel = "TEAM=ID",
      description = "Of a game to record: what a team's bot plays; else its usual policy.")
  private Map<String, String> policies = Map.of();

  @Option(
      names = "--turns",
      paramLabel = "N",
      defaultValue = "0",
      description = "Of a game to record: how many turns; else the whole calendar.")
  private int turns;

  ScenarioTestCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Scenario scenario = ScenarioFolders.playable(folder);
    try {
      return (record == null ? test(scenario) : record(scenario, record)).number();
    } catch (IOException e) {
      throw Failure.refused(
          "A file in " + folder + " cannot be read or written: " + e.getMessage());
    }
  }

  private ExitCode record(Scenario scenario, Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    Path target = file.getParent() == null ? folder.resolve(name) : file;
    if (!Playthroughs.isName(name)) {
      throw Failure.usage("A recorded game is called playthrough.yaml or playthrough-….yaml.");
    }
    if (Files.exists(target)) {
      throw Failure.refused(target + " is there already. Choose another name, or remove it first.");
    }
    try {
      GameSetup setup = new GameSetup(seed, thesis, modifiers, turns);
      String text = Playthroughs.record(scenario, setup, policies);
      Files.writeString(target, text);
    } catch (RefusedException e) {
      throw Failure.usage(e.why());
    }
    context.output().done("Recorded a game of bots in " + target + ".");
    return ExitCode.DONE;
  }

  private ExitCode test(Scenario scenario) throws IOException {
    Cases cases = Cases.read(folder, scenario);
    JsonArray json = new JsonArray();
    boolean passed = !cases.hasErrors();
    for (Problem problem : cases.problems()) {
      Problem here = ScenarioFolders.seenFromHere(folder, problem);
      context.output().lines(List.of(ScenarioFolders.printed(here, style()), ""));
      json.add(ScenarioFolders.json(folder, here));
    }
    if (passed) {
      CaseRunner runner = new CaseRunner(scenario);
      for (Case one : cases.all()) {
        CaseResult result = runner.run(one);
        show(result);
        json.add(json(result));
        passed &= result.passed();
      }
    }
    List<Path> recorded = Playthroughs.files(folder);
    for (Path file : recorded) {
      String name = String.valueOf(file.getFileName());
      Replayed replayed = Playthroughs.replay(scenario, folder, name);
      boolean good = show(replayed);
      json.add(json(replayed));
      passed &= good;
    }
    context.output().json(json);
    sum(cases.all().size(), recorded.size(), passed);
    return passed ? ExitCode.DONE : ExitCode.REFUSED;
  }

  private void sum(int cases, int recorded, boolean passed) {
    String line =
        "%d %s, %d recorded %s: %s."
            .formatted(
                cases,
                cases == 1 ? "case" : "cases",
                recorded,
                recorded == 1 ? "game" : "games",
                passed ? "all as expected" : "not all as expected");
    context.output().lines(List.of(passed ? style().good(line) : style().bad(line)));
    if (cases == 0) {
      context.output().hint("There is no case yet: write some into " + folder.resolve("cases"));
    }
    if (recorded == 0) {
      String program = context.program();
      context
          .output()
          .hint(
              "No game is recorded yet: %s scenario test %s --record playthrough.yaml"
                  .formatted(program, folder));
    }
  }

  private void show(CaseResult result) {
    List<String> lines = new ArrayList<>();
    Case tested = result.tested();
    String place = folder.resolve(tested.file()).normalize() + ":" + tested.line();
    String mark = result.passed() ? style().good("ok  ") : style().bad("FAIL");
    lines.add(mark + "  " + tested.name() + style().faint("  " + place));
    for (CaseResult.Failure failure : result.failures()) {
      int width = context.page().textWidth();
      lines.addAll(Words.hanging("      ", failure.sentence(), width));
      String where = folder.resolve(tested.file()).normalize() + ":" + failure.line();
      lines.add("        " + style().faint(where));
      lines.addAll(Words.hanging("        ", failure.got(), width));
      failure.details().forEach(line -> lines.addAll(Words.hanging("          ", line, width)));
    }
    context.output().lines(lines);
  }

  /** Shows what came of a recorded game, keeps it, and says whether all is well. */
  private boolean show(Replayed replayed) throws IOException {
    Path file = folder.resolve(replayed.file());
    Path beside = folder.resolve(replayed.file() + NEW);
    if (replayed.same()) {
      Files.deleteIfExists(beside);
      context.output().lines(List.of(style().good("ok  ") + "  " + file.normalize()));
      return true;
    }
    List<String> lines = new ArrayList<>();
    lines.add(style().bad("FAIL") + "  " + file.normalize());
    for (Problem problem : replayed.problems()) {
      Problem here = ScenarioFolders.seenFromHere(folder, problem);
      lines.add(ScenarioFolders.printed(here, style()));
    }
    if (!replayed.refusal().isEmpty()) {
      lines.addAll(
          Words.hanging(
              "      ",
              "What was recorded is refused now: " + replayed.refusal(),
              context.page().textWidth()));
    }
    if (replayed.differs()) {
      RecordedDiff.of(replayed.recorded(), replayed.now())
          .forEach(line -> lines.add("      " + dressed(line)));
      Files.writeString(beside, replayed.now());
    }
    context.output().lines(lines);
    return replayed.differs() && settle(file, beside);
  }

  private boolean settle(Path file, Path beside) throws IOException {
    if (accept) {
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
      context.output().done("Accepted: " + file.normalize() + " is what comes out now.");
      return true;
    }
    context
        .output()
        .hint(
            "What comes out now is in %s. If it is meant: %s scenario test %s --accept"
                .formatted(beside.normalize(), context.program(), folder));
    return false;
  }

  private String dressed(String line) {
    return line.startsWith("- ")
        ? style().bad(line)
        : line.startsWith("+ ") ? style().good(line) : style().bold(line);
  }

  private Style style() {
    return context.page().style();
  }

  private static JsonObject json(CaseResult result) {
    JsonObject json = new JsonObject();
    json.addProperty("case", result.tested().name());
    json.addProperty("file", result.tested().file());
    json.addProperty("line", result.tested().line());
    json.addProperty("passed", result.passed());
    JsonArray failures = new JsonArray();
    for (CaseResult.Failure failure : result.failures()) {
      JsonObject one = new JsonObject();
      one.addProperty("line", failure.line());
      one.addProperty("expected", failure.sentence());
      one.addProperty("got", failure.got());
      JsonArray details = new JsonArray();
      failure.details().forEach(details::add);
      one.add("details", details);
      failures.add(one);
    }
    json.add("failures", failures);
    return json;
  }

  private static JsonObject json(Replayed replayed) {
    JsonObject json = new JsonObject();
    json.addProperty("game", replayed.file());
    json.addProperty("file", replayed.file());
    json.addProperty("passed", replayed.same());
    json.addProperty("refusal", replayed.refusal());
    JsonArray difference = new JsonArray();
    if (replayed.differs()) {
      RecordedDiff.of(replayed.recorded(), replayed.now()).forEach(difference::add);
    }
    json.add("difference", difference);
    return json;
  }
}
