package org.demarche.scenario.simulate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a simulation found. Everything is named by its id in the scenario. As JSON the fields have
 * these names in lower case with underscores; a number that does not exist is null.
 *
 * <p>Scores are interests and private objective; the assessment is left out, because bots don't
 * reason about the theses.
 *
 * @param policies what was played, in the words of the command line
 * @param scores by team, thesis and policy
 * @param best by team and thesis, the policy with the highest mean
 * @param standings by team and policy, over all theses
 * @param calibration by team and thesis; says what par should be if all teams played at random
 * @param spreads by thesis, how far the teams' means lie apart
 * @param observer null if no games were observed
 */
public record SimulationReport(
    String scenario,
    String title,
    String version,
    String digest,
    String seed,
    int games,
    int turns,
    String policies,
    boolean allRandom,
    Speed speed,
    List<PolicyScore> scores,
    List<BestPolicy> best,
    List<Standing> standings,
    List<Calibration> calibration,
    List<Spread> spreads,
    List<MoveUse> moves,
    List<DealUse> deals,
    List<OptionUse> options,
    List<InjectUse> injects,
    List<RuleUse> rules,
    List<Unreached> unreached,
    List<ChanceRate> chances,
    List<ObjectiveRate> objectives,
    @Nullable ObserverReport observer) {

  public SimulationReport {
    scores = List.copyOf(scores);
    best = List.copyOf(best);
    standings = List.copyOf(standings);
    calibration = List.copyOf(calibration);
    spreads = List.copyOf(spreads);
    moves = List.copyOf(moves);
    deals = List.copyOf(deals);
    options = List.copyOf(options);
    injects = List.copyOf(injects);
    rules = List.copyOf(rules);
    unreached = List.copyOf(unreached);
    chances = List.copyOf(chances);
    objectives = List.copyOf(objectives);
  }

  /** How long the games took, without the observer. */
  public record Speed(int threads, double seconds, double turnsPerSecond) {}

  /** What a team scored with a policy under a thesis. */
  public record PolicyScore(
      String team,
      String thesis,
      String policy,
      Estimate total,
      Estimate interests,
      Estimate objective) {}

  /**
   * The policy that scored most.
   *
   * @param lead over the second; NaN if there is no second
   * @param clear whether the lead is more than chance would give in 95 of 100 simulations
   */
  public record BestPolicy(
      String team, String thesis, String policy, double mean, double lead, boolean clear) {}

  /**
   * How a policy does over all theses.
   *
   * @param bestIn in how many theses it is the team's best
   */
  public record Standing(String team, String policy, Estimate total, int bestIn, int clearlyIn) {}

  /**
   * What a team's interests come to before they are cut to the points they can give.
   *
   * @param value mean of the uncut value
   * @param target half of the points
   * @param shift what would have to be added to the value to bring its mean to the target
   * @param parameter name of the thesis's parameter that par is, if the value reads one called
   *     {@code par_} and the team's id; else empty
   * @param current the parameter's value
   * @param suggested the parameter's value that brings the mean to the target
   */
  public record Calibration(
      String team,
      String thesis,
      Estimate value,
      double target,
      double shift,
      String parameter,
      double current,
      double suggested) {}

  /** How far the teams' mean scores lie apart under a thesis. */
  public record Spread(
      String thesis, String highest, double high, String lowest, double low, double apart) {}

  /**
   * How a team used a move and what came with it. The difference compares games with and without
   * the move, with the same policy of the team under the same thesis; what else was different is
   * not taken out.
   *
   * @param games the share of games in which the team ordered it
   * @param orders how many times it was ordered in all
   * @param cost mean cost of an order, over all resources
   * @param difference mean score with the move less mean score without it
   * @param perCost the difference for one unit spent; NaN if it costs nothing
   * @param dominatedBy the move of the team that costs no more and comes with the most of those
   *     that come with clearly more; else empty
   */
  public record MoveUse(
      String team,
      String move,
      double games,
      long orders,
      double cost,
      double difference,
      double margin,
      double perCost,
      String dominatedBy) {}

  /**
   * How a deal fared.
   *
   * @param games the share of games in which it took effect at least once
   * @param refused how many times an actor that nobody plays did not consent
   */
  public record DealUse(
      String deal, long proposed, long agreed, long refused, long effective, double games) {}

  /**
   * How often an option was taken.
   *
   * @param opened how many times the team could choose
   * @param byDefault of those taken, how many came of not choosing
   */
  public record OptionUse(
      String inject, String team, String option, long opened, long taken, long byDefault) {}

  /**
   * How often an inject or card happened.
   *
   * @param deck id of the deck it is a card of; else empty
   */
  public record InjectUse(String inject, String deck, double games) {}

  /**
   * How often a rule ran.
   *
   * @param ran how many times it came to an amount, by actor if it runs for several
   * @param moved how many times that was not 0
   */
  public record RuleUse(String rule, long ran, long moved) {}

  /**
   * An effect that never happened.
   *
   * @param kind what it belongs to: move, deal, rule or inject
   * @param effect where it stands in it, for example {@code effects 2 then 1}
   * @param formula its amount, as the author wrote it
   * @param owner whether what it belongs to happened at all
   * @param zero whether it was reached, and its amount always 0
   */
  public record Unreached(
      String kind, String id, String effect, String formula, boolean owner, boolean zero) {}

  /** How often a chance was taken, and how likely it was on average. */
  public record ChanceRate(String kind, String id, String label, long taken, double probability) {}

  /**
   * How often a private objective was met, whoever held it.
   *
   * @param held in how many games a team held it
   * @param metIfHeld the share of those in which it was met
   * @param aimed in how many games the team played a policy that aims at it
   */
  public record ObjectiveRate(
      String team,
      String objective,
      long held,
      double metIfHeld,
      long aimed,
      double metIfAimed,
      long others,
      double metOtherwise) {}

  /**
   * How well somebody could tell the theses apart who knows the scenario and sees all orders, deals
   * and public readings.
   *
   * @param probes whether the observer also read what teams learned by probing
   * @param turns by turn, from 1
   * @param confusion by true thesis, then by the thesis that the observer held for likeliest at the
   *     end, in numbers of games
   * @param styles by team and policy
   * @param signals by track, what tells most first
   */
  public record ObserverReport(
      int games,
      int particles,
      boolean probes,
      List<String> theses,
      List<TurnTold> turns,
      List<List<Integer>> confusion,
      List<StyleTold> styles,
      List<Signal> signals,
      double seconds) {
    public ObserverReport {
      theses = List.copyOf(theses);
      turns = List.copyOf(turns);
      confusion = confusion.stream().map(List::copyOf).toList();
      styles = List.copyOf(styles);
      signals = List.copyOf(signals);
    }
  }

  /**
   * What could be told after a turn.
   *
   * @param right the share of games in which the true thesis was the likeliest
   * @param truth mean probability given to the true thesis
   * @param score mean quadratic score, 0 to 1
   */
  public record TurnTold(int turn, double right, double truth, double score) {}

  /** What could be told at the end of the games in which a team played a policy. */
  public record StyleTold(String team, String policy, int games, double right, double truth) {}

  /**
   * What one track told of the thesis, taken alone.
   *
   * @param track id of the slot; {@code consent} for what actors that nobody plays agreed to
   * @param bits mean information of a game in favour of the truth, in bits: 1 bit doubles the odds
   */
  public record Signal(String track, double bits) {}
}
