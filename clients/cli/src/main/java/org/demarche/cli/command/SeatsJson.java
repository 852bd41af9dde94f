package org.demarche.cli.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.demarche.cli.local.RememberedSeats;

/** The remembered seats for programs; without their tokens. */
final class SeatsJson {
  private SeatsJson() {}

  static JsonObject of(RememberedSeats remembered) {
    var list = new JsonArray();
    for (var seat : remembered.seats()) {
      var json = new JsonObject();
      json.addProperty("name", seat.name());
      json.addProperty("chosen", seat.name().equals(remembered.chosen()));
      json.addProperty("server", seat.server());
      json.addProperty("session", seat.session());
      json.addProperty("title", seat.title());
      json.addProperty("seat", seat.seat());
      json.addProperty("role", seat.role());
      json.addProperty("team", seat.team());
      json.addProperty("displayName", seat.displayName());
      list.add(json);
    }
    var json = new JsonObject();
    json.add("seats", list);
    return json;
  }
}
