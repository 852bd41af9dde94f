package org.demarche.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.engine.session.Command.AnswerQuiz;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.testkit.Fair;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.Who;
import org.junit.jupiter.api.Test;

class QuizTest {
  private static final Play LOBBY =
      Play.joined(Play.created(Fair.scenario(), Play.creation("seed", "storm", false)));

  private static Command answer(String option) {
    return new AnswerQuiz("sealed", option);
  }

  @Test
  void an_answer_is_judged_by_the_scenario() {
    LOBBY
        .when(Who.AMBER, answer("yes"))
        .then(new Event.QuizAnswered(new QuizAnswer("s2", "sealed", 0, true)));
    LOBBY
        .when(Who.AMBER, answer("no"))
        .then(new Event.QuizAnswered(new QuizAnswer("s2", "sealed", 1, false)));
  }

  @Test
  void a_persons_first_answer_counts() {
    LOBBY.after(Who.AMBER, answer("no")).when(Who.AMBER, answer("yes")).thenNothing();
    LOBBY.after(Who.AMBER, answer("no")).after(Who.BIRCH, answer("yes"));
  }

  @Test
  void whoever_has_a_seat_may_answer_at_any_time() {
    Play.startedFair().after(Who.OBSERVER, answer("yes")).after(Who.CONTROL, answer("yes"));
    Play.startedFair()
        .after(Who.CONTROL, new Command.EndSession(""))
        .after(Who.AMBER, answer("yes"));
    LOBBY.when(new Caller.Newcomer(), answer("yes")).thenRefused(Reason.SEAT_NOT_FOUND);
  }

  @Test
  void an_unknown_question_or_answer_is_named_with_the_nearest() {
    assertThat(
            LOBBY
                .when(Who.AMBER, new AnswerQuiz("seeled", "yes"))
                .thenRefused(Reason.INVALID_FIELD)
                .message())
        .isEqualTo("There is no question of the quiz 'seeled'; did you mean 'sealed'?");
    LOBBY.when(Who.AMBER, answer("maybe")).thenRefusedFields("option");
  }

  @Test
  void a_seat_sees_its_own_answers_and_white_cell_all() {
    Play play = LOBBY.after(Who.AMBER, answer("no")).after(Who.BIRCH, answer("yes"));

    assertThat(play.view(Who.AMBER).quiz()).extracting(QuizAnswer::seat).containsExactly("s2");
    assertThat(play.view(Who.CONTROL).quiz()).hasSize(2);
    assertThat(play.view(Who.OBSERVER).quiz()).isEmpty();
  }
}
