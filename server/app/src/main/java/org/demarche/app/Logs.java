package org.demarche.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the log goes: to a file in the data folder, and warnings to the terminal too. Logback reads
 * these properties once, so they are set before anything that logs is loaded.
 */
final class Logs {
  private Logs() {}

  /** Makes the data folder if it is missing. */
  static void writeTo(Path data, String level) {
    try {
      Files.createDirectories(data);
    } catch (IOException _) {
      throw unusable(data);
    }
    if (!Files.isDirectory(data) || !Files.isWritable(data)) {
      throw unusable(data);
    }
    System.setProperty("demarche.log.file", data.resolve("server.log").toString());
    System.setProperty("demarche.log.level", level);
  }

  private static StartFailure unusable(Path data) {
    return new StartFailure(
        "The data folder %s cannot be written to. Choose another with --data, or change its permissions."
            .formatted(data));
  }
}
