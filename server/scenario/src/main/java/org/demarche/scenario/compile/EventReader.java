package org.demarche.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.Deck;
import org.demarche.engine.model.Inject;
import org.demarche.engine.model.ReportText.Audience;
import org.demarche.engine.model.Rule;
import org.demarche.scenario.expression.CompiledExpression;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.Nearest;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlScalar;
import org.jspecify.annotations.Nullable;

/** Reads what happens without a team's order: rules and injects. */
final class EventReader {
  private static final String DECKS = "decks";
  private static final List<String> RULE_KEYS =
      List.of("title", "text", "each", "when", "let", "in_order", "effects", Cites.KEY);
  private static final List<String> INJECT_KEYS =
      List.of(
          "title",
          "text",
          "turn",
          "when",
          "chance",
          AudienceReader.KEY,
          "source",
          "effects",
          "choices",
          Cites.KEY);
  private static final List<String> CARD_KEYS =
      List.of(
          "title",
          "text",
          "when",
          "weight",
          AudienceReader.KEY,
          "source",
          "effects",
          "choices",
          Cites.KEY);

  private final Fields root;
  private final Context context;
  private final Problems problems;
  private final int turns;
  private final List<String> moveIds;

  /**
   * @param turns how many the calendar has
   * @param moveIds ids of all moves, those that stand for options included
   */
  EventReader(Fields root, Context context, int turns, List<String> moveIds) {
    this.moveIds = List.copyOf(moveIds);
    this.root = root;
    this.context = context;
    this.problems = context.problems();
    this.turns = turns;
  }

  List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    for (YamlEntry entry : root.byId("rules", "rules")) {
      rules.add(rule(entry));
    }
    return rules;
  }

  private Rule rule(YamlEntry entry) {
    String id = entry.key().text();
    Fields fields = Fields.of(entry.value(), entry.key().place(), "a rule", problems, RULE_KEYS);
    Vocabulary vocabulary = context.vocabulary();
    YamlValue value = fields.optional("each");
    List<Integer> each =
        value == null
            ? List.of()
            : ActorReader.list(
                value, vocabulary.actorIds(), vocabulary.teamCount(), false, problems);
    Scope scope = new Scope(vocabulary, Scope.Site.RULE, each, List.of());
    CompiledExpression condition = condition(fields, scope);
    List<Rule.Local> locals = new ArrayList<>();
    Scope inner = new LocalReader(context, scope).read(fields, locals);
    List<Integer> insiders = each.stream().filter(actor -> actor < vocabulary.teamCount()).toList();
    return new Rule(
        id,
        fields.text("title"),
        fields.text("text", ""),
        each,
        condition,
        locals,
        fields.flag("in_order"),
        new EffectReader(context, inner, insiders).read(fields.required("effects")),
        context.cites().of(fields, "the rule \"" + id + "\""));
  }

  private @Nullable CompiledExpression condition(Fields fields, Scope scope) {
    YamlValue when = fields.optional("when");
    return when == null ? null : context.cel().condition(when, scope, problems);
  }

  List<Inject> injects() {
    List<Inject> injects = new ArrayList<>();
    for (YamlEntry entry : root.byId("injects", "injects")) {
      injects.add(inject(entry, Inject.NO_CARD));
    }
    List<YamlEntry> decks = root.byId(DECKS, DECKS);
    for (int deck = 0; deck < decks.size(); deck++) {
      for (YamlEntry card : deck(decks.get(deck)).byId("cards", "cards")) {
        Inject inject = inject(card, deck);
        if (injects.stream().anyMatch(other -> other.id().equals(inject.id()))) {
          String message = "there is an inject or a card \"" + inject.id() + "\" already";
          problems.add(ProblemKind.DUPLICATE_ID, card.key().place(), message, "Choose another id.");
        }
        injects.add(inject);
      }
    }
    return injects;
  }

  List<Deck> decks() {
    List<Deck> decks = new ArrayList<>();
    for (YamlEntry entry : root.byId(DECKS, DECKS)) {
      Fields fields = deck(entry);
      decks.add(
          new Deck(entry.key().text(), fields.text("title"), fields.number("chance", 0, 1, 1)));
    }
    return decks;
  }

  private Fields deck(YamlEntry entry) {
    List<String> keys = List.of("title", "chance", "cards");
    return Fields.of(entry.value(), entry.key().place(), "a deck", problems, keys);
  }

  private Inject inject(YamlEntry entry, int deck) {
    boolean card = deck != Inject.NO_CARD;
    String id = entry.key().text();
    Fields fields =
        Fields.of(
            entry.value(),
            entry.key().place(),
            card ? "a card" : "an inject",
            problems,
            card ? CARD_KEYS : INJECT_KEYS);
    Scope scope = new Scope(context.vocabulary(), Scope.Site.INJECT, List.of(), List.of());
    CompiledExpression condition = condition(fields, scope);
    Audience audience = AudienceReader.read(fields, context);
    YamlScalar text = fields.requiredScalar("text");
    if (text != null) {
      new Templates(scope, List.of(), problems).check(text, audience);
    }
    double chance = fields.number("chance", 0, 1, 1);
    dead(fields, chance);
    return new Inject(
        id,
        fields.text("title"),
        text == null ? "" : text.text().strip(),
        fields.whole("turn", 1, turns, 0),
        condition,
        chance,
        audience,
        isOutside(fields),
        new EffectReader(context, scope, List.of()).read(fields.optional("effects")),
        context.cites().of(fields, (card ? "the card \"" : "the inject \"") + id + "\""),
        new ChoiceReader(context, moveIds).read(fields, id),
        deck,
        fields.number("weight", 0, ThesisReader.LARGEST_WEIGHT, 1));
  }

  private void dead(Fields fields, double chance) {
    if (chance == 0) {
      String message = "this inject never happens, because its chance is 0";
      problems.add(ProblemKind.DEAD_INJECT, fields.keyPlace("chance"), message, "Raise it.");
    }
  }

  private boolean isOutside(Fields fields) {
    YamlScalar source = fields.scalar("source");
    List<String> known = List.of("document", "outside");
    if (source != null && !known.contains(source.text())) {
      String message = "\"" + source.text() + "\" is no source of an inject";
      String fix = Nearest.fix(source.text(), known);
      problems.add(ProblemKind.UNKNOWN_NAME, source.place(), message, fix);
    }
    return source != null && source.text().equals("outside");
  }
}
