package org.demarche.scenario.doc;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.Scenario;
import org.demarche.scenario.compile.WrittenScenario;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlMap;

/** The rulebook of a scenario. */
public final class Rulebook {
  private final Document document;

  private Rulebook(Document document) {
    this.document = document;
  }

  /**
   * Writes the rulebook of a scenario.
   *
   * @param folder where it was loaded from
   * @param scenario what was loaded
   */
  public static Rulebook of(Path folder, Scenario scenario, Audience audience) {
    YamlMap read = WrittenScenario.read(folder, new Problems());
    if (read == null) {
      throw new IllegalArgumentException("folder: " + folder + " (expected: it was loaded)");
    }
    boolean all = audience == Audience.FACILITATOR;
    Names names = new Names(scenario);
    Document document = new Document(scenario.info().title());
    new BoardChapters(scenario, thesisParameters(read), all, names, document).write();
    new ActionChapters(scenario, all, names, document).write();
    if (all) {
      new EventChapters(scenario, names, document).write();
    }
    new ScoreChapters(scenario, all, names, document).write();
    new SourceChapters(scenario, Uses.in(read), document).write(all);
    return new Rulebook(document);
  }

  /** The names of the theses' parameters, which the engine knows by their numbers only. */
  private static List<String> thesisParameters(YamlMap written) {
    List<String> names = new ArrayList<>();
    YamlEntry theses = written.find("theses");
    if (theses != null && theses.value() instanceof YamlMap all && !all.entries().isEmpty()) {
      if (all.entries().getFirst().value() instanceof YamlMap first) {
        YamlEntry parameters = first.find("parameters");
        if (parameters != null && parameters.value() instanceof YamlMap map) {
          map.entries().forEach(entry -> names.add(entry.key().text()));
        }
      }
    }
    return names;
  }

  /** One file that needs no other. */
  public String html() {
    return HtmlWriter.write(document);
  }

  public String markdown() {
    return MarkdownWriter.write(document);
  }
}
