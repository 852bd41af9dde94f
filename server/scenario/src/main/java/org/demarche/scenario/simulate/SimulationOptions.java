package org.demarche.scenario.simulate;

import java.util.List;
import java.util.Map;

/**
 * What to simulate.
 *
 * @param games how many games to play, at least 1
 * @param seed any text; the same seed gives the same figures, however many threads there are
 * @param turns how many turns each game has; 0 for the scenario's calendar
 * @param thesis id of the true thesis of all games; empty to let games take turns with all of them
 * @param modifiers ids of the modifiers that are switched on
 * @param documentOnly whether injects from outside the scenario's sources are left out
 * @param policy what teams play: {@code mixed}, {@code random} or the id of a policy
 * @param teamPolicies what single teams play instead, by team id
 * @param threads how many games to play at a time; 0 for all cores
 * @param observed how many games the ideal observer watches; 0 for none
 * @param particles how many boards the observer imagines under each thesis
 * @param probes whether the observer also reads all that teams learn by probing
 */
public record SimulationOptions(
    int games,
    String seed,
    int turns,
    String thesis,
    List<String> modifiers,
    boolean documentOnly,
    String policy,
    Map<String, String> teamPolicies,
    int threads,
    int observed,
    int particles,
    boolean probes) {

  public static final int GAMES = 2000;
  public static final int OBSERVED = 60;
  public static final int PARTICLES = 64;

  public SimulationOptions {
    modifiers = List.copyOf(modifiers);
    teamPolicies = Map.copyOf(teamPolicies);
  }

  /** So many games in which each team draws one of its policies. */
  public static SimulationOptions mixed(int games, String seed) {
    return new SimulationOptions(
        games, seed, 0, "", List.of(), false, Policies.MIXED, Map.of(), 0, 0, PARTICLES, false);
  }

  /** The same with other policies. */
  public SimulationOptions withPolicy(String usual, Map<String, String> ofTeams) {
    return new SimulationOptions(
        games,
        seed,
        turns,
        thesis,
        modifiers,
        documentOnly,
        usual,
        ofTeams,
        threads,
        observed,
        particles,
        probes);
  }

  /** The same with another number of threads. */
  public SimulationOptions withThreads(int number) {
    return new SimulationOptions(
        games,
        seed,
        turns,
        thesis,
        modifiers,
        documentOnly,
        policy,
        teamPolicies,
        number,
        observed,
        particles,
        probes);
  }

  /** The same with an ideal observer. */
  public SimulationOptions observing(int watched, int imagined, boolean withProbes) {
    return new SimulationOptions(
        games,
        seed,
        turns,
        thesis,
        modifiers,
        documentOnly,
        policy,
        teamPolicies,
        threads,
        watched,
        imagined,
        withProbes);
  }
}
