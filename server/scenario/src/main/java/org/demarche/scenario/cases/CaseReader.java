package org.demarche.scenario.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.engine.model.Actor;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Inject;
import org.demarche.engine.model.Modifier;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Slot;
import org.demarche.engine.model.Thesis;
import org.demarche.engine.model.Track;
import org.demarche.engine.turn.Truth;
import org.demarche.scenario.cases.Case.Order;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.Nearest;
import org.demarche.scenario.source.Numbers;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlList;
import org.demarche.scenario.source.YamlValue.YamlMap;
import org.demarche.scenario.source.YamlValue.YamlScalar;
import org.jspecify.annotations.Nullable;

/** Reads the cases of one file. */
final class CaseReader {
  private static final String SEED = "seed";
  private static final String NOISE = "noise";
  private static final List<String> KEYS =
      List.of(
          "case",
          "thesis",
          "modifiers",
          "turn",
          "board",
          "draws",
          "injects",
          "before",
          "orders",
          "deals",
          "then",
          "refused");

  private final Scenario scenario;
  private final Problems problems;
  private final SentenceReader sentences;
  private final List<String> teams;
  private final List<String> slots;
  private final List<String> moves;
  private final List<String> deals;
  private final List<String> injects;

  CaseReader(Scenario scenario, Problems problems) {
    this.scenario = scenario;
    this.problems = problems;
    this.sentences = new SentenceReader(scenario, problems);
    this.teams = scenario.teams().stream().map(Actor::id).toList();
    this.slots = scenario.slots().stream().map(Slot::id).toList();
    this.moves = scenario.moves().stream().map(Move::id).toList();
    this.deals = scenario.deals().stream().map(DealKind::id).toList();
    this.injects = scenario.injects().stream().map(Inject::id).toList();
  }

  List<Case> read(YamlValue root) {
    List<Case> cases = new ArrayList<>();
    if (root instanceof YamlList(List<YamlValue> items, _)) {
      items.forEach(item -> cases.add(one(item)));
    } else {
      String fix = "Begin each case with \"- case:\" and its name.";
      Fields.wrongType(problems, root, "a file of cases is a list", fix);
    }
    return cases;
  }

  private Case one(YamlValue item) {
    Fields fields = Fields.of(item, item.place(), "a case", problems, KEYS);
    YamlScalar name = fields.requiredScalar("case");
    int turn = fields.whole("turn", 1, scenario.turns(), 1);
    List<Order> refused = refused(fields);
    List<Order> orders = orders(fields);
    List<Order> agreed = new ArrayList<>();
    fields.list("deals").forEach(deal -> addOrder(agreed, -1, true, deal));
    List<Expectation> then = then(fields);
    if (then.isEmpty() && refused.isEmpty() && !fields.has("then")) {
      String message = "this case expects nothing";
      String fix = "Add \"then:\" with what must follow, or \"refused:\".";
      problems.add(ProblemKind.MISSING_KEY, item.place(), message, fix);
    }
    return new Case(
        name == null ? "" : name.text(),
        name == null ? item.place() : name.place(),
        truth(fields),
        turn,
        board(fields),
        draws(fields, turn),
        indices(fields.texts("injects"), injects, "inject"),
        before(fields),
        orders,
        agreed,
        then,
        refused);
  }

  private Truth truth(Fields fields) {
    List<String> theses = scenario.theses().stream().map(Thesis::id).toList();
    List<String> modifiers = scenario.modifiers().stream().map(Modifier::id).toList();
    YamlScalar thesis = fields.scalar("thesis");
    int index = thesis == null ? 0 : find(thesis, theses, "thesis");
    return new Truth(Math.max(0, index), indices(fields.texts("modifiers"), modifiers, "modifier"));
  }

  private Map<Integer, Double> board(Fields fields) {
    Map<Integer, Double> board = new LinkedHashMap<>();
    YamlValue value = fields.optional("board");
    if (value == null) {
      return board;
    }
    for (YamlEntry entry : Fields.entries(value, "the board's values", problems)) {
      int slot = find(entry.key(), slots, "track");
      if (slot >= 0) {
        Track track = scenario.tracks().get(scenario.slots().get(slot).track());
        double start = scenario.slots().get(slot).start();
        double given =
            Numbers.read(entry.value(), track.minimum(), track.maximum(), start, problems);
        if (track.derived()) {
          String message = "\"" + entry.key().text() + "\" follows from other tracks";
          String fix = "Set those that it follows from.";
          problems.add(ProblemKind.WRONG_TYPE, entry.key().place(), message, fix);
        }
        board.put(slot, given);
      }
    }
    return board;
  }

