package org.demarche.scenario.cases;

import java.util.List;

/**
 * What came of a case.
 *
 * @param failures empty if it went as expected
 */
public record CaseResult(Case tested, List<Failure> failures) {
  public CaseResult {
    failures = List.copyOf(failures);
  }

  public boolean passed() {
    return failures.isEmpty();
  }

  /**
   * One expectation that was not met.
   *
   * @param line of the sentence or order in the case's file, from 1
   * @param sentence what was expected, as the author wrote it
   * @param got what happened instead, in a sentence
   * @param details what made it so, one line each
   */
  public record Failure(int line, String sentence, String got, List<String> details) {
    public Failure {
      details = List.copyOf(details);
    }
  }
}
