package org.demarche.scenario.simulate;

/** Is told how far a simulation has come, by one thread at a time. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress NONE = (_, _, _) -> {};

  /**
   * So much is done.
   *
   * @param what is being done, in a word or two
   */
  void at(String what, int done, int total);
}
