package org.demarche.cli.intent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.cli.text.Nearest;
import org.demarche.protocol.v1.Audience;
import org.demarche.protocol.v1.Conversation;
import org.demarche.protocol.v1.Team;
import org.demarche.protocol.v1.View;

/** Finds who is to hear something, or who talks, by the names people use for them. */
public final class Listeners {
  private final View view;

  public Listeners(View view) {
    this.view = view;
  }

  /**
   * Whom these words name: teams, persons who play for teams, {@code control}, or {@code everyone}.
   */
  public Audience audience(List<String> words) {
    var audience = Audience.newBuilder();
    for (var word : words) {
      switch (word.strip().toLowerCase(Locale.ROOT)) {
        case "everyone", "everybody", "all" -> audience.setEveryone(true);
        case "control" -> audience.setControl(true);
        default -> add(audience, word.strip());
      }
    }
    return audience.build();
  }

  /** A team's name counts before a person's. */
  private void add(Audience.Builder audience, String word) {
    for (var team : view.getTeamsList()) {
      var info = team.getInfo();
      var names = List.of(info.getId(), info.getTitle(), info.getShortTitle());
      if (Nearest.exact(word, names).isPresent()) {
        audience.addTeams(info.getId());
        return;
      }
    }
    var seats = seats(word);
    if (seats.isEmpty()) {
      audience.addTeams(Lookup.team(word, view.getTeamsList()));
    } else {
      audience.addAllSeats(seats);
    }
  }

  /** The seats of the persons with this name. */
  private List<String> seats(String name) {
    var seats = new ArrayList<String>();
    for (Team team : view.getTeamsList()) {
      for (var at = 0; at < team.getMemberSeatsCount(); at++) {
        if (team.getMembers(at).equalsIgnoreCase(name)) {
          seats.add(team.getMemberSeats(at));
        }
      }
    }
    return seats;
  }

  /** Gives the conversation with those whom these words name, for its id or title as well. */
  public Conversation conversation(String given, List<Conversation> known) {
    var named =
        known.stream()
            .filter(one -> Nearest.exact(given, List.of(one.getId(), one.getTitle())).isPresent())
            .findFirst();
    return named.orElseGet(() -> among(given, known));
  }

  private Conversation among(String given, List<Conversation> known) {
    var choices =
        known.stream().map(one -> new Choice<>(one.getId(), one.getTitle(), one)).toList();
    for (var word : List.of("press", "anonymous")) {
      if (given.strip().equalsIgnoreCase(word)) {
        return Choice.pick("conversation", word, choices);
      }
    }
    var audience = audience(List.of(given.split(",", -1)));
    return known.stream()
        .filter(one -> !List.of("press", "anonymous").contains(one.getId()))
        .filter(one -> isSame(one.getAudience(), audience))
        .findFirst()
        .orElseGet(() -> Choice.pick("conversation", given, choices));
  }

  /** Whether these are the same people, whether or not one's own team and seat are named. */
  private boolean isSame(Audience one, Audience other) {
    return one.getEveryone() == other.getEveryone()
        && one.getControl() == other.getControl()
        && others(one).equals(others(other));
  }

  private Set<String> others(Audience audience) {
    Set<String> others = new HashSet<>(audience.getTeamsList());
    others.addAll(audience.getSeatsList());
    others.remove(view.getSeat().getTeam());
    others.remove(view.getSeat().getName());
    return others;
  }
}
