package org.demarche.engine.session;

import java.util.List;
import java.util.Map;

/**
 * A move in a team's orders.
 *
 * @param id unique in the session, for example {@code m12}
 * @param move index of the move in the scenario
 * @param parameters values by parameter id, checked and completed with defaults
 * @param costs by resource index
 * @param author display name of the member who added it, or of the bot
 * @param logged the version of the session it was added to, which tells what was ordered first
 */
public record OrderedMove(
    String id,
    int move,
    Map<String, String> parameters,
    List<Double> costs,
    String rationale,
    String author,
    long logged) {

  /** The author of what the scenario has a team do by default. */
  static final String DEFAULT_AUTHOR = "Default";

  public OrderedMove {
    parameters = Map.copyOf(parameters);
    costs = List.copyOf(costs);
  }

  /** The move without the version it was added to, which would tell how much others do. */
  public OrderedMove unlogged() {
    return new OrderedMove(id, move, parameters, costs, rationale, author, 0);
  }

  /** Whether nobody ordered it: the scenario says that it is done by default. */
  public boolean byDefault() {
    return author.equals(DEFAULT_AUTHOR);
  }
}
