package org.demarche.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a server is to run.
 *
 * @param port 0 for any free one
 * @param data where games, keys and logs are kept
 * @param redis address of a Redis; null for the bundled one
 * @param scenarios folder of the scenarios' folders
 * @param logLevel as Logback names it
 * @param reminders how people are told of their turn while they are away
 */
record Settings(
    String host,
    int port,
    Path data,
    @Nullable String redis,
    Path scenarios,
    String logLevel,
    ReminderSettings reminders) {

  /** Nobody is told of anything while away. */
  Settings(
      String host, int port, Path data, @Nullable String redis, Path scenarios, String logLevel) {
    this(host, port, data, redis, scenarios, logLevel, ReminderSettings.NONE);
  }
}
