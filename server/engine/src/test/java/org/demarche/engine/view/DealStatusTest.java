package org.demarche.engine.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.testkit.Commands.accept;
import static org.demarche.engine.testkit.Commands.close;
import static org.demarche.engine.testkit.Commands.swap;
import static org.demarche.engine.testkit.Orchard.slot;

import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.session.TurnRecord;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.States;
import org.demarche.engine.testkit.Who;
import org.demarche.engine.turn.Cause;
import org.demarche.engine.turn.Outcome;
import org.demarche.engine.turn.Resolution;
import org.demarche.engine.turn.Values;
import org.demarche.engine.view.SeatView.DealStatus;
import org.demarche.engine.view.SeatView.DealStatus.Kind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * A swap of Amber and Birch that is kept over turns: the bond of both tells whether it is in force,
 * Amber's larder what is delivered. Birch sees that through noise, Cedar sees neither.
 */
class DealStatusTest {
  private static final int LIVE = slot("bond.amber.birch");
  private static final int PROGRESS = slot("larder.amber");
  private static final int CLAUSE = slot("harvest");

  private static final Cause RENEGE =
      new Cause(Cause.Kind.MOVE, "swap_renege", "m1", Orchard.BIRCH, List.of());
  private static final Cause PLANTING =
      new Cause(Cause.Kind.MOVE, "plant", "m1", Orchard.BIRCH, List.of());
  private static final Cause BURYING =
      new Cause(Cause.Kind.MOVE, "bury", "m1", Orchard.BIRCH, List.of());
  private static final Cause RULE = new Cause(Cause.Kind.RULE, "growth", "", -1, List.of());

  private final Play agreed;

  DealStatusTest() {
    Play offered = Play.started().after(Who.AMBER, swap("pears"));
    agreed =
        offered
            .after(Who.BIRCH, accept(offered.deal()))
            .after(Who.CONTROL, close(1))
            .after(Who.CONTROL, close(2))
            .after(Who.CONTROL, close(3));
  }

  private static Scenario scenario(int progress) {
    Scenario of = Orchard.scenario();
    List<DealKind> deals = new ArrayList<>(of.deals());
    DealKind swap = deals.getFirst();
    deals.set(
        Orchard.SWAP,
        new DealKind(
            swap.id(),
            swap.title(),
            swap.text(),
            swap.parties(),
            swap.proposers(),
            swap.consents(),
            swap.terms(),
            swap.costs(),
            swap.requirements(),
            swap.limits(),
            swap.secret(),
            swap.report(),
            swap.effects(),
            swap.cites(),
            new DealKind.Standing(
                LIVE,
                progress,
                DealKind.Standing.NONE,
                List.of(new DealKind.Clause(0, CLAUSE, "")))));
    return new Scenario(
        of.info(),
        of.calendar(),
        of.actors(),
        of.teamCount(),
        of.moveLimit(),
        of.resources(),
        of.tracks(),
        of.slots(),
        of.theses(),
        of.channels(),
        of.moves(),
        deals,
        of.rules(),
        of.injects(),
        of.objectives(),
        of.scoring(),
        of.bots());
  }

  /** What happened in a turn to the deal. */
  private record Turn(double live, double progress, List<Outcome> outcomes) {}

  private static Turn turn(double live, double progress, Outcome... outcomes) {
    return new Turn(live, progress, List.of(outcomes));
  }

  private static Outcome fall(int slot, Cause cause) {
    return new Outcome(slot, -1, cause, List.of(), List.of(), "");
  }

  private List<DealStatus> statuses(Scenario scenario, Viewpoint viewpoint, Turn... turns) {
    SessionState state = with(agreed.state(), turns);
    var knowledge = new Knowledge(scenario, state, viewpoint);
    return new DealStatuses(scenario, state, knowledge)
        .of(state.deals().getFirst(), scenario.turns());
  }

  private List<Kind> kinds(Viewpoint viewpoint, Turn... turns) {
    return statuses(scenario(PROGRESS), viewpoint, turns).stream().map(DealStatus::kind).toList();
  }

  private static SessionState with(SessionState state, Turn... turns) {
    List<TurnRecord> records = new ArrayList<>();
    for (int index = 0; index < turns.length; index++) {
      TurnRecord old = state.turns().get(index);
      double[] after = old.resolution().after().toArray();
      after[LIVE] = turns[index].live;
      after[PROGRESS] = turns[index].progress;
      records.add(
          new TurnRecord(
              old.turn(),
              old.injects(),
              old.moves(),
              old.deals(),
              old.opening(),
              new Resolution(
                  turns[index].outcomes,
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(),
                  Values.of(after)),
              old.readings(),
              old.comments(),
              old.available()));
    }
    return States.with(state, records);
  }

