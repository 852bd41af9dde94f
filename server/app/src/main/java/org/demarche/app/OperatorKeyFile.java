package org.demarche.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.demarche.api.access.OperatorKey;

/** The operator key in the data folder, made on the first start and readable by its owner only. */
final class OperatorKeyFile {
  private static final int BYTES = 32;
  private static final String PREFIX = "dmo1.";

  private OperatorKeyFile() {}

  static Path in(Path data) {
    return data.resolve("operator.key");
  }

  /** Reads the key, or makes one. */
  static OperatorKey readOrMake(Path data) {
    Path file = in(data);
    try {
      if (!Files.exists(file)) {
        write(file, PREFIX + random());
      }
      String key = Files.readString(file).strip();
      if (key.isEmpty()) {
        throw new StartFailure(
            "The operator key file %s is empty. Delete it; the next start makes a new one."
                .formatted(file));
      }
      return new OperatorKey(key);
    } catch (IOException e) {
      throw new StartFailure(
          "The operator key file %s cannot be read or made: %s. Choose another data folder with --data."
              .formatted(file, e.getMessage()));
    }
  }

  private static void write(Path file, String key) throws IOException {
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, key + "\n", StandardOpenOption.WRITE);
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
