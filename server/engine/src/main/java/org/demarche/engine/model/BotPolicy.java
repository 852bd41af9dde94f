package org.demarche.engine.model;

import java.util.List;
import java.util.Map;

/**
 * How bots play: by weight among what is legal and affordable.
 *
 * @param teams by team index
 */
public record BotPolicy(List<TeamPolicy> teams) {

  public BotPolicy {
    teams = List.copyOf(teams);
  }

  /**
   * One team's policy.
   *
   * @param moves what it orders; a weight counts only if it is above 0 on the bot's own readings
   * @param deals what it proposes and how readily it accepts
   */
  public record TeamPolicy(List<WeightedMove> moves, List<DealPolicy> deals) {
    public TeamPolicy {
      moves = List.copyOf(moves);
      deals = List.copyOf(deals);
    }
  }

  /**
   * A move with its parameters and how likely it is.
   *
   * @param move index of the move
   * @param parameters by parameter id, as a player would type them; what is left out is drawn
   */
  public record WeightedMove(int move, Map<String, String> parameters, double weight) {
    public WeightedMove {
      parameters = Map.copyOf(parameters);
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
