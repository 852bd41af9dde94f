package org.demarche.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.demarche.scenario.source.Folder;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue.ScalarType;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlMap;
import org.demarche.scenario.source.YamlValue.YamlScalar;
import org.jspecify.annotations.Nullable;

/** The scenarios that an overlay extends, one after the other. */
final class Bases {
  static final String EXTENDS = "extends";

  /** How many scenarios may lie below an overlay. */
  static final int MAXIMUM = 5;

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  /** What an overlay does not take over from its base. */
  private static final List<String> OWN =
      List.of(EXTENDS, "include", "name", "title", "version", "summary");

  private final Problems problems;
  private final List<String> names = new ArrayList<>();

  Bases(Folder overlay, Problems problems) {
    this.problems = problems;
    names.add(overlay.name());
  }

  /** The folder that is extended; null if it cannot be, which is then among the problems. */
  @Nullable Folder next(Folder folder, YamlEntry extended) {
    if (!(extended.value() instanceof YamlScalar name) || name.type() != ScalarType.TEXT) {
      String message = "\"extends\" names one scenario";
      problems.add(ProblemKind.WRONG_TYPE, extended.value().place(), message, "Write its name.");
      return null;
    }
    if (!NAME.matcher(name.text()).matches()) {
      String message = "\"" + name.text() + "\" is no name of a scenario beside this one";
      String fix = "Write the name of its folder alone.";
      problems.add(ProblemKind.FILE_OUTSIDE, name.place(), message, fix);
      return null;
    }
    if (names.contains(name.text())) {
      String message = "\"" + name.text() + "\" would extend itself";
      String fix = "Leave one \"extends\" out of " + String.join(", ", names) + ".";
      problems.add(ProblemKind.CYCLE, name.place(), message, fix);
      return null;
    }
    if (names.size() > MAXIMUM) {
      String message = "more than " + MAXIMUM + " scenarios lie below this one";
      problems.add(ProblemKind.OUT_OF_RANGE, name.place(), message, "Join some of them.");
      return null;
    }
    names.add(name.text());
    return folder.base(name);
  }

  /** What an overlay takes over. */
  static YamlMap inherited(YamlMap base) {
    return new YamlMap(
        base.entries().stream().filter(entry -> !OWN.contains(entry.key().text())).toList(),
        base.place());
  }
}
