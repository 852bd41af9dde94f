package org.demarche.scenario.doc;

import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.Cost;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Requirement;
import org.demarche.engine.model.Scenario;
import org.demarche.scenario.doc.Block.Item;

/** What teams can order and agree on. */
final class ActionChapters {
  private final Scenario scenario;
  private final boolean all;
  private final Names names;
  private final Document document;

  ActionChapters(Scenario scenario, boolean all, Names names, Document document) {
    this.scenario = scenario;
    this.all = all;
    this.names = names;
    this.document = document;
  }

  void write() {
    document.chapter("moves", "Moves");
    for (Move move : scenario.moves()) {
      if (all || move.opening() == Move.ALWAYS_OPEN) {
        move(move);
      }
    }
    if (!scenario.deals().isEmpty()) {
      document.chapter("deals", "Deals");
      scenario.deals().forEach(this::deal);
    }
  }

  private void move(Move move) {
    document.section(Inline.anchor("moves", move.id()), Names.named(move.title(), move.id()));
    document.line(Inline.plain(move.text()));
    EffectWords words = new EffectWords(scenario, names, move.parameters());
    List<Item> items = new ArrayList<>();
    items.add(new Item("Who: " + names.teams(move.teams()) + "."));
    if (move.opening() >= 0) {
      var inject = scenario.injects().get(move.opening());
      String title = Inline.link(inject.title(), Inline.anchor("injects", inject.id()));
      items.add(new Item("Only in the turn of the event " + title + ", one option at most."));
    }
    items.add(new Item("Cost: " + costs(move.costs()) + "."));
    parameters(items, "Parameters:", words);
    items.addAll(common(move.requirements(), move.limits(), move.secret()));
    if (all) {
      report(items, move.secret(), move.report());
      effects(items, words.of(move.effects()));
    }
    cited(items, move.cites());
    document.bullets(items);
  }

  private void deal(DealKind deal) {
    document.section(Inline.anchor("deals", deal.id()), Names.named(deal.title(), deal.id()));
    document.line(Inline.plain(deal.text()));
    EffectWords words = new EffectWords(scenario, names, deal.terms());
    List<Item> items = new ArrayList<>();
    items.add(new Item("Parties: " + names.actors(deal.parties()) + "."));
    if (!deal.proposers().equals(deal.parties())) {
      items.add(new Item("Proposed by: " + names.actors(deal.proposers()) + "."));
    }
    for (DealKind.Consent consent : deal.consents()) {
      String text = names.actor(consent.actor()) + " must agree when the turn closes.";
      String why = all ? " It agrees if " + EffectWords.code(consent.condition()) + ";" : "";
      items.add(new Item(text + why + " else: " + Inline.plain(consent.text())));
    }
    items.add(new Item("Cost: " + costs(deal)));
    parameters(items, "Terms:", words);
    items.addAll(common(deal.requirements(), deal.limits(), deal.secret()));
    if (all) {
      report(items, deal.secret(), deal.report());
      effects(items, words.of(deal.effects()));
    }
    kept(deal, items);
    cited(items, deal.cites());
    document.bullets(items);
  }

  private void kept(DealKind deal, List<Item> items) {
    DealKind.Standing standing = deal.standing();
    if (standing == null) {
      return;
    }
    List<String> slots = new ArrayList<>();
    if (standing.live() >= 0) {
      slots.add(names.slot(standing.live()));
    }
    if (standing.progress() >= 0) {
      slots.add(names.slot(standing.progress()));
    }
    if (!slots.isEmpty()) {
      items.add(new Item("It stays in force; see " + Names.list(slots) + "."));
    }
    for (DealKind.Clause clause : standing.clauses()) {
      String term = Inline.code(deal.terms().get(clause.term()).id());
      items.add(
          new Item("The clause in " + term + " may come out: " + Inline.plain(clause.text())));
    }
  }

  private String costs(DealKind deal) {
    List<String> each = deal.costs().stream().map(this::costs).toList();
    if (each.stream().distinct().count() == 1) {
      return each.getFirst() + (deal.costs().getFirst().isEmpty() ? "." : " each.");
    }
    List<String> words = new ArrayList<>();
    for (int party = 0; party < deal.parties().size(); party++) {
      words.add(names.actor(deal.parties().get(party)) + ": " + each.get(party));
    }
    return String.join("; ", words) + ".";
  }

  private String costs(List<Cost> costs) {
    List<String> words = new ArrayList<>();
    for (Cost cost : costs) {
      words.add(
          amount(cost.amount())
              + " "
              + Inline.plain(scenario.resources().get(cost.resource()).title()));
    }
    return words.isEmpty() ? "nothing" : Names.list(words);
  }

  /** Players are not told which events make it cheaper. */
  private String amount(Expression amount) {
    String source = amount.source().strip();
    boolean told =
        all || amount.reads().stream().noneMatch(Expression.Read.OfInject.class::isInstance);
    if (!told) {
      return "depending on events, some";
    }
    return source.matches("[0-9.]+") ? source : Inline.code(source);
  }

  private static void parameters(List<Item> items, String title, EffectWords words) {
    List<Item> parameters = words.parameters();
    if (!parameters.isEmpty()) {
      items.add(new Item(title, parameters));
    }
  }

  private List<Item> common(List<Requirement> requirements, Move.Limits limits, boolean secret) {
    List<Item> items = new ArrayList<>();
    for (Requirement requirement : requirements) {
      String condition = all ? " (" + EffectWords.code(requirement.condition()) + ")" : "";
      items.add(
          new Item("Refused otherwise: “" + Inline.plain(requirement.text()) + "”" + condition));
    }
    items.add(new Item("Limits: " + limits(limits) + "."));
    if (secret) {
      items.add(new Item("Secret: the bulletin says nothing of it."));
    }
    return items;
  }

  private static String limits(Move.Limits limits) {
    List<String> words = new ArrayList<>();
    words.add(Names.count(limits.perTurn(), "time") + " a turn");
    if (limits.perGame() > 0) {
      words.add(Names.count(limits.perGame(), "time") + " a game");
    }
    if (limits.cooldown() > 0) {
      words.add(Names.count(limits.cooldown(), "turn") + " between two uses");
    }
    if (limits.repeat() != 1) {
      words.add("in a second turn in a row it counts " + Names.number(limits.repeat()));
    }
    if (limits.free()) {
      words.add("free: not counted against the moves of a turn");
    }
    return String.join("; ", words);
  }

  private static void report(List<Item> items, boolean secret, String report) {
    if (!secret && !report.isBlank()) {
      items.add(new Item("The bulletin says: “" + Inline.plain(report) + "”"));
    }
  }

  private static void effects(List<Item> items, List<Item> effects) {
    items.add(
        effects.isEmpty() ? new Item("It does nothing by itself.") : new Item("It does:", effects));
  }

  private static void cited(List<Item> items, List<String> cites) {
    if (!cites.isEmpty()) {
      items.add(new Item("Sources: " + Inline.cites(cites) + "."));
    }
  }
}
