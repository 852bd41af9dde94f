package org.demarche.engine.view;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.demarche.engine.model.Inject;
import org.demarche.engine.session.Assessment;
import org.demarche.engine.session.Comment;
import org.demarche.engine.session.Deal;
import org.demarche.engine.session.Label;
import org.demarche.engine.session.Message;
import org.demarche.engine.session.OrderedMove;
import org.demarche.engine.session.QuizAnswer;
import org.demarche.engine.session.Score;
import org.demarche.engine.session.Seat;
import org.demarche.engine.session.SessionOptions;
import org.demarche.engine.session.StandIn;
import org.demarche.engine.turn.Outcome;
import org.demarche.engine.whitecell.Argument;
import org.demarche.engine.whitecell.Estimate;
import org.demarche.engine.whitecell.LedgerEntry;
import org.demarche.engine.whitecell.PlannedInject;
import org.jspecify.annotations.Nullable;

/**
 * All that one seat may know at one moment. Actors, tracks, moves and theses are given by their
 * index in the scenario, which every seat may read.
 *
 * @param version of the session; never sent to a seat as it is, because it tells how much others do
 * @param tracks by slot
 * @param balances of the seat's team; of every team for control
 * @param orders of the seat's team; of every team for control
 * @param deals the seat may know of, in the order they were proposed
 * @param messages the seat may read, oldest first
 * @param assessments of the running turn, of the seat's team; of every team for control; one for
 *     the theses and one for each question that was answered
 * @param lastResult the newest closed turn; null before there is one
 * @param objectives the team's own; all for control and after the end
 * @param injects of the running turn, indices in the scenario, those the seat may read
 * @param choices that injects of the running turn open for the seat's team; for every team for
 *     control
 * @param reveal null until the seat may know it
 * @param sentInjects white cell's own injects of the running turn, those the seat may read
 * @param labels the team's own; all for control and after the end
 * @param adjudication the running turn's free-text moves that the seat may argue or judge
 * @param ledger the interventions the seat may know of, oldest first
 * @param branches what rewinds have taken back, oldest first
 * @param quiz the seat's own answers to the rules quiz; everybody's for those who run the session
 */
