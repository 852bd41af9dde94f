package org.demarche.engine.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.demarche.engine.testkit.Commands;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.Well;
import org.demarche.engine.testkit.Who;
import org.demarche.engine.view.SeatView.DealStatus;
import org.demarche.engine.view.SeatView.DealStatus.Kind;
import org.junit.jupiter.api.Test;

/** What becomes of a deal that is kept over turns, as games come to it. */
class DealCourseTest {
  private static final List<Who> PARTIES = List.of(Who.AMBER, Who.BIRCH);

  /** The well was agreed in the first turn, and the second is open. */
  private static Play agreed() {
    Play offered =
        Play.joined(Play.created(Well.scenario(), Play.creation()))
            .after(Who.CONTROL, Commands.start())
            .after(Who.AMBER, Commands.propose("well", Map.of()));
    return closed(offered.after(Who.BIRCH, Commands.accept(offered.deal())));
  }

  private static Play closed(Play play) {
    return play.after(Who.CONTROL, Commands.close(0));
  }

  private static Play after(Play play, Who who, String move) {
    return play.after(who, Commands.move(move, Map.of()));
  }

  private static List<DealStatus> statuses(Play play, Who who) {
    return play.view(who).deals().getFirst().statuses();
  }

  private static List<Kind> kinds(Play play, Who who) {
    return statuses(play, who).stream().map(DealStatus::kind).toList();
  }

  @Test
  void it_is_in_force() {
    for (Who party : PARTIES) {
      assertThat(statuses(agreed(), party)).containsExactly(new DealStatus(1, Kind.IN_FORCE, 0.0));
    }
  }

  @Test
  void something_is_delivered_and_then_nothing_more() {
    Play dug = closed(after(agreed(), Who.BIRCH, "dig"));

    assertThat(statuses(closed(dug), Who.AMBER))
        .containsExactly(
            new DealStatus(1, Kind.IN_FORCE, 0.0),
            new DealStatus(2, Kind.DELIVERED, 40.0),
            new DealStatus(3, Kind.DELAYED, 40.0));
  }

  @Test
  void nothing_is_delivered_from_the_start() {
    assertThat(statuses(closed(agreed()), Who.AMBER))
        .containsExactly(
            new DealStatus(1, Kind.IN_FORCE, 0.0), new DealStatus(2, Kind.DELAYED, 0.0));
  }

  @Test
  void all_of_it_is_delivered_and_so_it_ends() {
    Play play = after(after(agreed(), Who.AMBER, "dig"), Who.AMBER, "dig");
    Play whole = closed(after(after(play, Who.BIRCH, "dig"), Who.BIRCH, "dig"));

    assertThat(statuses(closed(whole), Who.BIRCH))
        .containsExactly(
            new DealStatus(1, Kind.IN_FORCE, 0.0), new DealStatus(2, Kind.DELIVERED, 100.0));
  }

  @Test
  void its_clause_leaks_and_it_goes_on() {
    Play leaked = closed(after(agreed(), Who.CEDAR, "gossip"));

    for (Who party : PARTIES) {
      assertThat(kinds(closed(leaked), party))
          .containsExactly(Kind.IN_FORCE, Kind.LEAKED, Kind.DELAYED, Kind.DELAYED);
    }
  }

  @Test
  void a_party_walks_out_of_it() {
    Play left = closed(after(agreed(), Who.BIRCH, "well_renege"));

    for (Who party : PARTIES) {
      assertThat(kinds(closed(left), party)).containsExactly(Kind.IN_FORCE, Kind.RENEGED);
    }
  }

  @Test
  void its_clause_leaks_in_the_turn_in_which_a_party_walks_out() {
    Play both = after(after(agreed(), Who.CEDAR, "gossip"), Who.AMBER, "well_renege");

    assertThat(kinds(closed(both), Who.BIRCH))
        .containsExactly(Kind.IN_FORCE, Kind.LEAKED, Kind.RENEGED);
  }

  @Test
  void a_party_breaks_it_in_the_open() {
    Play broken = closed(after(agreed(), Who.AMBER, "fill_in"));

    for (Who party : PARTIES) {
      assertThat(kinds(broken, party)).containsExactly(Kind.IN_FORCE, Kind.BREACHED);
    }
  }

  @Test
  void a_party_breaks_it_in_secret_and_the_other_learns_that_it_is_over() {
    Play broken = closed(after(agreed(), Who.AMBER, "sink"));

    assertThat(kinds(broken, Who.AMBER)).containsExactly(Kind.IN_FORCE, Kind.BREACHED);
    assertThat(kinds(broken, Who.BIRCH)).containsExactly(Kind.IN_FORCE, Kind.OVER);
    assertThat(kinds(broken, Who.CONTROL)).containsExactly(Kind.IN_FORCE, Kind.BREACHED);
  }

  @Test
  void it_ends_by_itself() {
    Play over = closed(after(agreed(), Who.CEDAR, "pray"));

    for (Who party : PARTIES) {
      assertThat(kinds(over, party)).containsExactly(Kind.IN_FORCE, Kind.OVER);
    }
  }

  @Test
  void others_are_told_nothing_of_it_before_the_end() {
    Play leaked = closed(after(agreed(), Who.CEDAR, "gossip"));

    assertThat(statuses(leaked, Who.CEDAR)).isEmpty();
    assertThat(statuses(leaked, Who.OBSERVER)).isEmpty();
    assertThat(kinds(leaked.after(Who.CONTROL, Commands.end()), Who.CEDAR))
        .containsExactly(Kind.IN_FORCE, Kind.LEAKED, Kind.DELAYED);
  }
}
