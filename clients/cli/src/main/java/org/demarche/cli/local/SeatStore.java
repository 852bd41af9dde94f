package org.demarche.cli.local;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.demarche.cli.failure.Failure;

/**
 * Keeps the remembered seats in one file that only its owner can read. Safe to use from several
 * threads and processes at once: a change is made under a lock and replaces the file whole.
 */
public final class SeatStore {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  /** A file lock belongs to the process; within it, threads take turns here. */
  private static final ReentrantLock TURN = new ReentrantLock();

  private final Path file;

  public SeatStore(Path folder) {
    this.file = folder.resolve("seats.json");
  }

  public Path file() {
    return file;
  }

  public RememberedSeats read() {
    try {
      return Files.exists(file) ? parse(Files.readString(file)) : RememberedSeats.NONE;
    } catch (IOException e) {
      throw Failure.usage("Can't read " + file + ": " + e.getMessage());
    } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
      throw Failure.usage(
          file + " is damaged. Mend it, or delete it and join again: " + e.getMessage());
    }
  }

  /** Adds a seat under a name that is still free, chooses it, and gives it as it was stored. */
  public RememberedSeat remember(RememberedSeat seat) {
    return change(seats -> seats.with(seat)).seats().getLast();
  }

  /** Makes the seat the one that is used when none is named. */
  public void choose(RememberedSeat seat) {
    change(seats -> seats.choosing(seat));
  }

  public void forget(RememberedSeat seat) {
    change(seats -> seats.without(seat));
  }

  private RememberedSeats change(UnaryOperator<RememberedSeats> change) {
    TURN.lock();
    try {
      Files.createDirectories(file.toAbsolutePath().getParent(), ownerOnly("rwx------"));
      try (var lock = openLock();
          var _ = lock.lock()) {
        var changed = change.apply(read());
        replace(changed);
        return changed;
      }
    } catch (IOException e) {
      throw Failure.usage("Can't write " + file + ": " + e);
    } finally {
      TURN.unlock();
    }
  }

  private FileChannel openLock() throws IOException {
    var lock = file.resolveSibling("seats.lock");
    return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private void replace(RememberedSeats seats) throws IOException {
    var draft =
        Files.createTempFile(
            file.toAbsolutePath().getParent(), "seats", ".tmp", ownerOnly("rw-------"));
    try {
      Files.writeString(draft, print(seats));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static FileAttribute<?>[] ownerOnly(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static RememberedSeats parse(String text) {
    var json = JsonParser.parseString(text).getAsJsonObject();
    var seats = new ArrayList<RememberedSeat>();
    for (var seat : json.getAsJsonArray("seats")) {
      seats.add(RememberedSeat.fromJson(seat.getAsJsonObject()));
    }
    return new RememberedSeats(json.get("chosen").getAsString(), seats);
  }

  private static String print(RememberedSeats seats) {
    var list = new JsonArray();
    seats.seats().forEach(seat -> list.add(seat.toJson()));
    var json = new JsonObject();
    json.addProperty("chosen", seats.chosen());
    json.add("seats", list);
    return new GsonBuilder().setPrettyPrinting().create().toJson(json) + "\n";
  }
}
