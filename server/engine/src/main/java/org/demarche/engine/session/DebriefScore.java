package org.demarche.engine.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The part of a score that a facilitator awards after the end. */
final class DebriefScore {
  private static final String TITLE = "Debrief";

  private DebriefScore() {}

  /** The part before there is an award. */
  static Score.Part open(double maximum) {
    return new Score.Part(TITLE, 0, maximum, "Not awarded yet.");
  }

  /** All teams' scores, best first, once one team has been awarded these points. */
  static List<Score> awarded(
      List<Score> scores, int team, double points, double maximum, String reason) {
    String why = reason.isBlank() ? "Awarded by the facilitator." : reason;
    Score.Part part = new Score.Part(TITLE, points, maximum, why);
    List<Score> next = new ArrayList<>();
    for (Score score : scores) {
      next.add(score.team() == team ? with(score, part) : score);
    }
    next.sort(Comparator.comparingDouble(Score::total).reversed().thenComparingInt(Score::team));
    return next;
  }

  private static Score with(Score score, Score.Part debrief) {
    List<Score.Part> parts = new ArrayList<>(score.parts());
    parts.removeIf(part -> part.title().equals(TITLE));
    parts.add(debrief);
    double total = parts.stream().mapToDouble(Score.Part::points).sum();
    return new Score(score.team(), total, score.objectiveMet(), parts);
  }
}
