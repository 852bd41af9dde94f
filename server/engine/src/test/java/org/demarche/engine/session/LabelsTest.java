package org.demarche.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.testkit.Cast.newest;
import static org.demarche.engine.testkit.Cast.say;
import static org.demarche.engine.testkit.Cast.teams;

import java.util.List;
import org.demarche.engine.session.Command.SetLabel;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.testkit.Cast;
import org.demarche.engine.testkit.Commands;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.Who;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LabelsTest {
  private final Play said = Cast.started().after(Who.AMBER, say("Ten", teams(Orchard.BIRCH)));
  private final String message = newest(said).id();
  private final Play offered = said.after(Who.AMBER, Commands.swap("pears"));

  private static Command label(String subject, Label.Kind kind) {
    return new SetLabel(subject, kind);
  }

  @Nested
  class A_label {

    @Test
    void of_own_words_says_whether_they_are_meant() {
      said.when(Who.AMBER, label(message, Label.Kind.BLUFF))
          .then(new Event.LabelSet(new Label(message, Orchard.AMBER, Label.Kind.BLUFF)));
      said.when(Who.AMBER, label(message, Label.Kind.SINCERE)).done();
      said.when(Who.AMBER, label(message, Label.Kind.DOUBTED)).thenRefusedFields("kind");
    }

    @Test
    void of_others_words_says_whether_they_are_believed() {
      said.when(Who.BIRCH, label(message, Label.Kind.DOUBTED)).done();
      said.when(Who.BIRCH, label(message, Label.Kind.BLUFF)).thenRefusedFields("kind");
    }

    @Test
    void is_of_a_deal_as_well() {
      offered.when(Who.AMBER, label(offered.deal(), Label.Kind.BLUFF)).done();
      offered.when(Who.BIRCH, label(offered.deal(), Label.Kind.BELIEVED)).done();
      offered.when(Who.BIRCH, label(offered.deal(), Label.Kind.SINCERE)).thenRefusedFields("kind");
    }

    @Test
    void is_of_what_the_team_knows() {
      offered.when(Who.CEDAR, label(message, Label.Kind.BELIEVED)).thenRefusedFields("subject");
      offered
          .when(Who.CEDAR, label(offered.deal(), Label.Kind.BELIEVED))
          .thenRefusedFields("subject");
      offered.when(Who.CONTROL, label(message, Label.Kind.BELIEVED)).thenRefused(Reason.NOT_A_TEAM);
    }

    @Test
    void changes_nothing_the_second_time() {
      Play labelled = said.after(Who.BIRCH, label(message, Label.Kind.DOUBTED));

      labelled.when(Who.BIRCH, label(message, Label.Kind.DOUBTED)).thenNothing();
      labelled.when(Who.BIRCH, label(message, Label.Kind.BELIEVED)).done();
      said.when(Who.BIRCH, label(message, Label.Kind.NONE)).thenNothing();
    }

    @Test
    void is_set_before_the_end() {
      said.after(Who.CONTROL, Commands.end())
          .when(Who.BIRCH, label(message, Label.Kind.DOUBTED))
          .thenRefused(Reason.SESSION_ENDED);
    }
  }

  @Nested
  class The_view {
    private final Play labelled =
        said.after(Who.BIRCH, label(message, Label.Kind.BELIEVED))
            .after(Who.BIRCH, label(message, Label.Kind.DOUBTED))
            .after(Who.AMBER, label(message, Label.Kind.BLUFF));
    private final Label ambers = new Label(message, Orchard.AMBER, Label.Kind.BLUFF);
    private final Label birchs = new Label(message, Orchard.BIRCH, Label.Kind.DOUBTED);

    @Test
    void holds_the_teams_own_newest_labels() {
      assertThat(labelled.view(Who.BIRCH).labels()).containsExactly(birchs);
      assertThat(labelled.view(Who.AMBER).labels()).containsExactly(ambers);
      assertThat(labelled.view(Who.CEDAR).labels()).isEmpty();
      assertThat(labelled.view(Who.OBSERVER).labels()).isEmpty();
      assertThat(Cast.CONTROLLER.view(labelled).labels()).isEmpty();
      assertThat(labelled.view(Who.CONTROL).labels()).isEqualTo(List.of(ambers, birchs));
    }

    @Test
    void holds_all_after_the_end() {
      assertThat(labelled.after(Who.CONTROL, Commands.end()).view(Who.CEDAR).labels())
          .containsExactly(ambers, birchs);
    }
  }
}
