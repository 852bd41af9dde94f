package org.demarche.scenario.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.engine.bot.PolicyPlayer;
import org.demarche.engine.bot.Position;
import org.demarche.engine.bot.Purse;
import org.demarche.engine.model.BotPolicy.TeamPolicy;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Inject;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.ReportText.Audience;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Track;
import org.demarche.engine.turn.Draws;
import org.demarche.engine.turn.KeyedDraws;
import org.demarche.engine.turn.Moment;
import org.demarche.engine.turn.Priced;
import org.demarche.engine.turn.Readings;
import org.demarche.engine.turn.Readings.Reading;
import org.demarche.engine.turn.Start;
import org.demarche.engine.turn.Values;
import org.jspecify.annotations.Nullable;

/** A team of a simulated game, from turn to turn: its policy, its orders, what it has used. */
final class TeamSeat implements Position {
  private final GameRules rules;
  private final Scenario scenario;
  private final int team;
  private final TeamPolicy policy;
  private final Usage usage;

  private Moment now;
  private Draws draws = new KeyedDraws("", 0);
  private Purse purse = new Purse();
  private @Nullable Readings latest;
  private @Nullable Moment beliefs;
  private @Nullable TalkTable table;
  private List<Integer> injects = List.of();
  private List<GameLog.Order> orders = new ArrayList<>();
  private PolicyPlayer player;

  TeamSeat(GameRules rules, int team, TeamPolicy policy) {
    this.rules = rules;
    this.scenario = rules.scenario();
    this.team = team;
    this.policy = policy;
    this.usage = new Usage(scenario.moves().size());
    this.now = new Moment(0, 0, Start.values(scenario), List.of());
    this.player = new PolicyPlayer(scenario, policy, this, purse);
  }

  /** Begins a turn. */
  void begin(Moment opened, Readings readings, List<Double> available, Draws ofTurn) {
    now = opened;
    latest = readings;
    beliefs = null;
    draws = ofTurn;
    purse = new Purse(available.stream().mapToDouble(Double::doubleValue).toArray());
    orders = new ArrayList<>();
    injects = opened.injects().stream().filter(this::reads).toList();
    player = new PolicyPlayer(scenario, policy, this, purse);
  }

  private boolean reads(int inject) {
    return switch (scenario.injects().get(inject).audience()) {
      case Audience.Everyone() -> true;
      case Audience.Teams(List<Integer> teams) -> teams.contains(team);
    };
  }

  void propose(TalkTable talks) {
    table = talks;
    player.propose();
  }

  boolean accepts(TalkTable.Offer offer, List<Double> costs) {
    return player.accepts(offer.kind(), offer.proposer(), offer.legal().parameters(), costs);
  }

  void refund(List<Double> costs) {
    purse.refund(costs);
  }

  void order() {
    player.order();
  }

  Moment now() {
    return now;
  }

  List<GameLog.Order> orders() {
    return orders;
  }

  boolean absent() {
    return policy.id().equals(Policies.ABSENT) && orders.isEmpty();
  }

  boolean decided(Inject.Choice choice) {
    return orders.stream().anyMatch(order -> choice.options().contains(order.move()));
  }

  /** Orders a move if the team may and can pay. */
  void orderIfPossible(int move, Map<String, String> typed) {
    if (open(move)
        && price(move, typed) instanceof Priced.Legal legal
        && purse.pay(legal.costs().getFirst())) {
      orders.add(
          new GameLog.Order(move, typed, legal.parameters(), legal.costs().getFirst(), true));
    }
  }

  /** Orders what comes of not choosing: it costs nothing and no limit stops it. */
  void orderOtherwise(int move) {
    if (price(move, Map.of()) instanceof Priced.Legal legal) {
      List<Double> nothing = legal.costs().getFirst().stream().map(_ -> 0.0).toList();
      orders.add(new GameLog.Order(move, Map.of(), legal.parameters(), nothing, true));
    }
  }

  /** Whether the team ordered the move in that turn, as far as it was not ordered since. */
  boolean orderedIn(int turn, int move) {
    return turn > 0 && usage.last(move) == turn;
  }

  /** Ends a turn. */
  void count(int turn) {
    orders.forEach(order -> usage.count(order.move(), turn));
  }

  // The position

  @Override
  public int team() {
    return team;
  }

  @Override
  public Draws draws() {
    return draws;
  }

  @Override
  public boolean believes(Expression condition) {
    if (beliefs == null) {
      beliefs = new Moment(now.turn(), now.turns(), believed(), injects);
    }
    return rules.orders().holds(beliefs, team, condition);
  }

  /** The latest readings, and the middle of the range where there are none. */
  private Values believed() {
    double[] believed = new double[scenario.slots().size()];
    for (int slot = 0; slot < believed.length; slot++) {
      Reading reading = latest == null ? null : latest.teams().get(team).get(slot);
      Track track = scenario.tracks().get(scenario.slots().get(slot).track());
      believed[slot] = reading == null ? (track.minimum() + track.maximum()) / 2 : reading.value();
    }
    return Values.of(believed);
  }

  @Override
  public List<Integer> injects() {
    return injects;
  }

  @Override
  public int room() {
    int room = scenario.moveLimit();
    for (GameLog.Order order : orders) {
      room -= scenario.moves().get(order.move()).limits().free() ? 0 : 1;
    }
    return room;
  }

  @Override
  public boolean open(int move) {
    Move kind = scenario.moves().get(move);
    return usage.allows(kind.limits(), move, ordered(move), now.turn()) && choiceOpen(kind, move);
  }

  private boolean choiceOpen(Move kind, int move) {
    if (kind.opening() == Move.ALWAYS_OPEN) {
      return true;
    }
    return now.injects().contains(kind.opening())
        && scenario.injects().get(kind.opening()).choices().stream()
            .filter(choice -> choice.options().contains(move))
            .noneMatch(this::decided);
  }

  @Override
  public int ordered(int move) {
    int count = 0;
    for (GameLog.Order order : orders) {
      count += order.move() == move ? 1 : 0;
    }
    return count;
  }

  @Override
  public Priced price(int move, Map<String, String> typed) {
    return rules.orders().move(now, team, move, typed);
  }

  @Override
  public void order(int move, Map<String, String> typed, Priced.Legal legal) {
    orders.add(new GameLog.Order(move, typed, legal.parameters(), legal.costs().getFirst(), false));
  }

  @Override
  public boolean dealOpen(int kind) {
    return table != null && table.open(kind) && !table.talkedAbout(kind);
  }

  @Override
  public Priced priceDeal(int kind, Map<String, String> typed) {
    return table == null ? new Priced.Unmet("Nobody talks now.") : table.price(kind, team, typed);
  }

  @Override
  public void propose(int kind, Map<String, String> typed, Priced.Legal legal) {
    if (table != null) {
      table.propose(new TalkTable.Offer(kind, team, legal));
    }
  }
}
