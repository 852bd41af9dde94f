package org.demarche.cli.failure;

/** How a command ended, for scripts. */
public enum ExitCode {
  DONE(0, "done"),
  REFUSED(1, "refused: the server, or a rule of the game, said no"),
  USAGE(2, "wrong usage: the command can't be understood"),
  UNREACHABLE(3, "the server can't be reached"),
  NOT_SIGNED_IN(4, "not signed in, or the token opens no seat"),
  BUG(70, "a bug");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  public int number() {
    return number;
  }

  /** In words, for the help text. */
  public String meaning() {
    return meaning;
  }
}
