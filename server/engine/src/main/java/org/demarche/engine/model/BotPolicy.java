package org.demarche.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How bots play: by weight among what is legal and affordable.
 *
 * @param teams by team index, what it plays if nothing else is said
 * @param named by team index, the other policies it can play
 */
public record BotPolicy(List<TeamPolicy> teams, List<List<TeamPolicy>> named) {

  public BotPolicy {
    teams = List.copyOf(teams);
    named = named.stream().map(List::copyOf).toList();
  }

  /** Each team has one policy. */
  public BotPolicy(List<TeamPolicy> teams) {
    this(teams, teams.stream().map(_ -> List.<TeamPolicy>of()).toList());
  }

  /** All that the team can play, the usual one first. */
  public List<TeamPolicy> of(int team) {
    List<TeamPolicy> all = new ArrayList<>();
    all.add(teams.get(team));
    all.addAll(named.get(team));
    return all;
  }

  /**
   * One team's policy.
   *
   * @param aims indices of the private objectives it tries for
   * @param moves what it orders; free moves with their weight as a probability
   * @param deals what it proposes and how readily it accepts
   */
  public record TeamPolicy(
      String id,
      String title,
      String text,
      List<Integer> aims,
      List<WeightedMove> moves,
      List<DealPolicy> deals) {

    /** The id of a team's usual policy. */
    public static final String STANDARD = "standard";

    public TeamPolicy {
      aims = List.copyOf(aims);
      moves = List.copyOf(moves);
      deals = List.copyOf(deals);
    }

    /** A team's usual policy. */
    public TeamPolicy(List<WeightedMove> moves, List<DealPolicy> deals) {
      this(STANDARD, "Standard", "", List.of(), moves, deals);
    }
  }

  /**
   * A move with its parameters and how likely it is.
   *
   * @param move index of the move
   * @param parameters by parameter id, as a player would type them; what is left out is drawn
   * @param condition on what the bot believes, with its team as self; null for always
   */
  public record WeightedMove(
      int move, Map<String, String> parameters, double weight, @Nullable Expression condition) {
    public WeightedMove {
      parameters = Map.copyOf(parameters);
    }

    /** A move that is considered in every turn. */
    public WeightedMove(int move, Map<String, String> parameters, double weight) {
      this(move, parameters, weight, null);
    }
  }

  /**
   * What a bot does about a kind of deal.
   *
   * @param deal index of the kind
   * @param propose probability of proposing it in a turn, 0 to 1
   * @param accept probability of accepting a proposal, 0 to 1
   */
  public record DealPolicy(int deal, Map<String, String> terms, double propose, double accept) {
    public DealPolicy {
      terms = Map.copyOf(terms);
    }
  }
}
