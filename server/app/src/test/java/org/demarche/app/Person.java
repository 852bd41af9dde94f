package org.demarche.app;

import java.nio.charset.StandardCharsets;
import org.demarche.api.testkit.ApiClient;
import org.demarche.api.testkit.Watching;
import org.demarche.protocol.v1.GetViewRequest;
import org.demarche.protocol.v1.View;

/** Somebody in a class, with a client. Every byte that the client is sent is kept. */
final class Person implements AutoCloseable {
  private final String name;
  private final String team;
  private final ApiClient client;
  private final StringBuilder received = new StringBuilder();
  private final Watching watching;

  /**
   * @param team id of the team; empty for those who play none
   * @param token of the seat
   */
  Person(String name, String team, String address, String token) {
    this.name = name;
    this.team = team;
    this.client = new ApiClient(address, token).heardBy(this::hear);
    this.watching = client.watch("");
  }

  private synchronized void hear(byte[] bytes) {
    received.append(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  String name() {
    return name;
  }

  String team() {
    return team;
  }

  ApiClient client() {
    return client;
  }

  View view() {
    return client.play().getView(GetViewRequest.getDefaultInstance()).getView();
  }

  /** Everything that came since this was asked last, by calls and by the stream. */
  synchronized String received() {
    String all = received.toString();
    received.setLength(0);
    return all;
  }

  @Override
  public void close() {
    watching.close();
  }
}
