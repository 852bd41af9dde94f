package org.demarche.engine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.demarche.engine.turn.Readings;
import org.demarche.engine.turn.Resolution;
import org.demarche.engine.turn.Values;
import org.jspecify.annotations.Nullable;

/** Makes a state that differs from another one in a few parts. For use by one thread, once. */
final class StateEditor {
  private final SessionState.Setup setup;
  private long version;
  private Stage stage;
  private List<Seat> seats;
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
  private List<Event.RequestAnswered> answers;

  StateEditor(SessionState state) {
    this.setup = state.setup();
    this.version = state.version();
    this.stage = state.stage();
    this.seats = state.seats();
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
    this.answers = state.answers();
  }

  SessionState build() {
    return new SessionState(
        version,
        setup,
        stage,
        seats,
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

  StateEditor values(Values values) {
    this.values = values;
    return this;
  }

  StateEditor opening(@Nullable Resolution opening, List<Integer> injects) {
    this.opening = opening;
    this.openingInjects = injects;
    return this;
  }

  StateEditor startReadings(Readings startReadings) {
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

  StateEditor answers(List<Event.RequestAnswered> answers) {
    this.answers = answers;
    return this;
  }
}
