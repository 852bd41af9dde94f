package org.demarche.engine.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.turn.Moment;
import org.demarche.engine.turn.Readings;
import org.demarche.engine.turn.Resolution;
import org.demarche.engine.turn.Truth;
import org.demarche.engine.turn.Values;
import org.demarche.engine.whitecell.WhiteCellState;
import org.jspecify.annotations.Nullable;

/**
 * A session as its log tells it. Immutable; {@code evolve} makes the next one.
 *
 * @param version how many entries of the log it holds
 * @param codes all that give seats
 * @param practice what was fixed for the real game, while a practice game is played; else null
 * @param values the true values now
 * @param opening what the opening decided of the turn that has not closed; null if there is none
 * @param openingInjects indices of the running turn's injects
 * @param startReadings what was learned at the start; null in the lobby
 * @param turns the closed turns, oldest first
 * @param assessments all that were given, the last one of a team, turn and question counting
 * @param labels what teams have noted for the debrief, oldest first
 * @param quiz the answers to the rules quiz
 * @param branches what rewinds have taken back, oldest first
 * @param answers what repeated requests are answered, oldest first; only the newest are kept, see
 *     {@link SessionLimits#ANSWERS}
 */
public record SessionState(
    long version,
    Setup setup,
    Stage stage,
    List<Seat> seats,
    List<JoinCode> codes,
    @Nullable Setup practice,
    List<TeamState> teams,
    Values values,
    @Nullable Resolution opening,
    List<Integer> openingInjects,
    @Nullable Readings startReadings,
    List<TurnRecord> turns,
    List<Deal> deals,
    List<Message> messages,
    List<Assessment> assessments,
    List<Score> scores,
    List<Label> labels,
    List<QuizAnswer> quiz,
    WhiteCellState whiteCell,
    List<Branch> branches,
    List<Event.RequestAnswered> answers) {

  public SessionState {
    seats = List.copyOf(seats);
    teams = List.copyOf(teams);
    openingInjects = List.copyOf(openingInjects);
    turns = List.copyOf(turns);
    deals = List.copyOf(deals);
    messages = List.copyOf(messages);
    assessments = List.copyOf(assessments);
    scores = List.copyOf(scores);
    codes = List.copyOf(codes);
    labels = List.copyOf(labels);
    quiz = List.copyOf(quiz);
    branches = List.copyOf(branches);
    answers = List.copyOf(answers);
  }

  /** What was fixed when the session was created; see {@link Event.SessionCreated}. */
  public record Setup(
      String id,
      String title,
      String scenario,
      String scenarioDigest,
      String seed,
      int thesis,
      List<Integer> objectives,
      @Nullable Duration turnLength,
      int turns,
      boolean documentOnly,
      List<Integer> modifiers,
      boolean bots,
      SessionOptions options,
      Instant createdAt) {
    public Setup {
      objectives = List.copyOf(objectives);
      modifiers = List.copyOf(modifiers);
    }

    /** The same session with another truth, for one practice turn. */
    Setup forPractice(Event.PracticeStarted practice) {
      return new Setup(
          id,
          title,
          scenario,
          scenarioDigest,
          practice.seed(),
          practice.thesis(),
          practice.objectives(),
          turnLength,
          1,
          documentOnly,
          List.of(),
          bots,
          options,
          createdAt);
    }

    Setup with(SessionOptions options) {
      return new Setup(
          id,
          title,
          scenario,
          scenarioDigest,
          seed,
          thesis,
          objectives,
          turnLength,
          turns,
          documentOnly,
          modifiers,
          bots,
          options,
          createdAt);
    }

    /** What is true in the session. */
    public Truth truth() {
      return new Truth(thesis, modifiers);
    }

    /** How many turns are played. */
    public int turnsOf(Scenario scenario) {
      return turns == 0 ? scenario.turns() : turns;
    }
  }

  /** The running turn and its board. */
  public Moment moment(Scenario scenario) {
    return new Moment(turn(), setup.turnsOf(scenario), values, openingInjects);
  }

  /** By team index, the index of its private objective; -1 for a team that has none. */
  public List<Integer> objectives() {
    List<Integer> objectives = new ArrayList<>(setup.objectives());
    turns.forEach(turn -> redraw(objectives, turn.opening()));
    if (opening != null) {
      redraw(objectives, opening);
    }
    return objectives;
  }

  private static void redraw(List<Integer> objectives, Resolution opening) {
    opening.redrawn().forEach(redrawn -> objectives.set(redrawn.team(), redrawn.objective()));
  }

  /**
   * What the opening decided that followed a turn; null if none did.
   *
   * @param turn 1 to the last closed one
   */
  public @Nullable Resolution openingAfter(int turn) {
    return turn < turns.size() ? turns.get(turn).opening() : opening;
  }

  /** The running turn's number; 0 in the lobby, the last resolved turn after the end. */
  public int turn() {
    return stage.turn();
  }
}
