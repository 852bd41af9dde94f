package org.demarche.engine.model;

import java.util.List;

/**
 * A scenario, checked and compiled.
 *
 * <p>Actors are numbered from 0, teams before all others, so a team's index is also its index in
 * {@link #actors}. Lists are in declared order, which is the order of resolution where it matters.
 *
 * @param info what it is called and where it comes from
 * @param calendar the turns; turn numbers start at 1, so turn {@code n} is element {@code n - 1}
 * @param actors all states and bodies, teams first
 * @param teamCount how many of the actors are teams, 2 to 12
 * @param moveLimit how many moves a team may order in a turn, at least 1
 */
public record Scenario(
    ScenarioInfo info,
    List<CalendarTurn> calendar,
    List<Actor> actors,
    int teamCount,
    int moveLimit,
    List<Resource> resources,
    List<Track> tracks,
    List<Slot> slots,
    List<Thesis> theses,
    List<Channel> channels,
    List<Move> moves,
    List<DealKind> deals,
    List<Rule> rules,
    List<Inject> injects,
    List<Objective> objectives,
    Scoring scoring,
    BotPolicy bots) {

  public Scenario {
    calendar = List.copyOf(calendar);
    actors = List.copyOf(actors);
    resources = List.copyOf(resources);
    tracks = List.copyOf(tracks);
    slots = List.copyOf(slots);
    theses = List.copyOf(theses);
    channels = List.copyOf(channels);
    moves = List.copyOf(moves);
    deals = List.copyOf(deals);
    rules = List.copyOf(rules);
    injects = List.copyOf(injects);
    objectives = List.copyOf(objectives);
  }

  /** The teams, in declared order. */
  public List<Actor> teams() {
    return actors.subList(0, teamCount);
  }

  /** The number of turns of a full game. */
  public int turns() {
    return calendar.size();
  }
}
