package org.demarche.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.testkit.Commands.close;
import static org.demarche.engine.testkit.Commands.end;
import static org.demarche.engine.testkit.Commands.join;
import static org.demarche.engine.testkit.Commands.plant;
import static org.demarche.engine.testkit.Commands.rewind;
import static org.demarche.engine.testkit.Commands.start;
import static org.demarche.engine.testkit.Commands.tellAll;
import static org.demarche.engine.testkit.ViewPatch.unversioned;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.testkit.Classroom;
import org.demarche.engine.testkit.Commands;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.WhiteCell;
import org.demarche.engine.testkit.Who;
import org.demarche.engine.view.SeatView;
import org.demarche.engine.view.ViewDiff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PracticeTest {
  private static final Command PRACTISE = new Command.StartPractice();
  private static final Command STOP = new Command.EndPractice();

  private static Play practice() {
    return Play.joined().after(Who.CONTROL, PRACTISE);
  }

  @Test
  void is_a_turn_that_everybody_knows_to_be_practice() {
    Play play = practice();

    assertThat(play.state().turn()).isEqualTo(1);
    assertThat(play.view(Who.AMBER).session().practice()).isTrue();
    assertThat(play.view(Who.AMBER).session().turns()).isEqualTo(1);
    play.after(Who.AMBER, plant(1)).afterAllApprove();
  }

  @Test
  void ends_whenever_a_facilitator_says_so() {
    Play lobby = Play.joined();
    Play running = practice().after(Who.AMBER, plant(1)).after(Who.AMBER, tellAll("Hello?"));
    Play over = running.after(Who.CONTROL, close(1));
    assertThat(over.state().stage()).isInstanceOf(Stage.Ended.class);

    for (Play play : List.of(running, over)) {
      SessionState back = play.after(Who.CONTROL, STOP).state();
      assertThat(back.stage()).isEqualTo(new Stage.Lobby());
      assertThat(back.setup()).isEqualTo(lobby.state().setup());
      assertThat(back.practice()).isNull();
      assertThat(back.teams()).isEqualTo(lobby.state().teams());
      assertThat(back.values()).isEqualTo(lobby.state().values());
      assertThat(back.turns()).isEmpty();
      assertThat(back.messages()).hasSize(1);
    }
  }

  @Test
  void begins_and_ends_once() {
    practice().when(Who.CONTROL, PRACTISE).thenNothing();
    Play.joined().when(Who.CONTROL, STOP).thenNothing();
    Play.started().when(Who.CONTROL, PRACTISE).thenRefused(Reason.NOT_IN_LOBBY);
    Play.joined().when(Who.AMBER, PRACTISE).thenRefused(Reason.NOT_FACILITATOR);
    practice().when(Who.AMBER, STOP).thenRefused(Reason.NOT_FACILITATOR);
  }

  @Test
  void is_not_the_game() {
    practice().when(Who.CONTROL, start()).thenRefused(Reason.ALREADY_STARTED);
    practice().when(Who.CONTROL, end()).thenRefused(Reason.NOT_RUNNING);
    practice().when(Who.CONTROL, rewind(1)).thenRefused(Reason.NOT_RUNNING);
  }

  @Test
  void lets_people_join_when_its_turn_is_over() {
    practice().after(Who.CONTROL, close(1)).after(new Caller.Newcomer(), join("AMBER234", "Late"));
  }

  @Test
  void leaves_the_game_as_it_would_have_been() {
    Play practised =
        practice()
            .after(Who.AMBER, plant(1))
            .after(Who.CONTROL, close(1))
            .after(Who.CONTROL, STOP)
            .after(Who.CONTROL, start());

    assertThat(practised.state().values()).isEqualTo(Play.started().state().values());
    assertThat(practised.state().startReadings()).isEqualTo(Play.started().state().startReadings());
  }

  /** The game numbers its moves anew: the first one is not the one that was judged in practice. */
  @Test
  void leaves_nothing_that_was_said_of_its_moves() {
    Play boasting = WhiteCell.lobby().after(Who.CONTROL, PRACTISE).after(Who.AMBER, boast());
    String move = boasting.state().teams().getFirst().moves().getFirst().id();
    Play judged =
        WhiteCell.locked(boasting.after(Who.AMBER, WhiteCell.argue(0, move, "It is true")))
            .after(WhiteCell.UMA, WhiteCell.estimate(0, move, 0.7));
    Play played = judged.after(Who.CONTROL, STOP).after(Who.CONTROL, start());
    Play again = WhiteCell.locked(played.after(Who.AMBER, boast()));

    assertThat(again.state().teams().getFirst().moves().getFirst().id()).isEqualTo(move);
    assertThat(again.view(Who.CONTROL).adjudication())
        .singleElement()
        .satisfies(
            judging -> {
              assertThat(judging.arguments()).isEmpty();
              assertThat(judging.estimates()).isEmpty();
            });
  }

  private static Command boast() {
    return Commands.move("boast", Map.of("claim", "We are the best"));
  }

  @Test
  void has_no_fixed_deadline() {
    Schedule fixed = new Schedule(null, null, null, List.of(Play.NOON.plus(Duration.ofDays(3))));
    Play play = Classroom.joined(Classroom.on(fixed)).after(Who.CONTROL, PRACTISE);

    assertThat(play.state().stage().deadline())
        .isEqualTo(play.now().minusSeconds(1).plus(Duration.ofMinutes(5)));
  }

  @Test
  void cannot_be_told_by_changes() {
    Play lobby = Play.joined();
    Play once = lobby.after(Who.CONTROL, PRACTISE);
    Play twice = once.after(Who.CONTROL, STOP).after(Who.CONTROL, PRACTISE);

    assertThat(ViewDiff.bridges(lobby.view(Who.AMBER), once.view(Who.AMBER))).isFalse();
    assertThat(ViewDiff.bridges(once.view(Who.AMBER), twice.view(Who.AMBER))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"AMBER", "OBSERVER"})
  void tells_nothing_of_what_is_true_in_the_game(Who who) {
    assertThat(practised(who, "sun", Map.of())).isEqualTo(practised(who, "storm", Map.of()));
    assertThat(practised(who, "", Map.of("sun", 1.0)))
        .isEqualTo(practised(who, "", Map.of("storm", 1.0)));
  }

  /** What somebody sees during practice and after its turn. */
  private static List<SeatView> practised(Who who, String thesis, Map<String, Double> weights) {
    Play running =
        Play.joined(
                Play.created(
                    Classroom.scenario(),
                    Classroom.creation("seed", thesis, weights, SessionOptions.STANDARD)))
            .after(Who.CONTROL, PRACTISE)
            .after(Who.AMBER, plant(1));
    Play over = running.after(Who.CONTROL, close(1));
    return List.of(unversioned(running.view(who)), unversioned(over.view(who)));
  }

  @Test
  void draws_its_own_truth_from_seed_to_seed() {
    List<Integer> theses =
        IntStream.range(0, 40)
            .mapToObj(number -> Play.creation("seed " + number, "storm", false))
            .map(creation -> Play.created(creation).after(Who.CONTROL, PRACTISE))
            .map(play -> play.state().setup().thesis())
            .distinct()
            .sorted()
            .toList();

    assertThat(theses).containsExactly(0, 1);
  }

  @Test
  void reveals_a_seed_that_nobody_can_trace_back() {
    Play over = practice().after(Who.CONTROL, close(1));

    assertThat(over.view(Who.AMBER).reveal().seed()).hasSize(64).isNotEqualTo("seed");
    Play otherToken =
        Play.joined(
                Play.created(
                    new CreateSession(
                        "orchard1",
                        "",
                        "",
                        "Frieda",
                        "another hash",
                        null,
                        "storm",
                        "seed",
                        0,
                        false,
                        List.of(),
                        false,
                        Play.creation().codes(),
                        Play.NOON)))
            .after(Who.CONTROL, PRACTISE);
    assertThat(otherToken.state().setup().seed()).isNotEqualTo(over.state().setup().seed());
  }
}
