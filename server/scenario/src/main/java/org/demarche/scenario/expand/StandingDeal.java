package org.demarche.scenario.expand;

import java.util.ArrayList;
import java.util.List;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlList;
import org.demarche.scenario.source.YamlValue.YamlMap;
import org.demarche.scenario.source.YamlValue.YamlScalar;
import org.jspecify.annotations.Nullable;

/** What a deal that is kept over turns, or that has clauses, stands for. */
final class StandingDeal {
  private static final double PERCENT = 100;
  private static final double EFFORT = 3;

  private final String id;
  private final YamlMap deal;
  private final @Nullable YamlMap project;
  private final List<String> parties;
  private final Yaml yaml;
  private final String title;
  private final boolean standing;
  private final boolean secret;

  /**
   * @param parties ids of those parties that are teams
   */
  StandingDeal(String id, YamlMap deal, List<String> parties, Yaml yaml) {
    this.id = id;
    this.deal = deal;
    this.project = Parts.map(deal, "project");
    this.parties = parties;
    this.yaml = yaml;
    this.title = Parts.text(deal, "title", id);
    this.standing = project != null || Parts.flag(deal, "standing");
    this.secret = Parts.flag(deal, "secret");
  }

  /** Whether there is anything to write out. */
  boolean isKept() {
    return standing || !clauses().isEmpty();
  }

  private List<YamlEntry> clauses() {
    YamlMap terms = Parts.map(deal, "terms");
    return terms == null
        ? List.of()
        : terms.entries().stream()
            .filter(term -> term.value() instanceof YamlMap map && Parts.map(map, "clause") != null)
            .toList();
  }

  private String live() {
    return id + "_live";
  }

  private String progress() {
    return id + "_progress";
  }

  private String announced() {
    return id + "_announced";
  }

  private String effort() {
    return id + "_effort";
  }

  private String probed() {
    return id + "_probed";
  }

  private String clause(YamlEntry term) {
    return id + "_" + term.key().text() + "_clause";
  }

  private @Nullable YamlValue cite() {
    return Parts.value(deal, "cite");
  }

  // Tracks

  List<YamlEntry> tracks() {
    List<YamlEntry> tracks = new ArrayList<>();
    if (standing) {
      double start = project != null && Parts.flag(project, "live") ? 1 : 0;
      tracks.add(
          track(live(), title + ": in force", "1 while it is in force.", 1, start, open(), null));
    }
    if (project != null) {
      tracks.addAll(projectTracks(project));
    }
    for (YamlEntry term : clauses()) {
      YamlMap clause = Parts.map((YamlMap) term.value(), "clause");
      double start = clause != null && Parts.flag(clause, "start") ? 1 : 0;
      String text = "1 while the clause is in force and has not leaked.";
      tracks.add(
          track(
              clause(term),
              title + ": secret clause on " + Parts.lower(termTitle(term)),
              text,
              1,
              start,
              parties(),
              null));
    }
    if (!clauses().isEmpty()) {
      YamlMap hidden = yaml.map("everyone", "hidden");
      tracks.add(
          track(
              probed(), title + ": probed", "Probes in the running turn.", PERCENT, 0, hidden, 1));
    }
    return tracks;
  }

  private List<YamlEntry> projectTracks(YamlMap project) {
    boolean isLive = Parts.flag(project, "live");
    List<YamlEntry> tracks = new ArrayList<>();
    YamlValue real = Parts.value(project, "progress");
    tracks.add(
        track(
            progress(),
            title + ": progress, real",
            "What has really been delivered.",
            PERCENT,
            real == null ? 0 : real,
            parties(),
            null));
    YamlValue said = Parts.value(project, "announced");
    tracks.add(
        track(
            announced(),
            title + ": progress, as announced",
            "What the parties say.",
            PERCENT,
            said == null || !isLive ? 0 : said,
            open(),
            null));
    YamlMap efforts = Parts.map(project, "effort");
    if (efforts != null && !parties.isEmpty()) {
      tracks.add(
          yaml.entry(
              effort(),
              yaml.map(
                  "title", title + ": effort",
                  "text", "How much a party puts into the project this turn.",
                  "scope", "actor",
                  "of", yaml.texts(parties),
                  "range", range(Parts.number(efforts, "maximum", EFFORT)),
                  "start", Parts.number(efforts, "usual", 1),
                  "decay", 1,
                  "visible", yaml.map("everyone", "hidden", "owner", "exact"),
                  "cite", cite())));
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
        yaml.map(
            "title", title,
            "text", text,
            "unit", maximum == PERCENT && decay == null ? "percent" : null,
            "range", range(maximum),
            "start", start,
            "decay", decay,
            "visible", visible,
            "cite", cite()));
  }

