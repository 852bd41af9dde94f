package org.demarche.engine.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.demarche.engine.model.Frame;
import org.demarche.engine.model.Question;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.turn.Frames;
import org.demarche.engine.turn.Moment;

/**
 * Scores answers to {@linkplain Question questions} beside the theses. What came true is a secret
 * until the end, because it is read off the true values.
 */
public final class Forecasts {
  private static final int NOBODY = -1;

  private final Scenario scenario;
  private final SessionState state;

  public Forecasts(Scenario scenario, SessionState state) {
    this.scenario = scenario;
    this.state = state;
  }

  /**
   * What a question's answer of one turn is compared with, 0 to 1.
   *
   * @param probabilities by option
   * @param truth index of the option that came true
   */
  public static double score(Question.Kind kind, List<Double> probabilities, int truth) {
    return switch (kind) {
      case BINARY, CATEGORICAL -> Scorer.quadratic(probabilities, truth);
      case NUMERIC -> rankedProbability(probabilities, truth);
    };
  }

  /**
   * 1 less the ranked probability score (Epstein 1969), scaled so that certainty of the bin at the
   * other end of the range earns 0.
   */
  private static double rankedProbability(List<Double> probabilities, int truth) {
    double distance = 0;
    double stated = 0;
    for (int bin = 0; bin < probabilities.size() - 1; bin++) {
      stated += probabilities.get(bin);
      double miss = stated - (bin >= truth ? 1 : 0);
      distance += miss * miss;
    }
    return 1 - distance / (probabilities.size() - 1);
  }

  /** What an answer earned, 0 to 1. It must be about a question, not about the theses. */
  public double score(Assessment answer) {
    Question question =
        scenario.questions().stream()
            .filter(asked -> asked.id().equals(answer.question()))
            .findFirst()
            .orElseThrow();
    return score(question.kind(), answer.probabilities(), truth(question, answer.turn()));
  }

  /**
   * The index of the option that came true.
   *
   * @param turn the turn in which the question was answered
   */
  public int truth(Question question, int turn) {
    Moment moment =
        switch (question.resolution()) {
          case END -> state.moment(scenario);
          case TURN -> after(turn);
        };
    Frame frame = Frames.scoring(scenario, moment, state.setup().truth(), NOBODY);
    // Rounded down, and no number counts as the first option.
    int option = (int) question.truth().number(frame);
    return Math.clamp(option, 0, question.options().size() - 1);
  }

  /** The board as the turn's resolution left it, or as it stands if the turn was not resolved. */
  private Moment after(int turn) {
    if (turn > state.turns().size()) {
      return state.moment(scenario);
    }
    TurnRecord record = state.turns().get(turn - 1);
    int turns = state.setup().turnsOf(scenario);
    return new Moment(turn, turns, record.resolution().after(), record.injects());
  }

  /** The part of a team's score that its answers in closed turns give; none counts as even odds. */
  Score.Part score(int team) {
    double maximum = scenario.scoring().forecastPoints();
    if (state.turns().isEmpty()) {
      return new Score.Part("Forecasts", 0, maximum, "No turn was played.");
    }
    double sum = 0;
    List<String> terms = new ArrayList<>();
    for (Question question : scenario.questions()) {
      double share = share(team, question);
      sum += share;
      terms.add(question.title() + " " + Words.number(share) + outcome(question));
    }
    double mean = sum / scenario.questions().size();
    return new Score.Part(
        "Forecasts",
        mean * maximum,
        maximum,
        "Later turns weigh more: %s. Their mean, times %s points."
            .formatted(String.join("; ", terms), Words.number(maximum)));
  }

  private double share(int team, Question question) {
    double earned = 0;
    double weights = 0;
    for (TurnRecord record : state.turns()) {
      int turn = record.turn();
      int truth = truth(question, turn);
      earned += turn * score(question.kind(), stated(team, turn, question), truth);
      weights += turn;
    }
    return earned / weights;
  }

  private String outcome(Question question) {
    return question.resolution() == Question.Resolution.TURN
        ? ""
        : " (came true: " + question.options().get(truth(question, state.turn())).title() + ")";
  }

  private List<Double> stated(int team, int turn, Question question) {
    int options = question.options().size();
    return state.assessments().reversed().stream()
        .filter(answer -> answer.question().equals(question.id()))
        .filter(answer -> answer.team() == team && answer.turn() == turn)
        .findFirst()
        .map(Assessment::probabilities)
        .orElse(Collections.nCopies(options, 1.0 / options));
  }
}
