package org.demarche.scenario.expand;

import java.util.ArrayList;
import java.util.List;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlList;
import org.demarche.scenario.source.YamlValue.YamlMap;
import org.demarche.scenario.source.YamlValue.YamlScalar;
import org.jspecify.annotations.Nullable;

/** The moves that a deal opens while it is in force. */
final class DealMoves {
  private final KeptDeal deal;
  private final Yaml yaml;

  DealMoves(KeptDeal deal) {
    this.deal = deal;
    this.yaml = deal.yaml();
  }

  List<YamlEntry> write() {
    YamlMap project = deal.project();
    List<YamlEntry> moves = new ArrayList<>();
    YamlMap efforts = project == null ? null : Parts.map(project, "effort");
    if (efforts != null && !deal.parties().isEmpty()) {
      moves.add(yaml.entry(deal.effort(), effortMove(efforts)));
    }
    YamlMap renege = Parts.map(deal.map(), "renege");
    if (renege != null && deal.isStanding() && !deal.parties().isEmpty()) {
      moves.add(yaml.entry(deal.id() + "_renege", renegeMove(renege)));
    }
    return moves;
  }

  private YamlMap effortMove(YamlMap efforts) {
    double maximum = Parts.number(efforts, "maximum", KeptDeal.MOST_EFFORT);
    double usual = Parts.number(efforts, "usual", 1);
    String words =
        "From nothing to %s; %s if you order nothing. Only for this turn, and only you"
            .formatted(Parts.plain(maximum), Parts.plain(usual));
    YamlMap level =
        yaml.entries()
            .put("title", "Effort")
            .put("number", yaml.entries().put("from", 0).put("to", maximum).put("step", 1).map())
            .put("default", usual)
            .map();
    return yaml.entries()
        .put("title", "Effort: " + deal.title())
        .put("text", words + " know it.")
        .put("by", yaml.texts(deal.parties()))
        .put("free", true)
        .put("repeat", 1)
        .put("secret", true)
        .put("limits", yaml.entries().put("per_turn", 1).map())
        .put("parameters", yaml.entries().put("level", level).map())
        .put("cost", cost(Parts.map(efforts, "cost"), usual))
        .put("requires", inForce())
        .put("effects", yaml.list(List.of(yaml.set(deal.effort() + ".self", "level"))))
        .put("cite", deal.cite())
        .map();
  }

  /** Each level above the usual one costs as much again. */
  private @Nullable YamlMap cost(@Nullable YamlMap perLevel, double usual) {
    if (perLevel == null) {
      return null;
    }
    List<YamlEntry> costs = new ArrayList<>();
    for (YamlEntry cost : perLevel.entries()) {
      String amount = cost.value() instanceof YamlScalar scalar ? scalar.text() : "0";
      String formula = "(" + amount + ") * max(0, level - " + Parts.plain(usual) + ")";
      costs.add(new YamlEntry(cost.key(), yaml.text(formula)));
    }
    return new YamlMap(costs, yaml.place());
  }

  private YamlMap renegeMove(YamlMap renege) {
    List<YamlValue> effects = new ArrayList<>();
    effects.add(yaml.set(deal.live(), 0));
    effects.addAll(Parts.items(renege, "effects"));
    return yaml.entries()
        .put("title", "Renege: " + deal.title())
        .put("text", Parts.text(renege, "text", "Walk out of the agreement."))
        .put("by", yaml.texts(deal.parties()))
        .put("free", true)
        .put("repeat", 1)
        .put("secret", deal.isSecret())
        .put("limits", yaml.entries().put("per_turn", 1).map())
        .put("requires", inForce())
        .put(
            "report",
            deal.isSecret() ? null : "{self} walks out of an agreement: " + deal.title() + ".")
        .put("effects", yaml.list(effects))
        .put("cite", deal.cite())
        .map();
  }

  private YamlList inForce() {
    YamlMap live =
        yaml.entries()
            .put("that", deal.live() + " == 1")
            .put("text", deal.title() + " is not in force.")
            .map();
    return yaml.list(List.of(live));
  }
}
