package org.demarche.app;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where things usually are. */
final class Places {
  private Places() {}

  /** The data folder, by the XDG base directory specification. */
  static Path data() {
    String shared = System.getenv("XDG_DATA_HOME");
    Path parent =
        shared == null || shared.isBlank()
            ? Path.of(System.getProperty("user.home"), ".local", "share")
            : Path.of(shared);
    return parent.resolve("demarche");
  }

  /** The scenarios that come with the program: in its distribution, or in the source tree. */
  static Path scenarios() {
    Path program = program();
    return Stream.iterate(program, folder -> folder != null, Path::getParent)
        .map(folder -> folder.resolve("scenarios"))
        .filter(Files::isDirectory)
        .findFirst()
        .orElse(program.resolveSibling("scenarios"));
  }

  private static Path program() {
    try {
      return Path.of(Places.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the class path is not a list of files", e);
    }
  }
}
