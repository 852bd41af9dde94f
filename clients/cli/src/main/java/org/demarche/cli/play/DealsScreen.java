package org.demarche.cli.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.demarche.cli.play.Menu.Item;
import org.demarche.cli.render.DealText;
import org.demarche.cli.render.DealsText;
import org.demarche.cli.render.Duties;
import org.demarche.cli.render.LabelText;
import org.demarche.cli.render.MovesText;
import org.demarche.cli.render.Names;
import org.demarche.protocol.v1.AnswerDealRequest.Answer;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.Deal;
import org.demarche.protocol.v1.DealForm;
import org.demarche.protocol.v1.DealInfo;
import org.demarche.protocol.v1.DealOption;
import org.demarche.protocol.v1.ProposeDealRequest;
import org.demarche.protocol.v1.View;

/** Agreements with other teams: the ones there are, offers to answer, and new proposals. */
final class DealsScreen {
  private final Game game;
  private final Desk desk;

  DealsScreen(Game game) {
    this.game = game;
    this.desk = game.desk();
  }

  void open() {
    while (true) {
      var view = game.look();
      desk.empty();
      desk.lines(DealsText.lines(view.getDealsList(), Names.of(view), desk.page()));
      desk.empty();
      var action = desk.choose("Deals (b: back)", menu(view));
      game.step(action);
    }
  }

  private Menu<Runnable> menu(View view) {
    var names = Names.of(view);
    var team = view.getSeat().getTeam();
    var items = new ArrayList<Item<Runnable>>();
    for (var deal : Duties.awaiting(view)) {
      var from = "from " + names.title(deal.getProposer());
      items.add(Item.of(deal.getId(), "Answer " + summary(deal), from, () -> answer(deal)));
    }
    var plays = Labels.areOpen(view);
    if (plays) {
      items.add(Item.of("propose", "Propose a deal", "", this::propose));
    }
    for (var deal : view.getDealsList()) {
      if (plays && isOpen(deal) && deal.getAcceptedByList().contains(team)) {
        var title = deal.getProposer().equals(team) ? "Take back " : "Withdraw from ";
        items.add(Item.of(deal.getId(), title + summary(deal), "", () -> withdraw(deal)));
      }
    }
    var known = view.getDealsList();
    if (known.size() == 1) {
      items.add(look("Look into " + summary(known.getFirst()), () -> show(known.getFirst())));
    } else if (!known.isEmpty()) {
      items.add(look("Look into a deal", () -> show(choose(known))));
    }
    return new Menu<>(items);
  }

  private static Item<Runnable> look(String title, Runnable action) {
    return Item.of("look", title, "its clauses and its history", action);
  }

  private Deal choose(List<Deal> known) {
    var items =
        known.reversed().stream()
            .map(deal -> Item.of(deal.getId(), summary(deal), DealsText.state(deal), deal))
            .toList();
    desk.empty();
    desk.hint("The newest first.");
    return desk.choose("Which deal (b: back)", new Menu<>(items));
  }

  private void show(Deal chosen) {
    var view = game.look();
    var deal =
        view.getDealsList().stream()
            .filter(one -> one.getId().equals(chosen.getId()))
            .findFirst()
            .orElse(chosen);
    desk.empty();
    desk.text(new DealText(Names.of(view), desk.page()).lines(deal, view.getDealsList()));
    var label = LabelText.ofOwnTeam(deal.getId(), view);
    if (!label.isEmpty()) {
      desk.line("Your label: " + label + ".");
    }
    if (Labels.areOpen(view)) {
      desk.empty();
      var own = deal.getProposer().equals(view.getSeat().getTeam());
      Runnable note = () -> new Labels(game).ask(deal.getId(), own);
      var items = List.of(Item.of("label", "Label it", Labels.NOTE, note));
      desk.choose("Deal (b: back)", new Menu<>(items)).run();
    }
  }

  private static boolean isOpen(Deal deal) {
    return deal.getState() == Deal.State.STATE_PROPOSED
        || deal.getState() == Deal.State.STATE_ACCEPTED;
  }

