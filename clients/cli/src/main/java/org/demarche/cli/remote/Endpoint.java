package org.demarche.cli.remote;

import java.net.URI;
import java.net.URISyntaxException;
import org.demarche.cli.failure.Failure;

/**
 * Where a server listens.
 *
 * @param secure whether to speak TLS
 */
public record Endpoint(String host, int port, boolean secure) {
  private static final int USUAL_PORT = 8095;

  /** Reads {@code host}, {@code host:port} or a whole {@code http(s)://} address. */
  public static Endpoint parse(String text) {
    try {
      var uri = new URI(text.contains("://") ? text : "http://" + text);
      var host = uri.getHost();
      var secure = "https".equals(uri.getScheme());
      if (host == null || !(secure || "http".equals(uri.getScheme()))) {
        throw wrong(text);
      }
      var usualPort = secure ? 443 : USUAL_PORT;
      return new Endpoint(host, uri.getPort() < 0 ? usualPort : uri.getPort(), secure);
    } catch (URISyntaxException e) {
      throw wrong(text);
    }
  }

  private static Failure wrong(String text) {
    return Failure.usage(
        "\"" + text + "\" is no server address. Write host:port, for example 127.0.0.1:8095.");
  }

  /** As a browser opens it. */
  public String link() {
    return (secure ? "https://" : "http://") + host + ":" + port;
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return (secure ? "https://" : "") + host + ":" + port;
  }
}
