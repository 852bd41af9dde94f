package org.demarche.engine.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.testkit.Cast.all;
import static org.demarche.engine.testkit.Cast.answer;
import static org.demarche.engine.testkit.Cast.ask;
import static org.demarche.engine.testkit.Cast.communique;
import static org.demarche.engine.testkit.Cast.control;
import static org.demarche.engine.testkit.Cast.newest;
import static org.demarche.engine.testkit.Cast.persons;
import static org.demarche.engine.testkit.Cast.quoting;
import static org.demarche.engine.testkit.Cast.say;
import static org.demarche.engine.testkit.Cast.teams;
import static org.demarche.engine.testkit.Cast.unsigned;

import java.util.List;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Message;
import org.demarche.engine.testkit.Cast;
import org.demarche.engine.testkit.Commands;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.Who;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MessageViewTest {
  private final Play play = Cast.started();

  private static List<String> texts(SeatView view) {
    return view.messages().stream().map(Message::text).toList();
  }

  private static Message last(SeatView view) {
    return view.messages().getLast();
  }

  private static List<String> conversations(SeatView view) {
    return view.messages().stream()
        .map(message -> Conversation.of(message).id(Orchard.scenario()))
        .toList();
  }

  @Nested
  class Who_reads {
    private final Play said =
        play.after(Who.AMBER, say("two", teams(Orchard.BIRCH)))
            .after(Who.AMBER, say("control", control()))
            .after(Who.AMBER, say("cid", persons("s4")))
            .after(Who.AMBER, say("us", teams()))
            .after(Who.AMBER, communique("We", "press"))
            .after(Cast.UMPIRE.caller(), say("umpire", control()))
            .after(Who.CONTROL, say("to umpire", persons("s9")));

    @Test
    void a_message_is_its_team_and_its_audience() {
      assertThat(texts(said.view(Who.AMBER)))
          .containsExactly("two", "control", "cid", "us", "press");
      assertThat(texts(Cast.AMBERS_ADVISER.view(said))).isEqualTo(texts(said.view(Who.AMBER)));
      assertThat(texts(said.view(Who.BIRCH))).containsExactly("two", "press");
      assertThat(texts(said.view(Who.CEDAR))).containsExactly("cid", "press");
      assertThat(texts(said.view(Who.OBSERVER))).containsExactly("press");
    }

    @Test
    void a_message_is_also_who_sees_everything() {
      assertThat(said.view(Who.CONTROL).messages()).hasSize(7);
      assertThat(Cast.WHITE_CELL.view(said).messages()).hasSize(7);
    }

    @Test
    void what_is_meant_for_control_are_controllers_too() {
      assertThat(texts(Cast.CONTROLLER.view(said))).containsExactly("control", "press", "umpire");
    }

    @Test
    void umpires_words_is_the_umpire() {
      assertThat(texts(Cast.UMPIRE.view(said))).containsExactly("press", "umpire", "to umpire");
    }
  }

  @Nested
  class An_unsigned_message {
    private final Play said =
        play.after(
            Who.AMBER,
            unsigned(
                "Beware",
                new Command.MessageAudience(
                    false, List.of(Orchard.BIRCH, Orchard.CEDAR), true, List.of("s5"))));

    @Test
    void tells_others_neither_who_sent_it_nor_who_else_reads_it() {
      Message message = last(said.view(Who.BIRCH));

      assertThat(message.team()).isEqualTo(-1);
      assertThat(message.seat()).isEmpty();
      assertThat(message.displayName()).isEmpty();
      assertThat(message.anonymous()).isTrue();
      assertThat(message.audience()).isEqualTo(teams(Orchard.BIRCH));
      assertThat(last(said.view(Who.OBSERVER)).audience()).isEqualTo(persons("s5"));
      assertThat(last(Cast.CONTROLLER.view(said)).displayName()).isEmpty();
    }

    @Test
    void is_known_to_its_team_and_to_those_who_see_everything() {
      assertThat(last(said.view(Who.AMBER)).displayName()).isEqualTo("Ann");
      assertThat(last(Cast.AMBERS_ADVISER.view(said)).team()).isEqualTo(Orchard.AMBER);
      assertThat(last(said.view(Who.CONTROL)).displayName()).isEqualTo("Ann");
      assertThat(last(Cast.WHITE_CELL.view(said)).audience().teams()).hasSize(2);
    }

    @Test
    void stays_so_after_the_end() {
      assertThat(last(said.after(Who.CONTROL, Commands.end()).view(Who.BIRCH)).displayName())
          .isEmpty();
    }

    @Test
    void looks_the_same_whoever_sent_it() {
      Play other = play.after(Who.CEDAR, unsigned("Beware", teams(Orchard.BIRCH)));
      Message one = last(said.view(Who.BIRCH));
      Message two = last(other.view(Who.BIRCH));

      assertThat(two.unsigned(two.audience()))
          .usingRecursiveComparison()
          .ignoringFields("id")
          .isEqualTo(one);
    }
  }

  @Nested
  class A_quote {

    @Test
    void is_shown_to_those_who_may_read_what_it_quotes() {
      Play whispered = play.after(Who.AMBER, say("Psst", teams(Orchard.BIRCH)));
      String whisper = newest(whispered).id();
      Play quoted = whispered.after(Who.BIRCH, quoting(whisper, "Did you hear?", all()));

      assertThat(last(quoted.view(Who.AMBER)).replyTo()).isEqualTo(whisper);
      assertThat(last(quoted.view(Who.CEDAR)).replyTo()).isEmpty();
    }

    @Test
    void of_a_question_is_shown_to_who_asked_alone_when_all_get_the_answer() {
      Play asked = play.after(Who.BIRCH, ask("May we?"));
      String question = newest(asked).id();
      Play answered = asked.after(Who.CONTROL, answer(question, "Yes", all()));

      assertThat(last(answered.view(Who.BIRCH)).replyTo()).isEqualTo(question);
      assertThat(last(answered.view(Who.AMBER)).replyTo()).isEmpty();
      assertThat(last(answered.view(Who.OBSERVER)).replyTo()).isEmpty();
      assertThat(last(Cast.CONTROLLER.view(answered)).replyTo()).isEqualTo(question);
    }
  }

  @Nested
  class A_conversation {

    @Test
    void is_the_people_whoever_speaks() {
      Play said =
          play.after(Who.AMBER, say("1", teams(Orchard.BIRCH)))
              .after(Who.BIRCH, say("2", teams(Orchard.AMBER)))
              .after(Who.AMBER, say("3", teams(Orchard.CEDAR, Orchard.BIRCH)))
              .after(Who.AMBER, say("4", teams()))
              .after(Who.AMBER, say("5", control()))
              .after(Who.CONTROL, say("6", teams(Orchard.AMBER)))
              .after(Who.AMBER, say("7", persons("s3")))
              .after(Who.BIRCH, say("8", persons("s2")))
              .after(Who.AMBER, Commands.tellAll("9"))
              .after(Who.BIRCH, communique("We", "10"))
              .after(Who.BIRCH, unsigned("11", teams(Orchard.AMBER)))
              .after(Who.BIRCH, unsigned("12", all()));

      assertThat(conversations(said.view(Who.AMBER)))
          .containsExactly(
              "teams:amber,birch",
              "teams:amber,birch",
              "teams:amber,birch,cedar",
              "teams:amber",
              "teams:amber;control",
              "teams:amber;control",
              "seats:s2,s3",
              "seats:s2,s3",
              "everyone",
              "press",
              "anonymous",
              "everyone");
      assertThat(conversations(said.view(Who.CONTROL)).get(10)).isEqualTo("teams:amber,birch");
    }

    @Test
    void of_control_among_itself_is_one() {
      Play said =
          play.after(Who.CONTROL, say("1", teams()))
              .after(Cast.UMPIRE.caller(), say("2", control()));

      assertThat(conversations(said.view(Who.CONTROL))).containsExactly("control", "control");
    }

    @Test
    void is_reached_by_its_audience() {
      Play said = play.after(Who.AMBER, say("1", teams(Orchard.BIRCH, Orchard.CEDAR)));
      var audience = Conversation.of(last(said.view(Who.CEDAR))).audience();

      Play answered = said.after(Who.CEDAR, new Command.SendMessage("2", audience));
      assertThat(conversations(answered.view(Who.AMBER)))
          .containsExactly("teams:amber,birch,cedar", "teams:amber,birch,cedar");
    }
  }
}
