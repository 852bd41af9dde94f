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
 * <p>An overlay's folder has another one, its base, beside it; what the folder itself does not have
 * is read from there.
 *
 * <p>Line breaks are read as {@code \n} whatever the system's are, so that a scenario has the same
 * digest everywhere.
 */
public final class Folder {
  /** The most that one file may hold, in bytes. */
  public static final int MAXIMUM_FILE = 256 * 1024;

  /** With what the shown paths of a base's files begin. */
  public static final String ABOVE = "../";

  private final Path root;
  private final String shown;
  private final Problems problems;
  private final Map<String, SourceText> read;
  private final Allowance allowance;
  private @Nullable Folder base;

  public Folder(Path root, Problems problems) {
    this(root, "", problems, new TreeMap<>(), new Allowance());
  }

  private Folder(
      Path root,
      String shown,
      Problems problems,
      Map<String, SourceText> read,
      Allowance allowance) {
    this.root = root;
    this.shown = shown;
    this.problems = problems;
    this.read = read;
    this.allowance = allowance;
  }

  /** The folder's own name. */
  public String name() {
    Path last = root.getFileName();
    return last == null ? "" : last.toString();
  }

  /** How much of the scenario may still be read; shared with the bases. */
  public Allowance allowance() {
    return allowance;
  }

  /** The path by which problems show one of the folder's own files. */
  public String shown(String path) {
    return shown + path;
  }

  /**
   * Takes the folder beside this one as its base; null if there is none, or if it does not really
   * lie there, which is then among the problems.
   *
   * @param name the folder's name, one word
   */
  public @Nullable Folder base(YamlValue.YamlScalar name) {
    Path beside = root.resolveSibling(name.text());
    if (!Files.isDirectory(beside)) {
      String message = "there is no scenario \"" + name.text() + "\" beside this one";
      String fix = "Name a folder of the same directory.";
      problems.add(ProblemKind.FILE_MISSING, name.place(), message, fix);
      return null;
    }
    if (!isReallyBeside(beside)) {
      String message = "\"" + name.text() + "\" is a link that leads elsewhere";
      String fix = "Put the folder itself into the same directory.";
      problems.add(ProblemKind.FILE_OUTSIDE, name.place(), message, fix);
      return null;
    }
    base = new Folder(beside, ABOVE + name.text() + "/", problems, read, allowance);
    return base;
  }

  private boolean isReallyBeside(Path beside) {
    try {
      Path directory = beside.toRealPath().getParent();
      return directory != null && directory.equals(root.resolveSibling(".").toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  /** Reads the file that every folder has; null if that fails, which is then among the problems. */
  public @Nullable SourceText readMain(String path) {
    problems.file(shown(path));
    Path file = root.resolve(path);
    if (!Files.isRegularFile(file)) {
      String fix = "A scenario is a folder that holds a file " + path + ".";
      problems.add(ProblemKind.FILE_MISSING, shown(path), "there is no such file in " + root, fix);
      return null;
    }
    return read(path, file, null);
  }

  /**
   * Reads a file that a value names, from the base if this folder has none of that name; null if
   * that fails, which is then among the problems.
   */
  public @Nullable SourceText readOrInherit(YamlValue.YamlScalar name) {
    Path file = inside(name.text());
    return base == null || file == null || Files.isRegularFile(file)
        ? read(name)
        : base.readOrInherit(name);
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
    problems.file(shown(path));
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
    SourceText before = read.get(shown(path));
    if (before != null) {
      return before;
    }
    try {
      long size = Files.size(file);
      String excess = excess(path, size);
      if (!excess.isEmpty()) {
        report(ProblemKind.FILE_TOO_LARGE, path, namedAt, excess, "Split it, or shorten it.");
        return null;
      }
      byte[] bytes = Files.readAllBytes(file);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      SourceText source =
          new SourceText(shown(path), text.replace("\r\n", "\n").replace("\uFEFF", ""));
      read.put(shown(path), source);
      return source;
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

  private String excess(String path, long size) {
    if (size > MAXIMUM_FILE) {
      return "\"" + path + "\" holds more than " + MAXIMUM_FILE / 1024 + " KiB";
    }
    return allowance.takeBytes(size)
        ? ""
        : "with \""
            + path
            + "\" the scenario's files hold more than "
            + Allowance.MEBIBYTES
            + " MiB";
  }

  private void report(
      ProblemKind kind, String path, @Nullable Place place, String message, String fix) {
    if (place == null) {
      problems.add(kind, shown(path), message, fix);
    } else {
      problems.add(kind, place, message, fix);
    }
  }

  /**
   * SHA-256 over the files that were read, in the order of their paths: of each the path, a zero
   * byte, the text in UTF-8 and another zero byte. Files of a base count with the path that leads
   * to them. Other files of the folders do not count.
   */
  public String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      read.forEach(
          (path, text) -> {
            digest.update((path + '\0').getBytes(StandardCharsets.UTF_8));
            digest.update((text.text() + '\0').getBytes(StandardCharsets.UTF_8));
          });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing (expected: every Java has it)", e);
    }
  }
}
