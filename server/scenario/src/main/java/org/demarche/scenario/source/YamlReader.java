package org.demarche.scenario.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.scenario.source.YamlValue.ScalarType;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlList;
import org.demarche.scenario.source.YamlValue.YamlMap;
import org.demarche.scenario.source.YamlValue.YamlScalar;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML document.
 *
 * <p>Anchors, aliases, tags and further documents are refused: a scenario needs none, and an alias
 * can make a small file huge.
 */
public final class YamlReader {
  /** How deep lists and maps may be nested. */
  public static final int MAXIMUM_DEPTH = 40;

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern TRUTH = Pattern.compile("true|True|TRUE|false|False|FALSE");
  private static final Pattern NOTHING = Pattern.compile("|~|null|Null|NULL");

  private final SourceText source;
  private final Problems problems;
  private final Allowance allowance;
  private final Iterator<Event> events;

  private YamlReader(SourceText source, Problems problems, Allowance allowance) {
    this.source = source;
    this.problems = problems;
    this.allowance = allowance;
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(source.path())
            .setCodePointLimit(Integer.MAX_VALUE) // The file's size is limited already.
            .build();
    this.events = new Parse(settings).parseString(source.text()).iterator();
  }

  /** A document that stands alone. */
  public static @Nullable YamlValue read(SourceText source, Problems problems) {
    return read(source, problems, new Allowance());
  }

  /** The document; null if it cannot be read or is empty, which is then among the problems. */
  public static @Nullable YamlValue read(
      SourceText source, Problems problems, Allowance allowance) {
    try {
      return new YamlReader(source, problems, allowance).document();
    } catch (MarkedYamlEngineException e) {
      Place place = at(source, e.getProblemMark().or(e::getContextMark));
      problems.add(ProblemKind.YAML_SYNTAX, place, cause(e), YamlHints.fix(source, place, e));
    } catch (TooMuchException e) {
      problems.add(e.kind, e.place, e.what, "");
    } catch (YamlEngineException e) {
      problems.add(ProblemKind.YAML_SYNTAX, source.path(), "not YAML: " + e.getMessage(), "");
    }
    return null;
  }

  private static String cause(MarkedYamlEngineException e) {
    String context = e.getContext();
    String problem = e.getProblem();
    return "not YAML: " + (context == null ? "" : context + ", ") + problem;
  }

  private @Nullable YamlValue document() {
    YamlValue root = null;
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof NodeEvent node) {
        YamlValue value = value(node, 0);
        if (root == null) {
          root = value;
        } else {
          refuse(event, "a second document", "Keep one document in a file.");
        }
      }
    }
    return root;
  }

  private YamlValue value(NodeEvent event, int depth) {
    Place place = at(source, event.getStartMark());
    if (depth > MAXIMUM_DEPTH) {
      String what = "lists and maps are nested more than " + MAXIMUM_DEPTH + " deep";
      throw new TooMuchException(ProblemKind.YAML_TOO_DEEP, place, what);
    }
    if (!allowance.takeValue()) {
      String what = "the scenario's files hold more than " + Allowance.VALUES + " values";
      throw new TooMuchException(ProblemKind.FILE_TOO_LARGE, place, what);
    }
    if (event.getAnchor().isPresent() && !(event instanceof AliasEvent)) {
      refuse(event, "an anchor", "Write the value out where it is needed.");
    }
    return switch (event.getEventId()) {
      case Scalar -> scalar((ScalarEvent) event);
      case MappingStart -> map(place, depth);
      case SequenceStart -> list(place, depth);
      default -> {
        refuse(event, "an alias", "Write the value out here.");
        yield scalar(ScalarType.REFUSED, "", event);
      }
    };
  }

  private YamlMap map(Place start, int depth) {
    List<YamlEntry> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    while (true) {
      Event event = events.next();
      if (!(event instanceof NodeEvent node)) {
        return new YamlMap(entries, start);
      }
      YamlValue key = value(node, depth + 1);
      YamlValue value = value((NodeEvent) events.next(), depth + 1);
      if (!(key instanceof YamlScalar scalar)) {
        refuse(event, key.kind() + " as a key", "A key is one word.");
      } else if (keys.add(scalar.text())) {
        entries.add(new YamlEntry(scalar, value));
      } else {
        problems.add(
            ProblemKind.DUPLICATE_KEY,
            scalar.place(),
            "\"" + scalar.text() + "\" is written twice here",
            "Keep one of the two.");
      }
    }
  }

  private YamlList list(Place start, int depth) {
    List<YamlValue> items = new ArrayList<>();
    while (events.next() instanceof NodeEvent node) {
      items.add(value(node, depth + 1));
    }
    return new YamlList(items, start);
  }

  private YamlScalar scalar(ScalarEvent event) {
    if (event.getTag().isPresent()) {
      refuse(event, "a tag", "Leave it out.");
    }
    return scalar(
        event.isPlain() ? type(event.getValue()) : ScalarType.TEXT, event.getValue(), event);
  }

  private YamlScalar scalar(ScalarType type, String text, NodeEvent event) {
    Place start = at(source, event.getStartMark());
    Spelling spelling =
        event instanceof ScalarEvent scalar
            ? Spelling.of(source, start.offset(), text, scalar.getScalarStyle())
            : Spelling.empty(start.offset());
    int end = event.getEndMark().map(Mark::getIndex).orElse(start.offset() + 1);
    return new YamlScalar(
        type, text, spelling, new Place(source, start.offset(), end - start.offset()));
  }

  private static ScalarType type(String text) {
    if (NUMBER.matcher(text).matches()) {
      return ScalarType.NUMBER;
    }
    if (TRUTH.matcher(text).matches()) {
      return ScalarType.TRUTH;
    }
    return NOTHING.matcher(text).matches() ? ScalarType.NOTHING : ScalarType.TEXT;
  }

  private void refuse(Event event, String what, String fix) {
    Place place = at(source, event.getStartMark());
    problems.add(ProblemKind.YAML_FEATURE, place, what + " has no place in a scenario", fix);
  }

  private static Place at(SourceText source, Optional<Mark> mark) {
    return new Place(source, mark.map(Mark::getIndex).orElse(0), 1);
  }

  private static final class TooMuchException extends RuntimeException {
    private final ProblemKind kind;
    private final transient Place place;
    private final String what;

    TooMuchException(ProblemKind kind, Place place, String what) {
      super(what);
      this.kind = kind;
      this.place = place;
      this.what = what;
    }
  }
}
