package org.demarche.scenario.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.demarche.scenario.Problem;

/** Collects problems. Not safe for use from several threads. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();
  private final List<String> files = new ArrayList<>();
  private boolean partial;

  /**
   * @param fix how to mend it; may be empty
   */
  public void add(ProblemKind kind, Place place, String message, String fix) {
    if (partial && !kind.isLocal()) {
      return;
    }
    add(
        new Problem(
            kind.severity(),
            kind.code(),
            place.file(),
            place.line(),
            place.column(),
            place.length(),
            place.excerpt(),
            message,
            fix));
  }

  /** A problem of a file as a whole. */
  public void add(ProblemKind kind, String file, String message, String fix) {
    add(new Problem(kind.severity(), kind.code(), file, 0, 0, 1, "", message, fix));
  }

  private void add(Problem problem) {
    if (!files.contains(problem.file())) {
      files.add(problem.file());
    }
    if (!found.contains(problem)) {
      found.add(problem);
    }
  }

  /** Puts the problems of this file after those of the files named before. */
  public void file(String path) {
    if (!files.contains(path)) {
      files.add(path);
    }
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(Problem::isError);
  }

  /** From now on keeps only what is a problem whatever stands in files that could not be read. */
  public void keepOnlyLocal() {
    partial = true;
  }

  /** How many were found so far. */
  public int count() {
    return found.size();
  }

  /** All problems by file, then by place. */
  public List<Problem> sorted() {
    return found.stream()
        .sorted(
            Comparator.<Problem>comparingInt(problem -> files.indexOf(problem.file()))
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column))
        .toList();
  }
}
