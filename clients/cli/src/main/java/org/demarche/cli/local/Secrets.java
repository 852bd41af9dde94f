package org.demarche.cli.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.demarche.cli.failure.Failure;
import org.jspecify.annotations.Nullable;

/** Finds keys and tokens where they don't show in a list of processes. */
public final class Secrets {
  private Secrets() {}

  /** The first line of a file that holds one secret. */
  public static String inFile(Path file) {
    try (var lines = Files.lines(file)) {
      return lines
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .findFirst()
          .orElseThrow(() -> Failure.notSignedIn(file + " is empty."));
    } catch (NoSuchFileException e) {
      throw Failure.notSignedIn(file + " does not exist.");
    } catch (IOException e) {
      throw Failure.notSignedIn("Can't read " + file + ": " + e.getMessage());
    }
  }

  /**
   * The key that opens a server to its operator.
   *
   * @param file where the user says it is; null to look in the usual places
   */
  public static String operatorKey(Environment environment, @Nullable Path file) {
    if (file != null) {
      return inFile(file);
    }
    var variable = environment.variable("DEMARCHE_OPERATOR_KEY");
    if (variable != null) {
      return variable;
    }
    var usual = environment.dataFolder().resolve("operator.key");
    if (!Files.isReadable(usual)) {
      throw Failure.notSignedIn(
          "This needs the server's operator key, and "
              + usual
              + " can't be read. Run it as the user who runs the server, or give the key with"
              + " --operator-key-file or DEMARCHE_OPERATOR_KEY.");
    }
    return inFile(usual);
  }
}
