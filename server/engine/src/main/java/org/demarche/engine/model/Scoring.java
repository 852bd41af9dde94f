package org.demarche.engine.model;

import java.util.List;

/**
 * How a team's score is made of three parts.
 *
 * @param interests the public part by team index, read at the end with the team as {@code self} and
 *     cut to 0 to {@code interestPoints}
 * @param interestPoints the most that the public part gives
 * @param objectivePoints what the private objective gives if met
 * @param assessmentPoints what a team gets that was certain and right in every turn. Turn {@code t}
 *     weighs {@code t}; each earns {@code 1 - sum((p - o)^2) / 2}, the quadratic score (Brier
 *     1950), which is best in expectation for the team that states what it believes. A turn without
 *     an assessment counts as even odds.
 * @param question what the assessment asks
 * @param forecastPoints what a team gets that answered all {@linkplain Question questions} with
 *     certainty and rightly; turn {@code t} weighs {@code t}
 * @param debriefPoints the most that a facilitator may award after the end
 */
public record Scoring(
    List<Interest> interests,
    double interestPoints,
    double objectivePoints,
    double assessmentPoints,
    String question,
    double forecastPoints,
    double debriefPoints) {

  public Scoring {
    interests = List.copyOf(interests);
  }

  /** A scoring without forecasts and debrief. */
  public Scoring(
      List<Interest> interests,
      double interestPoints,
      double objectivePoints,
      double assessmentPoints,
      String question) {
    this(interests, interestPoints, objectivePoints, assessmentPoints, question, 0, 0);
  }

  /**
   * A team's public part.
   *
   * @param text in words, for the players
   */
  public record Interest(Expression value, String text) {}
}
