package org.demarche.redis;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a Redis to run: the one that came along, else one that is installed. */
final class RedisBinary {
  /** As the files in the library are named: {@code redis-server-7.0.15-linux-amd64}. */
  private static final String PREFIX = "redis-server-7.0.15-";

  private RedisBinary() {}

  /** The program's path; the one that came along is copied into the folder. */
  static Path find(Path folder) {
    var name = PREFIX + platform();
    try (var resource = RedisBinary.class.getClassLoader().getResourceAsStream(name)) {
      if (resource != null) {
        return unpacked(folder.resolve(name), resource.readAllBytes());
      }
    } catch (IOException e) {
      throw new RedisUnavailable(
          "Redis cannot be unpacked into %s: %s.".formatted(folder, e.getMessage()), e);
    }
    return installed(System.getenv("PATH"))
        .orElseThrow(
            () ->
                new RedisUnavailable(
                    "There is no Redis for %s here. Install redis-server 7 or newer, or give the address of a running one."
                        .formatted(platform())));
  }

  private static Path unpacked(Path path, byte[] program) throws IOException {
    if (Files.notExists(path) || Files.size(path) != program.length) {
      var partial = Files.createTempFile(path.getParent(), "redis", ".partial");
      Files.write(partial, program);
      Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwx------"));
      Files.move(partial, path, StandardCopyOption.ATOMIC_MOVE);
    }
    return path;
  }

  static Optional<Path> installed(@Nullable String searchPath) {
    return Arrays.stream((searchPath == null ? "" : searchPath).split(File.pathSeparator, -1))
        .filter(it -> !it.isEmpty())
        .map(it -> Path.of(it, "redis-server"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String platform() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var machine =
        switch (System.getProperty("os.arch")) {
          case "amd64", "x86_64" -> "amd64";
          case "aarch64", "arm64" -> "arm64";
          case "x86", "i386", "i686" -> "386";
          case String other -> other;
        };
    return (system.startsWith("mac") ? "darwin" : system.replace(' ', '-')) + "-" + machine;
  }
}