  private void answer(Deal deal) {
    new OfferScreen(game).open(deal);
  }

  private void propose() {
    var view = game.look();
    var names = Names.of(view);
    var kinds = game.calls().moves().getDealsList();
    if (kinds.isEmpty()) {
      desk.line("There is no kind of deal that you may propose.");
      return;
    }
    desk.empty();
    var items = kinds.stream().map(kind -> item(kind, view, names)).toList();
    var kind = desk.choose("Which kind (b: back)", new Menu<>(items));
    desk.empty();
    desk.lines(MovesText.head(kind, names, desk.page()));
    if (kind.getAvailable()) {
      fillAndPropose(kind, view);
    }
  }

  private static Item<DealOption> item(DealOption kind, View view, Names names) {
    var deal = kind.getDeal();
    var others = new ArrayList<>(deal.getPartiesList());
    others.removeIf(Predicate.isEqual(view.getSeat().getTeam()));
    var secret = deal.getSecret() ? " (secret)" : "";
    var reason = kind.getAvailable() ? "" : "\n✗ " + kind.getReason();
    return new Item<>(
        List.of(deal.getId()),
        deal.getTitle() + with(others, names) + secret + reason,
        deal.getCost(),
        kind.getAvailable(),
        kind);
  }

  private static String with(List<String> others, Names names) {
    return others.isEmpty() ? "" : " with " + names.titles(others);
  }

  private void fillAndPropose(DealOption kind, View view) {
    var terms = new ParameterForm(desk).fill(kind.getDeal().getTermsList(), Map.of());
    var wish =
        ProposeDealRequest.newBuilder()
            .setDeal(kind.getDeal().getId())
            .setTurn(view.getSession().getTurn())
            .putAllTerms(terms)
            .build();
    if (kind.getDeal().getPartiesCount() == 1) {
      proposeAlone(wish);
    } else {
      proposeToOthers(kind.getDeal(), wish);
    }
  }

  private void proposeAlone(ProposeDealRequest wish) {
    var priced = propose(wish.toBuilder().setValidateOnly(true));
    desk.empty();
    desk.line(desk.style().bold(summary(priced)));
    desk.line(Prices.line(priced.getCostsList(), game.view()));
    desk.hint("No other team has to agree. It takes effect when the turn closes.");
    desk.confirm("Propose it");
    var agreed = propose(wish.toBuilder());
    desk.done("Agreed: " + summary(agreed) + " (" + agreed.getId() + ").");
  }

  private void proposeToOthers(DealInfo kind, ProposeDealRequest wish) {
    desk.hint(
        "The others see it at once, and can accept it, reject it or answer with other terms.");
    var form =
        new OfferForm(
                game,
                kind,
                DealForm.getDefaultInstance(),
                tried -> propose(wish.toBuilder().setForm(tried).setValidateOnly(true)))
            .ask("Propose it");
    var note = desk.optionalText("A word to them (Enter: none)");
    var proposed = propose(wish.toBuilder().setForm(form).setNote(note));
    desk.done("Proposed " + summary(proposed) + " (" + proposed.getId() + ").");
  }

  /** Tries it only, if the wish says so. */
  private Deal propose(ProposeDealRequest.Builder wish) {
    return game.talk(
        talk -> talk.propose(wish),
        deal ->
            wish.getValidateOnly()
                ? List.of()
                : List.of(Change.newBuilder().setDeal(deal).build()));
  }

  private void withdraw(Deal deal) {
    desk.empty();
    desk.line("Deal " + DealsText.line(deal, Names.of(game.look())));
    desk.confirm("Withdraw");
    game.command(
        play -> play.answerDeal(deal.getId(), Answer.ANSWER_WITHDRAW),
        answer -> List.of(Change.newBuilder().setDeal(answer).build()));
    desk.done("Withdrawn: " + summary(deal) + ".");
  }

  static String summary(Deal deal) {
    return deal.getSummary().isEmpty() ? deal.getTitle() : deal.getSummary();
  }
}