  private YamlList range(double maximum) {
    return yaml.list(List.of(yaml.number(0), yaml.number(maximum)));
  }

  private YamlValue open() {
    return secret ? parties() : yaml.text("exact");
  }

  private YamlMap parties() {
    List<YamlEntry> levels = new ArrayList<>();
    levels.add(yaml.entry("everyone", yaml.text("hidden")));
    parties.forEach(party -> levels.add(yaml.entry(party, yaml.text("exact"))));
    return new YamlMap(levels, yaml.place());
  }

  // The deal itself

  /** The deal with what has to hold before it is made, and with what comes of making it. */
  YamlMap written() {
    List<YamlValue> requires = new ArrayList<>();
    List<YamlValue> effects = new ArrayList<>();
    if (standing) {
      requires.add(yaml.map("that", live() + " == 0", "text", title + " is in force already."));
      effects.add(yaml.set(live(), 1));
    }
    if (project != null) {
      YamlValue said = Parts.value(project, "announced");
      effects.add(yaml.set(progress(), 0));
      effects.add(yaml.set(announced(), said == null ? 0 : said));
    }
    for (YamlEntry term : clauses()) {
      YamlMap clause = Parts.map((YamlMap) term.value(), "clause");
      YamlValue that = clause == null ? null : Parts.value(clause, "that");
      if (that != null) {
        effects.add(
            yaml.map(
                "when", that,
                "then", yaml.list(List.of(yaml.set(clause(term), 1))),
                "else", yaml.list(List.of(yaml.set(clause(term), 0)))));
      }
    }
    YamlMap requiring = Parts.prepended(deal, "requires", requires, yaml);
    return Parts.prepended(requiring, "effects", effects, yaml);
  }

  // Moves

  List<YamlEntry> moves() {
    List<YamlEntry> moves = new ArrayList<>();
    YamlMap efforts = project == null ? null : Parts.map(project, "effort");
    if (efforts != null && !parties.isEmpty()) {
      moves.add(yaml.entry(effort(), effortMove(efforts)));
    }
    YamlMap renege = Parts.map(deal, "renege");
    if (renege != null && standing && !parties.isEmpty()) {
      moves.add(yaml.entry(id + "_renege", renegeMove(renege)));
    }
    return moves;
  }

  private YamlMap effortMove(YamlMap efforts) {
    double maximum = Parts.number(efforts, "maximum", EFFORT);
    double usual = Parts.number(efforts, "usual", 1);
    String words =
        "From nothing to %s; %s if you order nothing. Only for this turn, and only you"
            .formatted(Parts.plain(maximum), Parts.plain(usual));
    YamlMap level =
        yaml.map(
            "title",
            "Effort",
            "number",
            yaml.map("from", 0, "to", maximum, "step", 1),
            "default",
            usual);
    return yaml.map(
        "title", "Effort: " + title,
        "text", words + " know it.",
        "by", yaml.texts(parties),
        "free", true,
        "repeat", 1,
        "secret", true,
        "limits", yaml.map("per_turn", 1),
        "parameters", yaml.map("level", level),
        "cost", cost(Parts.map(efforts, "cost"), usual),
        "requires", inForce(),
        "effects", yaml.list(List.of(yaml.set(effort() + ".self", "level"))),
        "cite", cite());
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
    effects.add(yaml.set(live(), 0));
    effects.addAll(Parts.items(renege, "effects"));
    return yaml.map(
        "title", "Renege: " + title,
        "text", Parts.text(renege, "text", "Walk out of the agreement."),
        "by", yaml.texts(parties),
        "free", true,
        "repeat", 1,
        "secret", secret,
        "limits", yaml.map("per_turn", 1),
        "requires", inForce(),
        "report", secret ? null : "{self} walks out of an agreement: " + title + ".",
        "effects", yaml.list(effects),
        "cite", cite());
  }

