package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.protocol.v1.AddMoveRequest;
import org.demarche.protocol.v1.AnswerDealRequest;
import org.demarche.protocol.v1.ApproveOrdersRequest;
import org.demarche.protocol.v1.AssessRequest;
import org.demarche.protocol.v1.Audience;
import org.demarche.protocol.v1.CommentOrdersRequest;
import org.demarche.protocol.v1.CounterDealRequest;
import org.demarche.protocol.v1.Deal;
import org.demarche.protocol.v1.DealClause;
import org.demarche.protocol.v1.DealForm;
import org.demarche.protocol.v1.DealOption;
import org.demarche.protocol.v1.EditMoveRequest;
import org.demarche.protocol.v1.Label;
import org.demarche.protocol.v1.ListMovesRequest;
import org.demarche.protocol.v1.Message;
import org.demarche.protocol.v1.MoveOption;
import org.demarche.protocol.v1.OrderedMove;
import org.demarche.protocol.v1.PlayServiceGrpc.PlayServiceBlockingStub;
import org.demarche.protocol.v1.ProposeDealRequest;
import org.demarche.protocol.v1.SendMessageRequest;
import org.demarche.protocol.v1.SetLabelRequest;

/** What the teams of one world do in one turn. */
final class Turn {
  /** What a team offers in a turn, if there is room for it. */
  private static final int OFFERS = 5;

  private final Classroom classroom;
  private final World world;
  private final int number;
  private final List<String> teams;

  Turn(Classroom classroom, World world, int number) {
    this.classroom = classroom;
    this.world = world;
    this.number = number;
    this.teams = List.copyOf(world.teamsAtTheTable());
  }

  private PlayServiceBlockingStub play(String person) {
    return world.person(person).client().play();
  }

  // Talk

  /** In every circle there is: the team, two teams, three, one person, control, all, the press. */
  void talk() {
    for (int index = 0; index < teams.size(); index++) {
      String own = teams.get(index);
      String next = teams.get((index + 1) % teams.size());
      String last = teams.get((index + 2) % teams.size());
      say(own + 1, Audience.getDefaultInstance(), world.secretOf(Set.of(own)));
      Message offer = say(own + 1, to(next).build(), world.secretOf(Set.of(own, next)));
      say(own + 1, to(next, last).build(), world.secretOf(Set.of(own, next, last)));
      say(own + 2, Audience.newBuilder().setControl(true).build(), controlSecret(own));
      say(own + 2, Audience.newBuilder().setEveryone(true).build(), "To all from " + own);
      whisper(own + 2, next + 1);
      label(own + 1, offer.getId(), Label.Kind.KIND_BLUFF);
      label(next + 1, offer.getId(), Label.Kind.KIND_DOUBTED);
    }
    String speaker = teams.get(number % teams.size());
    send(
        speaker + 1,
        SendMessageRequest.newBuilder()
            .setKind(Message.Kind.KIND_COMMUNIQUE)
            .setHeadline("A statement of turn " + number)
            .setText("We are open to talks."));
    send(
        speaker + 2,
        SendMessageRequest.newBuilder()
            .setKind(Message.Kind.KIND_QUESTION)
            .setText("May we? " + controlSecret(speaker)));
  }

  /** Control's staff that takes questions, but does not see everything, reads it too. */
  private String controlSecret(String team) {
    return world.secretOf(Set.of(team), "controller", "umpire1", "umpire2", "umpire3");
  }

  private void whisper(String from, String to) {
    String seat = world.person(to).view().getSeat().getName();
    String team = world.person(from).team();
    say(from, Audience.newBuilder().addSeats(seat).build(), world.secretOf(Set.of(team), to));
  }

  private static Audience.Builder to(String... teams) {
    return Audience.newBuilder().addAllTeams(List.of(teams));
  }

  private Message say(String person, Audience audience, String text) {
    return send(person, SendMessageRequest.newBuilder().setText(text).setAudience(audience));
  }

  private Message send(String person, SendMessageRequest.Builder message) {
    var request = message.setRequestId(classroom.id()).build();
    world.messageSent();
    return world.twice(() -> play(person).sendMessage(request)).getMessage();
  }

  private void label(String person, String subject, Label.Kind kind) {
    var request =
        SetLabelRequest.newBuilder()
            .setRequestId(classroom.id())
            .setSubject(subject)
            .setKind(kind)
            .build();
    world.twice(() -> play(person).setLabel(request));
  }

