package org.demarche.cli.text;

/** Dresses words for a terminal, or leaves them plain. */
public enum Style {
  /** No colour at all: for files, pipes and those who don't want it. */
  PLAIN,
  /** ANSI escape sequences. */
  ANSI;

  public String bold(String text) {
    return dress("1", text);
  }

  /** For what matters less, such as hints. */
  public String faint(String text) {
    return dress("2", text);
  }

  public String heading(String text) {
    return dress("1;36", text);
  }

  public String good(String text) {
    return dress("32", text);
  }

  public String bad(String text) {
    return dress("31", text);
  }

  public String warning(String text) {
    return dress("33", text);
  }

  /** A rise in green, a fall in red: the direction only, not whether it is good for anybody. */
  public String change(double amount, String text) {
    return amount > 0 ? good(text) : amount < 0 ? bad(text) : text;
  }

  private String dress(String codes, String text) {
    return this == PLAIN || text.isEmpty() ? text : "\033[" + codes + "m" + text + "\033[0m";
  }
}
