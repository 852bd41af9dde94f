package org.demarche.api;

import io.grpc.stub.ServerCallStreamObserver;
import java.util.List;
import org.demarche.api.refusal.ApiReason;
import org.demarche.api.refusal.Refusals;
import org.demarche.engine.model.Modifier;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Thesis;
import org.demarche.protocol.v1.SimulateScenarioRequest;
import org.demarche.protocol.v1.SimulateScenarioResponse;
import org.demarche.protocol.v1.SimulationProgress;
import org.demarche.protocol.v1.SimulationReport;
import org.demarche.scenario.simulate.SimulationException;
import org.demarche.scenario.simulate.SimulationJson;
import org.demarche.scenario.simulate.SimulationOptions;
import org.demarche.scenario.simulate.SimulationPage;
import org.demarche.scenario.simulate.SimulationText;
import org.demarche.scenario.simulate.Simulator;

/** One SimulateScenario call. It ends when its client leaves. */
final class SimulateCall {
  private static final int MOST_GAMES = 5000;
  private static final int USUAL_GAMES = 500;
  private static final int MOST_OBSERVED = 60;
  private static final String USUAL_SEED = "simulation";

  /** How many messages of progress a part of the work sends at most. */
  private static final int STEPS = 100;

  private final Scenario scenario;
  private final SimulateScenarioRequest request;
  private final ServerCallStreamObserver<SimulateScenarioResponse> client;
  private final Thread worker = Thread.currentThread();
  private int step = -1;

  SimulateCall(
      Scenario scenario,
      SimulateScenarioRequest request,
      ServerCallStreamObserver<SimulateScenarioResponse> client) {
    this.scenario = scenario;
    this.request = request;
    this.client = client;
  }

  void run() {
    SimulationOptions options = options();
    try {
      var report = Simulator.run(scenario, options, this::progress);
      client.onNext(
          SimulateScenarioResponse.newBuilder()
              .setReport(
                  SimulationReport.newBuilder()
                      .setJson(SimulationJson.of(report))
                      .setText(String.join("\n", SimulationText.lines(report)) + "\n")
                      .setHtml(SimulationPage.of(report)))
              .build());
    } catch (SimulationException e) {
      throw Refusals.ofField("policy", String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      throw Refusals.of(
          ApiReason.SERVER_STOPPING, "The simulation was cut off. Ask for it again in a moment.");
    }
  }

  private SimulationOptions options() {
    int games = request.getGames() == 0 ? USUAL_GAMES : request.getGames();
    if (games < 1 || games > MOST_GAMES) {
      throw Refusals.ofField(
          "games", "Give 1 to %d games, or 0 for %d.".formatted(MOST_GAMES, USUAL_GAMES));
    }
    known("thesis", request.getThesis(), scenario.theses().stream().map(Thesis::id).toList());
    for (String modifier : request.getModifiersList()) {
      known("modifiers", modifier, scenario.modifiers().stream().map(Modifier::id).toList());
    }
    if (request.getTurns() < 0 || request.getTurns() > scenario.turns()) {
      throw Refusals.ofField(
          "turns", "Give 1 to %d turns, or 0 for all.".formatted(scenario.turns()));
    }
    if (request.getObserved() < 0 || request.getObserved() > MOST_OBSERVED) {
      throw Refusals.ofField("observed", "Give 0 to %d games to observe.".formatted(MOST_OBSERVED));
    }
    SimulationOptions usual = SimulationOptions.mixed(games, USUAL_SEED);
    return new SimulationOptions(
        games,
        request.getSeed().isEmpty() ? usual.seed() : request.getSeed(),
        request.getTurns(),
        request.getThesis(),
        request.getModifiersList(),
        request.getDocumentOnly(),
        request.getPolicy().isEmpty() ? usual.policy() : request.getPolicy(),
        request.getTeamPoliciesMap(),
        0,
        request.getObserved(),
        SimulationOptions.PARTICLES,
        false);
  }

  private static void known(String field, String id, List<String> known) {
    if (!id.isEmpty() && !known.contains(id)) {
      throw Refusals.ofField(
          field, "There is no '%s'. There are: %s.".formatted(id, String.join(", ", known)));
    }
  }

  /** The simulator asks for nothing but tells often; an interrupt is how it is stopped. */
  private void progress(String part, int done, int total) {
    if (client.isCancelled()) {
      worker.interrupt();
      return;
    }
    int now = total == 0 ? STEPS : (int) ((long) done * STEPS / total);
    if (now != step) {
      step = now;
      client.onNext(
          SimulateScenarioResponse.newBuilder()
              .setProgress(
                  SimulationProgress.newBuilder().setPart(part).setDone(done).setTotal(total))
              .build());
    }
  }
}
