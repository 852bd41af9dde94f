package org.demarche.engine.turn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Deck;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Inject;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Rule;
import org.demarche.engine.model.Scenario;
import org.jspecify.annotations.Nullable;

/** Makes the actions of a scenario. Immutable. */
final class Actions {
  /** Orders of different teams or kinds resolve the same in whatever order they are listed. */
  private static final Comparator<ResolvedOrder> BY_ACTOR_AND_KIND =
      Comparator.comparingInt(ResolvedOrder::actor).thenComparingInt(ResolvedOrder::index);

  private final Scenario scenario;
  private final boolean quiet;
  private final List<Stage> rules;
  private final List<Action> injects;

  /**
   * @param quiet whether nobody reads what actions say
   */
  Actions(Scenario scenario, boolean quiet) {
    this.scenario = scenario;
    this.quiet = quiet;
    this.rules = scenario.rules().stream().map(this::ofRule).toList();
    this.injects = scenario.injects().stream().map(Actions::ofInject).toList();
  }

  /**
   * A rule's actions, one for each actor it runs for.
   *
   * @param inOrder whether each effect is a stage of its own
   */
  record Stage(@Nullable Expression condition, boolean inOrder, List<Action> actions) {}

  /** Of each rule in declared order. */
  List<Stage> rules() {
    return rules;
  }

  List<Action> injects(List<Integer> indices) {
    return indices.stream().map(injects::get).toList();
  }

  /** The moves' actions in the order in which they are resolved. */
  List<Action> moves(List<ResolvedOrder> orders) {
    return scenario.moveOrder() == Scenario.MoveOrder.LOGGED
        ? asLogged(orders)
        : numbered(orders, this::ofMove);
  }

  private List<Action> asLogged(List<ResolvedOrder> orders) {
    record Logged(long at, Action action) {}
    List<Logged> logged = new ArrayList<>();
    numbered(
        orders,
        (order, use) -> {
          Action action = ofMove(order, use);
          logged.add(new Logged(order.logged(), action));
          return action;
        });
    logged.sort(Comparator.comparingLong(Logged::at));
    return logged.stream().map(Logged::action).toList();
  }

  List<Action> deals(List<ResolvedOrder> orders) {
    return numbered(orders, this::ofDeal);
  }

  /** Makes actions of orders and of which use each is, of that kind by that actor, from 1. */
  private static List<Action> numbered(
      List<ResolvedOrder> orders, BiFunction<ResolvedOrder, Integer, Action> action) {
    List<ResolvedOrder> sorted = new ArrayList<>(orders);
    sorted.sort(BY_ACTOR_AND_KIND);
    List<Action> actions = new ArrayList<>(sorted.size());
    int use = 0;
    for (int i = 0; i < sorted.size(); i++) {
      ResolvedOrder order = sorted.get(i);
      boolean again = i > 0 && BY_ACTOR_AND_KIND.compare(sorted.get(i - 1), order) == 0;
      use = again ? use + 1 : 1;
      actions.add(action.apply(order, use));
    }
    return actions;
  }

  private Action ofMove(ResolvedOrder order, int use) {
    Move move = scenario.moves().get(order.index());
    return new Action(
        new Cause(Cause.Kind.MOVE, move.id(), order.instance(), order.actor(), List.of()),
        key("move", move.id(), actorId(order.actor())) + use + "/",
        insider(order.actor()),
        move.parameters(),
        order.parameters(),
        List.of(),
        move.effects(),
        move.secret() ? secretly(move.title(), move.parameters(), order) : move.report(),
        move.secret() ? Readers.only(insider(order.actor())) : Readers.EVERYONE,
        new Action.Share(order.share(), true));
  }

  private Action ofDeal(ResolvedOrder order, int use) {
    DealKind kind = scenario.deals().get(order.index());
    boolean secret = kind.secret() || order.secret();
    return new Action(
        new Cause(Cause.Kind.DEAL, kind.id(), order.instance(), order.actor(), kind.parties()),
        key("deal", kind.id(), actorId(order.actor())) + use + "/",
        kind.parties(),
        kind.terms(),
        order.parameters(),
        kind.effects(),
        secret ? secretly(kind.title(), kind.terms(), order) : kind.report(),
        secret ? Readers.only(kind.parties()) : Readers.EVERYONE);
  }

  /**
   * Template of what the mover or the parties read of an order that the bulletin keeps silent of.
   */
  private String secretly(String title, List<Parameter> declared, ResolvedOrder order) {
    if (quiet) {
      return "";
    }
    String places =
        declared.stream()
            .map(Parameter::id)
            .filter(id -> !order.parameters().getOrDefault(id, "").isEmpty())
            .map(id -> "{" + id + "}")
            .collect(Collectors.joining(", "));
    return "Carried out in secret: " + title + (places.isEmpty() ? "." : " (" + places + ").");
  }

  /** What the parties read of a deal that an actor did not consent to. */
  Action refusal(ResolvedOrder order, DealKind.Consent consent) {
    DealKind kind = scenario.deals().get(order.index());
    String actor = scenario.actors().get(consent.actor()).inText();
    return new Action(
        new Cause(Cause.Kind.DEAL, kind.id(), order.instance(), order.actor(), kind.parties()),
        "",
        kind.parties(),
        List.of(),
        Map.of(),
        List.of(),
        kind.title() + ": " + actor + " does not agree. " + consent.text(),
        Readers.only(kind.parties()));
  }

  private Stage ofRule(Rule rule) {
    List<Action> actions =
        rule.each().isEmpty()
            ? List.of(ofRule(rule, -1))
            : rule.each().stream().map(self -> ofRule(rule, self)).toList();
    return new Stage(rule.condition(), rule.inOrder(), actions);
  }

  private Action ofRule(Rule rule, int self) {
    String instance = self < 0 ? "" : actorId(self);
    return new Action(
        new Cause(Cause.Kind.RULE, rule.id(), instance, self, List.of()),
        key("rule", rule.id(), instance),
        insider(self),
        List.of(),
        Map.of(),
        rule.locals(),
        rule.effects(),
        "",
        Readers.EVERYONE,
        Action.Share.WHOLE);
  }

  private static Action ofInject(Inject inject) {
    return new Action(
        new Cause(Cause.Kind.INJECT, inject.id(), "", -1, List.of()),
        key("inject", inject.id(), ""),
        List.of(),
        List.of(),
        Map.of(),
        inject.effects(),
        inject.text(),
        Readers.of(inject.audience(), List.of()));
  }

  /** Key of the draw by which an inject happens. */
  String happens(int inject) {
    return injects.get(inject).key() + "happens";
  }

  /** Key of a deck's draws. */
  static String deck(Deck deck) {
    return "deck/" + deck.id();
  }

  private List<Integer> insider(int actor) {
    return actor >= 0 && actor < scenario.teamCount() ? List.of(actor) : List.of();
  }

  private String actorId(int actor) {
    return scenario.actors().get(actor).id();
  }

  private static String key(String kind, String id, String actor) {
    return kind + "/" + id + "/" + actor + "/";
  }
}
