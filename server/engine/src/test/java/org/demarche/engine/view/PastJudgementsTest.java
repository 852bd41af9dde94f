package org.demarche.engine.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.OrderedMove;
import org.demarche.engine.session.Phase;
import org.demarche.engine.session.Seat;
import org.demarche.engine.testkit.Commands;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.WhiteCell;
import org.demarche.engine.testkit.Who;
import org.demarche.engine.turn.Outcome;
import org.demarche.engine.view.SeatView.AdjudicationView;
import org.demarche.engine.view.SeatView.Spread;
import org.demarche.engine.view.TurnView.PastOrders;
import org.demarche.engine.whitecell.Argument;
import org.demarche.engine.whitecell.Estimate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is told of a closed turn's free-text moves and drafts, to whom and when. */
class PastJudgementsTest {
  private static final String REMARK = "Let us be modest";
  private static final String NOTE = "Between us";

  private final Play closed = played();
  private final Play ended = closed.after(Who.CONTROL, Commands.end());

  /** Amber has boasted, both umpires have estimated, and white cell has ruled. */
  private static Play played() {
    Play drafted =
        WhiteCell.started()
            .after(Who.AMBER, Commands.move("boast", Map.of("claim", "We are the best")))
            .after(Who.AMBER, new Command.CommentOrders("", REMARK));
    String move = drafted.state().teams().getFirst().moves().getFirst().id();
    return WhiteCell.locked(drafted)
        .after(Who.BIRCH, WhiteCell.argue(Orchard.AMBER, move, "They are not"))
        .after(WhiteCell.UMA, estimate(move, 0.3))
        .after(WhiteCell.UMO, estimate(move, 0.6))
        .after(
            WhiteCell.WANDA,
            new Command.RuleMove(
                Orchard.AMBER, move, "odds", 0.3, "As Uma says", "They try.", NOTE))
        .after(Who.CONTROL, Commands.close(1, Phase.ADJUDICATION));
  }

  private static Command estimate(String move, double value) {
    return new Command.EstimateMove(Orchard.AMBER, move, "odds", value, NOTE);
  }

  private static List<AdjudicationView> judged(Play play, Who who) {
    return play.view(who).lastResult().judged();
  }

  @Nested
  class During_the_game {

    @Test
    void only_those_who_see_everything_read_the_estimates() {
      for (Who who : List.of(Who.AMBER, Who.BIRCH, Who.CEDAR, Who.OBSERVER)) {
        assertThat(judged(closed, who)).isEmpty();
      }
      assertThat(WhiteCell.view(closed, WhiteCell.UMA).lastResult().judged()).isEmpty();
      assertThat(judged(closed, Who.CONTROL)).hasSize(1);
      assertThat(judged(closed, Who.CONTROL)).isEqualTo(ofWanda(closed).judged());
      assertThat(ofWanda(closed).judged().getFirst().estimates())
          .extracting(Estimate::note)
          .containsExactly(NOTE, NOTE);
    }

    @Test
    void only_the_team_and_those_who_see_everything_read_its_remarks() {
      assertThat(remarks(closed, Who.AMBER)).containsExactly(REMARK);
      assertThat(remarks(closed, Who.CONTROL)).containsExactly(REMARK);
      assertThat(remarks(closed, Who.BIRCH)).isEmpty();
      assertThat(remarks(closed, Who.OBSERVER)).isEmpty();
    }
  }

  @Nested
  class After_the_end {

    @Test
    void all_read_who_estimated_what_and_what_was_ruled_and_drawn() {
      for (Who who : Who.values()) {
        assertThat(judged(ended, who))
            .singleElement()
            .satisfies(
                move -> {
                  assertThat(move.arguments())
                      .extracting(Argument::text)
                      .containsExactly("They are not");
                  assertThat(move.estimates())
                      .extracting(Estimate::displayName, Estimate::value)
                      .containsExactly(tuple("Uma", 0.3), tuple("Umo", 0.6));
                  assertThat(move.spreads()).containsExactly(new Spread("odds", 2, 0.3, 0.45, 0.6));
                  assertThat(move.move().parameters()).containsEntry("odds", "0.3");
                  assertThat(move.move().rulings())
                      .extracting(OrderedMove.Ruling::reason)
                      .containsExactly("As Uma says");
                  assertThat(move.draws()).extracting(Outcome.Draw::needed).containsExactly(0.3);
                });
      }
    }

    @Test
    void all_read_who_remarked_what() {
      for (Who who : Who.values()) {
        assertThat(remarks(ended, who)).containsExactly(REMARK);
      }
    }

    /** Everybody may look through control's eyes then, and still the notes are not theirs. */
    @Test
    void notes_stay_with_those_who_see_everything() {
      for (Who who : List.of(Who.AMBER, Who.BIRCH, Who.CEDAR, Who.OBSERVER)) {
        assertThat(judged(ended, who).toString()).doesNotContain(NOTE);
        assertThat(throughControl(ended, ended.seat(who)).toString())
            .contains("As Uma says")
            .doesNotContain(NOTE);
      }
      assertThat(throughControl(ended, ended.seat(Who.CONTROL)).toString()).contains(NOTE);
      assertThat(ofWanda(ended).toString()).contains(NOTE);
    }
  }

  private static TurnView throughControl(Play play, Seat reader) {
    return Views.turn(play.scenario(), play.state(), 1, new Viewpoint.Control(), reader);
  }

  private static TurnView ofWanda(Play play) {
    return WhiteCell.view(play, WhiteCell.WANDA).lastResult();
  }

  private static List<String> remarks(Play play, Who who) {
    return play.view(who).lastResult().orders().stream()
        .map(PastOrders::comments)
        .flatMap(List::stream)
        .map(comment -> comment.text())
        .toList();
  }
}
