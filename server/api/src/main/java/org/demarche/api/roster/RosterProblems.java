package org.demarche.api.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.api.refusal.Refusals;
import org.demarche.engine.session.Rejection;
import org.demarche.engine.session.Rejection.FieldViolation;

/** What is wrong with a roster, line by line. */
public final class RosterProblems {
  /** More would not fit into an answer's trailers, and nobody mends so many from one message. */
  private static final int TOLD = 20;

  private static final Pattern INVITEE =
      Pattern.compile("invitees\\[(?<index>\\d+)\\]\\.(?<field>.*)");

  private final List<String> problems = new ArrayList<>();

  void add(int line, String problem) {
    problems.add("Line %d: %s".formatted(line, problem));
  }

  boolean none() {
    return problems.isEmpty();
  }

  /**
   * Refuses if anything is wrong.
   *
   * @param field of the request that holds the roster
   */
  void refuseAny(String field) {
    if (problems.isEmpty()) {
      return;
    }
    List<String> told = new ArrayList<>(problems.subList(0, Math.min(TOLD, problems.size())));
    if (problems.size() > TOLD) {
      told.add("And %d more.".formatted(problems.size() - TOLD));
    }
    throw Refusals.of(
        new Rejection(
            Rejection.Reason.INVALID_FIELD,
            String.join("\n", told),
            Map.of(),
            told.stream().map(problem -> new FieldViolation(field, problem)).toList()));
  }

  /**
   * What a session has against people, with their lines instead of their numbers.
   *
   * @param lines of the people, in the order in which the session was asked
   */
  public static RuntimeException refusal(String field, Rejection rejection, List<Integer> lines) {
    var problems = new RosterProblems();
    for (FieldViolation violation : rejection.fields()) {
      Matcher matcher = INVITEE.matcher(violation.field());
      if (matcher.matches()) {
        int index = Integer.parseInt(matcher.group("index"));
        problems.add(lines.get(index), violation.message());
      }
    }
    problems.refuseAny(field);
    return Refusals.of(rejection);
  }
}
