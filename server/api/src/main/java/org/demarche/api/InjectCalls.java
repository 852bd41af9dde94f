package org.demarche.api;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.api.access.Holder;
import org.demarche.api.mapping.WhiteCellMapper;
import org.demarche.api.refusal.Refusals;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Slot;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Decider;
import org.demarche.engine.session.Decision;
import org.demarche.engine.session.Evolution;
import org.demarche.engine.session.Injects;
import org.demarche.engine.session.Rejection;
import org.demarche.engine.session.Rejection.FieldViolation;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.session.Request;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.turn.Values;
import org.demarche.engine.whitecell.PlannedInject;
import org.demarche.protocol.v1.InjectReader;
import org.demarche.protocol.v1.PreviewInjectResponse;
import org.demarche.protocol.v1.TrackForecast;
import org.demarche.session.LoadedSession;

/** What white cell asks about injects, and what it plans many at a time. */
final class InjectCalls {
  private final Scenario scenario;
  private final SessionState state;
  private final WhiteCellMapper mapper;

  InjectCalls(LoadedSession session, WhiteCellMapper mapper) {
    this.scenario = session.scenario();
    this.state = session.state();
    this.mapper = mapper;
  }

  /** Those planned in the session, then the scenario's. */
  List<org.demarche.protocol.v1.PlannedInject> all() {
    List<org.demarche.protocol.v1.PlannedInject> all = new ArrayList<>();
    state.whiteCell().planned().stream().map(mapper::planned).forEach(all::add);
    Injects injects = new Injects(scenario, state);
    for (int index = 0; index < scenario.injects().size(); index++) {
      all.add(mapper.ofScenario(index, injects));
    }
    return all;
  }

  /** The one with this id, planned or the scenario's. */
  org.demarche.protocol.v1.PlannedInject one(String id) {
    return all().stream()
        .filter(inject -> inject.getId().equals(id))
        .findFirst()
        .orElseGet(org.demarche.protocol.v1.PlannedInject::getDefaultInstance);
  }

  PreviewInjectResponse preview(String id) {
    Injects.Preview preview = new Injects(scenario, state).preview(id);
    if (preview == null) {
      throw Refusals.of(Reason.INJECT_NOT_FOUND, "There is no inject '%s'.".formatted(id));
    }
    List<Integer> changed = new ArrayList<>();
    PreviewInjectResponse.Builder answer = PreviewInjectResponse.newBuilder();
    Values before = state.values();
    for (int slot = 0; slot < before.size(); slot++) {
      if (before.get(slot) != preview.after().get(slot)) {
        changed.add(slot);
        Slot track = scenario.slots().get(slot);
        answer.addTracks(
            TrackForecast.newBuilder()
                .setTrack(track.id())
                .setTitle(track.title())
                .setBefore(before.get(slot))
                .setAfter(preview.after().get(slot)));
      }
    }
    for (int team = 0; team < scenario.teamCount(); team++) {
      answer.addReaders(reader(team, preview, changed));
    }
    return answer.addReaders(others(preview, changed)).build();
  }

  private InjectReader reader(int team, Injects.Preview preview, List<Integer> changed) {
    boolean reads = preview.everyone() || preview.teams().contains(team);
    return InjectReader.newBuilder()
        .setTeam(scenario.actors().get(team).id())
        .setText(reads ? preview.text() : "")
        .addAllTracks(
            changed.stream()
                .map(scenario.slots()::get)
                .filter(
                    slot ->
                        scenario
                            .tracks()
                            .get(slot.track())
                            .visibility()
                            .forTeam(team, slot)
                            .visible())
                .map(Slot::id)
                .toList())
        .build();
  }

  private InjectReader others(Injects.Preview preview, List<Integer> changed) {
    return InjectReader.newBuilder()
        .setText(preview.everyone() ? preview.text() : "")
        .addAllTracks(
            changed.stream()
                .map(scenario.slots()::get)
                .filter(
                    slot -> scenario.tracks().get(slot.track()).visibility().everyone().visible())
                .map(Slot::id)
                .toList())
        .build();
  }

  /** The command that plans all injects of a table; refused with all that is wrong in it. */
  Command.PlanInjects table(Holder holder, String csv, InstantSource clock) {
    InjectTable table = InjectTable.read(scenario, csv);
    List<String> problems = new ArrayList<>(table.problems());
    if (problems.isEmpty()) {
      problems.addAll(refused(holder, table.injects(), clock));
    }
    if (!problems.isEmpty()) {
      throw Refusals.of(
          new Rejection(
              Reason.INVALID_FIELD,
              String.join("\n", problems),
              Map.of("problems", Integer.toString(problems.size())),
              problems.stream().map(problem -> new FieldViolation("csv", problem)).toList()));
    }
    return new Command.PlanInjects(List.copyOf(table.injects().values()));
  }

  private List<String> refused(
      Holder holder, Map<Long, PlannedInject> injects, InstantSource clock) {
    List<String> problems = new ArrayList<>();
    SessionState next = state;
    for (Map.Entry<Long, PlannedInject> row : injects.entrySet()) {
      Request request =
          Request.trial(holder.caller(), clock.instant(), new Command.PlanInject(row.getValue()));
      switch (Decider.decide(scenario, next, request)) {
        case Decision.Accepted(_, var events) -> next = Evolution.fold(scenario, next, events);
        case Decision.Rejected(var rejection) ->
            problems.add("Line %d: %s".formatted(row.getKey(), rejection.message()));
      }
    }
    return problems;
  }
}
