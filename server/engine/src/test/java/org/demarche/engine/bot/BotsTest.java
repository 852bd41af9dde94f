package org.demarche.engine.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.testkit.Commands.accept;
import static org.demarche.engine.testkit.Commands.propose;
import static org.demarche.engine.testkit.Commands.start;
import static org.demarche.engine.testkit.Commands.swap;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.demarche.engine.session.Caller;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Command.SetStandIn;
import org.demarche.engine.session.Deal;
import org.demarche.engine.session.Decision;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.session.Request;
import org.demarche.engine.session.Score;
import org.demarche.engine.session.Stage;
import org.demarche.engine.session.StandIn;
import org.demarche.engine.session.TeamState;
import org.demarche.engine.testkit.Answer;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.Who;
import org.junit.jupiter.api.Test;

class BotsTest {

  private static Play botsOnly(String seed) {
    return Play.created(Play.creation(seed, "", true)).after(Who.CONTROL, start());
  }

  private static List<Request> wanted(Play play) {
    return Bots.requests(Orchard.scenario(), play.state(), play.now());
  }

  /** Lets the bots do what they want, until they want nothing more. */
  private static Play played(Play start) {
    Play play = start;
    for (Request request : wanted(start)) {
      play = play.when(request).whatever();
    }
    return play.log().size() == start.log().size() ? play : played(play);
  }

  @Property(tries = 50)
  void bots_play_a_game_to_its_end(@ForAll int number) {
    Play over = played(botsOnly("seed " + number));

    assertThat(over.state().stage()).isEqualTo(new Stage.Ended(3, ""));
    assertThat(over.state().scores()).extracting(Score::total).allMatch(total -> total >= 0);
  }

  @Property(tries = 50)
  void the_same_seed_gives_the_same_game(@ForAll int number) {
    assertThat(played(botsOnly("seed " + number)).log())
        .isEqualTo(played(botsOnly("seed " + number)).log());
  }

  @Property(tries = 50)
  void bots_are_refused_only_what_they_could_not_know(@ForAll int number) {
    Play play = botsOnly("seed " + number);
    for (Request request : wanted(play)) {
      Answer answer = play.when(request);
      if (answer.decision() instanceof Decision.Rejected(var rejection)) {
        // What was decided meanwhile: a deal closed, the turn over.
        assertThat(rejection.reason())
            .isIn(Reason.TURN_CLOSED, Reason.LIMIT_REACHED, Reason.DEAL_NOT_OPEN);
      }
      play = answer.whatever();
    }
  }

  @Test
  void doing_it_twice_is_harmless() {
    Play play =
        Play.started().after(Who.CONTROL, new SetStandIn(Orchard.AMBER, StandIn.BOT, "", ""));
    Play once = play;
    for (Request request : wanted(play)) {
      once = once.when(request).whatever();
    }
    Play twice = once;
    for (Request request : wanted(play)) {
      twice = twice.when(request).whatever();
    }

    assertThat(once.state()).isNotEqualTo(play.state());
    assertThat(twice.state()).isEqualTo(once.state());
  }

  @Test
  void a_bot_without_a_policy_approves_empty_orders() {
    Play play =
        played(
            Play.started().after(Who.CONTROL, new SetStandIn(Orchard.CEDAR, StandIn.BOT, "", "")));

    TeamState cedar = play.state().teams().get(Orchard.CEDAR);
    assertThat(cedar.moves()).isEmpty();
    assertThat(cedar.approved()).isTrue();
    assertThat(play.state().assessments()).hasSize(1);
  }

  @Test
  void bots_make_deals_with_each_other() {
    long deals =
        IntStream.range(0, 20)
            .mapToObj(number -> played(botsOnly("seed " + number)))
            .flatMap(play -> play.state().deals().stream())
            .filter(deal -> deal.state() == Deal.State.IN_FORCE)
            .count();

    assertThat(deals).isGreaterThan(10);
  }

  @Test
  void a_bot_approves_only_when_others_could_answer_it() {
    Play play =
        Play.started().after(Who.CONTROL, new SetStandIn(Orchard.AMBER, StandIn.BOT, "", ""));

    assertThat(wanted(play))
        .extracting(Request::command)
        .doesNotHaveAnyElementsOfTypes(Command.ApproveOrders.class);
  }

  @Test
  void a_bot_rejects_what_its_policy_does_not_know() {
    Play play =
        Play.started()
            .after(Who.CONTROL, new SetStandIn(Orchard.CEDAR, StandIn.BOT, "", ""))
            .after(Who.AMBER, propose("pact", Map.of()));

    assertThat(played(play).state().deals().getFirst().state()).isEqualTo(Deal.State.REJECTED);
  }

  @Test
  void a_bot_answers_with_approved_orders_and_has_kept_the_means() {
    Play approved =
        played(
            Play.started().after(Who.CONTROL, new SetStandIn(Orchard.BIRCH, StandIn.BOT, "", "")));
    assertThat(approved.state().teams().get(Orchard.BIRCH).approved()).isTrue();

    Play proposed = approved.after(Who.AMBER, swap("apples"));
    assertThat(proposed.when(new Caller.Bot(Orchard.BIRCH), accept(proposed.deal())).decision())
        .isInstanceOf(Decision.Accepted.class);
    assertThat(wanted(proposed))
        .extracting(Request::command)
        .hasOnlyElementsOfTypes(Command.AnswerDeal.class, Command.SendMessage.class)
        .hasSize(2);
  }

  @Test
  void bots_wait_while_the_session_is_paused() {
    Play paused = botsOnly("seed").after(Who.CONTROL, new Command.PauseSession(""));

    assertThat(wanted(paused)).isEmpty();
  }
}
