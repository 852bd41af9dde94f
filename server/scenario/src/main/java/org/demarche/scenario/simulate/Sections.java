package org.demarche.scenario.simulate;

import java.util.ArrayList;
import java.util.List;
import org.demarche.scenario.simulate.SimulationReport.PolicyScore;

/** Lays a report out for readers, on a terminal and on a page. */
final class Sections {
  private Sections() {}

  /** All that have something to say, in the order to read them. */
  static List<Section> of(SimulationReport report) {
    List<Section> sections = new ArrayList<>(ScoreSections.of(report));
    if (report.observer() != null) {
      sections.addAll(ObserverSections.of(report.observer()));
    }
    sections.addAll(CoverageSections.of(report));
    return sections.stream().filter(section -> !section.rows().isEmpty()).toList();
  }

  /** The teams that played. */
  static List<String> teams(SimulationReport report) {
    return report.scores().stream().map(PolicyScore::team).distinct().toList();
  }
}
