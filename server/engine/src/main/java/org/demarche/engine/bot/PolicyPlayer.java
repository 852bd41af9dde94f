package org.demarche.engine.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.engine.model.BotPolicy.DealPolicy;
import org.demarche.engine.model.BotPolicy.TeamPolicy;
import org.demarche.engine.model.BotPolicy.WeightedMove;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Inject;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.turn.Priced;
import org.jspecify.annotations.Nullable;

/**
 * Plays one turn of one team by a policy, in a session as in a simulation. For use by one thread.
 *
 * <p>Its draws are keyed by what they decide, so it answers the same proposal the same way however
 * often it is made in a turn.
 */
public final class PolicyPlayer {
  private final Scenario scenario;
  private final TeamPolicy policy;
  private final Position position;
  private final Purse purse;
  private final ParameterChoice parameters;
  private final String keys;

  public PolicyPlayer(Scenario scenario, TeamPolicy policy, Position position, Purse purse) {
    this.scenario = scenario;
    this.policy = policy;
    this.position = position;
    this.purse = purse;
    this.parameters = new ParameterChoice(scenario, position.team(), position.draws());
    this.keys = "bot/" + scenario.actors().get(position.team()).id() + "/";
  }

  private boolean happens(String key, double probability) {
    return position.draws().uniform(keys + key) < probability;
  }

  // Deals

  /**
   * Whether it agrees to a proposal; if so, it has paid for it.
   *
   * @param terms checked
   * @param costs of its team
   */
  public boolean accepts(int kind, int proposer, Map<String, String> terms, List<Double> costs) {
    double accept =
        policy.deals().stream()
            .filter(own -> own.deal() == kind)
            .mapToDouble(DealPolicy::accept)
            .findFirst()
            .orElse(0);
    if (accept <= 0) {
      return false;
    }
    String offer = kind(kind).id() + "/" + proposer + new TreeMap<>(terms);
    return happens("answer/" + offer, accept) && purse.pay(costs);
  }

  /** Proposes what it wants to agree on in this turn. */
  public void propose() {
    policy.deals().forEach(this::propose);
  }

  private void propose(DealPolicy own) {
    DealKind kind = kind(own.deal());
    if (own.propose() <= 0
        || !position.dealOpen(own.deal())
        || !happens("propose/" + kind.id(), own.propose())) {
      return;
    }
    Map<String, String> terms = terms(own, kind);
    if (position.priceDeal(own.deal(), terms) instanceof Priced.Legal legal
        && purse.pay(legal.costs().get(kind.parties().indexOf(position.team())))) {
      position.propose(own.deal(), terms, legal);
    }
  }

  /** Keeps what the deals would cost that somebody else may still propose. */
  public void reserve() {
    policy.deals().forEach(this::reserve);
  }

  private void reserve(DealPolicy own) {
    DealKind kind = kind(own.deal());
    if (own.accept() > 0
        && position.priceDeal(own.deal(), terms(own, kind)) instanceof Priced.Legal legal) {
      purse.reserve(legal.costs().get(kind.parties().indexOf(position.team())));
    }
  }

  private Map<String, String> terms(DealPolicy own, DealKind kind) {
    return parameters.complete(kind.terms(), own.terms(), keys + "terms/" + kind.id());
  }

  private DealKind kind(int index) {
    return scenario.deals().get(index);
  }

  // Moves

  /** Orders what it wants to do in this turn: choices first, then free moves, then the others. */
  public void order() {
    position.injects().forEach(this::decide);
    for (int index = 0; index < policy.moves().size(); index++) {
      WeightedMove candidate = policy.moves().get(index);
      Move move = move(candidate);
      if (move.limits().free()
          && move.opening() == Move.ALWAYS_OPEN
          && position.ordered(candidate.move()) == 0
          && happens("free/" + index, candidate.weight())
          && possible(candidate)) {
        order(candidate, "free/" + index);
      }
    }
    orderByWeight();
  }

  private Move move(WeightedMove candidate) {
    return scenario.moves().get(candidate.move());
  }

  private boolean possible(WeightedMove candidate) {
    return candidate.weight() > 0
        && position.open(candidate.move())
        && (candidate.condition() == null || position.believes(candidate.condition()));
  }

  /** Chooses one option of what an inject lets the team decide, by weight, else evenly. */
  private void decide(int inject) {
    for (Inject.Choice choice : scenario.injects().get(inject).choices()) {
      if (choice.team() == position.team()) {
        List<WeightedMove> named =
            policy.moves().stream()
                .filter(candidate -> choice.options().contains(candidate.move()))
                .filter(this::possible)
                .toList();
        List<WeightedMove> options =
            named.isEmpty()
                ? choice.options().stream()
                    .map(option -> new WeightedMove(option, Map.of(), 1))
                    .filter(this::possible)
                    .toList()
                : named;
        orderOne(new ArrayList<>(options), "choice/" + inject);
      }
    }
  }

  private void orderByWeight() {
    List<WeightedMove> candidates = new ArrayList<>(policy.moves());
    candidates.removeIf(candidate -> move(candidate).limits().free() || !isOpenAlways(candidate));
    candidates.removeIf(candidate -> !possible(candidate));
    while (position.room() > 0) {
      WeightedMove ordered = orderOne(candidates, "move/" + position.room());
      if (ordered == null) {
        return;
      }
      candidates.removeIf(candidate -> !position.open(candidate.move()));
    }
  }

  private boolean isOpenAlways(WeightedMove candidate) {
    return move(candidate).opening() == Move.ALWAYS_OPEN;
  }

  /** Orders one of the candidates; takes out those that are not legal or too dear. */
  private @Nullable WeightedMove orderOne(List<WeightedMove> candidates, String key) {
    while (!candidates.isEmpty()) {
      int chosen = pick(candidates, position.draws().uniform(keys + key + "/" + candidates.size()));
      WeightedMove candidate = candidates.get(chosen);
      if (order(candidate, key)) {
        return candidate;
      }
      candidates.remove(chosen);
    }
    return null;
  }

  /** The index of a candidate, each as likely as its weight. */
  private static int pick(List<WeightedMove> candidates, double uniform) {
    double sum = 0;
    for (WeightedMove candidate : candidates) {
      sum += candidate.weight();
    }
    double left = uniform * sum;
    for (int index = 0; index < candidates.size(); index++) {
      left -= candidates.get(index).weight();
      if (left < 0) {
        return index;
      }
    }
    return candidates.size() - 1;
  }

  private boolean order(WeightedMove candidate, String key) {
    Map<String, String> typed =
        parameters.complete(
            move(candidate).parameters(), candidate.parameters(), keys + "with/" + key);
    if (position.price(candidate.move(), typed) instanceof Priced.Legal legal
        && purse.payBesideReserve(legal.costs().getFirst())) {
      position.order(candidate.move(), typed, legal);
      return true;
    }
    return false;
  }
}
