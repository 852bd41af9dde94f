package org.demarche.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.reminders.SmtpAddress;
import org.demarche.reminders.SmtpNotifier;
import org.demarche.reminders.WebhookNotifier;
import org.demarche.session.Notifier;

/**
 * How people are told of their turn while they are away. Empty texts switch it off.
 *
 * @param smtpUrl see {@link SmtpAddress#parse}
 * @param smtpFrom the address that mails are from
 * @param smtpPasswordFile file with the password, if it is not in the address
 * @param webhookUrl where notices are posted to
 * @param webhookSecretFile file with the secret that signs them
 * @param publicUrl where people find this server, for links in mails
 */
record ReminderSettings(
    String smtpUrl,
    String smtpFrom,
    String smtpPasswordFile,
    String webhookUrl,
    String webhookSecretFile,
    String publicUrl) {

  /** Nobody is told. */
  static final ReminderSettings NONE = new ReminderSettings("", "", "", "", "", "");

  /**
   * The ways that are switched on.
   *
   * @throws StartFailure if one of them is not well described
   */
  List<Notifier> notifiers() {
    List<Notifier> notifiers = new ArrayList<>();
    try {
      if (!smtpUrl.isEmpty()) {
        if (smtpFrom.isEmpty()) {
          throw new StartFailure("Say from whom mails are, with --smtp-from game@example.org.");
        }
        SmtpAddress server = SmtpAddress.parse(smtpUrl);
        notifiers.add(
            new SmtpNotifier(
                smtpPasswordFile.isEmpty()
                    ? server
                    : server.with(secret("--smtp-password-file", smtpPasswordFile)),
                smtpFrom,
                publicUrl));
      }
      if (!webhookUrl.isEmpty()) {
        String secret =
            webhookSecretFile.isEmpty() ? "" : secret("--webhook-secret-file", webhookSecretFile);
        notifiers.add(new WebhookNotifier(webhookUrl, secret));
      }
    } catch (IllegalArgumentException e) {
      throw new StartFailure(String.valueOf(e.getMessage()));
    }
    return notifiers;
  }

  private static String secret(String option, String file) {
    try {
      String secret = Files.readString(Path.of(file)).strip();
      if (secret.isEmpty()) {
        throw new StartFailure("The file of %s is empty: %s".formatted(option, file));
      }
      return secret;
    } catch (IOException e) {
      throw new StartFailure("The file of %s cannot be read: %s".formatted(option, file));
    }
  }
}
