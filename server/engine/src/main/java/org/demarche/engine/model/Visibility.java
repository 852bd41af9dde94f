package org.demarche.engine.model;

import java.util.Map;

/**
 * Who sees how much of a track.
 *
 * <p>A team's own entry counts first, then {@code owner} if the team is one of the actors the slot
 * is about, then {@code everyone}. A noisy {@code everyone} is one shared reading that all get;
 * noise of an owner or of a team is drawn for that team alone.
 *
 * @param teams entries by team index
 */
public record Visibility(Level everyone, Level owner, Map<Integer, Level> teams, String text) {

  public Visibility {
    teams = Map.copyOf(teams);
  }

  /**
   * How much is seen.
   *
   * @param visible whether there is a reading at all
   * @param noise standard deviation of the reading, in the track's unit; 0 is exact
   */
  public record Level(boolean visible, double noise) {
    public static final Level HIDDEN = new Level(false, 0);
    public static final Level EXACT = new Level(true, 0);

    public boolean exact() {
      return visible && noise == 0;
    }
  }

  /** What a team sees of a slot. */
  public Level forTeam(int team, Slot slot) {
    Level own = teams.get(team);
    if (own != null) {
      return own;
    }
    return isOwner(team, slot) ? owner : everyone;
  }

  /** Whether what {@link #forTeam} gives is the reading that everybody shares. */
  public boolean shared(int team, Slot slot) {
    return !teams.containsKey(team) && !isOwner(team, slot);
  }

  private static boolean isOwner(int team, Slot slot) {
    return slot.first() == team || slot.second() == team;
  }
}
