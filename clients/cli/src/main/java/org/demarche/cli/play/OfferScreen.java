package org.demarche.cli.play;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.intent.Lookup;
import org.demarche.cli.play.Menu.Item;
import org.demarche.cli.render.DealText;
import org.demarche.cli.render.MovesText;
import org.demarche.cli.render.Names;
import org.demarche.protocol.v1.AnswerDealRequest.Answer;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.CounterDealRequest;
import org.demarche.protocol.v1.Deal;
import org.demarche.protocol.v1.DealOption;

/** One offer that waits for the team: accept it, reject it, or answer with other terms. */
final class OfferScreen {
  private final Game game;
  private final Desk desk;

  OfferScreen(Game game) {
    this.game = game;
    this.desk = game.desk();
  }

  void open(Deal deal) {
    var view = game.look();
    var names = Names.of(view);
    var kind = Lookup.deal(deal.getDeal(), game.calls().moves().getDealsList());
    desk.empty();
    desk.lines(MovesText.head(kind, names, desk.page()));
    desk.empty();
    var proposer = names.title(deal.getProposer());
    desk.line(desk.style().bold(proposer + " offers: ") + DealsScreen.summary(deal));
    if (!deal.getNote().isEmpty()) {
      desk.line("“" + deal.getNote() + "”");
    }
    desk.lines(new DealText(names, desk.page()).form(deal));
    desk.line(Prices.line(deal.getCostsList(), view));
    var answers = new ArrayList<Item<Runnable>>();
    answers.add(Item.of("accept", "Accept", "", () -> answer(deal, Answer.ANSWER_ACCEPT)));
    answers.add(Item.of("reject", "Reject", "", () -> answer(deal, Answer.ANSWER_REJECT)));
    answers.add(Item.of("counter", "Other terms", "", () -> counter(deal, kind)));
    desk.choose("Your answer (b: back)", new Menu<>(answers)).run();
  }

  private void answer(Deal deal, Answer answer) {
    var answered =
        game.command(
            play -> play.answerDeal(deal.getId(), answer),
            changed -> List.of(Change.newBuilder().setDeal(changed).build()));
    var did = answer == Answer.ANSWER_ACCEPT ? "You agreed to " : "You rejected ";
    var effect =
        answered.getState() == Deal.State.STATE_ACCEPTED
            ? " It takes effect when the turn closes."
            : "";
    desk.done(did + DealsScreen.summary(deal) + "." + effect);
  }

  private void counter(Deal deal, DealOption kind) {
    var terms = new ParameterForm(desk).fill(kind.getDeal().getTermsList(), deal.getTermsMap());
    var wish = CounterDealRequest.newBuilder().setId(deal.getId()).putAllTerms(terms).build();
    var form =
        new OfferForm(
                game,
                kind.getDeal(),
                OfferForm.of(deal),
                tried -> counter(deal, wish.toBuilder().setForm(tried).setValidateOnly(true)))
            .ask("Answer with this");
    var note = desk.optionalText("A word to them (Enter: none)");
    var proposed = counter(deal, wish.toBuilder().setForm(form).setNote(note));
    desk.done("Answered with " + DealsScreen.summary(proposed) + " (" + proposed.getId() + ").");
  }

  /** Tries it only, if the wish says so. */
  private Deal counter(Deal deal, CounterDealRequest.Builder wish) {
    return game.talk(
        talk -> talk.counter(wish),
        answer -> wish.getValidateOnly() ? List.of() : countered(deal, answer));
  }

  private static List<Change> countered(Deal deal, Deal answer) {
    var old =
        deal.toBuilder()
            .setState(Deal.State.STATE_COUNTERED)
            .setCounteredBy(answer.getId())
            .build();
    return List.of(
        Change.newBuilder().setDeal(answer).build(), Change.newBuilder().setDeal(old).build());
  }
}
