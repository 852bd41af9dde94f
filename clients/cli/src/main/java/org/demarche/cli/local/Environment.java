package org.demarche.cli.local;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything the program takes from the computer it runs on, so that tests can give it another.
 *
 * @param variables the environment variables
 * @param home the user's home folder
 * @param terminal whether a person sits at both ends, input and output
 * @param zone in which times are shown
 */
public record Environment(
    Map<String, String> variables,
    Path home,
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean terminal,
    ZoneId zone) {

  public Environment {
    variables = Map.copyOf(variables);
  }

  /** The variable's value; null if it is unset or empty. */
  public @Nullable String variable(String name) {
    var value = variables.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** Where this user's settings are kept. */
  public Path configFolder() {
    var folder = variable("XDG_CONFIG_HOME");
    return (folder != null ? Path.of(folder) : home.resolve(".config")).resolve("demarche");
  }

  /** Where a server started by this user keeps its data. */
  public Path dataFolder() {
    var folder = variable("XDG_DATA_HOME");
    var parent = folder != null ? Path.of(folder) : home.resolve(".local").resolve("share");
    return parent.resolve("demarche");
  }

  /** How this program is called, for hints. */
  public String program() {
    var program = variable("DEMARCHE_PROGRAM");
    return program != null ? program : "demarche";
  }
}
