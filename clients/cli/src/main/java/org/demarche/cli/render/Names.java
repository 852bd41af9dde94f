package org.demarche.cli.render;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.protocol.v1.Team;
import org.demarche.protocol.v1.TeamInfo;
import org.demarche.protocol.v1.View;

/** What teams are called. */
public final class Names {
  private final Map<String, TeamInfo> teams;

  /** Names of persons by their seats. */
  private final Map<String, String> persons;

  public Names(Collection<TeamInfo> teams) {
    this(teams, Map.of());
  }

  private Names(Collection<TeamInfo> teams, Map<String, String> persons) {
    this.persons = persons;
    this.teams = teams.stream().collect(Collectors.toMap(TeamInfo::getId, Function.identity()));
  }

  public static Names of(View view) {
    var persons = new HashMap<String, String>();
    for (var team : view.getTeamsList()) {
      for (var at = 0; at < team.getMemberSeatsCount(); at++) {
        persons.put(team.getMemberSeats(at), team.getMembers(at));
      }
    }
    persons.put(view.getSeat().getName(), view.getSeat().getDisplayName());
    return new Names(view.getTeamsList().stream().map(Team::getInfo).toList(), persons);
  }

  /** For example {@code United States}; an actor that is no team is called by its id. */
  public String title(String team) {
    var info = teams.get(team);
    return info != null ? info.getTitle() : spoken(team);
  }

  /** For example {@code Ann}; the end of the seat's name if nothing else is known of it. */
  public String person(String seat) {
    return persons.getOrDefault(seat, last(seat));
  }

  /** For example {@code Japan's}, or {@code United States'}. */
  public String possessive(String team) {
    var title = title(team);
    return title + (title.endsWith("s") ? "'" : "'s");
  }

  /** For narrow tables, for example {@code US}. */
  public String shortTitle(String team) {
    var info = teams.get(team);
    return info != null && !info.getShortTitle().isEmpty() ? info.getShortTitle() : title(team);
  }

  public String titles(List<String> list) {
    return list.stream().map(this::title).collect(Collectors.joining(", "));
  }

  /** The last part of a resource name, which is what people type. */
  public static String last(String resourceName) {
    return resourceName.substring(resourceName.lastIndexOf('/') + 1);
  }

  /** An id as words, for example {@code South Korea} for {@code south_korea}. */
  public static String spoken(String id) {
    var words = id.replace('_', ' ').strip();
    return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
