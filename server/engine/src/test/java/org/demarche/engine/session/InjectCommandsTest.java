package org.demarche.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.testkit.Commands.close;
import static org.demarche.engine.testkit.Commands.end;
import static org.demarche.engine.testkit.Commands.pause;
import static org.demarche.engine.testkit.Commands.plant;
import static org.demarche.engine.testkit.Commands.start;
import static org.demarche.engine.testkit.Orchard.slot;
import static org.demarche.engine.testkit.ViewPatch.unversioned;
import static org.demarche.engine.testkit.WhiteCell.UMA;
import static org.demarche.engine.testkit.WhiteCell.WANDA;
import static org.demarche.engine.testkit.WhiteCell.add;
import static org.demarche.engine.testkit.WhiteCell.drop;
import static org.demarche.engine.testkit.WhiteCell.fire;
import static org.demarche.engine.testkit.WhiteCell.inject;
import static org.demarche.engine.testkit.WhiteCell.override;
import static org.demarche.engine.testkit.WhiteCell.plan;
import static org.demarche.engine.testkit.WhiteCell.send;

import java.util.List;
import org.demarche.engine.model.Effect.Operation;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.WhiteCell;
import org.demarche.engine.testkit.Who;
import org.demarche.engine.turn.Outcome;
import org.demarche.engine.view.TurnView;
import org.demarche.engine.view.TurnView.CauseView;
import org.demarche.engine.whitecell.LedgerEntry;
import org.demarche.engine.whitecell.PlannedInject;
import org.demarche.engine.whitecell.PlannedInject.State;
import org.demarche.engine.whitecell.PlannedInject.When;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InjectCommandsTest {
  private static final double START = 5;

  private final Play play = WhiteCell.started();

  private static double harvest(Play play) {
    return play.state().values().get(slot("harvest"));
  }

  private static PlannedInject planned(Play play) {
    return play.state().whiteCell().planned().getFirst();
  }

  /** What a seat reads in the ledger of injects and overrides. */
  private static List<String> ledger(Play play, Who who) {
    return play.view(who).ledger().stream()
        .filter(
            entry ->
                entry.kind() == LedgerEntry.Kind.INJECT
                    || entry.kind() == LedgerEntry.Kind.OVERRIDE)
        .map(LedgerEntry::what)
        .toList();
  }

  /** The reading of the harvest that a team holds last. */
  private static double reading(Play play, Who who) {
    return play.view(who).tracks().get(slot("harvest")).history().getLast().value();
  }

  @Nested
  class When_one_is_planned {

    @Test
    void it_waits_and_nobody_but_white_cell_knows() {
      Play waiting = play.after(WANDA, plan(fire()));

      assertThat(planned(waiting)).isEqualTo(fire());
      assertThat(ledger(waiting, Who.AMBER)).isEmpty();
      assertThat(waiting.view(Who.AMBER).sentInjects()).isEmpty();
      assertThat(waiting.view(Who.CONTROL).ledger())
          .extracting(LedgerEntry::what)
          .contains("Planned the inject \"A fire\" (fire).");
      waiting.when(WANDA, plan(fire())).thenNothing();
    }

    @Test
    void it_takes_the_place_of_the_one_with_its_id() {
      Play again = play.after(WANDA, plan(fire())).after(WANDA, plan(fire(new When(3, null, ""))));

      assertThat(again.state().whiteCell().planned()).containsExactly(fire(new When(3, null, "")));
    }

    @Test
    void what_does_not_fit_is_refused_with_its_field() {
      refusedField("id", inject("Fire", true, List.of(), add("harvest", 1), When.BY_HAND));
      refusedField("id", inject("frost", true, List.of(), add("harvest", 1), When.BY_HAND));
      refusedField("id", inject("x".repeat(41), true, List.of(), add("harvest", 1), When.BY_HAND));
      refusedField("teams", inject("fire", false, List.of(7), add("harvest", 1), When.BY_HAND));
      refusedField(
          "changes", inject("fire", true, List.of(), add("harvest", Double.NaN), When.BY_HAND));
      refusedField(
          "changes",
          inject(
              "fire",
              true,
              List.of(),
              new PlannedInject.Change(99, Operation.ADD, 1),
              When.BY_HAND));
      refusedField("turn", fire(new When(1, null, "")));
      refusedField("turn", fire(new When(4, null, "")));
      refusedField("time", fire(new When(0, Play.NOON.minusSeconds(1), "")));
      refusedField("condition", fire(new When(0, null, "harvest is large")));
      refusedField(
          "text",
          new PlannedInject(
              "fire", "Fire", "", true, List.of(), List.of(), When.BY_HAND, State.PLANNED, 0));
      play.when(UMA, plan(fire())).thenRefused(Reason.NOT_FACILITATOR);
      play.after(Who.CONTROL, end()).when(WANDA, plan(fire())).thenRefused(Reason.SESSION_ENDED);
    }

    private void refusedField(String field, PlannedInject inject) {
      play.when(WANDA, plan(inject)).thenRefusedFields("inject." + field);
    }

    @Test
    void a_mistake_in_the_condition_is_shown_with_its_place() {
      Rejection refused =
          play.when(WANDA, plan(fire(new When(0, null, "no condition"))))
              .thenRefused(Reason.INVALID_FIELD);

      assertThat(refused.message()).contains("no condition\n  ^");
      assertThat(refused.facts()).containsEntry("column", "3");
    }

    @Test
    void several_are_planned_all_or_none() {
      PlannedInject bad = fire(new When(9, null, ""));

      play.when(WANDA, new Command.PlanInjects(List.of(fire(), bad))).thenRefusedFields("turn");
      assertThat(
              play.after(
                      WANDA,
                      new Command.PlanInjects(
                          List.of(
                              fire(),
                              inject("flood", true, List.of(), add("well", 1), When.BY_HAND))))
                  .state()
                  .whiteCell()
                  .planned())
          .hasSize(2);
    }
  }

  @Nested
  class When_one_is_sent {
    private final Play sent = play.after(WANDA, plan(fire())).after(WANDA, send("fire"));

    @Test
    void the_board_changes_at_once_for_all_who_see_it() {
      assertThat(harvest(sent)).isEqualTo(START - 2);
      assertThat(reading(sent, Who.BIRCH)).isEqualTo(START - 2);
      assertThat(sent.view(Who.BIRCH).sentInjects())
          .extracting(PlannedInject::id)
          .containsExactly("fire");
      assertThat(ledger(sent, Who.BIRCH)).containsExactly("Sent the inject \"A fire\" (fire).");
      assertThat(planned(sent).state()).isEqualTo(State.SENT);
    }

    @Test
    void what_lies_between_two_readings_still_adds_up() {
      Play second =
          play.after(WANDA, plan(fire(When.BY_HAND)))
              .after(Who.AMBER, plant(1))
              .after(Who.CONTROL, close(1))
              .after(WANDA, send("fire"));

      TurnView result = second.view(Who.CEDAR).lastResult();
      double sum =
          result.outcomes().stream()
              .filter(outcome -> outcome.slot() == slot("harvest"))
              .mapToDouble(TurnView.OutcomeView::change)
              .sum();
      var history = second.view(Who.CEDAR).tracks().get(slot("harvest")).history();
      assertThat(sum).isEqualTo(history.get(1).value() - history.get(0).value());
      assertThat(result.outcomes())
          .extracting(outcome -> outcome.cause().kind())
          .contains(CauseView.Kind.SENT_INJECT);
    }

    @Test
    void its_text_is_among_the_news_of_its_turn() {
      Play closed = sent.after(Who.CONTROL, close(1));

      assertThat(closed.view(Who.CEDAR).lastResult().reports())
          .anySatisfy(
              report -> {
                assertThat(report.text()).isEqualTo("There is a fire.");
                assertThat(report.cause().kind()).isEqualTo(CauseView.Kind.SENT_INJECT);
                assertThat(report.cause().title()).isEqualTo("A fire");
              });
    }

    @Test
    void a_second_click_changes_nothing_and_later_it_is_refused() {
      sent.when(WANDA, send("fire")).thenNothing();
      sent.after(Who.CONTROL, close(1))
          .when(WANDA, send("fire"))
          .thenRefused(Reason.INJECT_NOT_PENDING);
      sent.when(WANDA, plan(fire())).thenRefused(Reason.INJECT_NOT_PENDING);
      sent.when(WANDA, send("flod")).thenRefused(Reason.INJECT_NOT_FOUND);
    }

    @Test
    void what_only_some_may_know_is_not_named_to_others() {
      PlannedInject rumour =
          inject("rumour", false, List.of(Orchard.BIRCH), add("harvest", 1), When.BY_HAND);
      Play whispered =
          play.after(Who.CONTROL, close(1)).after(WANDA, plan(rumour)).after(WANDA, send("rumour"));

      assertThat(whispered.view(Who.BIRCH).toString()).contains("rumour");
      assertThat(whispered.view(Who.AMBER).toString()).doesNotContain("rumour");
      assertThat(reading(whispered, Who.AMBER)).isEqualTo(harvest(whispered));
      assertThat(whispered.view(Who.AMBER).lastResult().outcomes())
          .extracting(outcome -> outcome.cause().kind())
          .contains(CauseView.Kind.UNKNOWN);
    }

    @Test
    void whoever_sees_nothing_of_it_notices_nothing() {
      PlannedInject secret = inject("worm", false, List.of(), add("rot", 3), When.BY_HAND);
      Play before = play.after(WANDA, plan(secret));
      Play after = before.after(WANDA, send("worm"));

      for (Who who : List.of(Who.AMBER, Who.BIRCH, Who.CEDAR, Who.OBSERVER)) {
        assertThat(unversioned(after.view(who))).isEqualTo(unversioned(before.view(who)));
      }
    }

    @Test
    void a_pause_does_not_keep_it_and_the_lobby_does() {
      play.after(WANDA, plan(fire())).after(Who.CONTROL, pause()).after(WANDA, send("fire"));
      WhiteCell.lobby()
          .after(WANDA, plan(fire()))
          .when(WANDA, send("fire"))
          .thenRefused(Reason.NOT_RUNNING);
    }
  }

  @Nested
  class When_the_scenario_s_own_is_sent {

    @Test
    void it_happens_now_and_not_again() {
      Play sent = play.after(WANDA, send("frost"));

      assertThat(harvest(sent)).isEqualTo(START - 1);
      assertThat(sent.view(Who.CEDAR).injects()).contains(Orchard.FROST);
      assertThat(sent.after(Who.CONTROL, close(1)).state().openingInjects()).isEmpty();
      assertThat(new Injects(sent.scenario(), sent.state()).turnOf(Orchard.FROST)).isEqualTo(1);
    }

    @Test
    void dropped_it_does_not_happen_at_all() {
      Play dropped = play.after(WANDA, drop("frost"));

      assertThat(dropped.after(Who.CONTROL, close(1)).state().openingInjects()).isEmpty();
      dropped.when(WANDA, drop("frost")).thenNothing();
      dropped.when(WANDA, send("frost")).thenRefused(Reason.INJECT_NOT_PENDING);
      assertThat(ledger(dropped, Who.AMBER)).isEmpty();
    }
  }

  @Nested
  class When_it_happens_by_itself {

    @Test
    void it_does_so_at_the_opening_of_its_turn() {
      Play opened =
          play.after(WANDA, plan(fire(new When(2, null, "")))).after(Who.CONTROL, close(1));

      // The scenario's frost comes too.
      assertThat(harvest(opened)).isEqualTo(START - 3);
      assertThat(planned(opened).state()).isEqualTo(State.SENT);
      assertThat(planned(opened).turn()).isEqualTo(2);
      assertThat(reading(opened, Who.CEDAR)).isEqualTo(START - 3);
    }

    @Test
    void it_waits_for_its_condition_and_happens_once() {
      Play waiting =
          play.after(WANDA, plan(fire(new When(0, null, "harvest >= 6"))))
              .after(Who.CONTROL, close(1));
      assertThat(planned(waiting).state()).isEqualTo(State.PLANNED);

      Play grown = waiting.after(Who.AMBER, plant(3)).after(Who.CONTROL, close(2));
      assertThat(planned(grown).state()).isEqualTo(State.SENT);
    }

    @Test
    void with_a_turn_and_a_condition_it_is_from_that_turn_on() {
      Play early =
          play.after(WANDA, plan(fire(new When(3, null, "harvest >= 0"))))
              .after(Who.CONTROL, close(1));

      assertThat(planned(early).state()).isEqualTo(State.PLANNED);
      assertThat(planned(early.after(Who.CONTROL, close(2))).turn()).isEqualTo(3);
    }

    @Test
    void its_time_has_come_while_the_clock_runs() {
      When soon = new When(0, Play.NOON.plusSeconds(600), "");
      Play waiting = play.after(WANDA, plan(fire(soon)));

      assertThat(due(waiting)).isEmpty();
      Play then = waiting.at(Play.NOON.plusSeconds(600));
      assertThat(due(then)).hasSize(3);
      assertThat(due(then.after(Who.CONTROL, pause()))).isEmpty();
      assertThat(waiting.state().whiteCell().next()).contains(Play.NOON.plusSeconds(600));
    }

    private static List<Event> due(Play play) {
      return InjectCommands.due(
          new Situation(
              play.scenario(),
              play.state(),
              new Request(new Caller.Timer(), "", play.now(), new Command.Tick())));
    }

    @Test
    void it_opens_the_first_turn_too() {
      Play started =
          WhiteCell.lobby()
              .after(WANDA, plan(fire(new When(1, null, ""))))
              .after(Who.CONTROL, start());

      assertThat(harvest(started)).isEqualTo(START - 2);
      assertThat(reading(started, Who.CEDAR)).isEqualTo(START - 2);
    }
  }

  @Nested
  class When_a_rewind_takes_it_back {

    @Test
    void the_opening_is_as_it_was_and_the_inject_waits_again() {
      Play opened =
          play.after(WANDA, plan(fire()))
              .after(
                  WANDA,
                  plan(inject("flood", true, List.of(), add("harvest", -1), new When(2, null, ""))))
              .after(Who.CONTROL, close(1));
      Play sent = opened.after(WANDA, send("fire")).after(WANDA, override("rot", 9));
      List<List<Double>> available =
          sent.state().teams().stream().map(TeamState::available).toList();

      SessionState back =
          Evolution.evolve(
              sent.scenario(),
              sent.state(),
              new Event.Rewound(1, 2, "Again", sent.now(), null, available));

      assertThat(back.values()).isEqualTo(opened.state().values());
      assertThat(back.opening()).isEqualTo(opened.state().opening());
      assertThat(back.turns().getLast().readings())
          .isEqualTo(opened.state().turns().getLast().readings());
      assertThat(back.whiteCell().planned())
          .extracting(PlannedInject::state)
          .containsExactly(State.PLANNED, State.SENT);
    }
  }

  @Nested
  class When_a_track_is_overridden {

    @Test
    void it_has_the_value_at_once_with_the_reason_for_who_sees_it() {
      Play set = play.after(Who.CONTROL, close(1)).after(WANDA, override("harvest", 8));

      assertThat(reading(set, Who.CEDAR)).isEqualTo(8);
      assertThat(set.view(Who.CEDAR).lastResult().outcomes())
          .anySatisfy(
              outcome -> {
                assertThat(outcome.cause().kind()).isEqualTo(CauseView.Kind.OVERRIDE);
                assertThat(outcome.cause().title()).isEqualTo("Set by white cell: A slip");
              });
      assertThat(set.view(Who.CEDAR).ledger().getLast().what())
          .isEqualTo("Set Harvest from 4 to 8.");
      set.when(WANDA, override("harvest", 8)).thenNothing();
    }

    @Test
    void of_a_hidden_track_only_its_viewers_learn() {
      Play set = play.after(Who.CONTROL, close(1)).after(WANDA, override("well", 9));

      assertThat(set.view(Who.AMBER).lastResult().toString()).contains("A slip");
      assertThat(set.view(Who.BIRCH).toString()).doesNotContain("A slip");
      assertThat(ledger(set, Who.AMBER)).isEmpty();
    }

    @Test
    void what_does_not_fit_is_refused() {
      play.when(WANDA, override("harvest", 11)).thenRefusedFields("value");
      play.when(WANDA, override("harvest", Double.NaN)).thenRefusedFields("value");
      play.when(WANDA, override("harvets", 1)).thenRefusedFields("track");
      play.when(WANDA, new Command.OverrideTrack("harvest", 1, "")).thenRefusedFields("reason");
      play.when(UMA, override("harvest", 1)).thenRefused(Reason.NOT_FACILITATOR);
      WhiteCell.lobby().when(WANDA, override("harvest", 1)).thenRefused(Reason.NOT_RUNNING);
    }

    @Test
    void the_resolution_starts_from_it() {
      Play set = play.after(WANDA, override("harvest", 8));

      assertThat(
              set.after(Who.CONTROL, close(1))
                  .state()
                  .turns()
                  .getFirst()
                  .opening()
                  .after()
                  .get(slot("harvest")))
          .isEqualTo(8);
      assertThat(set.state().opening().outcomes()).extracting(Outcome::change).contains(3.0);
    }
  }
}