  // Deals

  /**
   * Each team makes offers; who is asked signs the first if it can, and rejects or counters the
   * others.
   */
  void negotiate() {
    for (int round = 0; round < OFFERS; round++) {
      for (int index = 0; index < teams.size(); index++) {
        Deal offer = propose(teams.get(index), number + index + round);
        if (offer != null) {
          answer(offer, round);
        }
      }
    }
  }

  private Deal propose(String team, int choice) {
    List<DealOption> options = new ArrayList<>();
    for (DealOption option :
        play(team + 1).listMoves(ListMovesRequest.getDefaultInstance()).getDealsList()) {
      if (option.getAvailable() && partner(option.getDeal().getPartiesList(), team) != null) {
        options.add(option);
      }
    }
    if (options.isEmpty()) {
      return null;
    }
    DealOption option = options.get(choice % options.size());
    Set<String> parties = Set.copyOf(option.getDeal().getPartiesList());
    var request =
        ProposeDealRequest.newBuilder()
            .setRequestId(classroom.id())
            .setDeal(option.getDeal().getId())
            .setNote("An offer: " + world.secretOf(parties))
            .setForm(
                DealForm.newBuilder()
                    .setSecret(true)
                    .addClauses(
                        clause(DealClause.Visibility.VISIBILITY_PARTIES, world.secretOf(parties)))
                    .addClauses(
                        clause(
                            DealClause.Visibility.VISIBILITY_HIDDEN, world.secretOf(Set.of(team)))))
            .build();
    ProposeDealRequest open =
        request.toBuilder().setForm(request.getForm().toBuilder().setSecret(false)).build();
    for (ProposeDealRequest offer : List.of(request, open)) {
      if (isLegal(
          () -> play(team + 1).proposeDeal(offer.toBuilder().setValidateOnly(true).build()))) {
        world.dealProposed();
        return world.twice(() -> play(team + 1).proposeDeal(offer)).getDeal();
      }
    }
    return null;
  }

  private static DealClause clause(DealClause.Visibility visibility, String text) {
    return DealClause.newBuilder().setVisibility(visibility).setText(text).build();
  }

  private static boolean isLegal(Runnable tried) {
    try {
      tried.run();
      return true;
    } catch (StatusRuntimeException _) {
      return false;
    }
  }

  /** Another party that has somebody at the table; null if there is none. */
  private String partner(List<String> parties, String team) {
    return parties.stream()
        .filter(party -> !party.equals(team) && teams.contains(party))
        .findFirst()
        .orElse(null);
  }

  private void answer(Deal offer, int round) {
    String partner = partner(offer.getPartiesList(), offer.getProposer());
    if (round == 0) {
      signOrReject(partner, offer);
    } else if (round % 2 == 0) {
      counter(partner, offer);
    } else {
      answer(partner, offer, AnswerDealRequest.Answer.ANSWER_REJECT);
    }
  }

  private void signOrReject(String team, Deal offer) {
    if (canSign(team, offer)) {
      Deal answered = answer(team, offer, AnswerDealRequest.Answer.ANSWER_ACCEPT);
      if (answered.getState() == Deal.State.STATE_ACCEPTED) {
        world.dealSigned();
      }
    } else {
      answer(team, offer, AnswerDealRequest.Answer.ANSWER_REJECT);
    }
  }

  private boolean canSign(String team, Deal offer) {
    var view = world.person(team + 1).view();
    return offer.getCostsList().stream()
        .allMatch(
            cost ->
                view.getBalancesList().stream()
                    .filter(balance -> balance.getResource().equals(cost.getResource()))
                    .allMatch(
                        balance ->
                            balance.getAvailable() - balance.getCommitted() >= cost.getAmount()));
  }

  private Deal answer(String team, Deal deal, AnswerDealRequest.Answer answer) {
    var request =
        AnswerDealRequest.newBuilder()
            .setRequestId(classroom.id())
            .setId(deal.getId())
            .setAnswer(answer)
            .build();
    return world.twice(() -> play(team + 1).answerDeal(request)).getDeal();
  }

