package org.demarche.engine.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.session.Command.Answer;
import org.demarche.engine.session.Command.AnswerDeal;
import org.demarche.engine.session.Command.CounterDeal;
import org.demarche.engine.session.Command.DealForm;
import org.demarche.engine.session.Command.ProposeDeal;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.turn.OrderRules;
import org.demarche.engine.turn.Priced;

/** Judges what teams propose to each other and answer. */
final class DealCommands {
  private static final String MEND = "Remove a move, or withdraw from another deal.";

  private DealCommands() {}

  static Decision propose(Situation now, ProposeDeal command) {
    return now.asTeamIn(
        command.turn(),
        team -> {
          List<String> ids = now.scenario().deals().stream().map(DealKind::id).toList();
          int kind = ids.indexOf(command.deal());
          if (kind < 0) {
            List<String> own =
                now.scenario().deals().stream()
                    .filter(deal -> deal.parties().contains(team))
                    .map(DealKind::id)
                    .toList();
            return Situation.refuse(
                Refusal.unknown(Reason.DEAL_UNKNOWN, "deal", "kind of deal", command.deal(), own));
          }
          var offer = new Offer(kind, team, command.terms(), command.note(), "", command.form());
          return Situation.unless(
              offerable(now, offer), () -> price(now, offer, deal -> proposed(now, deal)));
        });
  }

  /**
   * Something a team wants to propose.
   *
   * @param typed terms as a player typed them
   * @param counters id of the deal it counters; empty if none
   */
  private record Offer(
      int kind, int team, Map<String, String> typed, String note, String counters, DealForm form) {}

  private static Optional<Rejection> offerable(Situation now, Offer offer) {
    return Situation.text("note", offer.note, 0, SessionLimits.NOTE)
        .or(() -> now.headOf(offer.team))
        .or(() -> DealForms.refusal(now, offer.kind, offer.form))
        .or(() -> tooMany(now, offer.team))
        .or(() -> UsageLimits.ofDeal(now.scenario(), now.state(), offer.kind));
  }

