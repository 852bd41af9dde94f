package org.demarche.app;

/** How the user calls this program, for hints. */
final class Program {
  private Program() {}

  static String name() {
    String program = System.getenv("DEMARCHE_PROGRAM");
    return program == null || program.isBlank() ? "demarche" : program;
  }
}
