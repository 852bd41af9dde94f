package org.demarche.scenario.expand;

import java.util.ArrayList;
import java.util.List;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlList;
import org.demarche.scenario.source.YamlValue.YamlMap;
import org.jspecify.annotations.Nullable;

/** The tracks that keep a deal over turns. */
final class DealTracks {
  private static final double PERCENT = 100;

  private final KeptDeal deal;
  private final Yaml yaml;

  DealTracks(KeptDeal deal) {
    this.deal = deal;
    this.yaml = deal.yaml();
  }

  List<YamlEntry> write() {
    String title = deal.title();
    YamlMap project = deal.project();
    List<YamlEntry> tracks = new ArrayList<>();
    if (deal.isStanding()) {
      double start = project != null && Parts.flag(project, "live") ? 1 : 0;
      tracks.add(
          track(
              deal.live(),
              title + ": in force",
              "1 while it is in force.",
              1,
              start,
              open(),
              null));
    }
    if (project != null) {
      tracks.addAll(ofProject(project));
    }
    for (YamlEntry term : deal.clauses()) {
      double start = Parts.flag(KeptDeal.clauseOf(term), "start") ? 1 : 0;
      String text = "1 while the clause is in force and has not leaked.";
      tracks.add(
          track(
              deal.clause(term),
              title + ": secret clause on " + Parts.lower(KeptDeal.termTitle(term)),
              text,
              1,
              start,
              parties(),
              null));
    }
    if (!deal.clauses().isEmpty()) {
      YamlMap hidden = yaml.entries().put("everyone", "hidden").map();
      tracks.add(
          track(
              deal.probed(),
              title + ": probed",
              "Probes in the running turn.",
              PERCENT,
              0,
              hidden,
              1));
    }
    return tracks;
  }

  private List<YamlEntry> ofProject(YamlMap project) {
    String title = deal.title();
    boolean isLive = Parts.flag(project, "live");
    List<YamlEntry> tracks = new ArrayList<>();
    YamlValue real = Parts.value(project, "progress");
    tracks.add(
        track(
            deal.progress(),
            title + ": progress, real",
            "What has really been delivered.",
            PERCENT,
            real == null ? 0 : real,
            parties(),
            null));
    YamlValue said = Parts.value(project, "announced");
    tracks.add(
        track(
            deal.announced(),
            title + ": progress, as announced",
            "What the parties say.",
            PERCENT,
            said == null || !isLive ? 0 : said,
            open(),
            null));
    YamlMap efforts = Parts.map(project, "effort");
    if (efforts != null && !deal.parties().isEmpty()) {
      tracks.add(
          yaml.entry(
              deal.effort(),
              yaml.entries()
                  .put("title", title + ": effort")
                  .put("text", "How much a party puts into the project this turn.")
                  .put("scope", "actor")
                  .put("of", yaml.texts(deal.parties()))
                  .put("range", range(Parts.number(efforts, "maximum", KeptDeal.MOST_EFFORT)))
                  .put("start", Parts.number(efforts, "usual", 1))
                  .put("decay", 1)
                  .put(
                      "visible",
                      yaml.entries().put("everyone", "hidden").put("owner", "exact").map())
                  .put("cite", deal.cite())
                  .map()));
    }
    return tracks;
  }

  private YamlEntry track(
      String track,
      String title,
      String text,
      double maximum,
      Object start,
      YamlValue visible,
      @Nullable Integer decay) {
    return yaml.entry(
        track,
        yaml.entries()
            .put("title", title)
            .put("text", text)
            .put("unit", maximum == PERCENT && decay == null ? "percent" : null)
            .put("range", range(maximum))
            .put("start", start)
            .put("decay", decay)
            .put("visible", visible)
            .put("cite", deal.cite())
            .map());
  }

  private YamlList range(double maximum) {
    return yaml.list(List.of(yaml.number(0), yaml.number(maximum)));
  }

  private YamlValue open() {
    return deal.isSecret() ? parties() : yaml.text("exact");
  }

  private YamlMap parties() {
    List<YamlEntry> levels = new ArrayList<>();
    levels.add(yaml.entry("everyone", yaml.text("hidden")));
    deal.parties().forEach(party -> levels.add(yaml.entry(party, yaml.text("exact"))));
    return new YamlMap(levels, yaml.place());
  }
}
