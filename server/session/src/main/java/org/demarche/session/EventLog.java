package org.demarche.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entries of every session, in order: the only truth.
 *
 * <p>A session's versions begin at 1 and have no gaps; a session without entries does not exist.
 * What an answered {@link #append} wrote outlives a crash of this process and of the store. Every
 * method may block, may be called by any thread, and throws {@link StoreUnavailable} if the store
 * does not answer.
 */
public interface EventLog {

  /**
   * Appends one entry if the log still ends at the version the caller decided on. If it throws, the
   * entry may have been written or not: read to know.
   *
   * @param expectedVersion the version of the last entry; 0 to create the session
   */
  Append append(String session, long expectedVersion, String entry);

  /**
   * The entries above a version, oldest first.
   *
   * @param limit how many at most, at least 1
   */
  List<Entry> read(String session, long afterVersion, int limit);

  /** The version of the last entry; 0 if there is none. */
  long version(String session);

  /** The snapshot saved last; null if there is none. It may be missing at any time. */
  @Nullable Snapshot snapshot(String session);

  /** Saves a snapshot in place of the one before. */
  void save(String session, Snapshot snapshot);

  /** One entry: what one command changed. */
  record Entry(long version, String text) {}

  /** A session's state after the entry {@code version}, to shorten loading. */
  record Snapshot(long version, String text) {}

  /** How an append ended. */
  sealed interface Append {

    /**
     * @param version of the new entry
     */
    record Appended(long version) implements Append {}

    /**
     * Nothing was written.
     *
     * @param version of the log's last entry
     */
    record Conflict(long version) implements Append {}
  }
}
