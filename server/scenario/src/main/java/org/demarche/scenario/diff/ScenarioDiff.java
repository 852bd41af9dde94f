package org.demarche.scenario.diff;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.scenario.Problem;
import org.demarche.scenario.compile.WrittenScenario;
import org.demarche.scenario.diff.Difference.Field;
import org.demarche.scenario.diff.Difference.Kind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlMap;
import org.jspecify.annotations.Nullable;

/** Compares scenarios as they are written, after includes and overlays are laid together. */
public final class ScenarioDiff {
  /** How files are split, which is nothing that a game could notice. */
  private static final Set<String> HOW_IT_IS_WRITTEN = Set.of("include", "extends");

  /** Where the order of the ids counts. */
  private static final Set<String> ORDERED = Set.of("rules", "teams");

  private ScenarioDiff() {}

  /**
   * What came of comparing.
   *
   * @param problems why one of them cannot be read; empty if both can
   */
  public record Compared(List<Difference> differences, List<Problem> problems) {
    public Compared {
      differences = List.copyOf(differences);
      problems = List.copyOf(problems);
    }
  }

  /** Compares the scenarios of two folders. */
  public static Compared of(Path before, Path after) {
    Problems problems = new Problems();
    YamlMap old = WrittenScenario.read(before, problems);
    YamlMap now = WrittenScenario.read(after, problems);
    return old == null || now == null
        ? new Compared(List.of(), problems.sorted())
        : new Compared(differences(old, now), List.of());
  }

  private static List<Difference> differences(YamlMap old, YamlMap now) {
    List<Difference> differences = new ArrayList<>();
    for (String section : keys(old, now)) {
      if (!HOW_IT_IS_WRITTEN.contains(section)) {
        differences.addAll(section(section, value(old, section), value(now, section)));
      }
    }
    return differences;
  }

  /** The keys of both, the new one's first. */
  private static List<String> keys(YamlMap old, YamlMap now) {
    return Stream.concat(now.entries().stream(), old.entries().stream())
        .map(entry -> entry.key().text())
        .distinct()
        .toList();
  }

  private static @Nullable YamlValue value(@Nullable YamlMap map, String key) {
    YamlEntry entry = map == null ? null : map.find(key);
    return entry == null ? null : entry.value();
  }

  private static List<Difference> section(
      String section, @Nullable YamlValue old, @Nullable YamlValue now) {
    if (isKeyed(old) && isKeyed(now)) {
      YamlMap before = old instanceof YamlMap map ? map : null;
      YamlMap after = now instanceof YamlMap map ? map : null;
      return things(section, before, after);
    }
    return changed(section, "", ValueDiff.of("", old, now));
  }

  /** Whether it is a map from ids to things, or not there. */
  private static boolean isKeyed(@Nullable YamlValue value) {
    return value == null
        || (value instanceof YamlMap map
            && map.entries().stream().allMatch(entry -> entry.value() instanceof YamlMap));
  }

  private static List<Difference> things(
      String section, @Nullable YamlMap old, @Nullable YamlMap now) {
    List<Difference> differences = new ArrayList<>();
    List<String> before = ids(old);
    List<String> after = ids(now);
    for (String id : Stream.concat(after.stream(), before.stream()).distinct().toList()) {
      if (!before.contains(id)) {
        differences.add(new Difference(section, id, Kind.ADDED, List.of()));
      } else if (!after.contains(id)) {
        differences.add(new Difference(section, id, Kind.REMOVED, List.of()));
      } else {
        List<Field> fields = ValueDiff.of("", value(old, id), value(now, id));
        differences.addAll(changed(section, id, fields));
      }
    }
    if (ORDERED.contains(section)) {
      differences.addAll(order(section, before, after));
    }
    return differences;
  }

  private static List<String> ids(@Nullable YamlMap map) {
    return map == null ? List.of() : map.entries().stream().map(e -> e.key().text()).toList();
  }

  private static List<Difference> order(String section, List<String> old, List<String> now) {
    List<String> before = old.stream().filter(now::contains).toList();
    List<String> after = now.stream().filter(old::contains).toList();
    return before.equals(after)
        ? List.of()
        : changed(
            section,
            "",
            List.of(new Field("order", String.join(", ", before), String.join(", ", after))));
  }

  private static List<Difference> changed(String section, String id, List<Field> fields) {
    return fields.isEmpty()
        ? List.of()
        : List.of(new Difference(section, id, Kind.CHANGED, fields));
  }
}
