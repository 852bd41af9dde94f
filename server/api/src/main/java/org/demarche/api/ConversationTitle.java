package org.demarche.api;

import java.util.ArrayList;
import java.util.List;
import org.demarche.api.access.Holder;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Seat;
import org.demarche.engine.view.Conversation;

/** Who talks, in words. */
final class ConversationTitle {
  private ConversationTitle() {}

  static String of(Holder reader, Conversation conversation) {
    return switch (conversation.kind()) {
      case EVERYONE -> "Everybody";
      case PRESS -> "Communiqués";
      case ANONYMOUS -> "Unsigned";
      case PEOPLE -> people(reader, conversation);
    };
  }

  private static String people(Holder reader, Conversation conversation) {
    Scenario scenario = reader.session().scenario();
    List<String> names = new ArrayList<>();
    conversation.teams().forEach(team -> names.add(scenario.actors().get(team).title()));
    if (conversation.control()) {
      names.add("Control");
    }
    for (String id : conversation.seats()) {
      Seat seat = reader.session().findSeat(id);
      names.add(seat == null ? id : seat.displayName());
    }
    return String.join(", ", names);
  }
}
