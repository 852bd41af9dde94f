package org.demarche.session;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What members of a session are told when they are not there. It holds nothing secret.
 *
 * @param title of the session
 * @param classId of its class; empty for none
 * @param world its name in the class; empty for none
 * @param turnLabel of the calendar
 * @param minutes how many minutes are left; 0 when planning has begun
 * @param deadline of the planning; null for none
 * @param teams ids of the teams it concerns
 * @param people members of these teams who can be written to
 */
public record Notice(
    String session,
    String title,
    String classId,
    String world,
    int turn,
    String turnLabel,
    Kind kind,
    int minutes,
    @Nullable Instant deadline,
    List<String> teams,
    List<Person> people) {

  public Notice {
    teams = List.copyOf(teams);
    people = List.copyOf(people);
  }

  /** What it is about. */
  public enum Kind {
    /** Orders can be written. */
    PLANNING_BEGAN,
    /** The deadline is near, and the teams' orders are not approved. */
    DEADLINE_NEAR
  }

  /**
   * Somebody to write to.
   *
   * @param team the title of its team
   */
  public record Person(String name, String email, String team) {}
}
