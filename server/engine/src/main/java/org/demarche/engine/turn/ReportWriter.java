package org.demarche.engine.turn;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Slot;
import org.jspecify.annotations.Nullable;

/**
 * Fills the templates of reports; see {@link org.demarche.engine.model.ReportText}.
 *
 * <p>It keeps secrets whatever the template asks for: a track's value is written only if every
 * reader sees the track exactly, a secret term only if every reader is a party. A place that names
 * nothing stays as it is. Immutable.
 */
final class ReportWriter {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z0-9_.]+)}");
  private static final String WITHHELD = "(not disclosed)";

  private final Scenario scenario;
  private final Names names;
  private final ParameterWords words;

  ReportWriter(Scenario scenario, Names names) {
    this.scenario = scenario;
    this.names = names;
    this.words = new ParameterWords(scenario, names);
  }

  String line(String template, Action action, Readers readers, Values after) {
    if (template.indexOf('{') < 0) {
      return template;
    }
    String line =
        PLACE
            .matcher(template)
            .replaceAll(
                place -> {
                  String filled = fill(place.group(1), action, readers, after);
                  return Matcher.quoteReplacement(filled == null ? place.group() : filled);
                });
    return template.startsWith("{") ? Wording.capitalized(line) : line;
  }

  private @Nullable String fill(String name, Action action, Readers readers, Values after) {
    if (name.equals("self")) {
      return action.self() < 0 ? null : scenario.actors().get(action.self()).inText();
    }
    for (Parameter parameter : action.parameters()) {
      if (parameter.id().equals(name)) {
        return parameter(parameter, action, readers);
      }
    }
    int slot = names.slot(withActors(name, action));
    if (slot < 0) {
      return null;
    }
    return knownTo(readers, slot) ? NumberWords.oneDecimal(after.get(slot)) : WITHHELD;
  }

  private String parameter(Parameter parameter, Action action, Readers readers) {
    return parameter.secret() && !readers.areAmong(action.insiders())
        ? WITHHELD
        : words.words(parameter, action.values().getOrDefault(parameter.id(), ""));
  }

  /** The track's name with {@code self} and actor parameters replaced by actors. */
  private String withActors(String name, Action action) {
    if (name.indexOf('.') < 0) {
      return name;
    }
    return Arrays.stream(name.split("\\.", -1))
        .map(part -> actorId(part, action))
        .collect(Collectors.joining("."));
  }

  private String actorId(String part, Action action) {
    if (part.equals("self") && action.self() >= 0) {
      return scenario.actors().get(action.self()).id();
    }
    boolean role =
        action.parameters().stream()
            .anyMatch(
                parameter ->
                    parameter.id().equals(part)
                        && parameter.kind() instanceof Parameter.Kind.OfActor);
    return role ? action.values().getOrDefault(part, part) : part;
  }

  private boolean knownTo(Readers readers, int index) {
    Slot slot = scenario.slots().get(index);
    return readers.seeExactly(slot, scenario.tracks().get(slot.track()).visibility());
  }

  /**
   * @param noise standard deviation, rounded as readings are
   */
  String probe(int slot, double value, double noise) {
    String title = scenario.slots().get(slot).title();
    return noise == 0
        ? title + ": exactly " + NumberWords.oneDecimal(value) + "."
        : title
            + ": about "
            + NumberWords.plain(value)
            + ", give or take "
            + NumberWords.plain(noise)
            + ".";
  }
}