  /** Who made the first offer rejects the other; an offer without terms can't be countered. */
  private void counter(String team, Deal offer) {
    Deal other = countered(team, offer);
    if (other == null) {
      answer(team, offer, AnswerDealRequest.Answer.ANSWER_REJECT);
    } else {
      answer(offer.getProposer(), other, AnswerDealRequest.Answer.ANSWER_REJECT);
    }
  }

  private Deal countered(String team, Deal offer) {
    var request =
        CounterDealRequest.newBuilder()
            .setRequestId(classroom.id())
            .setId(offer.getId())
            .putAllTerms(offer.getTermsMap())
            .setNote("Rather so: " + world.secretOf(Set.copyOf(offer.getPartiesList())))
            .build();
    var trial = request.toBuilder().setValidateOnly(true).build();
    if (!isLegal(() -> play(team + 1).counterDeal(trial))) {
      return null;
    }
    return world.twice(() -> play(team + 1).counterDeal(request)).getDeal();
  }

  // Orders

  /** One drafts, another edits and remarks, and both say what they think. */
  void order() {
    for (String team : teams) {
      OrderedMove drafted = draft(team);
      if (drafted != null) {
        edit(team, drafted);
        comment(team, drafted);
      }
      assess(team);
    }
  }

  private OrderedMove draft(String team) {
    for (MoveOption option :
        play(team + 1).listMoves(ListMovesRequest.getDefaultInstance()).getMovesList()) {
      var request =
          AddMoveRequest.newBuilder()
              .setRequestId(classroom.id())
              .setMove(option.getMove().getId())
              .setRationale("Because " + world.secretOf(Set.of(team)))
              .build();
      if (option.getAvailable()
          && option.getMove().getParametersCount() == 0
          && isLegal(
              () -> play(team + 1).addMove(request.toBuilder().setValidateOnly(true).build()))) {
        assertReasonIsNeeded(team, request);
        return world.twice(() -> play(team + 1).addMove(request)).getMove();
      }
    }
    return null;
  }

  private void assertReasonIsNeeded(String team, AddMoveRequest request) {
    var without = request.toBuilder().setRequestId(classroom.id()).clearRationale().build();
    assertThat(isLegal(() -> play(team + 1).addMove(without))).isFalse();
  }

  private void edit(String team, OrderedMove drafted) {
    var request =
        EditMoveRequest.newBuilder()
            .setRequestId(classroom.id())
            .setId(drafted.getId())
            .setExpectedRevision(drafted.getRevision())
            .setRationale("Rather because " + world.secretOf(Set.of(team)))
            .build();
    world.twice(() -> play(team + 2).editMove(request));
    var late = request.toBuilder().setRequestId(classroom.id()).setRationale("I was late").build();
    assertThat(isLegal(() -> play(team + 1).editMove(late))).isFalse();
  }

  private void comment(String team, OrderedMove drafted) {
    var request =
        CommentOrdersRequest.newBuilder()
            .setRequestId(classroom.id())
            .setMove(drafted.getId())
            .setText("Are we sure? " + world.secretOf(Set.of(team)))
            .build();
    world.twice(() -> play(team + 2).commentOrders(request));
  }

  private void assess(String team) {
    var theses = List.of("swing", "quasi", "weakcn", "condit", "depend", "lockin");
    var request =
        AssessRequest.newBuilder()
            .setRequestId(classroom.id())
            .putAllProbabilities(Map.of(theses.getFirst(), 0.4, theses.get(1), 0.6))
            .setEvidence("We saw " + world.secretOf(Set.of(team)))
            .build();
    world.twice(() -> play(team + 1).assess(request));
  }

  /** A free-text move, which umpires judge. */
  void takeInitiative(String team) {
    var request =
        AddMoveRequest.newBuilder()
            .setRequestId(classroom.id())
            .setMove("own_initiative")
            .putParameters("action", "Two diplomats who retired long ago meet in Vienna.")
            .putParameters("reason", "Both sides still listen to them.")
            .putParameters("aim", "ukraine")
            .setRationale("It costs little")
            .build();
    world.twice(() -> play(team + 1).addMove(request));
  }

  /** The last approval of all who are at the table, or the clock, closes the turn. */
  void approve() {
    for (String team : teams) {
      var request =
          ApproveOrdersRequest.newBuilder().setRequestId(classroom.id()).setTurn(number).build();
      world.twice(() -> play(team + 1).approveOrders(request));
    }
  }
}
