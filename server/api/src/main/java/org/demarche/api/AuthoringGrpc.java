package org.demarche.api;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.demarche.api.mapping.AuthoringMapper;
import org.demarche.api.refusal.ApiReason;
import org.demarche.api.refusal.Refusals;
import org.demarche.engine.model.Scenario;
import org.demarche.protocol.v1.AuthoringServiceGrpc;
import org.demarche.protocol.v1.CheckScenarioRequest;
import org.demarche.protocol.v1.CheckScenarioResponse;
import org.demarche.protocol.v1.DiffScenariosRequest;
import org.demarche.protocol.v1.DiffScenariosResponse;
import org.demarche.protocol.v1.GetScenarioDocRequest;
import org.demarche.protocol.v1.GetScenarioDocResponse;
import org.demarche.protocol.v1.SimulateScenarioRequest;
import org.demarche.protocol.v1.SimulateScenarioResponse;
import org.demarche.protocol.v1.TestScenarioRequest;
import org.demarche.protocol.v1.TestScenarioResponse;
import org.demarche.scenario.Loaded;
import org.demarche.scenario.Problem;
import org.demarche.scenario.ProblemPrinter;
import org.demarche.scenario.ScenarioLoader;
import org.demarche.scenario.cases.CaseRunner;
import org.demarche.scenario.cases.Cases;
import org.demarche.scenario.diff.ScenarioDiff;
import org.demarche.scenario.diff.ScenarioDiff.Compared;
import org.demarche.scenario.doc.Audience;
import org.demarche.scenario.doc.Rulebook;
import org.demarche.scenario.playthrough.Playthroughs;
import org.demarche.scenario.playthrough.Playthroughs.Replayed;

/** Answers the calls of AuthoringService. */
final class AuthoringGrpc extends AuthoringServiceGrpc.AuthoringServiceImplBase {
  private static final String SCENARIO = "scenario";

  private final ScenarioCatalog catalog;
  private final ScenarioLoader loader = new ScenarioLoader();

  /** One simulation at a time: it takes all cores. */
  private final Semaphore simulations = new Semaphore(1);

  AuthoringGrpc(ScenarioCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public void checkScenario(
      CheckScenarioRequest request, StreamObserver<CheckScenarioResponse> observer) {
    try (SourceFolder source = SourceFolder.of(catalog, request.getScenario(), SCENARIO)) {
      Loaded loaded = source.load(loader);
      Scenario scenario = loaded.scenario();
      List<Problem> problems = new ArrayList<>(loaded.problems());
      if (scenario != null) {
        problems.addAll(cases(source.folder(), scenario).problems());
      }
      Answers.send(
          observer,
          CheckScenarioResponse.newBuilder()
              .addAllProblems(AuthoringMapper.problems(problems))
              .setPlayable(scenario != null)
              .setDigest(scenario == null ? "" : scenario.info().digest())
              .build());
    }
  }

  @Override
  public void testScenario(
      TestScenarioRequest request, StreamObserver<TestScenarioResponse> observer) {
    try (SourceFolder source = SourceFolder.of(catalog, request.getScenario(), SCENARIO)) {
      Loaded loaded = source.load(loader);
      Scenario scenario = loaded.scenario();
      TestScenarioResponse.Builder response =
          TestScenarioResponse.newBuilder()
              .addAllProblems(AuthoringMapper.problems(loaded.problems()));
      if (scenario != null) {
        test(source.folder(), scenario, response);
      }
      Answers.send(observer, response.build());
    }
  }

  private static void test(Path folder, Scenario scenario, TestScenarioResponse.Builder response) {
    Cases cases = cases(folder, scenario);
    response.addAllProblems(AuthoringMapper.problems(cases.problems()));
    boolean passed = !cases.hasErrors();
    if (passed) {
      CaseRunner runner = new CaseRunner(scenario);
      for (var tested : cases.all()) {
        var result = runner.run(tested);
        response.addCases(AuthoringMapper.result(result));
        passed &= result.passed();
      }
    }
    for (Replayed replayed : replayed(folder, scenario)) {
      response.addAllProblems(AuthoringMapper.problems(replayed.problems()));
      response.addGames(AuthoringMapper.result(replayed));
      passed &= replayed.same();
    }
    response.setPassed(passed);
  }

  private static Cases cases(Path folder, Scenario scenario) {
    try {
      return Cases.read(folder, scenario);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Replayed> replayed(Path folder, Scenario scenario) {
    try {
      List<Replayed> all = new ArrayList<>();
      for (Path file : Playthroughs.files(folder)) {
        all.add(Playthroughs.replay(scenario, folder, String.valueOf(file.getFileName())));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void getScenarioDoc(
      GetScenarioDocRequest request, StreamObserver<GetScenarioDocResponse> observer) {
    try (SourceFolder source = SourceFolder.of(catalog, request.getScenario(), SCENARIO)) {
      Audience audience =
          request.getAudience() == GetScenarioDocRequest.Audience.AUDIENCE_PLAYERS
              ? Audience.PLAYERS
              : Audience.FACILITATOR;
      Rulebook rulebook = Rulebook.of(source.folder(), source.playable(loader), audience);
      boolean markdown = request.getFormat() == GetScenarioDocRequest.Format.FORMAT_MARKDOWN;
      Answers.send(
          observer,
          GetScenarioDocResponse.newBuilder()
              .setText(markdown ? rulebook.markdown() : rulebook.html())
              .build());
    }
  }

  @Override
  public void diffScenarios(
      DiffScenariosRequest request, StreamObserver<DiffScenariosResponse> observer) {
    try (SourceFolder before = SourceFolder.of(catalog, request.getBefore(), "before");
        SourceFolder after = SourceFolder.of(catalog, request.getAfter(), "after")) {
      Compared compared = ScenarioDiff.of(before.folder(), after.folder());
      if (!compared.problems().isEmpty()) {
        throw Refusals.of(
            ApiReason.SCENARIO_HAS_PROBLEMS,
            "One of the scenarios cannot be read: "
                + ProblemPrinter.print(compared.problems().getFirst()).strip());
      }
      Answers.send(
          observer,
          DiffScenariosResponse.newBuilder()
              .addAllDifferences(
                  compared.differences().stream().map(AuthoringMapper::difference).toList())
              .build());
    }
  }

  @Override
  public void simulateScenario(
      SimulateScenarioRequest request, StreamObserver<SimulateScenarioResponse> observer) {
    if (!simulations.tryAcquire()) {
      throw Refusals.of(
          ApiReason.SIMULATION_RUNNING,
          "Another simulation is running on this server. Try again when it is over.");
    }
    try (SourceFolder source = SourceFolder.of(catalog, request.getScenario(), SCENARIO)) {
      var client = (ServerCallStreamObserver<SimulateScenarioResponse>) observer;
      new SimulateCall(source.playable(loader), request, client).run();
    } finally {
      simulations.release();
    }
    // Only now, so that whoever has the report may simulate again.
    observer.onCompleted();
  }
}
