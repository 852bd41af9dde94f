package org.demarche.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All scenarios of a directory.
 *
 * @param all by the folder's name
 */
public record Scenarios(List<Loaded> all) {
  public Scenarios {
    all = List.copyOf(all);
  }

  /**
   * Loads every folder of the directory that holds a {@code scenario.yaml}.
   *
   * @throws IOException if the directory cannot be listed
   */
  public static Scenarios load(Path directory) throws IOException {
    ScenarioLoader loader = new ScenarioLoader();
    return new Scenarios(folders(directory).stream().map(loader::load).toList());
  }

  /**
   * The folders of the directory that hold a {@code scenario.yaml}, by name.
   *
   * @throws IOException if the directory cannot be listed
   */
  public static List<Path> folders(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(folder -> Files.isRegularFile(folder.resolve("scenario.yaml")))
          .sorted()
          .toList();
    }
  }

  /** The scenario with this name; null if there is none. */
  public @Nullable Loaded find(String name) {
    return all.stream().filter(loaded -> loaded.name().equals(name)).findFirst().orElse(null);
  }
}
