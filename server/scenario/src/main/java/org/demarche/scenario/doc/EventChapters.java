package org.demarche.scenario.doc;

import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.Deck;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Inject;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Rule;
import org.demarche.engine.model.Scenario;
import org.demarche.scenario.doc.Block.Item;

/** What happens without a team's order: for facilitators. */
final class EventChapters {
  private final Scenario scenario;
  private final Names names;
  private final Document document;

  EventChapters(Scenario scenario, Names names, Document document) {
    this.scenario = scenario;
    this.names = names;
    this.document = document;
  }

  void write() {
    if (!scenario.rules().isEmpty()) {
      document.chapter("rules", "Rules");
      document.line("They run after deals and moves, in this order.");
      scenario.rules().forEach(this::rule);
    }
    if (scenario.injects().stream().anyMatch(inject -> inject.deck() == Inject.NO_CARD)) {
      document.chapter("injects", "Injects");
      scenario.injects().stream()
          .filter(inject -> inject.deck() == Inject.NO_CARD)
          .forEach(this::inject);
    }
    for (int deck = 0; deck < scenario.decks().size(); deck++) {
      deck(deck, scenario.decks().get(deck));
    }
  }

  private void rule(Rule rule) {
    document.section(Inline.anchor("rules", rule.id()), Names.named(rule.title(), rule.id()));
    document.line(Inline.plain(rule.text()));
    List<Item> items = new ArrayList<>();
    if (!rule.each().isEmpty()) {
      items.add(
          new Item(
              "For each of " + names.actors(rule.each()) + ", as " + Inline.code("self") + "."));
    }
    Expression condition = rule.condition();
    if (condition != null) {
      items.add(new Item("Only if " + EffectWords.code(condition) + "."));
    }
    List<Item> locals = new ArrayList<>();
    for (Rule.Local local : rule.locals()) {
      Expression noise = local.noise();
      String blurred = noise == null ? "" : ", give or take about " + EffectWords.code(noise);
      locals.add(
          new Item(
              Inline.code(local.name())
                  + " is "
                  + EffectWords.code(local.value())
                  + blurred
                  + "."));
    }
    if (!locals.isEmpty()) {
      items.add(new Item("First it computes:", locals));
    }
    List<Item> effects = new EffectWords(scenario, names, List.of()).of(rule.effects());
    items.add(new Item(rule.inOrder() ? "Then, one after the other:" : "Then, at once:", effects));
    cited(items, rule.cites());
    document.bullets(items);
  }

  private void deck(int index, Deck deck) {
    document.chapter(Inline.anchor("decks", deck.id()), "Deck: " + Inline.plain(deck.title()));
    document.line(
        "In each turn one card is drawn with probability %s, each card once a game."
            .formatted(Names.number(deck.probability())));
    scenario.injects().stream().filter(card -> card.deck() == index).forEach(this::inject);
  }

  private void inject(Inject inject) {
    document.section(
        Inline.anchor("injects", inject.id()), Names.named(inject.title(), inject.id()));
    document.line(Inline.plain(inject.text()));
    List<Item> items = new ArrayList<>();
    items.add(new Item("When: " + when(inject) + "."));
    items.add(new Item("Read by " + names.audience(inject.audience()) + "."));
    if (inject.outside()) {
      items.add(new Item("From outside the sources; may be left out of a session."));
    }
    List<Item> effects = new EffectWords(scenario, names, List.of()).of(inject.effects());
    if (!effects.isEmpty()) {
      items.add(new Item("It does:", effects));
    }
    inject.choices().forEach(choice -> items.add(choice(choice)));
    cited(items, inject.cites());
    document.bullets(items);
  }

  private static String when(Inject inject) {
    List<String> words = new ArrayList<>();
    words.add(inject.turn() == 0 ? "any turn" : "turn " + inject.turn());
    Expression condition = inject.condition();
    if (condition != null) {
      words.add("if " + EffectWords.code(condition));
    }
    if (inject.deck() != Inject.NO_CARD) {
      words.add("with the weight " + Names.number(inject.weight()) + " among the cards");
    } else if (inject.probability() < 1) {
      words.add("with probability " + Names.number(inject.probability()));
    }
    return String.join(", ", words);
  }

  private Item choice(Inject.Choice choice) {
    List<Item> options = new ArrayList<>();
    for (int option : choice.options()) {
      Move move = scenario.moves().get(option);
      String end = option == choice.otherwise() ? " (if nothing is chosen)" : "";
      options.add(new Item(Inline.link(move.title(), Inline.anchor("moves", move.id())) + end));
    }
    return new Item(
        names.actor(choice.team()) + " decides: " + Inline.plain(choice.question()), options);
  }

  private static void cited(List<Item> items, List<String> cites) {
    if (!cites.isEmpty()) {
      items.add(new Item("Sources: " + Inline.cites(cites) + "."));
    }
  }
}
