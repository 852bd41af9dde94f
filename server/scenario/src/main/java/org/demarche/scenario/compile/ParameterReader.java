package org.demarche.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Parameter.Kind;
import org.demarche.engine.model.Parameter.Option;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.Numbers;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.ScalarType;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlList;
import org.demarche.scenario.source.YamlValue.YamlScalar;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a move, or the terms of a deal. */
final class ParameterReader {
  static final int MAXIMUM_TEXT = 2000;

  private static final String UMPIRE = "umpire";
  private static final List<String> KINDS =
      List.of("choice", "number", "actor", "track", "deal", UMPIRE, "free_text");

  private final Vocabulary vocabulary;
  private final Problems problems;
  private final boolean ofDeal;
  private final ParameterValues values;

  ParameterReader(Context context, boolean ofDeal) {
    this.vocabulary = context.vocabulary();
    this.problems = context.problems();
    this.ofDeal = ofDeal;
    this.values = new ParameterValues(vocabulary, problems);
  }

  List<Parameter> read(Fields fields, String key) {
    List<Parameter> parameters = new ArrayList<>();
    for (YamlEntry entry : fields.byId(key, ofDeal ? "terms" : "parameters")) {
      clash(entry.key());
      Parameter parameter = parameter(entry);
      if (parameter != null) {
        parameters.add(parameter);
      }
    }
    return parameters;
  }

  private void clash(YamlScalar key) {
    String id = key.text();
    String other =
        vocabulary.trackIds().contains(id)
            ? "a track"
            : vocabulary.actorIds().contains(id) ? "an actor" : "";
    if (!other.isEmpty()) {
      String message = "there is " + other + " \"" + id + "\" too";
      problems.add(ProblemKind.NAME_CLASH, key.place(), message, "Choose another id.");
    }
  }

  private @Nullable Parameter parameter(YamlEntry entry) {
    String id = entry.key().text();
    List<String> keys = new ArrayList<>(List.of("title", "text", "default"));
    keys.addAll(KINDS);
    if (ofDeal) {
      keys.add("secret");
      keys.add("clause");
    }
    String what = ofDeal ? "a term" : "a parameter";
    Fields fields = Fields.of(entry.value(), entry.key().place(), what, problems, keys);
    String title = fields.text("title");
    List<String> given = KINDS.stream().filter(fields::has).toList();
    if (given.size() != 1) {
      String message =
          what + " has one kind: " + String.join(", ", KINDS) + "; this has " + given.size();
      problems.add(ProblemKind.MISSING_KEY, fields.place(), message, "Give it one of these keys.");
      return null;
    }
    if (given.getFirst().equals(UMPIRE)) {
      return umpire(id, title, fields);
    }
    Kind kind = kind(given.getFirst(), fields);
    String text = fields.text("text", "");
    YamlValue value = fields.optional("default");
    String defaultValue = value == null ? null : values.read(value, kind);
    return new Parameter(id, title, text, kind, defaultValue, fields.flag("secret"));
  }

  private Kind kind(String key, Fields fields) {
    YamlValue value = fields.required(key);
    if (value == null) {
      throw new IllegalStateException("parameter: no " + key + " (expected: what was found)");
    }
    return switch (key) {
      case "choice" -> choice(value);
      case "number" -> number(value);
      case "actor" -> actor(value, fields);
      case "track" -> track(value);
      case "deal" -> deal(value, fields);
      default -> new Kind.Text((int) Numbers.read(value, 1, MAXIMUM_TEXT, MAXIMUM_TEXT, problems));
    };
  }

