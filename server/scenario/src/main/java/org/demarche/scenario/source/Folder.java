package org.demarche.scenario.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A scenario's folder, of which only what lies inside is read, and only files of a sane size.
 *
 * <p>Line breaks are read as {@code \n} whatever the system's are, so that a scenario has the same
 * digest everywhere.
 */
public final class Folder {
  /** The most that one file may hold, in bytes. */
  public static final int MAXIMUM_FILE = 256 * 1024;

  private final Path root;
  private final Problems problems;
  private final Map<String, String> read = new TreeMap<>();

  public Folder(Path root, Problems problems) {
    this.root = root;
    this.problems = problems;
  }

  /** Reads the file that every folder has; null if that fails, which is then among the problems. */
  public @Nullable SourceText readMain(String path) {
    problems.file(path);
    Path file = root.resolve(path);
    if (!Files.isRegularFile(file)) {
      String fix = "A scenario is a folder that holds a file " + path + ".";
      problems.add(ProblemKind.FILE_MISSING, path, "there is no such file in " + root, fix);
      return null;
    }
    return read(path, file, null);
  }

  /** Reads a file that a value names; null if that fails, which is then among the problems. */
  public @Nullable SourceText read(YamlValue.YamlScalar name) {
    String path = name.text();
    Path file = inside(path);
    if (file == null) {
      String fix = "Name a file of the folder, for example \"rules.md\".";
      String message = "\"" + path + "\" is no path inside the scenario's folder";
      problems.add(ProblemKind.FILE_OUTSIDE, name.place(), message, fix);
      return null;
    }
    if (!Files.isRegularFile(file)) {
      String message = "there is no file \"" + path + "\" in the scenario's folder";
      problems.add(ProblemKind.FILE_MISSING, name.place(), message, "Write it, or mend the name.");
      return null;
    }
    problems.file(path);
    return read(path, file, name.place());
  }

  private @Nullable Path inside(String path) {
    try {
      Path relative = Path.of(path);
      boolean plain =
          !relative.isAbsolute()
              && !path.isBlank()
              && path.indexOf('\\') < 0
              && relative.normalize().equals(relative)
              && !relative.startsWith("..");
      Path file = root.resolve(relative);
      boolean escapes = Files.exists(file) && !file.toRealPath().startsWith(root.toRealPath());
      return plain && !escapes ? file : null;
    } catch (InvalidPathException | IOException e) {
      return null;
    }
  }

  private @Nullable SourceText read(String path, Path file, @Nullable Place namedAt) {
    try {
      if (Files.size(file) > MAXIMUM_FILE) {
        String message = "\"" + path + "\" holds more than " + MAXIMUM_FILE / 1024 + " KiB";
        report(ProblemKind.FILE_TOO_LARGE, path, namedAt, message, "Split it, or shorten it.");
        return null;
      }
      byte[] bytes = Files.readAllBytes(file);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String normal = text.replace("\r\n", "\n").replace("\uFEFF", "");
      read.put(path, normal);
      return new SourceText(path, normal);
    } catch (CharacterCodingException e) {
      String message = "\"" + path + "\" is not text in UTF-8";
      report(ProblemKind.FILE_UNREADABLE, path, namedAt, message, "Save it as UTF-8.");
      return null;
    } catch (IOException e) {
      String message = "\"" + path + "\" cannot be read: " + e.getMessage();
      report(ProblemKind.FILE_UNREADABLE, path, namedAt, message, "Check who may read the file.");
      return null;
    }
  }

  private void report(
      ProblemKind kind, String path, @Nullable Place place, String message, String fix) {
    if (place == null) {
      problems.add(kind, path, message, fix);
    } else {
      problems.add(kind, place, message, fix);
    }
  }

  /**
   * SHA-256 over the files that were read, in the order of their paths: of each the path, a zero
   * byte, the text in UTF-8 and another zero byte. Other files of the folder do not count.
   */
  public String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      read.forEach(
          (path, text) -> {
            digest.update((path + '\0').getBytes(StandardCharsets.UTF_8));
            digest.update((text + '\0').getBytes(StandardCharsets.UTF_8));
          });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing (expected: every Java has it)", e);
    }
  }
}
