package org.demarche.engine.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.demarche.engine.model.Frame;
import org.demarche.engine.model.Objective;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Scoring;
import org.demarche.engine.turn.Frames;
import org.jspecify.annotations.Nullable;

/** Counts what teams have earned; see {@link Scoring}. */
public final class Scorer {
  private final Scenario scenario;
  private final SessionState state;

  private Scorer(Scenario scenario, SessionState state) {
    this.scenario = scenario;
    this.state = state;
  }

  /**
   * The scores of all teams as things stand, best first; equal ones in the order of the teams. Only
   * closed turns count for the assessment.
   */
  static List<Score> score(Scenario scenario, SessionState state) {
    var scorer = new Scorer(scenario, state);
    List<Score> scores = new ArrayList<>();
    for (int team = 0; team < scenario.teamCount(); team++) {
      scores.add(scorer.score(team));
    }
    scores.sort(Comparator.comparingDouble(Score::total).reversed());
    return scores;
  }

  /**
   * What an assessment earns, 0 to 1: the quadratic score.
   *
   * @param probabilities by thesis index
   * @param thesis index of the true one
   */
  public static double quadratic(List<Double> probabilities, int thesis) {
    double distance = 0;
    for (int index = 0; index < probabilities.size(); index++) {
      double miss = probabilities.get(index) - (index == thesis ? 1 : 0);
      distance += miss * miss;
    }
    return 1 - distance / 2;
  }

  private Score score(int team) {
    List<Score.Part> parts = new ArrayList<>();
    if (scenario.scoring().interestPoints() > 0) {
      parts.add(interest(team));
    }
    Objective objective = objective(team);
    boolean met = objective != null && objective.met().test(frame(team));
    double points = scenario.scoring().objectivePoints();
    if (objective != null && points > 0) {
      parts.add(
          new Score.Part(
              "Private objective: " + objective.title(),
              met ? points : 0,
              points,
              objective.text() + (met ? " Met." : " Not met.")));
    }
    if (scenario.hasRivalTheses() && scenario.scoring().assessmentPoints() > 0) {
      parts.add(assessment(team));
    }
    if (!scenario.questions().isEmpty() && scenario.scoring().forecastPoints() > 0) {
      parts.add(new Forecasts(scenario, state).score(team));
    }
    if (scenario.scoring().debriefPoints() > 0) {
      parts.add(DebriefScore.open(scenario.scoring().debriefPoints()));
    }
    double total = parts.stream().mapToDouble(Score.Part::points).sum();
    return new Score(team, total, met, parts);
  }

  private Score.Part interest(int team) {
    Scoring.Interest interest = scenario.scoring().interests().get(team);
    double maximum = scenario.scoring().interestPoints();
    double value = interest.value().number(frame(team));
    // A value that is no number, from a division by zero, say, earns nothing.
    double points = Double.isNaN(value) ? 0 : Math.clamp(value, 0, maximum);
    String cut = points == value ? "" : " Cut to 0 to " + Words.number(maximum) + ".";
    return new Score.Part("Public interests", points, maximum, interest.text() + cut);
  }

  private @Nullable Objective objective(int team) {
    int index = state.objectives().get(team);
    return index < 0 ? null : scenario.objectives().get(index);
  }

  private Frame frame(int team) {
    return Frames.scoring(scenario, state.moment(scenario), state.setup().truth(), team);
  }

  private Score.Part assessment(int team) {
    double earned = 0;
    double weights = 0;
    List<String> terms = new ArrayList<>();
    for (TurnRecord record : state.turns()) {
      int turn = record.turn();
      double score = quadratic(stated(team, turn), state.setup().thesis());
      earned += turn * score;
      weights += turn;
      terms.add(String.format(Locale.ROOT, "%d × %.2f", turn, score));
    }
    double maximum = scenario.scoring().assessmentPoints();
    double share = weights == 0 ? 0 : earned / weights;
    String explanation =
        terms.isEmpty()
            ? "No turn was played."
            : "Turn by turn, weight × score: %s; of %s, times %s points."
                .formatted(String.join(" + ", terms), Words.number(weights), Words.number(maximum));
    return new Score.Part("Assessment", share * maximum, maximum, explanation);
  }

  /** What the team stated last in that turn; even odds if nothing. */
  private List<Double> stated(int team, int turn) {
    int theses = scenario.theses().size();
    return state.assessments().reversed().stream()
        .filter(Assessment::ofTheses)
        .filter(assessment -> assessment.team() == team && assessment.turn() == turn)
        .findFirst()
        .map(Assessment::probabilities)
        .orElse(Collections.nCopies(theses, 1.0 / theses));
  }
}
