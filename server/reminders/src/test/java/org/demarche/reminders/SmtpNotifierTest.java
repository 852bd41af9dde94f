package org.demarche.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.demarche.reminders.SmtpAddress.Security;
import org.demarche.session.Notice;
import org.demarche.session.Notifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SmtpNotifierTest {
  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    mail.setUser("game@example.org", "game", "a secret");
    mail.start();
  }

  @AfterEach
  void stop() {
    mail.stop();
  }

  private SmtpNotifier notifier(String login) {
    var address =
        SmtpAddress.parse("smtp+plain://" + login + "127.0.0.1:" + mail.getSmtp().getPort());
    return new SmtpNotifier(address, "game@example.org", "https://game.example.org");
  }

  static Notice notice(Notice.Kind kind, Notice.Person... people) {
    return new Notice(
        "abc",
        "Seminar: red",
        "c1",
        "red",
        3,
        "Spring",
        kind,
        kind == Notice.Kind.DEADLINE_NEAR ? 10 : 0,
        Instant.parse("2030-05-01T12:00:00Z"),
        List.of("japan"),
        List.of(people));
  }

  @Test
  void everybody_with_an_address_gets_one_mail_of_plain_text() throws Exception {
    notifier("game:a%20secret@")
        .send(
            notice(
                Notice.Kind.PLANNING_BEGAN,
                new Notice.Person("Änne", "anne@example.org", "Japan"),
                new Notice.Person("Bob", "bob@example.org", "Japan")));

    MimeMessage[] received = mail.getReceivedMessages();
    assertThat(Arrays.stream(received).map(SmtpNotifierTest::to))
        .containsExactly("anne@example.org", "bob@example.org");
    assertThat(received[0].getSubject()).isEqualTo("Seminar: red: your turn (Spring)");
    assertThat(received[0].getContent().toString())
        .contains("Hello Änne", "Turn 3 (Spring) is open: Japan can write its orders")
        .contains("Wednesday 1 May, 12:00 UTC", "https://game.example.org");
  }

  private static String to(MimeMessage message) {
    try {
      return message.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_deadline_is_told_in_words() throws Exception {
    notifier("")
        .send(
            notice(Notice.Kind.DEADLINE_NEAR, new Notice.Person("Ann", "a@example.org", "Japan")));

    assertThat(mail.getReceivedMessages()[0].getSubject())
        .isEqualTo("Seminar: red: 10 minutes left");
    assertThat(mail.getReceivedMessages()[0].getContent().toString())
        .contains("Japan has 10 minutes left to approve its orders for turn 3");
  }

  @Test
  void what_cannot_be_sent_is_said_without_the_password() {
    var notifier = notifier("game:a%20secret@");
    mail.stop();

    assertThatThrownBy(
            () ->
                notifier.send(
                    notice(
                        Notice.Kind.DEADLINE_NEAR,
                        new Notice.Person("Ann", "a@example.org", "Japan"))))
        .isInstanceOf(Notifier.NotSent.class)
        .hasMessageContaining("the mail server NONE 127.0.0.1")
        .hasMessageNotContaining("secret");
  }

  @Nested
  class An_address {
    @Test
    void says_how_and_where() {
      assertThat(SmtpAddress.parse("smtp://ann:p%40ss@mail.example.org"))
          .isEqualTo(new SmtpAddress(Security.STARTTLS, "mail.example.org", 587, "ann", "p@ss"));
      assertThat(SmtpAddress.parse("smtps://mail.example.org").port()).isEqualTo(465);
      assertThat(SmtpAddress.parse("smtp+plain://localhost:25").security())
          .isEqualTo(Security.NONE);
    }

    @Test
    void that_is_none_is_refused_without_repeating_it() {
      for (String wrong : List.of("http://ann:secret@x", "smtp:", "smtp://ann:sec ret@x", "")) {
        assertThatThrownBy(() -> SmtpAddress.parse(wrong))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageNotContaining("sec");
      }
    }
  }
}
