package org.demarche.scenario.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.engine.model.ScenarioInfo.Citation;
import org.demarche.engine.model.ScenarioInfo.Source;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.Folder;
import org.demarche.scenario.source.Nearest;
import org.demarche.scenario.source.Place;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlScalar;

/** The sources, and what cites them. */
final class Cites {
  static final String KEY = "cite";

  private static final Pattern CITATION_ID = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,39}");

  private final Problems problems;
  private final List<Source> sources = new ArrayList<>();
  private final Map<String, Place> citations = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  private Cites(Problems problems) {
    this.problems = problems;
  }

  static Cites read(Fields root) {
    Cites cites = new Cites(root.problems());
    for (YamlEntry entry : root.byId("sources", "sources")) {
      cites.source(entry);
    }
    return cites;
  }

  List<Source> sources() {
    return sources;
  }

  private void source(YamlEntry source) {
    Fields fields =
        Fields.of(
            source.value(),
            source.key().place(),
            "a source",
            problems,
            List.of("title", "text", "citations"));
    List<Citation> own = new ArrayList<>();
    YamlValue value = fields.optional("citations");
    if (value != null) {
      Fields.entries(value, "citations", problems).forEach(entry -> own.add(citation(entry)));
    }
    sources.add(
        new Source(source.key().text(), fields.text("title"), fields.text("text", ""), own));
  }

  private Citation citation(YamlEntry entry) {
    YamlScalar key = entry.key();
    if (!CITATION_ID.matcher(key.text()).matches()) {
      String message = "\"" + key.text() + "\" is no id of a citation";
      String fix = "Use letters, digits, \"_\", \".\" and \"-\", and begin with a letter.";
      problems.add(ProblemKind.BAD_ID, key.place(), message, fix);
    }
    if (citations.putIfAbsent(key.text(), key.place()) != null) {
      String message = "another source has a citation \"" + key.text() + "\" too";
      problems.add(ProblemKind.DUPLICATE_ID, key.place(), message, "Give it another id.");
    }
    Fields fields =
        Fields.of(
            entry.value(),
            key.place(),
            "a citation",
            problems,
            List.of("place", "text", "uncited"));
    return new Citation(
        key.text(), fields.text("place"), fields.text("text"), fields.text("uncited", ""));
  }

  /**
   * What a part of the scenario cites.
   *
   * @param what the part, for a reader, for example {@code the move "sanctions"}
   */
  List<String> of(Fields fields, String what) {
    List<String> ids = new ArrayList<>();
    for (YamlScalar cite : fields.texts(KEY)) {
      if (citations.containsKey(cite.text())) {
        ids.add(cite.text());
        used.add(cite.text());
      } else {
        String message = "no source has a citation \"" + cite.text() + "\"";
        String fix = Nearest.fix(cite.text(), citations.keySet().stream().sorted().toList());
        problems.add(ProblemKind.UNKNOWN_CITE, cite.place(), message, fix);
      }
    }
    if (!fields.has(KEY) && !sources.isEmpty()) {
      String message = what + " cites no source";
      String fix = "Add \"cite: [...]\", or \"cite: []\" if no source speaks of it.";
      problems.add(ProblemKind.MISSING_CITE, fields.place(), message, fix);
    }
    return ids;
  }

  /** What a part may cite, without a warning if it does not. */
  List<String> optional(Fields fields) {
    return fields.has(KEY) ? of(fields, "") : List.of();
  }

  /**
   * Warns of what nothing cites, and of what says that nothing does while something does; not of
   * what stands in a base, which other scenarios share.
   */
  void checkUse() {
    for (Source source : sources) {
      for (Citation citation : source.citations()) {
        Place place = citations.get(citation.id());
        boolean cited = used.contains(citation.id());
        if (place != null
            && !place.file().startsWith(Folder.ABOVE)
            && cited == !citation.uncited().isEmpty()) {
          String message = "\"" + citation.id() + "\" is " + (cited ? "" : "not ") + "cited";
          String fix =
              cited ? "Leave out \"uncited\"." : "Cite it, or say why not: \"uncited: reason\".";
          problems.add(ProblemKind.UNUSED_CITATION, place, message, fix);
        }
      }
    }
  }
}
