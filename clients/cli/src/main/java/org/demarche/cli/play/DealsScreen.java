package org.demarche.cli.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.demarche.cli.play.Menu.Item;
import org.demarche.cli.render.DealsText;
import org.demarche.cli.render.Duties;
import org.demarche.cli.render.MovesText;
import org.demarche.cli.render.Names;
import org.demarche.protocol.v1.AnswerDealRequest.Answer;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.Deal;
import org.demarche.protocol.v1.DealOption;
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
    items.add(Item.of("propose", "Propose a deal", "", this::propose));
    for (var deal : view.getDealsList()) {
      if (isOpen(deal) && deal.getAcceptedByList().contains(team)) {
        var title = deal.getProposer().equals(team) ? "Take back " : "Withdraw from ";
        items.add(Item.of(deal.getId(), title + summary(deal), "", () -> withdraw(deal)));
      }
    }
    return new Menu<>(items);
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
    var id = kind.getDeal().getId();
    var turn = view.getSession().getTurn();
    var terms = new ParameterForm(desk).fill(kind.getDeal().getTermsList(), Map.of());
    var priced = game.check(play -> play.proposeDeal(turn, id, terms, "", true));
    desk.empty();
    desk.line(desk.style().bold(summary(priced)));
    desk.line(Prices.line(priced.getCostsList(), view));
    var alone = kind.getDeal().getPartiesCount() == 1;
    desk.hint(
        alone
            ? "No other team has to agree. It takes effect when the turn closes."
            : "The others see it at once, and can accept it, reject it or answer with other"
                + " terms.");
    desk.confirm("Propose it");
    var note = alone ? "" : desk.optionalText("A word to them (Enter: none)");
    var proposed =
        game.command(
            play -> play.proposeDeal(turn, id, terms, note, false),
            answer -> List.of(Change.newBuilder().setDeal(answer).build()));
    desk.done(
        (alone ? "Agreed: " : "Proposed ") + summary(proposed) + " (" + proposed.getId() + ").");
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