  private Kind deal(YamlValue value, Fields fields) {
    List<Integer> deals = new ArrayList<>();
    for (YamlScalar name : Fields.texts(value, problems)) {
      int deal = Vocabulary.find(name, vocabulary.dealIds(), "deal", problems);
      if (deal >= 0 && !vocabulary.isKept(name.text())) {
        String message = "\"" + name.text() + "\" is over at once, so nothing is kept of it";
        String fix = "Name deals that are standing, projects, or have a secret clause.";
        problems.add(ProblemKind.UNKNOWN_NAME, name.place(), message, fix);
      } else if (deal >= 0) {
        deals.add(deal);
      }
    }
    if (deals.isEmpty()) {
      String message = "there is no deal to choose";
      problems.add(ProblemKind.OUT_OF_RANGE, fields.keyPlace("deal"), message, "Name some.");
    }
    return new Kind.OfDeal(deals);
  }

  /** A number that white cell sets; its default stands beside its ends. */
  private Parameter umpire(String id, String title, Fields owner) {
    YamlValue value = owner.required(UMPIRE);
    Fields fields =
        value == null
            ? Fields.none(problems)
            : Fields.of(
                value,
                value.place(),
                "an umpire's number",
                problems,
                List.of("from", "to", "default"));
    double from = fields.requiredNumber("from", -Numbers.LARGEST, Numbers.LARGEST);
    double to = fields.requiredNumber("to", from, Numbers.LARGEST);
    String usual = Numbers.write(fields.requiredNumber("default", from, to));
    return new Parameter(
        id, title, owner.text("text", ""), new Kind.Umpire(from, to), usual, false);
  }

  private Kind choice(YamlValue value) {
    List<Option> options = new ArrayList<>();
    for (YamlEntry entry : Fields.byId(value, "choices", problems)) {
      if (entry.value() instanceof YamlScalar title && title.type() == ScalarType.TEXT) {
        options.add(new Option(entry.key().text(), title.text()));
      } else {
        Fields.wrongType(problems, entry.value(), "the choice in words is expected", "");
      }
    }
    if (options.size() < 2) {
      String message = "there is nothing to choose from";
      problems.add(ProblemKind.OUT_OF_RANGE, value.place(), message, "Give two or more.");
    }
    return new Kind.Choice(options);
  }

  private Kind number(YamlValue value) {
    Fields fields =
        Fields.of(value, value.place(), "a number", problems, List.of("from", "to", "step"));
    double from = fields.requiredNumber("from", -Numbers.LARGEST, Numbers.LARGEST);
    double to = fields.requiredNumber("to", -Numbers.LARGEST, Numbers.LARGEST);
    if (fields.has("from") && fields.has("to") && from >= to) {
      String message = "\"to\" must be above \"from\"";
      problems.add(ProblemKind.OUT_OF_RANGE, fields.keyPlace("to"), message, "");
    }
    return new Kind.Number(from, to, fields.number("step", 0, Numbers.LARGEST, 0));
  }

  private Kind actor(YamlValue value, Fields fields) {
    List<Integer> actors =
        ActorReader.list(value, vocabulary.actorIds(), vocabulary.teamCount(), false, problems);
    if (actors.isEmpty()) {
      String message = "there is no actor to choose";
      problems.add(ProblemKind.OUT_OF_RANGE, fields.keyPlace("actor"), message, "Name some.");
    }
    return new Kind.OfActor(actors);
  }

  private Kind track(YamlValue value) {
    Set<Integer> slots = new TreeSet<>();
    for (YamlScalar name : Fields.texts(value, problems)) {
      int track = vocabulary.trackIds().indexOf(name.text());
      if (track >= 0) {
        vocabulary.useTrack(track);
        slots.addAll(vocabulary.slotsOf(track));
      } else if (vocabulary.slot(name.text()) >= 0) {
        slots.add(vocabulary.slot(name.text()));
      } else {
        Vocabulary.find(name, vocabulary.trackIds(), "track", problems);
      }
    }
    if (value instanceof YamlList(var items, _) && items.isEmpty()) {
      String message = "there is no track to choose";
      problems.add(ProblemKind.OUT_OF_RANGE, value.place(), message, "Name some.");
    }
    return new Kind.OfTrack(List.copyOf(slots));
  }
}
