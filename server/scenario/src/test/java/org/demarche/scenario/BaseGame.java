package org.demarche.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A small correct scenario that uses every part of the language, for tests to spoil. */
public final class BaseGame {
  private static final Path FOLDER = Path.of("src/test/resources/org/demarche/scenario/base-game");

  private BaseGame() {}

  /** Copies it into a directory; gives its folder there. */
  public static Path copyTo(Path directory) throws IOException {
    Path copy = Files.createDirectories(directory.resolve("base-game"));
    for (Path file : files()) {
      Files.copy(file, copy.resolve(file.getFileName()));
    }
    return copy;
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }
}
