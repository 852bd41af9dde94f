package org.demarche.cli.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the key is that opens a server to its operator. */
final class OperatorKeyOption {
  @Option(
      names = "--operator-key-file",
      paramLabel = "FILE",
      description =
          "The server's operator key. Else: DEMARCHE_OPERATOR_KEY, or operator.key in the data"
              + " folder of a server on this computer.")
  @Nullable Path file;
}
