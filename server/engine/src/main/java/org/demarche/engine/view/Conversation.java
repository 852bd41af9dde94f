package org.demarche.engine.view;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Command.MessageAudience;
import org.demarche.engine.session.Message;

/**
 * All messages among the same people, as one reader sees them.
 *
 * @param teams by team index, ascending
 * @param control whether facilitators take part
 * @param seats of the persons who talk, if it is a talk among single persons; sorted
 */
public record Conversation(Kind kind, List<Integer> teams, boolean control, List<String> seats) {

  /** Who takes part. */
  public enum Kind {
    /** Teams, control and single persons. */
    PEOPLE,
    /** Everybody. */
    EVERYONE,
    /** Teams, by their public statements. */
    PRESS,
    /** Somebody who does not sign, and the reader. */
    ANONYMOUS
  }

  public Conversation {
    teams = List.copyOf(teams);
    seats = List.copyOf(seats);
  }

  /**
   * Where a message belongs.
   *
   * @param message as the reader sees it
   */
  public static Conversation of(Message message) {
    MessageAudience audience = message.audience();
    if (message.kind() == Message.Kind.COMMUNIQUE) {
      return open(Kind.PRESS);
    }
    if (audience.everyone()) {
      return open(Kind.EVERYONE);
    }
    if (message.anonymous() && message.team() < 0) {
      return open(Kind.ANONYMOUS);
    }
    var teams = new TreeSet<Integer>(audience.teams());
    var seats = new TreeSet<String>(audience.seats());
    boolean control = audience.control();
    if (!seats.isEmpty() && !message.seat().isEmpty()) {
      seats.add(message.seat());
    } else if (message.team() < 0) {
      control = true;
    } else {
      teams.add(message.team());
    }
    return new Conversation(Kind.PEOPLE, List.copyOf(teams), control, List.copyOf(seats));
  }

  private static Conversation open(Kind kind) {
    return new Conversation(kind, List.of(), false, List.of());
  }

  /** Names it: the same for the same people. */
  public String id(Scenario scenario) {
    return switch (kind) {
      case EVERYONE -> "everyone";
      case PRESS -> "press";
      case ANONYMOUS -> "anonymous";
      case PEOPLE -> {
        List<String> parts = new ArrayList<>();
        if (!teams.isEmpty()) {
          List<String> ids = teams.stream().map(team -> scenario.actors().get(team).id()).toList();
          parts.add("teams:" + String.join(",", ids));
        }
        if (control) {
          parts.add("control");
        }
        if (!seats.isEmpty()) {
          parts.add("seats:" + String.join(",", seats));
        }
        yield String.join(";", parts);
      }
    };
  }

  /** Whom to send a message to, for it to belong here; nobody if that is not possible. */
  public MessageAudience audience() {
    return new MessageAudience(kind == Kind.EVERYONE || kind == Kind.PRESS, teams, control, seats);
  }
}
