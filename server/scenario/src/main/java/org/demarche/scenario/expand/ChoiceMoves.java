package org.demarche.scenario.expand;

import java.util.ArrayList;
import java.util.List;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlMap;
import org.jspecify.annotations.Nullable;

/** The moves that stand for the options of injects' choices. */
public final class ChoiceMoves {
  private final List<YamlEntry> moves;

  ChoiceMoves(List<YamlEntry> moves) {
    this.moves = moves;
  }

  /** The id of the move that stands for an option. */
  public static String id(String inject, String team, String option) {
    return inject + "_" + team + "_" + option;
  }

  List<YamlEntry> of(YamlEntry inject) {
    List<YamlEntry> options = new ArrayList<>();
    if (inject.value() instanceof YamlMap map) {
      for (YamlEntry choice : Parts.entries(map, "choices")) {
        if (choice.value() instanceof YamlMap asked) {
          for (YamlEntry option : Parts.entries(asked, "options")) {
            if (option.value() instanceof YamlMap chosen) {
              String team = choice.key().text();
              String id = id(inject.key().text(), team, option.key().text());
              Yaml yaml = new Yaml(option.key().place());
              options.add(yaml.entry(id, move(inject, map, team, chosen, yaml)));
            }
          }
        }
      }
    }
    return options;
  }

  private YamlMap move(
      YamlEntry inject, YamlMap injectMap, String team, YamlMap option, Yaml yaml) {
    YamlMap same = sameAs(option);
    YamlValue own = Parts.value(option, "cite");
    YamlValue cite = own == null && same != null ? Parts.value(same, "cite") : own;
    return yaml.entries()
        .put("title", Parts.value(option, "title"))
        .put("text", either(option, same, "text"))
        .put("by", yaml.texts(List.of(team)))
        .put("opened_by", inject.key().text())
        .put("free", true)
        .put("repeat", 1)
        .put("limits", yaml.entries().put("per_turn", 1).map())
        .put("parameters", either(option, same, "parameters"))
        .put("cost", Parts.value(option, "cost"))
        .put("secret", either(option, same, "secret"))
        .put("report", either(option, same, "report"))
        .put("effects", effects(option, same, yaml))
        .put("cite", cite == null ? Parts.value(injectMap, "cite") : cite)
        .map();
  }

  private @Nullable YamlMap sameAs(YamlMap option) {
    String id = Parts.text(option, "move", "");
    for (YamlEntry move : moves) {
      if (move.key().text().equals(id) && move.value() instanceof YamlMap map) {
        return map;
      }
    }
    return null;
  }

  private static @Nullable YamlValue either(YamlMap option, @Nullable YamlMap same, String key) {
    YamlValue own = Parts.value(option, key);
    return own == null && same != null ? Parts.value(same, key) : own;
  }

  private static @Nullable YamlValue effects(YamlMap option, @Nullable YamlMap same, Yaml yaml) {
    List<YamlValue> effects = new ArrayList<>();
    if (same != null) {
      List<YamlValue> copied = Parts.items(same, "effects");
      YamlValue strength = Parts.value(option, "strength");
      if (strength == null) {
        effects.addAll(copied);
      } else {
        effects.add(yaml.entries().put("scale", strength).put("do", yaml.list(copied)).map());
      }
    }
    effects.addAll(Parts.items(option, "effects"));
    return effects.isEmpty() ? null : yaml.list(effects);
  }
}
