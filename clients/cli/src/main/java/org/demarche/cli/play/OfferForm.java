package org.demarche.cli.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.cli.intent.Moments;
import org.demarche.cli.play.Menu.Item;
import org.demarche.cli.remote.ClockCalls;
import org.demarche.cli.render.DealText;
import org.demarche.cli.render.Names;
import org.demarche.protocol.v1.Deal;
import org.demarche.protocol.v1.DealClause;
import org.demarche.protocol.v1.DealClause.Visibility;
import org.demarche.protocol.v1.DealForm;
import org.demarche.protocol.v1.DealInfo;
import org.jspecify.annotations.Nullable;

/**
 * Asks how a deal is offered: with what clauses, until when, and whether in secret. Each is tried
 * with the server before it is taken, so that a no costs nothing that was typed before.
 */
final class OfferForm {
  private final Game game;
  private final Desk desk;
  private final DealInfo kind;
  private final Function<DealForm, Deal> trial;
  private DealForm form;

  /**
   * Prepares to ask.
   *
   * @param start how it is offered so far
   * @param trial gives the deal as it would be, or fails with what speaks against it
   */
  OfferForm(Game game, DealInfo kind, DealForm start, Function<DealForm, Deal> trial) {
    this.game = game;
    this.desk = game.desk();
    this.kind = kind;
    this.form = start;
    this.trial = trial;
  }

  /** How a deal was offered: what answers it begins with that. */
  static DealForm of(Deal deal) {
    return DealForm.newBuilder()
        .setSecret(deal.getSecret())
        .addAllClauses(deal.getClausesList())
        .build();
  }

  /** Gives how it is offered once the player says that it is; else goes back. */
  DealForm ask(String offer) {
    while (true) {
      var priced = trial.apply(form);
      desk.empty();
      desk.line(desk.style().bold(DealsScreen.summary(priced)));
      desk.lines(new DealText(Names.of(game.view()), desk.page()).form(priced));
      desk.line(Prices.line(priced.getCostsList(), game.view()));
      var next = desk.choose("Your offer (b: back)", menu(offer));
      if (next.isEmpty()) {
        return form;
      }
      game.step(next.get());
    }
  }

  /** What can be done to it; nothing stands for the offer as it is. */
  private Menu<Optional<Runnable>> menu(String offer) {
    var items = new ArrayList<Item<Optional<Runnable>>>();
    items.add(new Item<>(List.of("offer", "yes"), offer, "", true, Optional.empty()));
    items.add(item("clause", "Add a clause", "something agreed in words", this::addClause));
    if (form.getClausesCount() > 0) {
      items.add(item("drop", "Drop a clause", "", this::dropClause));
    }
    if (form.hasExpireTime()) {
      items.add(item("open", "No expiry", "until the turn closes", () -> expire(null)));
    } else {
      var note = "else it can be signed until the turn closes";
      items.add(item("expiry", "Set an expiry", note, this::askExpiry));
    }
    if (form.getSecret()) {
      items.add(item("public", "Make it public", "", () -> keep(secret(false))));
    } else if (!kind.getSecret()) {
      var note = "only the parties learn of it";
      items.add(item("secret", "Keep it secret", note, () -> keep(secret(true))));
    }
    return new Menu<>(items);
  }

  private static Item<Optional<Runnable>> item(
      String word, String title, String note, Runnable action) {
    return Item.of(word, title, note, Optional.of(action));
  }

  private DealForm secret(boolean secret) {
    return form.toBuilder().setSecret(secret).build();
  }

  private void keep(DealForm wanted) {
    var _ = trial.apply(wanted);
    form = wanted;
  }

  private void addClause() {
    var text = desk.text("The clause (at most 300 characters)");
    var readers =
        new Menu<>(
            List.of(
                Item.of(
                    "public",
                    "Public",
                    "all who know of the deal read it",
                    Visibility.VISIBILITY_PUBLIC),
                Item.of(
                    "parties",
                    "For the parties",
                    "only the parties read it",
                    Visibility.VISIBILITY_PARTIES),
                Item.of(
                    "hidden",
                    "Hidden",
                    "a reservation: only your team knows it",
                    Visibility.VISIBILITY_HIDDEN)));
    var visibility = desk.choose("Who reads it (b: back)", readers);
    var clause = DealClause.newBuilder().setText(text).setVisibility(visibility);
    keep(form.toBuilder().addClauses(clause).build());
  }

  private void dropClause() {
    var items = new ArrayList<Item<Integer>>();
    for (var at = 0; at < form.getClausesCount(); at++) {
      items.add(Item.of("c" + (at + 1), form.getClauses(at).getText(), "", at));
    }
    var dropped =
        items.size() == 1 ? 0 : desk.choose("Which one (b: back)", new Menu<>(items)).intValue();
    keep(form.toBuilder().removeClauses(dropped).build());
  }

  private void askExpiry() {
    var typed = desk.text("Until when can it be signed, such as 20m, 1h30m or 14:30");
    expire(Moments.read(typed, game.now(), desk.page().zone()));
  }

  private void expire(@Nullable Instant until) {
    var next = form.toBuilder().clearExpireTime();
    if (until != null) {
      next.setExpireTime(ClockCalls.timestamp(until));
    }
    keep(next.build());
  }
}
