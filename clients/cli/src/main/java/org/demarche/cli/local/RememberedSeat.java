package org.demarche.cli.local;

import com.google.gson.JsonObject;

/**
 * A seat taken from this computer.
 *
 * @param name short, to say which seat is meant; unique among the remembered ones
 * @param server as host and port
 * @param session {@code sessions/{session}}
 * @param seat {@code sessions/{session}/seats/{seat}}
 * @param role what the seat may do, as the contract names it without {@code ROLE_}, in lower case
 * @param team a team's id; empty for those who play for none
 * @param token opens the seat; secret
 */
public record RememberedSeat(
    String name,
    String server,
    String session,
    String title,
    String seat,
    String role,
    String team,
    String displayName,
    String token) {

  RememberedSeat named(String newName) {
    return new RememberedSeat(
        newName, server, session, title, seat, role, team, displayName, token);
  }

  /** Without the token: never show that. */
  @Override
  public String toString() {
    return name + " in " + session + " on " + server;
  }

  JsonObject toJson() {
    var json = new JsonObject();
    json.addProperty("name", name);
    json.addProperty("server", server);
    json.addProperty("session", session);
    json.addProperty("title", title);
    json.addProperty("seat", seat);
    json.addProperty("role", role);
    json.addProperty("team", team);
    json.addProperty("displayName", displayName);
    json.addProperty("token", token);
    return json;
  }

  static RememberedSeat fromJson(JsonObject json) {
    return new RememberedSeat(
        text(json, "name"),
        text(json, "server"),
        text(json, "session"),
        text(json, "title"),
        text(json, "seat"),
        text(json, "role"),
        text(json, "team"),
        text(json, "displayName"),
        text(json, "token"));
  }

  private static String text(JsonObject json, String field) {
    return json.has(field) ? json.get(field).getAsString() : "";
  }
}
