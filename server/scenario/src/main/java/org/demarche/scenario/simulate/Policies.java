package org.demarche.scenario.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.engine.model.BotPolicy.DealPolicy;
import org.demarche.engine.model.BotPolicy.TeamPolicy;
import org.demarche.engine.model.BotPolicy.WeightedMove;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.turn.Draws;

/** The policies that teams can play in a simulation, and which of them they do. Immutable. */
final class Policies {
  /** Each team draws one of the scenario's policies for it, evenly, in every game. */
  static final String MIXED = "mixed";

  /** Each move and each free parameter is as likely as the others. */
  static final String RANDOM = "random";

  /** Orders nothing, so that the scenario's defaults for absent teams count. */
  static final String ABSENT = "absent";

  /** How likely a random team orders each free move that is open to it. */
  private static final double FREE = 0.5;

  /** How likely a random team breaks each deal that it could break, in a turn. */
  private static final double RENEGE = 0.05;

  private static final double PROPOSE = 0.25;
  private static final double ACCEPT = 0.5;

  private final List<List<TeamPolicy>> known;
  private final List<List<TeamPolicy>> played;

  /**
   * @param usual what teams play of which nothing else is said: {@code mixed}, {@code random} or
   *     the id of a policy; a team that has no such policy plays {@code standard}
   * @param ofTeams what single teams play, by team id
   */
  Policies(Scenario scenario, String usual, Map<String, String> ofTeams) {
    known = new ArrayList<>();
    played = new ArrayList<>();
    for (int team = 0; team < scenario.teamCount(); team++) {
      String id = scenario.actors().get(team).id();
      List<TeamPolicy> own = own(scenario, team);
      known.add(own);
      String name = ofTeams.get(id);
      played.add(
          name == null
              ? chosen(own, usual)
              : orRefused(chosen(own, name), own, scenario.actors().get(team).title(), name));
    }
    for (String team : ofTeams.keySet()) {
      if (scenario.teams().stream().noneMatch(actor -> actor.id().equals(team))) {
        throw new SimulationException("There is no team \"" + team + "\" in this scenario.");
      }
    }
    if (played.stream().allMatch(List::isEmpty)) {
      throw new SimulationException("No team has a policy \"" + usual + "\".");
    }
    for (int team = 0; team < played.size(); team++) {
      if (played.get(team).isEmpty()) {
        played.set(team, List.of(known.get(team).getFirst()));
      }
    }
  }

  /** All that the team can play: the scenario's policies, then the built-in ones. */
  private static List<TeamPolicy> own(Scenario scenario, int team) {
    List<TeamPolicy> own = new ArrayList<>();
    if (team < scenario.bots().teams().size()) {
      own.addAll(scenario.bots().of(team));
    }
    own.add(random(scenario, team));
    own.add(new TeamPolicy(ABSENT, "Absent", "", List.of(), List.of(), List.of()));
    return List.copyOf(own);
  }

  private static List<TeamPolicy> chosen(List<TeamPolicy> own, String name) {
    boolean mixed = name.equals(MIXED);
    return own.stream()
        .filter(
            policy ->
                mixed
                    ? !policy.id().equals(RANDOM) && !policy.id().equals(ABSENT)
                    : policy.id().equals(name))
        .toList();
  }

  private static List<TeamPolicy> orRefused(
      List<TeamPolicy> chosen, List<TeamPolicy> own, String team, String name) {
    if (chosen.isEmpty()) {
      String all = own.stream().map(TeamPolicy::id).collect(Collectors.joining(", "));
      throw new SimulationException(
          "%s has no policy \"%s\". It has: %s; or mixed.".formatted(team, name, all));
    }
    return chosen;
  }

  static TeamPolicy random(Scenario scenario, int team) {
    List<WeightedMove> moves = new ArrayList<>();
    for (int index = 0; index < scenario.moves().size(); index++) {
      Move move = scenario.moves().get(index);
      if (move.teams().contains(team) && move.opening() == Move.ALWAYS_OPEN) {
        double weight = !move.limits().free() ? 1 : breaksDeal(scenario, move) ? RENEGE : FREE;
        moves.add(new WeightedMove(index, texts(move.parameters()), weight));
      }
    }
    List<DealPolicy> deals = new ArrayList<>();
    for (int index = 0; index < scenario.deals().size(); index++) {
      DealKind kind = scenario.deals().get(index);
      if (kind.parties().contains(team)) {
        double propose = kind.proposers().contains(team) ? PROPOSE : 0;
        deals.add(new DealPolicy(index, texts(kind.terms()), propose, ACCEPT));
      }
    }
    return new TeamPolicy(RANDOM, "Random", "", List.of(), moves, deals);
  }

  private static boolean breaksDeal(Scenario scenario, Move move) {
    return scenario.deals().stream().anyMatch(deal -> move.id().equals(deal.id() + "_renege"));
  }

  /** Something to say where words are asked for, which no draw could find. */
  private static Map<String, String> texts(List<Parameter> declared) {
    Map<String, String> texts = new HashMap<>();
    for (Parameter parameter : declared) {
      if (parameter.kind() instanceof Parameter.Kind.Text) {
        texts.put(parameter.id(), "-");
      }
    }
    return texts;
  }

  /** The indices of the policies that the teams play in a game, by team. */
  List<Integer> drawn(Draws draws) {
    List<Integer> drawn = new ArrayList<>();
    for (int team = 0; team < played.size(); team++) {
      List<TeamPolicy> own = played.get(team);
      int pick = own.size() == 1 ? 0 : (int) (draws.uniform("policy/" + team) * own.size());
      drawn.add(known.get(team).indexOf(own.get(pick)));
    }
    return drawn;
  }

  TeamPolicy policy(int team, int index) {
    return known.get(team).get(index);
  }

  int count(int team) {
    return known.get(team).size();
  }

  /** Whether all teams play at random in all games, which is what par is set by. */
  boolean allRandom() {
    return played.stream().allMatch(own -> own.size() == 1 && own.getFirst().id().equals(RANDOM));
  }
}