public record SeatView(
    long version,
    SessionView session,
    Seat seat,
    List<TeamView> teams,
    List<TrackView> tracks,
    List<Balance> balances,
    List<OrdersView> orders,
    List<DealView> deals,
    List<Message> messages,
    List<AssessmentView> assessments,
    @Nullable TurnView lastResult,
    List<ObjectiveView> objectives,
    List<Integer> injects,
    List<ChoiceView> choices,
    @Nullable Reveal reveal,
    List<PlannedInject> sentInjects,
    List<Label> labels,
    List<AdjudicationView> adjudication,
    List<LedgerEntry> ledger,
    List<BranchView> branches,
    List<QuizAnswer> quiz) {

  public SeatView {
    sentInjects = List.copyOf(sentInjects);
    labels = List.copyOf(labels);
    adjudication = List.copyOf(adjudication);
    ledger = List.copyOf(ledger);
    branches = List.copyOf(branches);
    quiz = List.copyOf(quiz);
    teams = List.copyOf(teams);
    tracks = List.copyOf(tracks);
    balances = List.copyOf(balances);
    orders = List.copyOf(orders);
    deals = List.copyOf(deals);
    messages = List.copyOf(messages);
    assessments = List.copyOf(assessments);
    objectives = List.copyOf(objectives);
    injects = List.copyOf(injects);
    choices = List.copyOf(choices);
  }

  /** Where a session is in its life. */
  public enum State {
    LOBBY,
    RUNNING,
    PAUSED,
    ENDED
  }

  /** Where the running turn is. */
  public enum Phase {
    BRIEFING,
    PLANNING,
    ADJUDICATION,
    REVEAL
  }

  /**
   * What everybody knows of the session.
   *
   * @param turns how many are played
   * @param documentOnly whether injects from outside the scenario's sources are left out
   * @param deadline null without one and while paused
   * @param pausedUntil while paused, when it goes on by itself; null for when a facilitator says so
   * @param practice whether it is a practice turn, of which nothing counts
   * @param left while paused, what is left of the turn; null without a deadline
   */
  public record SessionView(
      String id,
      String title,
      State state,
      Phase phase,
      int turn,
      int turns,
      boolean documentOnly,
      @Nullable Instant deadline,
      String pauseReason,
      @Nullable Instant pausedUntil,
      @Nullable Duration left,
      boolean practice,
      SessionOptions options,
      Instant createdAt) {}

  /**
   * What everybody knows of a team.
   *
   * @param seats ids of the members' seats, in the order of {@code members}
   * @param heads which of the members are heads of the delegation
   */
  public record TeamView(
      int team,
      List<String> members,
      List<String> seats,
      List<String> heads,
      StandIn standIn,
      boolean approved) {
    public TeamView {
      members = List.copyOf(members);
      seats = List.copyOf(seats);
      heads = List.copyOf(heads);
    }
  }

  /**
   * A track's slot.
   *
   * @param visible whether there are readings at all
   * @param exact whether the readings are the true value
   * @param history one a turn, oldest first, from turn 0; empty if hidden
   */
  public record TrackView(int slot, boolean visible, boolean exact, List<TurnReading> history) {
    public TrackView {
      history = List.copyOf(history);
    }
  }

  /** A reading, and after which turn it was taken. */
  public record TurnReading(int turn, double value, double noise) {}

  /**
   * What a team has of one resource in the running turn.
   *
   * @param available at the start of the turn
   * @param committed promised by drafted moves and agreed deals
   */
  public record Balance(int team, int resource, double available, double committed) {}

  /**
   * A team's orders for the running turn.
   *
   * @param moves without the numbers that white cell decides, except for control and after the end
   */
  public record OrdersView(
      int team,
      int turn,
      OrdersState state,
      List<OrderedMove> moves,
      int moveLimit,
      int revision,
      List<Comment> comments) {
    public OrdersView {
      comments = List.copyOf(comments);
      moves = List.copyOf(moves);
    }
  }

  /** Where a team's orders are in their life. */
  public enum OrdersState {
    DRAFT,
    APPROVED,
    LOCKED
  }

  /**
   * A deal as the seat may know it.
   *
   * @param full whether the seat may know its secret terms, note and costs; else {@code deal} holds
   *     none of them, but only the terms that are not secret
   * @param costs what agreeing costs the seat's team, by resource; empty if it is no party
   * @param refusal why an actor that nobody plays did not agree, for those who may know the deal in
   *     full; empty if none refused
   * @param statuses how it stood with the deal after each turn, oldest first, for those who may
   *     know it in full
   */
  public record DealView(
      Deal deal, boolean full, List<Double> costs, String refusal, List<DealStatus> statuses) {
    public DealView {
      costs = List.copyOf(costs);
      statuses = List.copyOf(statuses);
    }

    /** Of a deal of which nothing is kept over turns. */
    public DealView(Deal deal, boolean full, List<Double> costs, String refusal) {
      this(deal, full, costs, refusal, List.of());
    }
  }

  /**
   * How it stood with a deal after a turn.
   *
   * @param delivered what has been delivered, in percent; null if nothing is to be, or the seat may
   *     not know
   */
  public record DealStatus(int turn, Kind kind, @Nullable Double delivered) {

    /** How it stood. */
    public enum Kind {
      IN_FORCE,
      /** Nothing more was delivered, although something is still owed. */
      DELAYED,
      /** Something was delivered. */
      DELIVERED,
      /** A party's move has ended it. */
      BREACHED,
      /** A secret clause has become known. */
      LEAKED,
      /** A party has walked out of it. */
      RENEGED,
      OVER
    }
  }

  /**
   * A team's assessment of the running turn, of the theses or of one question.
   *
   * @param score what it earned, 0 to 1; null until the truth is open
   */
  public record AssessmentView(Assessment assessment, @Nullable Double score) {}

  /**
   * What an inject of the running turn lets a team decide.
   *
   * @param inject index in the scenario
   * @param chosen index of the move that the team has drafted; -1 while it has chosen nothing
   */
  public record ChoiceView(int inject, Inject.Choice choice, int chosen) {}

  /**
   * A team's private objective.
   *
   * @param objective index in the scenario
   * @param met null before the end
   */
  public record ObjectiveView(int team, int objective, @Nullable Boolean met) {}

  /**
   * What is opened at the end.
   *
   * @param modifiers indices of the modifiers that are switched on
   * @param scores best first; empty before the end
   * @param answers what came true of each question; empty before the end
   */
  public record Reveal(
      int thesis, List<Integer> modifiers, String seed, List<Score> scores, List<Answer> answers) {
    public Reveal {
      modifiers = List.copyOf(modifiers);
      answers = List.copyOf(answers);
      scores = List.copyOf(scores);
    }
  }

  /**
   * What came true of a question.
   *
   * @param turn the turn after which it was judged
   * @param option index of the option
   */
  public record Answer(int question, int turn, int option) {}

  /**
   * A free-text move that is argued about and judged.
   *
   * @param team index of the team that ordered it
   * @param move without what white cell decides, except for those who judge
   * @param estimates the seat's own; every umpire's for control
   * @param spreads what the estimates come to, for control
   * @param draws of a closed turn, what decided it
   */
  public record AdjudicationView(
      int team,
      OrderedMove move,
      List<Argument> arguments,
      List<Estimate> estimates,
      List<Spread> spreads,
      List<Outcome.Draw> draws) {
    public AdjudicationView {
      draws = List.copyOf(draws);
      arguments = List.copyOf(arguments);
      estimates = List.copyOf(estimates);
      spreads = List.copyOf(spreads);
    }
  }

  /**
   * What several umpires' estimates of one number come to.
   *
   * @param count how many there are, at least 1
   * @param suggested their median
   */
  public record Spread(
      String parameter, int count, double lowest, double suggested, double highest) {}

  /**
   * A branch that can be looked into.
   *
   * @param turns how many closed turns it holds
   */
  public record BranchView(int number, int from, int turns, String reason, Instant at) {}
}
