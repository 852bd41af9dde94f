package org.demarche.reminders;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * A mail server.
 *
 * @param security how the connection is kept secret
 * @param user empty for no login
 */
public record SmtpAddress(Security security, String host, int port, String user, String password) {
  private static final int SUBMISSION = 587;
  private static final int SUBMISSION_TLS = 465;

  /** How a connection is kept secret. */
  public enum Security {
    /** Not at all: for a server on the same computer or network. */
    NONE,
    /** By turning to TLS before anything is said. */
    STARTTLS,
    /** By TLS from the first byte. */
    TLS
  }

  /**
   * Reads {@code smtp://host:port}, which turns to TLS, {@code smtps://host:port}, which begins
   * with it, or {@code smtp+plain://host:port}; with {@code user:password@} before the host if
   * needed, percent-encoded.
   *
   * @throws IllegalArgumentException if it is none of these; its message has no password in it
   */
  public static SmtpAddress parse(String url) {
    URI uri = uri(url);
    Security security =
        switch (String.valueOf(uri.getScheme())) {
          case "smtp" -> Security.STARTTLS;
          case "smtps" -> Security.TLS;
          case "smtp+plain" -> Security.NONE;
          default -> throw wrong();
        };
    String host = uri.getHost();
    if (host == null) {
      throw wrong();
    }
    String login = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
    int colon = login.indexOf(':');
    int port = uri.getPort();
    return new SmtpAddress(
        security,
        host,
        port >= 0 ? port : security == Security.TLS ? SUBMISSION_TLS : SUBMISSION,
        decoded(colon < 0 ? login : login.substring(0, colon)),
        decoded(colon < 0 ? "" : login.substring(colon + 1)));
  }

  /** The same with another password. */
  public SmtpAddress with(String password) {
    return new SmtpAddress(security, host, port, user, password);
  }

  private static URI uri(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException _) {
      throw wrong();
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static IllegalArgumentException wrong() {
    return new IllegalArgumentException(
        "This is no address of a mail server. Write smtp://user:password@host:587,"
            + " smtps://user:password@host:465 or smtp+plain://host:25.");
  }

  @Override
  public String toString() {
    return "%s %s:%d".formatted(security, host, port);
  }
}
