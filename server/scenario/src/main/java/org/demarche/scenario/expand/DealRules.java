package org.demarche.scenario.expand;

import java.util.ArrayList;
import java.util.List;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlMap;

/** What happens to a deal at the end of each turn. */
final class DealRules {
  private final KeptDeal deal;
  private final Yaml yaml;

  DealRules(KeptDeal deal) {
    this.deal = deal;
    this.yaml = deal.yaml();
  }

  /** What happens after the moves and before the declared rules. */
  List<YamlEntry> deliveries() {
    YamlMap project = deal.project();
    YamlValue delivery = project == null ? null : Parts.value(project, "delivery");
    if (project == null || delivery == null) {
      return List.of();
    }
    YamlMap locals =
        yaml.entries()
            .put(
                "raw_delivery",
                yaml.entries()
                    .put("value", delivery)
                    .put("noise", Parts.value(project, "noise"))
                    .map())
            .put("delivered", "clamp(raw_delivery, 0, 100 - " + deal.progress() + ")")
            .map();
    List<YamlValue> effects = new ArrayList<>();
    effects.add(yaml.entries().put("track", deal.progress()).put("add", "delivered").map());
    List<YamlValue> delivers = Parts.items(project, "delivers");
    if (!delivers.isEmpty()) {
      effects.add(
          yaml.entries().put("scale", "delivered / 100").put("do", yaml.list(delivers)).map());
    }
    effects.addAll(Parts.items(project, "each_turn"));
    effects.add(announcement(project));
    effects.add(
        yaml.entries()
            .put("when", deal.progress() + " + delivered >= 100")
            .put("then", yaml.list(List.of(yaml.set(deal.live(), 0))))
            .map());
    YamlMap rule =
        yaml.entries()
            .put("title", deal.title() + ": delivery")
            .put("text", "What is delivered of the agreement this turn.")
            .put("when", deal.live() + " == 1")
            .put("let", locals)
            .put("effects", yaml.list(effects))
            .put("cite", deal.cite())
            .map();
    return List.of(yaml.entry(deal.id() + "_delivery", rule));
  }

  private YamlMap announcement(YamlMap project) {
    String gloss = Parts.plain(Parts.number(project, "gloss", 0));
    return yaml.entries()
        .put("track", deal.announced())
        .put("set", "min(100, " + deal.progress() + " + delivered + " + gloss + ")")
        .put("noise", Parts.value(project, "announced_noise"))
        .map();
  }

  /** What happens after the declared rules. */
  List<YamlEntry> leaks() {
    List<YamlEntry> leaks = new ArrayList<>();
    for (YamlEntry term : deal.clauses()) {
      String rule = deal.id() + "_" + term.key().text() + "_leak";
      leaks.add(yaml.entry(rule, leak(term, KeptDeal.clauseOf(term))));
    }
    return leaks;
  }

  private YamlMap leak(YamlEntry term, YamlMap clause) {
    List<YamlValue> happens = new ArrayList<>();
    YamlValue report = Parts.value(clause, "report");
    if (report != null) {
      happens.add(yaml.entries().put("report", report).map());
    }
    happens.add(yaml.set(deal.clause(term), 0));
    happens.addAll(Parts.items(clause, "effects"));
    double usual = Parts.number(clause, "leak", 0);
    double probed = Parts.number(clause, "leak_if_probed", 0);
    String chance =
        "%s > 0 ? %s : %s"
            .formatted(deal.probed(), Parts.plain(Math.min(1, usual + probed)), Parts.plain(usual));
    YamlMap draw =
        yaml.entries()
            .put("chance", probed == 0 ? yaml.number(usual) : yaml.text(chance))
            .put("label", "Leak")
            .put("then", yaml.list(happens))
            .map();
    YamlValue own = Parts.value(clause, "cite");
    return yaml.entries()
        .put(
            "title",
            deal.title() + ": leak of the clause on " + Parts.lower(KeptDeal.termTitle(term)))
        .put("text", "A secret clause may come out.")
        .put("when", deal.clause(term) + " == 1")
        .put("effects", yaml.list(List.of(draw)))
        .put("cite", own == null ? deal.cite() : own)
        .map();
  }
}
