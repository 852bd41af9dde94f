package org.demarche.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.api.refusal.Refusals;
import org.demarche.protocol.v1.ScenarioFiles;

/**
 * A scenario's files as they came with a call, in a folder of their own that is deleted at the end.
 *
 * <p>Paths are checked word by word before anything is written, so that nothing lands elsewhere.
 */
final class ScenarioUpload implements AutoCloseable {
  /** The most that all files may hold, in bytes. */
  static final int MOST_BYTES = 4 * 1024 * 1024;

  private static final int MOST_FILES = 500;
  private static final int LONGEST_PATH = 200;
  private static final String FIELD = "scenario.files";
  private static final String BESIDE = "../";
  private static final Pattern FOLDER = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

  private final Path directory;
  private final Path folder;

  private ScenarioUpload(Path directory, Path folder) {
    this.directory = directory;
    this.folder = folder;
  }

  /**
   * Writes the files.
   *
   * @param parent folder in which they get a folder
   * @param bases folders of the server's scenarios by name, which the upload may extend
   */
  static ScenarioUpload write(Path parent, ScenarioFiles files, Map<String, Path> bases) {
    check(files);
    try {
      Path directory = Files.createTempDirectory(parent, "demarche-scenario-");
      ScenarioUpload upload = new ScenarioUpload(directory, directory.resolve(files.getFolder()));
      try {
        upload.fill(files, bases);
        return upload;
      } catch (IOException | RuntimeException e) {
        upload.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(ScenarioFiles files) {
    if (!FOLDER.matcher(files.getFolder()).matches() || files.getFolder().length() > 40) {
      throw Refusals.ofField(
          FIELD + ".folder",
          "The folder's name is lower-case words joined by -, at most 40 characters.");
    }
    if (files.getFilesCount() > MOST_FILES) {
      throw Refusals.ofField(FIELD + ".files", "At most %d files fit.".formatted(MOST_FILES));
    }
    long bytes = 0;
    for (Map.Entry<String, String> file : files.getFilesMap().entrySet()) {
      bytes += file.getValue().getBytes(StandardCharsets.UTF_8).length;
      if (!isPath(file.getKey()) || isBelowAFile(file.getKey(), files.getFilesMap())) {
        throw Refusals.ofField(
            FIELD + ".files",
            "'%s' is no path in the scenario's folder.".formatted(shortened(file.getKey())));
      }
    }
    if (bytes > MOST_BYTES) {
      throw Refusals.ofField(FIELD + ".files", "The files hold more than 4 MiB.");
    }
  }

  private static String shortened(String path) {
    return path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "…" : path;
  }

  /** Whether it lies in the folder, or in one beside it. */
  private static boolean isPath(String path) {
    boolean beside = path.startsWith(BESIDE);
    List<String> words = List.of((beside ? path.substring(BESIDE.length()) : path).split("/", -1));
    return path.length() <= LONGEST_PATH
        && words.stream().allMatch(word -> WORD.matcher(word).matches())
        && (!beside || (words.size() > 1 && FOLDER.matcher(words.getFirst()).matches()));
  }

  private static boolean isBelowAFile(String path, Map<String, String> files) {
    int slash = path.lastIndexOf('/');
    return slash > 0
        && (files.containsKey(path.substring(0, slash))
            || isBelowAFile(path.substring(0, slash), files));
  }

  private void fill(ScenarioFiles files, Map<String, Path> bases) throws IOException {
    Files.createDirectory(folder);
    for (Map.Entry<String, String> file : files.getFilesMap().entrySet()) {
      Path target = folder.resolve(file.getKey()).normalize();
      Path parent = target.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.writeString(target, file.getValue());
    }
    for (Map.Entry<String, Path> base : bases.entrySet()) {
      Path beside = directory.resolve(base.getKey());
      if (!Files.exists(beside)) {
        copy(base.getValue(), beside);
      }
    }
  }

  private static void copy(Path folder, Path target) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted().toList()) {
        Path copied = target.resolve(folder.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copied);
        } else if (Files.isRegularFile(file)) {
          Files.copy(file, copied);
        }
      }
    }
  }

  /** The scenario's own folder. */
  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
