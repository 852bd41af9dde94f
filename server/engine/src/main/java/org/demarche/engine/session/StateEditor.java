package org.demarche.engine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.demarche.engine.turn.Readings;
import org.demarche.engine.turn.Resolution;
import org.demarche.engine.turn.Values;
import org.demarche.engine.whitecell.WhiteCellState;
import org.jspecify.annotations.Nullable;

/** Makes a state that differs from another one in a few parts. For use by one thread, once. */
final class StateEditor {
  private SessionState.Setup setup;
  private long version;
  private Stage stage;
  private List<Seat> seats;
  private List<JoinCode> codes;
  private SessionState.@Nullable Setup practice;
  private List<TeamState> teams;
  private Values values;
  private @Nullable Resolution opening;
  private List<Integer> openingInjects;
  private @Nullable Readings startReadings;
  private List<TurnRecord> turns;
  private List<Deal> deals;
  private List<Message> messages;
  private List<Assessment> assessments;
  private List<Score> scores;
  private List<Label> labels;
  private List<QuizAnswer> quiz;
  private WhiteCellState whiteCell;
  private List<Branch> branches;
  private List<Event.RequestAnswered> answers;

  StateEditor(SessionState state) {
    this.setup = state.setup();
    this.version = state.version();
    this.stage = state.stage();
    this.seats = state.seats();
    this.codes = state.codes();
    this.practice = state.practice();
    this.teams = state.teams();
    this.values = state.values();
    this.opening = state.opening();
    this.openingInjects = state.openingInjects();
    this.startReadings = state.startReadings();
    this.turns = state.turns();
    this.deals = state.deals();
    this.messages = state.messages();
    this.assessments = state.assessments();
    this.scores = state.scores();
    this.labels = state.labels();
    this.quiz = state.quiz();
    this.whiteCell = state.whiteCell();
    this.branches = state.branches();
    this.answers = state.answers();
  }

  SessionState build() {
    return new SessionState(
        version,
        setup,
        stage,
        seats,
        codes,
        practice,
        teams,
        values,
        opening,
        openingInjects,
        startReadings,
        turns,
        deals,
        messages,
        assessments,
        scores,
        labels,
        quiz,
        whiteCell,
        branches,
        answers);
  }

  StateEditor version(long version) {
    this.version = version;
    return this;
  }

  StateEditor stage(Stage stage) {
    this.stage = stage;
    return this;
  }

  StateEditor seats(List<Seat> seats) {
    this.seats = seats;
    return this;
  }

  StateEditor team(int team, UnaryOperator<TeamState> change) {
    teams = new ArrayList<>(teams);
    teams.set(team, change.apply(teams.get(team)));
    return this;
  }

  StateEditor teams(List<TeamState> teams) {
    this.teams = teams;
    return this;
  }

  StateEditor values(Values values) {
    this.values = values;
    return this;
  }

  StateEditor opening(@Nullable Resolution opening, List<Integer> injects) {
    this.opening = opening;
    this.openingInjects = injects;
    return this;
  }

  StateEditor startReadings(@Nullable Readings startReadings) {
    this.startReadings = startReadings;
    return this;
  }

  StateEditor turns(List<TurnRecord> turns) {
    this.turns = turns;
    return this;
  }

  StateEditor deals(List<Deal> deals) {
    this.deals = deals;
    return this;
  }

  StateEditor messages(List<Message> messages) {
    this.messages = messages;
    return this;
  }

  StateEditor assessments(List<Assessment> assessments) {
    this.assessments = assessments;
    return this;
  }

  StateEditor scores(List<Score> scores) {
    this.scores = scores;
    return this;
  }

  StateEditor setup(SessionState.Setup setup) {
    this.setup = setup;
    return this;
  }

  StateEditor practice(SessionState.@Nullable Setup practice) {
    this.practice = practice;
    return this;
  }

  StateEditor codes(List<JoinCode> codes) {
    this.codes = codes;
    return this;
  }

  StateEditor labels(List<Label> labels) {
    this.labels = labels;
    return this;
  }

  StateEditor quiz(List<QuizAnswer> quiz) {
    this.quiz = quiz;
    return this;
  }

  StateEditor whiteCell(WhiteCellState whiteCell) {
    this.whiteCell = whiteCell;
    return this;
  }

  StateEditor branches(List<Branch> branches) {
    this.branches = branches;
    return this;
  }

  StateEditor answers(List<Event.RequestAnswered> answers) {
    this.answers = answers;
    return this;
  }
}
