package org.demarche.scenario.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.engine.model.Modifier;
import org.demarche.engine.model.Thesis;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.Nearest;
import org.demarche.scenario.source.Numbers;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlEntry;

/** Reads theses, which all have the same parameters. */
final class ThesisReader {
  static final int MAXIMUM = 12;
  static final double LARGEST_WEIGHT = 1e6;

  private static final String THESES = "theses";
  private static final List<String> KEYS =
      List.of("title", "text", "weight", "parameters", Cites.KEY);

  private final Fields root;
  private final Texts texts;
  private final Cites cites;
  private final Problems problems;
  private final List<Thesis> theses = new ArrayList<>();
  private final List<String> parameters = new ArrayList<>();

  ThesisReader(Fields root, Texts texts, Cites cites) {
    this.root = root;
    this.texts = texts;
    this.cites = cites;
    this.problems = root.problems();
  }

  /** The one thesis of a scenario that has no rival readings. */
  static final String ONLY = "as_written";

  private static final String MODIFIERS = "modifiers";

  void read() {
    if (!root.has(THESES)) {
      theses.add(new Thesis(ONLY, "As written", "", 1, List.of(), List.of()));
      return;
    }
    for (YamlEntry entry : root.byId(THESES, THESES)) {
      thesis(entry);
    }
    if (root.has(THESES) && (theses.isEmpty() || theses.size() > MAXIMUM)) {
      String message = "a scenario has 1 to " + MAXIMUM + " theses, not " + theses.size();
      problems.add(ProblemKind.OUT_OF_RANGE, root.keyPlace(THESES), message, "");
    }
  }

  List<Thesis> theses() {
    return theses;
  }

  /** Ids of the parameters, in the order of the first thesis. */
  List<String> parameters() {
    return parameters;
  }

  List<Modifier> modifiers() {
    List<Modifier> modifiers = new ArrayList<>();
    for (YamlEntry entry : root.byId(MODIFIERS, MODIFIERS)) {
      modifiers.add(modifier(entry));
    }
    return modifiers;
  }

  private Modifier modifier(YamlEntry entry) {
    List<String> keys = List.of("title", "text", "change", Cites.KEY);
    String id = entry.key().text();
    Fields fields = Fields.of(entry.value(), entry.key().place(), "a modifier", problems, keys);
    YamlValue value = fields.required("change");
    Fields changes =
        value == null
            ? Fields.none(problems)
            : Fields.of(value, fields.keyPlace("change"), "\"change\"", problems, parameters);
    List<Double> factors = new ArrayList<>();
    List<Double> addends = new ArrayList<>();
    for (String parameter : parameters) {
      YamlValue given = changes.optional(parameter);
      Fields change =
          given == null
              ? Fields.none(problems)
              : Fields.of(given, given.place(), "a change", problems, List.of("multiply", "add"));
      factors.add(change.number("multiply", -Numbers.LARGEST, Numbers.LARGEST, 1));
      addends.add(change.number("add", -Numbers.LARGEST, Numbers.LARGEST, 0));
    }
    return new Modifier(
        id,
        fields.text("title"),
        fields.text("text", ""),
        factors,
        addends,
        cites.of(fields, "the modifier \"" + id + "\""));
  }

  private void thesis(YamlEntry entry) {
    String id = entry.key().text();
    Fields fields = Fields.of(entry.value(), entry.key().place(), "a thesis", problems, KEYS);
    String title = fields.text("title");
    String text = texts.read(fields.requiredScalar("text"));
    double weight = fields.number("weight", 0, LARGEST_WEIGHT, 1);
    if (weight == 0) {
      String message = "the weight of a thesis must be above 0";
      String fix = "Leave the thesis out if it is never to be true.";
      problems.add(ProblemKind.OUT_OF_RANGE, fields.keyPlace("weight"), message, fix);
    }
    List<String> cited = cites.of(fields, "the thesis \"" + id + "\"");
    theses.add(new Thesis(id, title, text, weight, values(fields, id), cited));
  }

  private List<Double> values(Fields fields, String id) {
    Map<String, Double> values = new LinkedHashMap<>();
    List<YamlEntry> entries = fields.byId("parameters", "parameters");
    entries.forEach(
        entry -> values.put(entry.key().text(), Numbers.read(entry.value(), 0, problems)));
    if (theses.isEmpty()) {
      parameters.addAll(values.keySet());
    } else {
      compare(fields, id, entries);
    }
    return parameters.stream().map(parameter -> values.getOrDefault(parameter, 0.0)).toList();
  }

  private void compare(Fields fields, String id, List<YamlEntry> entries) {
    String first = theses.getFirst().id();
    List<String> given = entries.stream().map(entry -> entry.key().text()).toList();
    for (YamlEntry entry : entries) {
      if (!parameters.contains(entry.key().text())) {
        String message =
            "the thesis \"" + first + "\" has no parameter \"" + entry.key().text() + "\"";
        String fix = Nearest.fix(entry.key().text(), parameters);
        problems.add(ProblemKind.THESIS_PARAMETERS, entry.key().place(), message, fix);
      }
    }
    List<String> missing = parameters.stream().filter(name -> !given.contains(name)).toList();
    if (!missing.isEmpty()) {
      String message =
          "the thesis \""
              + id
              + "\" lacks "
              + String.join(", ", missing)
              + ", which \""
              + first
              + "\" has";
      String fix = "All theses have the same parameters.";
      problems.add(ProblemKind.THESIS_PARAMETERS, fields.keyPlace("parameters"), message, fix);
    }
  }

  /** Numbers by thesis: one for all, or a map; 1 if left out. */
  static List<Double> weights(Fields fields, List<String> theses, Problems problems) {
    YamlValue value = fields.optional("weight");
    if (!(value instanceof YamlValue.YamlMap)) {
      double weight = fields.number("weight", 0, LARGEST_WEIGHT, 1);
      return theses.stream().map(_ -> weight).toList();
    }
    Fields byThesis = Fields.of(value, fields.keyPlace("weight"), "\"weight\"", problems, theses);
    return theses.stream()
        .map(thesis -> byThesis.requiredNumber(thesis, 0, LARGEST_WEIGHT))
        .toList();
  }
}
