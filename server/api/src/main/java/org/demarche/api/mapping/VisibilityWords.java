package org.demarche.api.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Slot;
import org.demarche.engine.model.Visibility;
import org.demarche.engine.model.Visibility.Level;

/** Says who sees how much of a track. */
final class VisibilityWords {
  private VisibilityWords() {}

  /** For example {@code Russia and China see the value. It is hidden from everybody else.} */
  static String of(Scenario scenario, Slot slot) {
    Visibility visibility = scenario.tracks().get(slot.track()).visibility();
    Level everyone = visibility.everyone();
    Map<Level, List<String>> others = new LinkedHashMap<>();
    for (int team = 0; team < scenario.teamCount(); team++) {
      Level level = visibility.forTeam(team, slot);
      if (!level.equals(everyone)) {
        others
            .computeIfAbsent(level, _ -> new ArrayList<>())
            .add(scenario.actors().get(team).title());
      }
    }
    List<String> sentences = new ArrayList<>();
    others.forEach((level, teams) -> sentences.add(sentence(teams, level)));
    sentences.add(sentence(others.isEmpty() ? "everybody" : "everybody else", everyone));
    return String.join(" ", sentences);
  }

  private static String sentence(List<String> teams, Level level) {
    if (!level.visible()) {
      return "It is hidden from %s.".formatted(list(teams));
    }
    return teams.size() == 1
        ? "%s sees %s.".formatted(teams.getFirst(), object(level))
        : "%s see %s.".formatted(list(teams), object(level));
  }

  private static String sentence(String everybody, Level level) {
    return level.visible()
        ? "%s sees %s.".formatted(capitalised(everybody), object(level))
        : "It is hidden from %s.".formatted(everybody);
  }

  private static String object(Level level) {
    return level.exact()
        ? "the value"
        : "an estimate (give or take %s)"
            .formatted(BigDecimal.valueOf(level.noise()).stripTrailingZeros().toPlainString());
  }

  private static String list(List<String> words) {
    return words.size() < 2
        ? String.join("", words)
        : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }

  private static String capitalised(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
