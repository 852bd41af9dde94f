package org.demarche.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A small scenario of two teams that an author can start from. Its files name the schema, of which
 * a copy lies beside them.
 */
public final class ScenarioTemplate {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final int LONGEST_NAME = 40;
  private static final String FOLDER = "template/";
  private static final String NAME_PLACE = "NAME";
  private static final String TITLE_PLACE = "TITLE";
  private static final String SCHEMA_LINE =
      "# yaml-language-server: $schema=" + ScenarioSchema.FILE + "\n";
  private static final List<String> FILES =
      List.of(
          "scenario.yaml",
          "moves.yaml",
          "cases/river.yaml",
          "guide.md",
          "briefs/north.md",
          "briefs/south.md",
          "theses/patient.md",
          "theses/hasty.md",
          "cases/river.yaml");

  private ScenarioTemplate() {}

  /**
   * Writes a scenario that passes the check.
   *
   * @param folder which must be new or empty, and whose name becomes the scenario's
   * @throws IllegalArgumentException if the folder's name cannot be a scenario's; the message says
   *     what can
   * @throws FileAlreadyExistsException if there is something in the folder
   * @throws IOException if the files cannot be written
   */
  public static void write(Path folder) throws IOException {
    Path last = folder.toAbsolutePath().normalize().getFileName();
    String name = last == null ? "" : last.toString();
    if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "\""
              + name
              + "\" cannot be a scenario's name (expected: at most "
              + LONGEST_NAME
              + " lower-case letters and digits, words joined by -, such as my-game)");
    }
    if (Files.exists(folder) && !isEmpty(folder)) {
      throw new FileAlreadyExistsException(folder.toString(), null, "there is something in it");
    }
    for (String file : FILES) {
      Path target = folder.resolve(file);
      Path parent = target.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      String text = read(file).replace(NAME_PLACE, name).replace(TITLE_PLACE, title(name));
      Files.writeString(target, namesSchema(file) ? SCHEMA_LINE + text : text);
    }
    Files.writeString(folder.resolve(ScenarioSchema.FILE), ScenarioSchema.text());
  }

  /** The schema is one of scenarios and their parts, which cases are not. */
  private static boolean namesSchema(String file) {
    return file.endsWith(".yaml") && file.indexOf('/') < 0;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static String title(String name) {
    String words = name.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String read(String file) throws IOException {
    try (InputStream stream = ScenarioTemplate.class.getResourceAsStream(FOLDER + file)) {
      if (stream == null) {
        throw new IllegalStateException("template: no " + file + " (expected: it is in the jar)");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