  private YamlList inForce() {
    YamlMap live = yaml.map("that", live() + " == 1", "text", title + " is not in force.");
    return yaml.list(List.of(live));
  }

  // Rules

  /** What happens after the moves and before the declared rules. */
  List<YamlEntry> deliveries() {
    YamlValue delivery = project == null ? null : Parts.value(project, "delivery");
    if (project == null || delivery == null) {
      return List.of();
    }
    YamlMap locals =
        yaml.map(
            "raw_delivery",
            yaml.map("value", delivery, "noise", Parts.value(project, "noise")),
            "delivered",
            "clamp(raw_delivery, 0, 100 - " + progress() + ")");
    List<YamlValue> effects = new ArrayList<>();
    effects.add(yaml.map("track", progress(), "add", "delivered"));
    List<YamlValue> delivers = Parts.items(project, "delivers");
    if (!delivers.isEmpty()) {
      effects.add(yaml.map("scale", "delivered / 100", "do", yaml.list(delivers)));
    }
    effects.addAll(Parts.items(project, "each_turn"));
    effects.add(announcement(project));
    effects.add(
        yaml.map(
            "when",
            progress() + " + delivered >= 100",
            "then",
            yaml.list(List.of(yaml.set(live(), 0)))));
    YamlMap rule =
        yaml.map(
            "title",
            title + ": delivery",
            "text",
            "What is delivered of the agreement this turn.",
            "when",
            live() + " == 1",
            "let",
            locals,
            "effects",
            yaml.list(effects),
            "cite",
            cite());
    return List.of(yaml.entry(id + "_delivery", rule));
  }

  private YamlMap announcement(YamlMap project) {
    String gloss = Parts.plain(Parts.number(project, "gloss", 0));
    return yaml.map(
        "track", announced(),
        "set", "min(100, " + progress() + " + delivered + " + gloss + ")",
        "noise", Parts.value(project, "announced_noise"));
  }

  /** What happens after the declared rules. */
  List<YamlEntry> leaks() {
    List<YamlEntry> leaks = new ArrayList<>();
    for (YamlEntry term : clauses()) {
      YamlMap clause = Parts.map((YamlMap) term.value(), "clause");
      if (clause != null) {
        leaks.add(yaml.entry(id + "_" + term.key().text() + "_leak", leak(term, clause)));
      }
    }
    return leaks;
  }

  private YamlMap leak(YamlEntry term, YamlMap clause) {
    List<YamlValue> happens = new ArrayList<>();
    YamlValue report = Parts.value(clause, "report");
    if (report != null) {
      happens.add(yaml.map("report", report));
    }
    happens.add(yaml.set(clause(term), 0));
    happens.addAll(Parts.items(clause, "effects"));
    double usual = Parts.number(clause, "leak", 0);
    double probed = Parts.number(clause, "leak_if_probed", 0);
    String chance =
        "%s > 0 ? %s : %s"
            .formatted(probed(), Parts.plain(Math.min(1, usual + probed)), Parts.plain(usual));
    YamlMap draw =
        yaml.map(
            "chance",
            probed == 0 ? yaml.number(usual) : yaml.text(chance),
            "label",
            "Leak",
            "then",
            yaml.list(happens));
    YamlValue own = Parts.value(clause, "cite");
    return yaml.map(
        "title",
        title + ": leak of the clause on " + Parts.lower(termTitle(term)),
        "text",
        "A secret clause may come out.",
        "when",
        clause(term) + " == 1",
        "effects",
        yaml.list(List.of(draw)),
        "cite",
        own == null ? cite() : own);
  }

  private static String termTitle(YamlEntry term) {
    return term.value() instanceof YamlMap map
        ? Parts.text(map, "title", term.key().text())
        : term.key().text();
  }
}
