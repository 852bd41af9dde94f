package org.demarche.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.testkit.Cast.all;
import static org.demarche.engine.testkit.Cast.answer;
import static org.demarche.engine.testkit.Cast.ask;
import static org.demarche.engine.testkit.Cast.broadcast;
import static org.demarche.engine.testkit.Cast.communique;
import static org.demarche.engine.testkit.Cast.control;
import static org.demarche.engine.testkit.Cast.newest;
import static org.demarche.engine.testkit.Cast.persons;
import static org.demarche.engine.testkit.Cast.quoting;
import static org.demarche.engine.testkit.Cast.say;
import static org.demarche.engine.testkit.Cast.teams;
import static org.demarche.engine.testkit.Cast.unsigned;

import java.util.List;
import org.demarche.engine.model.TalkRules;
import org.demarche.engine.session.Command.SendMessage;
import org.demarche.engine.session.Message.Kind;
import org.demarche.engine.session.Message.Signature;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.testkit.Cast;
import org.demarche.engine.testkit.Commands;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.Who;
import org.demarche.engine.whitecell.LedgerEntry;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class KindsOfMessagesTest {
  private final Play play = Cast.started();

  @Nested
  class Talk {

    @Test
    void goes_to_any_mix_of_teams_control_and_single_persons() {
      var mix =
          new Command.MessageAudience(false, List.of(2, 1, 2), true, List.of("s5", "s4", "s5"));

      assertThat(newest(play.after(Who.AMBER, say("Hello", mix))).audience())
          .isEqualTo(new Command.MessageAudience(false, List.of(1, 2), true, List.of("s4", "s5")));
    }

    @Test
    void goes_to_people_who_are_there() {
      play.when(Who.AMBER, say("Hello", persons("s99"))).thenRefusedFields("audience.seats");
      play.after(Who.CONTROL, new Command.RevokeSeat("s4", "Left"))
          .when(Who.AMBER, say("Hello", persons("s4")))
          .thenRefusedFields("audience.seats");
    }

    @Test
    void of_a_facilitator_to_nobody_is_for_control() {
      assertThat(newest(play.after(Cast.WHITE_CELL.caller(), say("Hm", teams()))).audience())
          .isEqualTo(control());
    }

    @Test
    void of_umpires_is_for_control_alone() {
      play.when(Cast.UMPIRE.caller(), say("Which rule?", control())).done();
      play.when(Cast.UMPIRE.caller(), say("Psst", teams(Orchard.AMBER)))
          .thenRefusedFields("audience");
      play.when(Cast.UMPIRE.caller(), say("Psst", all())).thenRefusedFields("audience");
      play.when(Cast.UMPIRE.caller(), say("Psst", persons("s2"))).thenRefusedFields("audience");
    }

    @Test
    void of_controllers_is_for_anybody() {
      play.when(Cast.CONTROLLER.caller(), say("Hurry", teams(Orchard.AMBER))).done();
    }

    @Test
    void of_white_cell_for_a_team_that_was_handed_over_is_the_teams() {
      Play handed = Cast.given(play, new Event.StandInSet(Orchard.BIRCH, StandIn.WHITE_CELL, ""));
      Message message =
          newest(
              handed.after(
                  new Caller.ForTeam("s8", Orchard.BIRCH), say("We agree", teams(Orchard.AMBER))));

      assertThat(message.team()).isEqualTo(Orchard.BIRCH);
      assertThat(message.seat()).isEmpty();
    }
  }

  @Nested
  class A_signature {

    @Test
    void may_be_an_office_of_the_team() {
      Message message =
          newest(play.after(Who.AMBER, Cast.as(" foreign Minister", "Good day", all())));

      assertThat(message.roleTitle()).isEqualTo("Foreign minister");
      assertThat(message.signature()).isEqualTo(Signature.ROLE);
    }

    @Test
    void is_none_of_another_team_or_of_a_facilitator() {
      assertThat(
              play.when(Who.AMBER, Cast.as("King", "Good day", all()))
                  .thenRefused(Reason.INVALID_FIELD)
                  .message())
          .isEqualTo("Amber has no such office. Its offices are: Gardener, Foreign minister.");
      play.when(Who.BIRCH, Cast.as("Gardener", "Good day", all())).thenRefusedFields("role_title");
      play.when(Who.CONTROL, Cast.as("Gardener", "Good day", all()))
          .thenRefusedFields("role_title");
    }

    @Test
    void may_be_missing_where_the_scenario_allows_it() {
      play.when(Who.AMBER, unsigned("Beware", teams(Orchard.BIRCH))).done();
      Play strict =
          new Play(play.scenario().with(TalkRules.PLAIN), play.state(), List.of(), play.now());
      strict.when(Who.AMBER, unsigned("Beware", all())).thenRefusedFields("anonymous");
    }

    @Test
    void is_missing_in_talk_of_teams_alone() {
      play.when(Who.CONTROL, unsigned("Beware", all())).thenRefusedFields("anonymous");
      play.when(
              Who.AMBER,
              new SendMessage(
                  "Beware", all(), Kind.COMMUNIQUE, Signature.ANONYMOUS, "", "News", ""))
          .thenRefusedFields("anonymous");
    }

    @Test
    void that_is_missing_can_not_be_found_out_from_the_id() {
      Message one = newest(play.after(Who.AMBER, unsigned("Beware", all())));
      SessionState other =
          new StateEditor(play.state())
              .seats(
                  play.state().seats().stream()
                      .map(
                          seat ->
                              new Seat(
                                  seat.id(),
                                  seat.role(),
                                  seat.team(),
                                  seat.displayName(),
                                  "another " + seat.tokenHash(),
                                  false))
                      .toList())
              .build();
      Message same =
          newest(
              new Play(play.scenario(), other, List.of(), play.now())
                  .after(Who.AMBER, unsigned("Beware", all())));

      assertThat(same.id()).isNotEqualTo(one.id());
    }
  }

  @Nested
  class A_communique {

    @Test
    void is_a_teams_and_read_by_all() {
      Message message = newest(play.after(Who.AMBER, communique(" We plant ", "Ten trees.")));

      assertThat(message.headline()).isEqualTo("We plant");
      assertThat(message.audience()).isEqualTo(all());
      play.when(Who.CONTROL, communique("We", "plant")).thenRefused(Reason.NOT_A_TEAM);
      play.when(Who.OBSERVER, communique("We", "plant")).thenRefused(Reason.NOT_A_TEAM);
    }

    @Test
    void has_a_headline_of_1_to_120_characters() {
      play.when(Who.AMBER, communique(" ", "Ten trees.")).thenRefusedFields("headline");
      play.when(Who.AMBER, communique("x".repeat(120), "Ten trees.")).done();
      play.when(Who.AMBER, communique("x".repeat(121), "Ten trees.")).thenRefusedFields("headline");
      play.when(
              Who.AMBER, new SendMessage("Hi", all(), Kind.TALK, Signature.PERSON, "", "News", ""))
          .thenRefusedFields("headline");
    }
  }

  @Nested
  class A_broadcast {

    @Test
    void is_a_facilitators_and_stands_in_the_ledger() {
      Play after = play.after(Cast.CONTROLLER.caller(), broadcast("Five minutes"));

      assertThat(newest(after).audience()).isEqualTo(all());
      LedgerEntry entry = after.state().whiteCell().ledger().getLast();
      assertThat(entry.kind()).isEqualTo(LedgerEntry.Kind.BROADCAST);
      assertThat(entry.open()).isTrue();
      play.when(Cast.WHITE_CELL.caller(), broadcast("Five minutes")).done();
      play.when(Who.CONTROL, broadcast("Five minutes")).done();
    }

    @Test
    void is_for_owner_controllers_and_white_cell() {
      play.when(Who.AMBER, broadcast("Five minutes")).thenRefused(Reason.NOT_FACILITATOR);
      play.when(Cast.UMPIRE.caller(), broadcast("Five minutes"))
          .thenRefused(Reason.NOT_FACILITATOR);
    }
  }

  @Nested
  class A_question_to_control {
    private final Play asked = play.after(Who.BIRCH, ask("May we?"));
    private final String question = newest(asked).id();

    @Test
    void is_a_teams() {
      assertThat(newest(asked).audience()).isEqualTo(control());
      play.when(Who.CONTROL, ask("May we?")).thenRefused(Reason.NOT_A_TEAM);
    }

    @Test
    void is_answered_to_the_team_that_asked() {
      Message answer =
          newest(asked.after(Cast.WHITE_CELL.caller(), answer(question, "Yes", teams())));

      assertThat(answer.audience().teams()).containsExactly(Orchard.BIRCH);
      assertThat(answer.audience().everyone()).isFalse();
      assertThat(answer.replyTo()).isEqualTo(question);
    }

    @Test
    void is_answered_to_all_without_its_team() {
      Message answer =
          newest(asked.after(Cast.WHITE_CELL.caller(), answer(question, "Yes", all())));

      assertThat(answer.audience()).isEqualTo(all());
    }

    @Test
    void is_answered_by_those_who_decide() {
      asked
          .when(Cast.CONTROLLER.caller(), answer(question, "Yes", teams()))
          .thenRefused(Reason.NOT_FACILITATOR);
      asked.when(Who.AMBER, answer(question, "Yes", teams())).thenRefused(Reason.NOT_FACILITATOR);
    }

    @Test
    void is_what_an_answer_answers() {
      Play said = asked.after(Who.AMBER, Commands.tellAll("Hello"));

      said.when(Who.CONTROL, answer("", "Yes", all())).thenRefusedFields("reply_to");
      said.when(Who.CONTROL, answer("t999", "Yes", all())).thenRefused(Reason.MESSAGE_NOT_FOUND);
      said.when(Who.CONTROL, answer(newest(said).id(), "Yes", all())).thenRefusedFields("reply_to");
    }
  }

  @Nested
  class A_quote {
    private final Play whispered = play.after(Who.AMBER, say("Psst", teams(Orchard.BIRCH)));
    private final String whisper = newest(whispered).id();

    @Test
    void is_of_a_message_that_the_sender_reads() {
      assertThat(newest(whispered.after(Who.BIRCH, quoting(whisper, "Why?", all()))).replyTo())
          .isEqualTo(whisper);
      whispered
          .when(Who.CEDAR, quoting(whisper, "Why?", all()))
          .thenRefused(Reason.MESSAGE_NOT_FOUND);
      whispered
          .when(Cast.CONTROLLER.caller(), quoting(whisper, "Why?", all()))
          .thenRefused(Reason.MESSAGE_NOT_FOUND);
      whispered.when(Who.CONTROL, quoting(whisper, "Why?", all())).done();
    }
  }
}