  private static final Viewpoint AMBER = new Viewpoint.OfTeam(Orchard.AMBER);
  private static final Viewpoint BIRCH = new Viewpoint.OfTeam(Orchard.BIRCH);
  private static final Viewpoint CEDAR = new Viewpoint.OfTeam(Orchard.CEDAR);

  @Nested
  class Delivery {
    private final Turn[] slow = {turn(1, 0), turn(1, 40), turn(1, 40)};

    @Test
    void is_told_to_who_sees_the_progress() {
      assertThat(statuses(scenario(PROGRESS), AMBER, slow))
          .containsExactly(
              new DealStatus(1, Kind.IN_FORCE, 0.0),
              new DealStatus(2, Kind.DELIVERED, 40.0),
              new DealStatus(3, Kind.DELAYED, 40.0));
    }

    @Test
    void is_not_even_hinted_at_to_who_does_not() {
      assertThat(statuses(scenario(PROGRESS), BIRCH, slow))
          .containsExactly(
              new DealStatus(1, Kind.IN_FORCE, null),
              new DealStatus(2, Kind.IN_FORCE, null),
              new DealStatus(3, Kind.IN_FORCE, null));
    }

    @Test
    void ends_with_all_of_it() {
      assertThat(statuses(scenario(PROGRESS), AMBER, turn(1, 60), turn(0, 100), turn(0, 100)))
          .containsExactly(
              new DealStatus(1, Kind.DELIVERED, 60.0), new DealStatus(2, Kind.DELIVERED, 100.0));
    }

    @Test
    void is_nothing_where_nothing_is_owed() {
      assertThat(statuses(scenario(DealKind.Standing.NONE), AMBER, turn(1, 0), turn(1, 0)))
          .containsExactly(
              new DealStatus(1, Kind.IN_FORCE, null), new DealStatus(2, Kind.IN_FORCE, null));
    }
  }

  @Nested
  class The_end {
    @Test
    void is_a_breach_by_any_known_move() {
      assertThat(kinds(AMBER, turn(1, 0), turn(0, 0, fall(LIVE, PLANTING)), turn(0, 0)))
          .containsExactly(Kind.IN_FORCE, Kind.BREACHED);
    }

    @Test
    void is_just_the_end_if_its_cause_is_a_secret() {
      Turn[] secret = {turn(1, 0), turn(0, 0, fall(LIVE, BURYING)), turn(0, 0)};

      assertThat(kinds(AMBER, secret)).containsExactly(Kind.IN_FORCE, Kind.OVER);
      assertThat(kinds(BIRCH, secret)).containsExactly(Kind.IN_FORCE, Kind.BREACHED);
      assertThat(kinds(new Viewpoint.Control(), secret))
          .containsExactly(Kind.IN_FORCE, Kind.BREACHED);
    }

    @Test
    void is_just_the_end_if_nobody_brought_it_about() {
      assertThat(kinds(AMBER, turn(1, 0), turn(0, 0, fall(LIVE, RULE))))
          .containsExactly(Kind.IN_FORCE, Kind.OVER);
    }

    @Test
    void is_walking_out_by_the_move_for_it() {
      // Control alone, because the orchard has no such move that could be looked up.
      assertThat(kinds(new Viewpoint.Control(), turn(1, 0), turn(0, 0, fall(LIVE, RENEGE))))
          .containsExactly(Kind.IN_FORCE, Kind.RENEGED);
    }
  }

  @Test
  void a_clause_leaks_when_a_rule_lets_it_out() {
    assertThat(kinds(BIRCH, turn(1, 0), turn(1, 0, fall(CLAUSE, RULE)), turn(1, 0)))
        .containsExactly(Kind.IN_FORCE, Kind.LEAKED, Kind.IN_FORCE, Kind.IN_FORCE);
  }

  @Test
  void who_does_not_see_the_tracks_is_told_nothing() {
    assertThat(kinds(CEDAR, turn(1, 0), turn(0, 0, fall(LIVE, PLANTING)))).isEmpty();
  }

  @Test
  void the_view_holds_them_for_parties() {
    Play real =
        new Play(
            scenario(PROGRESS),
            with(agreed.state(), turn(1, 0), turn(1, 40)),
            List.of(),
            agreed.now());

    assertThat(real.view(Who.AMBER).deals().getFirst().statuses()).hasSize(2);
  }
}
