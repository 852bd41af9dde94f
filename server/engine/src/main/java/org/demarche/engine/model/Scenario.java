package org.demarche.engine.model;

import java.util.Collections;
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
 * @param moveLimit how many moves a team may order in a turn beside free ones, at least 1
 * @param moveOrder whether moves are resolved together or one after the other
 * @param derivations how derived tracks are computed, in an order in which each reads only what is
 *     computed before it
 * @param modifiers optional changes of the theses' parameters
 * @param decks what random injects are drawn from
 * @param questions what teams are asked beside the theses
 * @param absent by team index, what a team orders that did nothing in a turn
 * @param conduct how people play it, beside its rules
 */
public record Scenario(
    ScenarioInfo info,
    List<CalendarTurn> calendar,
    List<Actor> actors,
    int teamCount,
    int moveLimit,
    MoveOrder moveOrder,
    List<Resource> resources,
    List<Track> tracks,
    List<Slot> slots,
    List<Derivation> derivations,
    List<Thesis> theses,
    List<Modifier> modifiers,
    List<Channel> channels,
    List<Move> moves,
    List<DealKind> deals,
    List<Rule> rules,
    List<Inject> injects,
    List<Deck> decks,
    List<Objective> objectives,
    List<Question> questions,
    Scoring scoring,
    BotPolicy bots,
    List<List<BotPolicy.WeightedMove>> absent,
    Conduct conduct) {

  public Scenario {
    calendar = List.copyOf(calendar);
    actors = List.copyOf(actors);
    resources = List.copyOf(resources);
    tracks = List.copyOf(tracks);
    slots = List.copyOf(slots);
    derivations = List.copyOf(derivations);
    theses = List.copyOf(theses);
    modifiers = List.copyOf(modifiers);
    channels = List.copyOf(channels);
    moves = List.copyOf(moves);
    deals = List.copyOf(deals);
    rules = List.copyOf(rules);
    injects = List.copyOf(injects);
    decks = List.copyOf(decks);
    objectives = List.copyOf(objectives);
    questions = List.copyOf(questions);
    absent = absent.stream().map(List::copyOf).toList();
  }

  /** A scenario that people play as usual. */
  public Scenario(
      ScenarioInfo info,
      List<CalendarTurn> calendar,
      List<Actor> actors,
      int teamCount,
      int moveLimit,
      MoveOrder moveOrder,
      List<Resource> resources,
      List<Track> tracks,
      List<Slot> slots,
      List<Derivation> derivations,
      List<Thesis> theses,
      List<Modifier> modifiers,
      List<Channel> channels,
      List<Move> moves,
      List<DealKind> deals,
      List<Rule> rules,
      List<Inject> injects,
      List<Deck> decks,
      List<Objective> objectives,
      List<Question> questions,
      Scoring scoring,
      BotPolicy bots,
      List<List<BotPolicy.WeightedMove>> absent) {
    this(
        info,
        calendar,
        actors,
        teamCount,
        moveLimit,
        moveOrder,
        resources,
        tracks,
        slots,
        derivations,
        theses,
        modifiers,
        channels,
        moves,
        deals,
        rules,
        injects,
        decks,
        objectives,
        questions,
        scoring,
        bots,
        absent,
        Conduct.PLAIN);
  }

  /** A scenario that uses only what every scenario has. */
  public Scenario(
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
    this(
        info,
        calendar,
        actors,
        teamCount,
        moveLimit,
        MoveOrder.TOGETHER,
        resources,
        tracks,
        slots,
        List.of(),
        theses,
        List.of(),
        channels,
        moves,
        deals,
        rules,
        injects,
        List.of(),
        objectives,
        List.of(),
        scoring,
        bots,
        Collections.nCopies(teamCount, List.of()));
  }

  /** In what order moves are resolved. */
  public enum MoveOrder {
    /** All on the board as it was before them; their effects are added up. */
    TOGETHER,
    /** One after the other, in the order of the teams and then of the moves in the scenario. */
    DECLARED,
    /** One after the other, as the teams wrote them into their orders. */
    LOGGED
  }

  /** The same scenario, played otherwise by people. */
  public Scenario with(Conduct conduct) {
    return with(moves, deals, rules, injects, bots, conduct);
  }

  /** The same scenario, played otherwise by bots. */
  public Scenario with(BotPolicy bots) {
    return with(moves, deals, rules, injects, bots, conduct);
  }

  /** The same scenario with others in the place of all that acts in it, in the same order. */
  public Scenario with(
      List<Move> moves, List<DealKind> deals, List<Rule> rules, List<Inject> injects) {
    return with(moves, deals, rules, injects, bots, conduct);
  }

  private Scenario with(
      List<Move> moves,
      List<DealKind> deals,
      List<Rule> rules,
      List<Inject> injects,
      BotPolicy bots,
      Conduct conduct) {
    return new Scenario(
        info,
        calendar,
        actors,
        teamCount,
        moveLimit,
        moveOrder,
        resources,
        tracks,
        slots,
        derivations,
        theses,
        modifiers,
        channels,
        moves,
        deals,
        rules,
        injects,
        decks,
        objectives,
        questions,
        scoring,
        bots,
        absent,
        conduct);
  }

  /** The same scenario with other rules of signing. */
  public Scenario with(TalkRules talk) {
    return with(conduct.with(talk));
  }

  /** The same scenario with other demands, and with conditions read by this. */
  public Scenario with(OrderDemands demands, ConditionReader conditions) {
    return with(conduct.with(demands).with(conditions));
  }

  /** How teams may sign what they say. */
  public TalkRules talk() {
    return conduct.talk();
  }

  /** What orders need, unless a session says otherwise. */
  public OrderDemands demands() {
    return conduct.demands();
  }

  /** Reads conditions that are written while a session runs. */
  public ConditionReader conditions() {
    return conduct.conditions();
  }

  /** Questions about the rules. */
  public Quiz quiz() {
    return conduct.quiz();
  }

  /** The teams, in declared order. */
  public List<Actor> teams() {
    return actors.subList(0, teamCount);
  }

  /** Whether it holds rival readings of the situation, and not one reading that is told to all. */
  public boolean hasRivalTheses() {
    return theses.size() > 1;
  }

  /** The number of turns of a full game. */
  public int turns() {
    return calendar.size();
  }
}
