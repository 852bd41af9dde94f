package org.demarche.api;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
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
import org.demarche.protocol.v1.GetScenarioSetupRequest;
import org.demarche.protocol.v1.GetScenarioSetupResponse;
import org.demarche.protocol.v1.ScenarioSource;
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

  private final Sources sources;
  private final ScenarioLoader loader = new ScenarioLoader();

  /** One simulation at a time: it takes all cores. */
  private final Semaphore simulations = new Semaphore(1);

  AuthoringGrpc(Sources sources) {
    this.sources = sources;
  }

  /** Answers when the source is closed, so that nothing of it is left behind then. */
  private <A> void answer(
      ScenarioSource named, Function<SourceFolder, A> call, StreamObserver<A> observer) {
    A answer;
    try (SourceFolder source = sources.open(named, SCENARIO)) {
      answer = call.apply(source);
    }
    Answers.send(observer, answer);
  }

  @Override
  public void checkScenario(
      CheckScenarioRequest request, StreamObserver<CheckScenarioResponse> observer) {
    answer(request.getScenario(), this::check, observer);
  }

  private CheckScenarioResponse check(SourceFolder source) {
    Loaded loaded = source.load(loader);
    Scenario scenario = loaded.scenario();
    List<Problem> problems = new ArrayList<>(loaded.problems());
    if (scenario != null) {
      problems.addAll(cases(source.folder(), scenario).problems());
    }
    return CheckScenarioResponse.newBuilder()
        .addAllProblems(AuthoringMapper.problems(problems))
        .setPlayable(scenario != null)
        .setDigest(scenario == null ? "" : scenario.info().digest())
        .build();
  }

  @Override
  public void testScenario(
      TestScenarioRequest request, StreamObserver<TestScenarioResponse> observer) {
    answer(request.getScenario(), this::test, observer);
  }

  private TestScenarioResponse test(SourceFolder source) {
    Loaded loaded = source.load(loader);
    Scenario scenario = loaded.scenario();
    TestScenarioResponse.Builder response =
        TestScenarioResponse.newBuilder()
            .addAllProblems(AuthoringMapper.problems(loaded.problems()));
    if (scenario != null) {
      test(source.folder(), scenario, response);
    }
    return response.build();
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
    answer(request.getScenario(), source -> doc(source, request), observer);
  }

  private GetScenarioDocResponse doc(SourceFolder source, GetScenarioDocRequest request) {
    Audience audience =
        request.getAudience() == GetScenarioDocRequest.Audience.AUDIENCE_PLAYERS
            ? Audience.PLAYERS
            : Audience.FACILITATOR;
    Rulebook rulebook = Rulebook.of(source.folder(), source.playable(loader), audience);
    boolean markdown = request.getFormat() == GetScenarioDocRequest.Format.FORMAT_MARKDOWN;
    return GetScenarioDocResponse.newBuilder()
        .setText(markdown ? rulebook.markdown() : rulebook.html())
        .build();
  }

  @Override
  public void getScenarioSetup(
      GetScenarioSetupRequest request, StreamObserver<GetScenarioSetupResponse> observer) {
    answer(
        request.getScenario(), source -> AuthoringMapper.setup(source.playable(loader)), observer);
  }

  @Override
  public void diffScenarios(
      DiffScenariosRequest request, StreamObserver<DiffScenariosResponse> observer) {
    Answers.send(observer, diff(request));
  }

  private DiffScenariosResponse diff(DiffScenariosRequest request) {
    try (SourceFolder before = sources.open(request.getBefore(), "before");
        SourceFolder after = sources.open(request.getAfter(), "after")) {
      Compared compared = ScenarioDiff.of(before.folder(), after.folder());
      if (!compared.problems().isEmpty()) {
        throw Refusals.of(
            ApiReason.SCENARIO_HAS_PROBLEMS,
            "One of the scenarios cannot be read: "
                + ProblemPrinter.print(compared.problems().getFirst()).strip());
      }
      return DiffScenariosResponse.newBuilder()
          .addAllDifferences(
              compared.differences().stream().map(AuthoringMapper::difference).toList())
          .build();
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
    try (SourceFolder source = sources.open(request.getScenario(), SCENARIO)) {
      var client = (ServerCallStreamObserver<SimulateScenarioResponse>) observer;
      new SimulateCall(source.playable(loader), request, client).run();
    } finally {
      simulations.release();
    }
    // Only now, so that whoever has the report may simulate again.
    observer.onCompleted();
  }
}
