package org.demarche.scenario.source;

import java.util.ArrayList;
import java.util.List;
import org.demarche.scenario.source.YamlValue.ScalarType;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlMap;
import org.demarche.scenario.source.YamlValue.YamlScalar;

/**
 * Lays one map over another. Maps are joined key by key at every depth, all else replaces what lies
 * below it, and nothing ({@code ~}) takes a key away. Each value keeps its place.
 */
public final class Overlay {
  private final Problems problems;

  public Overlay(Problems problems) {
    this.problems = problems;
  }

  /** The base's keys in their order, then those that only the overlay has. */
  public YamlMap over(YamlMap base, YamlMap overlay) {
    List<YamlEntry> entries = new ArrayList<>();
    for (YamlEntry below : base.entries()) {
      YamlEntry above = overlay.find(below.key().text());
      if (above == null) {
        entries.add(below);
      } else if (!isNothing(above.value())) {
        entries.add(new YamlEntry(above.key(), over(below.value(), above.value())));
      }
    }
    for (YamlEntry above : overlay.entries()) {
      if (base.find(above.key().text()) != null) {
        continue;
      }
      if (isNothing(above.value())) {
        nothingToTake(above.key(), base);
      } else {
        entries.add(above);
      }
    }
    return new YamlMap(entries, overlay.place());
  }

  private YamlValue over(YamlValue below, YamlValue above) {
    return below instanceof YamlMap base && above instanceof YamlMap overlay
        ? over(base, overlay)
        : above;
  }

  private static boolean isNothing(YamlValue value) {
    return value instanceof YamlScalar scalar && scalar.type() == ScalarType.NOTHING;
  }

  private void nothingToTake(YamlScalar key, YamlMap base) {
    List<String> keys = base.entries().stream().map(entry -> entry.key().text()).toList();
    String message = "there is no \"" + key.text() + "\" to take away";
    String fix = Nearest.fix(key.text(), keys);
    problems.add(ProblemKind.UNKNOWN_KEY, key.place(), message, fix);
  }
}
