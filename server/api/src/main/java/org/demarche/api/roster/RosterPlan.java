package org.demarche.api.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.demarche.engine.session.Command.Invitee;
import org.demarche.engine.session.Seat;

/**
 * Puts the people of a roster into worlds and teams. Who may be put anywhere is put where the
 * fewest are, the first of several; who is there already stays, so that a roster can be sent again.
 */
public final class RosterPlan {
  private final List<String> worlds;
  private final int teams;
  private final Map<String, List<Placed>> placed = new LinkedHashMap<>();

  /**
   * Somebody with a place.
   *
   * @param line in the roster; 0 for who was there before
   */
  public record Placed(int line, Invitee person) {}

  /**
   * @param worlds their names
   * @param teams how many the scenario has
   */
  public RosterPlan(List<String> worlds, int teams) {
    this.worlds = worlds;
    this.teams = teams;
    worlds.forEach(world -> placed.put(world, new ArrayList<>()));
  }

  /** Somebody has a place already. */
  public void keep(String world, Invitee person) {
    in(world).add(new Placed(0, person));
  }

  /**
   * Gives everybody a place: first those who have a wish, so that the others fill what is left.
   *
   * @param field of the request that holds the roster
   */
  public void place(String field, List<RosterRow> rows) {
    var problems = new RosterProblems();
    for (RosterRow row : rows) {
      if (!row.world().isEmpty() && named(row.world()).isEmpty()) {
        problems.add(
            row.line(),
            "there is no world '%s'. The worlds are %s."
                .formatted(row.world(), String.join(", ", worlds)));
      }
    }
    problems.refuseAny(field);
    rows.stream()
        .sorted(Comparator.comparingInt(RosterPlan::wishes).reversed())
        .forEach(this::place);
  }

  private static int wishes(RosterRow row) {
    boolean placed = row.role() != Seat.Role.MEMBER || row.team() >= 0;
    return (row.world().isEmpty() ? 0 : 1) + (placed ? 2 : 0);
  }

  /** The people to be invited into a world, in the roster's order. */
  public List<Placed> added(String world) {
    return in(world).stream()
        .filter(it -> it.line() > 0)
        .sorted(Comparator.comparingInt(Placed::line))
        .toList();
  }

  private List<Placed> in(String world) {
    return placed.getOrDefault(world, List.of());
  }

  private Optional<String> named(String world) {
    return worlds.stream().filter(it -> it.equalsIgnoreCase(world)).findFirst();
  }

  private void place(RosterRow row) {
    for (String world : worlds) {
      for (Placed there : List.copyOf(in(world))) {
        if (there.line() == 0 && isSame(row, world, there.person())) {
          in(world).add(new Placed(row.line(), there.person()));
          return;
        }
      }
    }
    String world = named(row.world()).orElseGet(() -> emptiestWorld(row));
    int team = row.role() == Seat.Role.MEMBER && row.team() < 0 ? emptiestTeam(world) : row.team();
    in(world)
        .add(
            new Placed(
                row.line(), new Invitee(row.name(), row.email(), row.role(), team, row.head())));
  }

  private static boolean isSame(RosterRow row, String world, Invitee there) {
    boolean fits =
        row.role() == there.role()
            && row.head() == there.head()
            && (row.team() < 0 || row.team() == there.team())
            && (row.world().isEmpty() || row.world().equalsIgnoreCase(world));
    return fits
        && row.name().equals(there.name())
        && row.email().toLowerCase(Locale.ROOT).equals(there.email().toLowerCase(Locale.ROOT));
  }

  /** Where the fewest with the same role are, and of these in the team, if one is wished for. */
  private String emptiestWorld(RosterRow row) {
    return worlds.stream()
        .min(
            Comparator.comparingLong(
                world ->
                    counted(in(world)).stream()
                        .filter(it -> it.role() == row.role())
                        .filter(it -> row.team() < 0 || it.team() == row.team())
                        .count()))
        .orElseThrow();
  }

  private int emptiestTeam(String world) {
    return IntStream.range(0, teams)
        .boxed()
        .min(
            Comparator.comparingLong(
                team -> counted(in(world)).stream().filter(it -> it.team() == team).count()))
        .orElseThrow();
  }

  /** Who was there before and is in the roster again counts once. */
  private static List<Invitee> counted(List<Placed> people) {
    return people.stream().map(Placed::person).distinct().toList();
  }
}