  private static Optional<Rejection> tooMany(Situation now, int team) {
    long proposed =
        now.state().deals().stream()
            .filter(deal -> deal.turn() == now.state().turn() && deal.proposer() == team)
            .count();
    return proposed < SessionLimits.PROPOSALS
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                Reason.LIMIT_REACHED,
                "%s has made %d proposals in this turn, and no more are allowed."
                    .formatted(now.title(team), SessionLimits.PROPOSALS)));
  }

  private static Decision price(Situation now, Offer offer, Function<Deal, Decision> then) {
    Priced priced =
        new OrderRules(now.scenario())
            .deal(now.state().moment(now.scenario()), offer.kind, offer.team, offer.typed);
    return switch (priced) {
      case Priced.Legal legal -> {
        Deal deal = deal(now, offer, legal);
        yield Situation.unless(affordable(now, deal, offer.team), () -> then.apply(deal));
      }
      case Priced.Misfit misfit -> Situation.refuse(OrderCommands.misfit(misfit, "terms"));
      case Priced.Unmet(String text) -> Situation.refuse(OrderCommands.unmet(text));
    };
  }

  private static Deal deal(Situation now, Offer offer, Priced.Legal legal) {
    return new Deal(
        Ids.deal(now.state(), now.request()),
        offer.kind,
        offer.team,
        List.of(offer.team),
        legal.parameters(),
        legal.costs(),
        offer.note,
        now.scenario().deals().get(offer.kind).parties().size() == 1
            ? Deal.State.ACCEPTED
            : Deal.State.PROPOSED,
        now.state().turn(),
        offer.counters,
        "",
        offer.form.secret(),
        offer.form.expires(),
        DealForms.clauses(offer.team, offer.form),
        List.of(
            new DealStep(
                DealStep.Kind.PROPOSED,
                offer.team,
                now.author(),
                now.state().turn(),
                now.request().at())));
  }

  private static Optional<Rejection> affordable(Situation now, Deal deal, int team) {
    String title = now.scenario().deals().get(deal.kind()).title();
    return Budget.affordable(now, team, Budget.costs(now.scenario(), deal, team), title, MEND);
  }

  private static Decision proposed(Situation now, Deal deal) {
    return now.accept(deal.id(), new Event.DealProposed(deal));
  }

  static Decision answer(Situation now, AnswerDeal command) {
    return now.asTeamIn(
        0,
        team ->
            onDeal(
                now,
                team,
                command.id(),
                deal ->
                    switch (command.answer()) {
                      case ACCEPT -> accept(now, team, deal);
                      case REJECT -> reject(now, team, deal);
                      case WITHDRAW -> withdraw(now, team, deal);
                    }));
  }

  /** Goes on with the deal if the team is a party to it and it is still open. */
  private static Decision onDeal(
      Situation now, int team, String id, Function<Deal, Decision> then) {
    List<Deal> own = new ArrayList<>(now.state().deals());
    own.removeIf(deal -> !now.scenario().deals().get(deal.kind()).parties().contains(team));
    for (Deal deal : own) {
      if (deal.id().equals(id)) {
        return Situation.unless(closed(now, deal), () -> then.apply(deal));
      }
    }
    List<String> ids = own.stream().filter(Deal::open).map(Deal::id).toList();
    return Situation.refuse(Refusal.unknown(Reason.DEAL_NOT_FOUND, "id", "deal", id, ids));
  }

  private static Optional<Rejection> closed(Situation now, Deal deal) {
    if (!deal.open()) {
      return Optional.of(notOpen(deal));
    }
    return deal.expiredBy(now.request().at())
        ? Optional.of(
            Refusal.of(
                Reason.DEAL_NOT_OPEN,
                "Deal %s could be signed until %s and can't be answered any more."
                    .formatted(deal.id(), deal.expires())))
        : Optional.empty();
  }

  private static Rejection notOpen(Deal deal) {
    String what =
        switch (deal.state()) {
          case REJECTED -> "was rejected";
          case COUNTERED -> "was countered by deal " + deal.counteredBy();
          case WITHDRAWN -> "was withdrawn";
          case EXPIRED -> "has expired";
          case IN_FORCE -> "has taken effect";
          case PROPOSED, ACCEPTED -> "is open";
        };
    return Refusal.of(
        Reason.DEAL_NOT_OPEN, "Deal %s %s and can't be answered.".formatted(deal.id(), what));
  }

  private static Decision accept(Situation now, int team, Deal deal) {
    if (deal.acceptedBy().contains(team)) {
      return now.unchanged(deal.id());
    }
    return Situation.unless(
        now.headOf(team)
            .or(() -> UsageLimits.ofDeal(now.scenario(), now.state(), deal.kind()))
            .or(() -> affordable(now, deal, team)),
        () -> answered(now, team, deal, Answer.ACCEPT));
  }

  private static Decision reject(Situation now, int team, Deal deal) {
    return Situation.unless(
        notAgreed(now, team, deal), () -> answered(now, team, deal, Answer.REJECT));
  }

  private static Optional<Rejection> notAgreed(Situation now, int team, Deal deal) {
    return deal.acceptedBy().contains(team)
        ? Optional.of(
            Refusal.of(
                Reason.DEAL_NOT_OPEN,
                "%s has agreed to deal %s. Withdraw from it instead."
                    .formatted(now.title(team), deal.id())))
        : Optional.empty();
  }

  private static Decision withdraw(Situation now, int team, Deal deal) {
    return deal.acceptedBy().contains(team)
        ? Situation.unless(now.headOf(team), () -> answered(now, team, deal, Answer.WITHDRAW))
        : Situation.refuse(
            Refusal.of(
                Reason.DEAL_NOT_OPEN,
                "%s has not agreed to deal %s. Reject it instead."
                    .formatted(now.title(team), deal.id())));
  }

  private static Decision answered(Situation now, int team, Deal deal, Answer answer) {
    return now.accept(
        deal.id(),
        new Event.DealAnswered(deal.id(), team, answer, now.author(), now.request().at()));
  }

  static Decision counter(Situation now, CounterDeal command) {
    return now.asTeamIn(
        0,
        team ->
            onDeal(
                now,
                team,
                command.id(),
                deal -> {
                  var offer =
                      new Offer(
                          deal.kind(),
                          team,
                          command.terms(),
                          command.note(),
                          deal.id(),
                          command.form());
                  return Situation.unless(
                      notAgreed(now, team, deal).or(() -> offerable(now, offer)),
                      () -> price(now, offer, by -> countered(now, deal, by)));
                }));
  }

  private static Decision countered(Situation now, Deal deal, Deal by) {
    return now.accept(
        by.id(), new Event.DealCountered(deal.id(), by.id()), new Event.DealProposed(by));
  }

  /** What happens to the proposals that were to be signed by now. */
  static List<Event> expired(Situation now) {
    List<Event> events = new ArrayList<>();
    for (Deal deal : now.state().deals()) {
      Instant expires = deal.expires();
      if (expires != null && deal.expiredBy(now.request().at())) {
        events.add(new Event.DealExpired(deal.id(), expires));
      }
    }
    return events;
  }
}
