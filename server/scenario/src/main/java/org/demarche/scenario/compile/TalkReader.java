package org.demarche.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.TalkRules;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlMap;
import org.demarche.scenario.source.YamlValue.YamlScalar;
import org.jspecify.annotations.Nullable;

/** Reads how teams may sign what they say: {@code talk}, and the offices of the teams. */
final class TalkReader {
  static final String TITLES = "role_titles";
  private static final String TALK = "talk";
  private static final String ANONYMOUS = "anonymous";

  /** Offices of a team, and characters of one. */
  private static final int MAXIMUM_TITLES = 12;

  private static final int MAXIMUM_LENGTH = 60;

  private final Fields root;
  private final Problems problems;

  TalkReader(Fields root) {
    this.root = root;
    this.problems = root.problems();
  }

  TalkRules read() {
    return new TalkRules(anonymous(), titles());
  }

  private boolean anonymous() {
    YamlValue talk = root.optional(TALK);
    if (talk == null) {
      return false;
    }
    Fields fields = Fields.of(talk, root.keyPlace(TALK), "talk", problems, List.of(ANONYMOUS));
    YamlScalar word = fields.scalar(ANONYMOUS);
    return word != null
        && Vocabulary.find(word, List.of("forbidden", "allowed"), "rule of signing", problems) == 1;
  }

  /** By team. */
  private List<List<String>> titles() {
    List<List<String>> titles = new ArrayList<>();
    if (root.optional("teams") instanceof YamlMap teams) {
      for (YamlEntry team : teams.entries()) {
        titles.add(titles(team));
      }
    }
    return titles;
  }

  private List<String> titles(YamlEntry team) {
    YamlValue value = ofTeam(team);
    if (value == null) {
      return List.of();
    }
    List<String> titles = new ArrayList<>();
    for (YamlScalar title : Fields.texts(value, problems)) {
      String text = title.text().strip();
      if (titles.stream().anyMatch(text::equalsIgnoreCase)) {
        String message = "\"" + text + "\" is named twice";
        problems.add(ProblemKind.DUPLICATE_ID, title.place(), message, "Name it once.");
      } else if (text.isEmpty() || text.length() > MAXIMUM_LENGTH) {
        String message = "an office has 1 to " + MAXIMUM_LENGTH + " characters";
        problems.add(ProblemKind.OUT_OF_RANGE, title.place(), message, "");
      } else {
        titles.add(text);
      }
    }
    if (titles.size() > MAXIMUM_TITLES) {
      String message = "a team has at most " + MAXIMUM_TITLES + " offices";
      problems.add(ProblemKind.OUT_OF_RANGE, value.place(), message, "");
    }
    return titles;
  }

  private static @Nullable YamlValue ofTeam(YamlEntry team) {
    YamlEntry entry = team.value() instanceof YamlMap map ? map.find(TITLES) : null;
    return entry == null ? null : entry.value();
  }
}
