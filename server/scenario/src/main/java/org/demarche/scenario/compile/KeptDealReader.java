package org.demarche.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.DealKind.Clause;
import org.demarche.engine.model.DealKind.Standing;
import org.demarche.engine.model.Parameter;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.ScalarType;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlMap;
import org.demarche.scenario.source.YamlValue.YamlScalar;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is kept of a deal over turns. What it does is written out as tracks, moves and rules
 * before; here its keys are checked, and its tracks are found.
 */
final class KeptDealReader {
  private static final List<String> PROJECT_KEYS =
      List.of(
          "live",
          "progress",
          "announced",
          "gloss",
          "announced_noise",
          "delivery",
          "noise",
          "effort",
          "delivers",
          "each_turn");
  private static final List<String> CLAUSE_KEYS =
      List.of("that", "start", "leak", "leak_if_probed", "text", "report", "effects", Cites.KEY);
  private static final double PERCENT = 100;
  private static final List<YamlEntry> NO_TERMS = List.of();

  private final Vocabulary vocabulary;
  private final Cites cites;
  private final Problems problems;
  private final Fields deal;
  private final String id;
  private final List<Parameter> terms;

  KeptDealReader(Context context, Fields deal, String id, List<Parameter> terms) {
    this.vocabulary = context.vocabulary();
    this.cites = context.cites();
    this.problems = context.problems();
    this.deal = deal;
    this.id = id;
    this.terms = terms;
  }

  /** Null if the deal is over at once. */
  @Nullable Standing read() {
    boolean standing = deal.flag("standing");
    checkProject();
    checkRenege(standing || deal.has("project"));
    List<Clause> clauses = clauses();
    int live = slot("_live");
    return live < 0 && clauses.isEmpty()
        ? null
        : new Standing(live, slot("_progress"), slot("_probed"), clauses);
  }

  private int slot(String suffix) {
    int slot = vocabulary.slot(id + suffix);
    if (slot >= 0) {
      vocabulary.useTrack(vocabulary.slots().get(slot).track());
    }
    return slot;
  }

  private void checkProject() {
    YamlValue value = deal.optional("project");
    if (value == null) {
      return;
    }
    for (String key : List.of("secret", "between")) {
      if (deal.has(key)) {
        String message = "a project is made by named parties, and everybody sees it announced";
        String fix = "Leave out \"" + key + "\", or make the deal \"standing: true\".";
        problems.add(ProblemKind.UNKNOWN_KEY, deal.keyPlace(key), message, fix);
      }
    }
    Fields project =
        Fields.of(value, deal.keyPlace("project"), "a project", problems, PROJECT_KEYS);
    project.flag("live");
    project.required("delivery");
    for (String percent : List.of("progress", "announced", "gloss", "announced_noise")) {
      project.number(percent, 0, PERCENT, 0);
    }
    project.list("delivers");
    project.list("each_turn");
    YamlValue efforts = project.optional("effort");
    if (efforts != null) {
      Fields effort =
          Fields.of(
              efforts,
              project.keyPlace("effort"),
              "\"effort\"",
              problems,
              List.of("maximum", "usual", "cost"));
      int most = effort.whole("maximum", 1, (int) PERCENT, 3);
      effort.whole("usual", 0, most, 1);
      checkCost(effort);
    }
  }

  /** What the amounts say is read where they are written out. */
  private void checkCost(Fields effort) {
    YamlValue value = effort.optional("cost");
    if (value == null) {
      return;
    }
    List<String> resources = vocabulary.resourceIds();
    Fields.of(value, effort.keyPlace("cost"), "\"cost\"", problems, resources);
    for (YamlEntry cost : value instanceof YamlMap map ? map.entries() : NO_TERMS) {
      boolean amount =
          cost.value() instanceof YamlScalar scalar
              && (scalar.type() == ScalarType.NUMBER || scalar.type() == ScalarType.TEXT);
      if (!amount) {
        Fields.wrongType(problems, cost.value(), "a number or an expression is expected", "");
      }
    }
  }

  private void checkRenege(boolean kept) {
    YamlValue value = deal.optional("renege");
    if (value == null) {
      return;
    }
    Fields.of(value, deal.keyPlace("renege"), "\"renege\"", problems, List.of("text", "effects"))
        .list("effects");
    if (!kept) {
      String message = "the deal is over at once, so nobody can walk out of it";
      String fix = "Add \"standing: true\" or a \"project\".";
      problems.add(ProblemKind.UNKNOWN_KEY, deal.keyPlace("renege"), message, fix);
    }
  }

  private List<Clause> clauses() {
    List<Clause> clauses = new ArrayList<>();
    YamlValue declared = deal.optional("terms");
    for (YamlEntry entry : declared instanceof YamlMap map ? map.entries() : NO_TERMS) {
      String term = entry.key().text();
      YamlEntry found = entry.value() instanceof YamlMap map ? map.find("clause") : null;
      int index = terms.stream().map(Parameter::id).toList().indexOf(term);
      if (found == null || index < 0) {
        continue;
      }
      Fields clause =
          Fields.of(found.value(), found.key().place(), "a clause", problems, CLAUSE_KEYS);
      clause.required("that");
      clause.flag("start");
      clause.list("effects");
      clause.number("leak", 0, 1, 0);
      clause.number("leak_if_probed", 0, 1, 0);
      cites.optional(clause);
      if (!terms.get(index).secret()) {
        String message = "a clause that may leak is a secret term";
        problems.add(
            ProblemKind.MISSING_KEY, entry.key().place(), message, "Add \"secret: true\".");
      }
      String text = clause.text("text", terms.get(index).title());
      clauses.add(new Clause(index, slot("_" + term + "_clause"), text));
    }
    return clauses;
  }
}