  private CaseDraws draws(Fields fields, int turn) {
    Map<String, Boolean> forced = new HashMap<>();
    String noise = "";
    String seed = "";
    YamlValue value = fields.optional("draws");
    Set<String> labels = ChanceLabels.of(scenario);
    List<YamlEntry> entries =
        value == null ? List.of() : Fields.entries(value, "the draws", problems);
    for (YamlEntry entry : entries) {
      String key = entry.key().text();
      String text = text(entry.value());
      switch (key) {
        case NOISE -> noise = text.equals("0") ? "" : text;
        case SEED -> seed = text;
        default -> {
          if (!labels.contains(key)) {
            String message = "no chance has the label \"" + key + "\", nor anything with that id";
            String fix = Nearest.fix(key, labels);
            problems.add(ProblemKind.UNKNOWN_NAME, entry.key().place(), message, fix);
          }
          if (text.equals("yes") || text.equals("no")) {
            forced.put(key, text.equals("yes"));
          } else {
            Fields.wrongType(problems, entry.value(), "yes or no is expected", "");
          }
        }
      }
    }
    return CaseDraws.of(forced, noise, seed, turn);
  }

  private Map<Integer, List<Integer>> before(Fields fields) {
    Map<Integer, List<Integer>> before = new LinkedHashMap<>();
    YamlValue value = fields.optional("before");
    if (value != null) {
      for (YamlEntry entry : Fields.entries(value, "the moves of the turn before", problems)) {
        int team = find(entry.key(), teams, "team");
        if (team >= 0) {
          before.put(team, indices(Fields.texts(entry.value(), problems), moves, "move"));
        }
      }
    }
    return before;
  }

  private List<Order> orders(Fields fields) {
    List<Order> orders = new ArrayList<>();
    YamlValue value = fields.optional("orders");
    if (value != null) {
      for (YamlEntry entry : Fields.entries(value, "orders", problems)) {
        int team = find(entry.key(), teams, "team");
        Fields.items(entry.value(), problems).forEach(item -> addOrder(orders, team, false, item));
      }
    }
    return orders;
  }

  private List<Order> refused(Fields fields) {
    List<Order> refused = new ArrayList<>();
    YamlValue value = fields.optional("refused");
    if (value != null) {
      for (YamlEntry entry : Fields.entries(value, "refused orders", problems)) {
        int team = find(entry.key(), teams, "team");
        List<YamlValue> items =
            entry.value() instanceof YamlList(List<YamlValue> all, _)
                ? all
                : List.of(entry.value());
        items.forEach(item -> addOrder(refused, team, isDeal(item), item));
      }
    }
    return refused;
  }

  private boolean isDeal(YamlValue item) {
    YamlScalar name = name(item);
    return name != null && !moves.contains(name.text()) && deals.contains(name.text());
  }

  private static @Nullable YamlScalar name(YamlValue item) {
    return switch (item) {
      case YamlScalar scalar -> scalar;
      case YamlMap(List<YamlEntry> entries, _) when entries.size() == 1 -> entries.getFirst().key();
      case YamlMap _, YamlList _ -> null;
    };
  }

  /**
   * @param team index of the team; -1 for the first that may propose the deal
   */
  private void addOrder(List<Order> orders, int team, boolean deal, YamlValue item) {
    YamlScalar name = name(item);
    if (name == null) {
      String fix = "For example \"probe\", or \"{probe: {what: oil}}\".";
      Fields.wrongType(problems, item, "the id of a move or deal is expected", fix);
      return;
    }
    int index = find(name, deal ? deals : moves, deal ? "deal" : "move");
    Map<String, String> typed = new LinkedHashMap<>();
    if (item instanceof YamlMap(List<YamlEntry> entries, _)) {
      YamlValue values = entries.getFirst().value();
      for (YamlEntry entry : Fields.entries(values, "values", problems)) {
        typed.put(entry.key().text(), text(entry.value()));
      }
    }
    boolean proposed = deal && team < 0 && index >= 0;
    int by = proposed ? scenario.deals().get(index).proposers().getFirst() : team;
    if (index >= 0 && by >= 0) {
      orders.add(new Order(name.place(), by, deal, index, typed));
    }
  }

  private List<Expectation> then(Fields fields) {
    List<Expectation> then = new ArrayList<>();
    for (YamlScalar sentence : fields.texts("then")) {
      Expectation expectation = sentences.read(sentence);
      if (expectation != null) {
        then.add(expectation);
      }
    }
    return then;
  }

  private String text(YamlValue value) {
    if (value instanceof YamlScalar scalar) {
      return scalar.text();
    }
    Fields.wrongType(problems, value, "a single value is expected", "");
    return "";
  }

  private List<Integer> indices(List<YamlScalar> names, List<String> known, String what) {
    return names.stream().map(name -> find(name, known, what)).filter(i -> i >= 0).toList();
  }

  private int find(YamlScalar name, List<String> known, String what) {
    int index = known.indexOf(name.text());
    if (index < 0) {
      String message = "there is no " + what + " \"" + name.text() + "\"";
      String fix = Nearest.fix(name.text(), known);
      problems.add(ProblemKind.UNKNOWN_NAME, name.place(), message, fix);
    }
    return index;
  }
}
