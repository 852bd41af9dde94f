package org.demarche.redis;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * A folder that one server at a time may use.
 *
 * <p>The operating system holds the lock and lets go of it when the process ends, however it ends,
 * so a killed server never blocks the next one. The file's text only serves the error message.
 */
final class DataFolder implements AutoCloseable {
  private static final String LOCK = "server.lock";
  private static final int PID_DIGITS = 20;

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** Makes the folder if it is missing, and locks it. */
  static DataFolder lock(Path folder) {
    var path = folder.toAbsolutePath().normalize();
    FileChannel channel;
    try {
      Files.createDirectories(path);
      channel =
          FileChannel.open(
              path.resolve(LOCK),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw unusable(path, "it is a file", e);
    } catch (IOException e) {
      throw unusable(path, reason(e), e);
    }
    try {
      return new DataFolder(path, locked(path, channel));
    } catch (IOException e) {
      throw unusable(path, reason(e), e);
    }
  }

  private static FileChannel locked(Path path, FileChannel channel) throws IOException {
    if (!tryLock(channel)) {
      var holder = text(channel);
      channel.close();
      throw new RedisUnavailable(
          "The data folder %s is in use by another server (process %s). Stop that one, or choose another data folder."
              .formatted(path, holder.isEmpty() ? "unknown" : holder));
    }
    channel.truncate(0);
    channel.write(ascii(Long.toString(ProcessHandle.current().pid())), 0);
    return channel;
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      return false; // Another server in this process holds it.
    }
  }

  private static String text(FileChannel channel) throws IOException {
    var buffer = ByteBuffer.allocate(PID_DIGITS);
    channel.read(buffer, 0);
    return StandardCharsets.US_ASCII.decode(buffer.flip()).toString();
  }

  private static ByteBuffer ascii(String text) {
    return StandardCharsets.US_ASCII.encode(text);
  }

  private static RedisUnavailable unusable(Path path, String reason, IOException e) {
    return new RedisUnavailable(
        "The data folder %s cannot be used: %s. Choose another, or change its permissions."
            .formatted(path, reason),
        e);
  }

  /** The file system's exceptions often say nothing but the path. */
  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "writing there is not allowed";
      case FileSystemException it when "Not a directory".equals(it.getReason()) ->
          "a part of its path is a file";
      case FileSystemException it when it.getReason() != null ->
          it.getReason().toLowerCase(Locale.ROOT);
      default -> String.valueOf(e.getMessage());
    };
  }

  Path path() {
    return path;
  }

  /** Lets another server use the folder. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw unusable(path, reason(e), e);
    }
  }
}
