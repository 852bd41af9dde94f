package org.demarche.reminders;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.demarche.session.Notice;
import org.demarche.session.Notifier;

/** Sends each person with an address one mail, in plain text. */
public final class SmtpNotifier implements Notifier {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final SmtpAddress server;
  private final InternetAddress from;
  private final NoticeText text;

  /**
   * @param from the address that mails are from
   * @param publicUrl where people find this server; empty if unknown
   * @throws IllegalArgumentException if {@code from} is no address
   */
  public SmtpNotifier(SmtpAddress server, String from, String publicUrl) {
    this.server = server;
    this.from = address(from);
    this.text = new NoticeText(publicUrl);
  }

  private static InternetAddress address(String text) {
    try {
      var address = new InternetAddress(text, true);
      address.validate();
      return address;
    } catch (MessagingException e) {
      throw new IllegalArgumentException(
          "'%s' is no e-mail address. Write for example game@example.org.".formatted(text), e);
    }
  }

  @Override
  public void send(Notice notice) throws NotSent {
    Map<String, Notice.Person> people = new LinkedHashMap<>();
    notice.people().forEach(person -> people.putIfAbsent(person.email(), person));
    if (people.isEmpty()) {
      return;
    }
    Session session = Session.getInstance(properties());
    int failed = 0;
    MessagingException last = null;
    try (Transport transport = session.getTransport()) {
      transport.connect(
          server.host(),
          server.port(),
          server.user().isEmpty() ? null : server.user(),
          server.user().isEmpty() ? null : server.password());
      for (Notice.Person person : people.values()) {
        try {
          MimeMessage mail = mail(session, notice, person);
          transport.sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException e) {
          failed++;
          last = e;
        }
      }
    } catch (MessagingException e) {
      throw new NotSent("the mail server %s: %s".formatted(server, e.getMessage()), e);
    }
    if (last != null) {
      throw new NotSent(
          "%d of %d mails were refused; the last one: %s"
              .formatted(failed, people.size(), last.getMessage()),
          last);
    }
  }

  private MimeMessage mail(Session session, Notice notice, Notice.Person person)
      throws MessagingException {
    var mail = new MimeMessage(session);
    mail.setFrom(from);
    mail.setRecipients(
        Message.RecipientType.TO, new Address[] {new InternetAddress(person.email(), true)});
    mail.setSubject(text.subject(notice), "UTF-8");
    mail.setText(text.body(notice, person), "UTF-8");
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setHeader(
        "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
    return mail;
  }

  private Properties properties() {
    String protocol = server.security() == SmtpAddress.Security.TLS ? "smtps" : "smtp";
    String prefix = "mail." + protocol + ".";
    String patience = Long.toString(PATIENCE.toMillis());
    var properties = new Properties();
    properties.setProperty("mail.transport.protocol", protocol);
    properties.setProperty(prefix + "connectiontimeout", patience);
    properties.setProperty(prefix + "timeout", patience);
    properties.setProperty(prefix + "writetimeout", patience);
    properties.setProperty(prefix + "auth", Boolean.toString(!server.user().isEmpty()));
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    if (server.security() == SmtpAddress.Security.STARTTLS) {
      properties.setProperty(prefix + "starttls.enable", "true");
      properties.setProperty(prefix + "starttls.required", "true");
    }
    return properties;
  }
}
