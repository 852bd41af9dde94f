package org.demarche.scenario.playthrough;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.engine.model.Scenario;
import org.demarche.scenario.Problem;
import org.demarche.scenario.source.Folder;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.SourceText;

/** The recorded games of a scenario's folder: {@code playthrough.yaml} and others named like it. */
public final class Playthroughs {
  private static final String PREFIX = "playthrough";
  private static final String SUFFIX = ".yaml";

  private Playthroughs() {}

  /** Whether a file of this name is a recorded game. */
  public static boolean isName(String name) {
    return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
  }

  /**
   * The recorded games of a folder, by name.
   *
   * @throws IOException if the folder cannot be listed
   */
  public static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> isName(String.valueOf(file.getFileName())))
          .sorted()
          .toList();
    }
  }

  /**
   * Lets bots play a game and gives it in writing.
   *
   * @param policies by team id, what it plays instead of its usual policy
   * @throws RefusedException if there can be no such game
   */
  public static String record(Scenario scenario, GameSetup setup, Map<String, String> policies) {
    return written(scenario, Playthrough.of(scenario, Game.ofBots(scenario, setup, policies)));
  }

  private static String written(Scenario scenario, Playthrough played) {
    return PlaythroughWriter.write(scenario, played, Replay.play(scenario, played));
  }

  /**
   * Plays a recorded game again.
   *
   * @param file its name in the folder
   * @throws IOException if the file cannot be read
   */
  public static Replayed replay(Scenario scenario, Path folder, String file) throws IOException {
    Problems problems = new Problems();
    SourceText source = new Folder(folder.toAbsolutePath(), problems).readMain(file);
    Playthrough played = source == null ? null : PlaythroughReader.read(source, problems);
    if (source == null || played == null) {
      return new Replayed(file, problems.sorted(), "", "", "");
    }
    try {
      return new Replayed(file, List.of(), "", source.text(), written(scenario, played));
    } catch (RefusedException e) {
      return new Replayed(file, List.of(), e.why(), source.text(), "");
    }
  }

  /**
   * A recorded game, and what comes of it now.
   *
   * @param problems why it could not be read; empty if it could
   * @param refusal what is against the rules now, and when; empty if nothing is
   * @param recorded the file's text
   * @param now what would be recorded now; empty if it could not be played
   */
  public record Replayed(
      String file, List<Problem> problems, String refusal, String recorded, String now) {
    public Replayed {
      problems = List.copyOf(problems);
    }

    public boolean same() {
      return problems.isEmpty() && refusal.isEmpty() && recorded.equals(now);
    }

    /** Whether it could be played and something else came of it. */
    public boolean differs() {
      return problems.isEmpty() && refusal.isEmpty() && !recorded.equals(now);
    }
  }
}
