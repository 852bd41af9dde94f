package org.demarche.session;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds sessions and classes, by join code and by age, and keeps the secret that this store's
 * servers share.
 *
 * <p>A session is listed before its first entry is written, so a listed session may not exist.
 * Methods may block, may be called by any thread, and throw {@link StoreUnavailable}.
 */
public interface Directory {

  /** 32 random bytes, the same ones for every server on this store, from the first call on. */
  byte[] secret();

  /**
   * Lets a code lead to a session, for ever.
   *
   * @return false if it leads to another session already
   */
  boolean claim(String code, String session);

  /** The session a code leads to; null if it leads nowhere. */
  @Nullable String find(String code);

  /**
   * Lists a session as open. If it is listed already, nothing changes, not even the time by which
   * it is ordered.
   */
  void add(String session, Instant createdAt);

  /** Takes a session that has ended out of the open ones. */
  void close(String session);

  /** Lists a session among the open ones again, after it was closed. */
  void reopen(String session);

  /** The sessions that may still change. */
  Set<String> open();

  /**
   * Sessions, the newest first.
   *
   * @param limit how many at most, at least 1
   * @param after the last session seen; empty to begin with the newest
   * @return nothing if {@code after} is not listed
   */
  List<String> newest(int limit, String after);

  /**
   * Keeps what a class is, for ever, and lists it. If it is kept already, nothing changes.
   *
   * @return what is kept now
   */
  String keepClass(String id, String text, Instant createdAt);

  /** What is kept of a class; null if there is none. */
  @Nullable String findClass(String id);

  /** Classes, the newest first; see {@link #newest}. */
  List<String> newestClasses(int limit, String after);
}
