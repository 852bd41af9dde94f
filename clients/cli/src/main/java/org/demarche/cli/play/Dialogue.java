package org.demarche.cli.play;

import java.util.List;

/** Where a player types and reads. */
interface Dialogue extends AutoCloseable {
  /**
   * Reads one line, without the spaces around it.
   *
   * @param words what the tab key may complete
   * @throws Back if the player gives the line up
   * @throws Left if there is nothing more to read
   */
  String read(String prompt, List<String> words);

  /** Prints lines below what was printed before. */
  void print(List<String> lines);

  /**
   * Prints lines above the line that is being typed, or before the next one is read. May be called
   * on any thread.
   */
  void tell(List<String> lines);

  /** Whether somebody watches who wants to be told at once of what happens. */
  boolean live();

  /** In columns. */
  int width();

  /** In lines; 0 if it doesn't matter how much is printed at once. */
  int height();

  @Override
  void close();
}
