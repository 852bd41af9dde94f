package org.demarche.engine.turn;

import java.util.ArrayList;
import java.util.List;

/**
 * All that a turn's adjudication, or an opening, decided. It is stored whole, so that a replay
 * shows what happened even if the engine changes later.
 *
 * @param outcomes in the order of resolution
 * @param reports in the order of resolution
 * @param probes what teams learned by probing
 * @param redrawn new private objectives, in the order of resolution
 * @param refused instances of the deals that an actor did not consent to
 * @param drawn what chances in the orders of teams drew, whatever came of it; logs of before it was
 *     kept lack it
 * @param after the values when it was done
 */
public record Resolution(
    List<Outcome> outcomes,
    List<Report> reports,
    List<Probed> probes,
    List<Redrawn> redrawn,
    List<String> refused,
    List<Drawn> drawn,
    Values after) {

  public Resolution {
    outcomes = List.copyOf(outcomes);
    reports = List.copyOf(reports);
    probes = List.copyOf(probes);
    redrawn = List.copyOf(redrawn);
    refused = List.copyOf(refused);
    drawn = List.copyOf(drawn);
  }

  /**
   * A chance that an ordered move took.
   *
   * @param move id of the ordered move
   */
  public record Drawn(String move, Outcome.Draw draw) {}

  /** With more to report, at the end. */
  public Resolution reporting(List<Report> more) {
    return new Resolution(outcomes, joined(reports, more), probes, redrawn, refused, drawn, after);
  }

  /** With what a later one decided as well. */
  public Resolution then(Resolution later) {
    return new Resolution(
        joined(outcomes, later.outcomes),
        joined(reports, later.reports),
        joined(probes, later.probes),
        joined(redrawn, later.redrawn),
        joined(refused, later.refused),
        joined(drawn, later.drawn),
        later.after);
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
