package org.demarche.scenario;

/**
 * One thing that is wrong, or doubtful, in a scenario's folder.
 *
 * @param severity whether the scenario can be played all the same
 * @param code the kind of problem, lower-case words joined by hyphens, for example {@code
 *     unknown-name}
 * @param file path in the folder, with slashes; it begins with {@code ../} if the file is a base's
 * @param line from 1; 0 if the problem is the file as a whole
 * @param column from 1, in characters; 0 if the problem is the file as a whole
 * @param length how many characters of the line are meant, at least 1
 * @param excerpt the line as it stands in the file; empty if the problem is the file as a whole
 * @param message the cause
 * @param fix how to mend it; empty if the message says it all
 */
public record Problem(
    Severity severity,
    String code,
    String file,
    int line,
    int column,
    int length,
    String excerpt,
    String message,
    String fix) {

  /** How bad a problem is. */
  public enum Severity {
    /** The scenario cannot be played. */
    ERROR,
    /** The scenario can be played; its author will want to look at this. */
    WARNING
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
