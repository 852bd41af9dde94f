package org.demarche.scenario.source;

import java.util.Locale;
import org.demarche.scenario.Problem.Severity;

/** The kinds of problems that a scenario's folder may have. */
public enum ProblemKind {
  FILE_MISSING,
  FILE_OUTSIDE,
  FILE_TOO_LARGE,
  FILE_UNREADABLE,
  YAML_SYNTAX,
  YAML_FEATURE,
  YAML_TOO_DEEP,
  DUPLICATE_KEY,
  UNKNOWN_KEY,
  MISSING_KEY,
  WRONG_TYPE,
  BAD_ID,
  DUPLICATE_ID,
  NAME_CLASH,
  UNKNOWN_NAME,
  UNKNOWN_CITE,
  OUT_OF_RANGE,
  THESIS_PARAMETERS,
  EXPRESSION_SYNTAX,
  EXPRESSION_TYPE,
  NO_SUCH_SLOT,
  UNKNOWN_PLACE,
  INFORMATION_LEAK,
  DERIVED_TRACK,
  CYCLE,
  NOBODY,
  TOO_FEW_PARTIES,
  MISSING_CITE(Severity.WARNING),
  UNUSED_CITATION(Severity.WARNING),
  UNUSED_TRACK(Severity.WARNING),
  UNUSED_CHANNEL(Severity.WARNING),
  UNUSED_REPORT(Severity.WARNING),
  DEAD_INJECT(Severity.WARNING),
  UNAFFORDABLE(Severity.WARNING),
  GIVEN_AWAY(Severity.WARNING),
  UNREACHABLE_MOVE(Severity.WARNING),
  UNREACHABLE_DEAL(Severity.WARNING),
  DEAD_BRANCH(Severity.WARNING),
  DEAD_RULE(Severity.WARNING),
  IMPOSSIBLE_OBJECTIVE(Severity.WARNING),
  CERTAIN_OBJECTIVE(Severity.WARNING),
  WEIGHTS_SUM(Severity.WARNING);

  private final Severity severity;

  ProblemKind() {
    this(Severity.ERROR);
  }

  ProblemKind(Severity severity) {
    this.severity = severity;
  }

  /** Whether the problem is one whatever stands in files that could not be read. */
  boolean isLocal() {
    return switch (this) {
      case NAME_CLASH, UNKNOWN_NAME, UNKNOWN_CITE, NO_SUCH_SLOT, UNKNOWN_PLACE -> false;
      case UNUSED_TRACK, UNUSED_CHANNEL, UNUSED_CITATION, MISSING_CITE, UNAFFORDABLE, GIVEN_AWAY ->
          false;
      default -> true;
    };
  }

  Severity severity() {
    return severity;
  }

  /** For example {@code unknown-name}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
