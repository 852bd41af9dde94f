package org.demarche.scenario.doc;

import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.ScenarioInfo.Citation;
import org.demarche.engine.model.ScenarioInfo.Source;

/** What the scenario rests on, and where each place of it is used. */
final class SourceChapters {
  private final Scenario scenario;
  private final Uses uses;
  private final Document document;

  SourceChapters(Scenario scenario, Uses uses, Document document) {
    this.scenario = scenario;
    this.uses = uses;
    this.document = document;
  }

  /** Sources with their citations; in the facilitators' edition with what uses each. */
  void write(boolean all) {
    if (scenario.info().sources().isEmpty()) {
      return;
    }
    document.chapter("sources", "Sources");
    for (Source source : scenario.info().sources()) {
      document.section(
          Inline.anchor("sources", source.id()), Names.named(source.title(), source.id()));
      document.line(Inline.plain(source.text()));
      for (Citation citation : source.citations()) {
        document.subsection(Inline.anchor("cite", citation.id()), Inline.plain(citation.id()));
        String place = Inline.plain(citation.place());
        document.line("*" + place + ".* " + Inline.plain(citation.text()));
      }
    }
    if (all) {
      usage();
    }
  }

  private void usage() {
    document.chapter("uses", "Where each place of the sources is used");
    List<List<String>> rows = new ArrayList<>();
    for (Source source : scenario.info().sources()) {
      for (Citation citation : source.citations()) {
        List<String> users = uses.of(citation.id());
        String used =
            users.isEmpty()
                ? "not used: "
                    + (citation.uncited().isBlank()
                        ? "no reason is given"
                        : Inline.plain(citation.uncited()))
                : String.join(", ", users);
        rows.add(
            List.of(
                Inline.link(citation.id(), Inline.anchor("cite", citation.id())),
                Inline.plain(citation.place()),
                used));
      }
    }
    document.grid(List.of("Citation", "Place", "Used by"), rows);
  }
}
