package org.demarche.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.api.testkit.Refused;
import org.demarche.api.testkit.RunningApi;
import org.demarche.api.testkit.Tutorial;
import org.demarche.protocol.v1.AuthoringServiceGrpc.AuthoringServiceBlockingStub;
import org.demarche.protocol.v1.CheckScenarioRequest;
import org.demarche.protocol.v1.CheckScenarioResponse;
import org.demarche.protocol.v1.DiffScenariosRequest;
import org.demarche.protocol.v1.FieldDifference;
import org.demarche.protocol.v1.GetScenarioDocRequest;
import org.demarche.protocol.v1.GetScenarioDocRequest.Audience;
import org.demarche.protocol.v1.GetScenarioDocRequest.Format;
import org.demarche.protocol.v1.GetScenarioSetupRequest;
import org.demarche.protocol.v1.ScenarioFiles;
import org.demarche.protocol.v1.ScenarioProblem.Severity;
import org.demarche.protocol.v1.ScenarioSource;
import org.demarche.protocol.v1.SimulateScenarioRequest;
import org.demarche.protocol.v1.SimulateScenarioResponse;
import org.demarche.protocol.v1.TestScenarioRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What authors ask of a server. */
class AuthoringTest {
  private static final ScenarioSource INSTALLED =
      ScenarioSource.newBuilder().setName(Tutorial.NAME).build();

  private static RunningApi api;

  @BeforeAll
  static void start() {
    api = RunningApi.start();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static AuthoringServiceBlockingStub authoring() {
    return api.operator().authoring();
  }

  /** The files of the scenario that comes with the program. */
  private static Map<String, String> files() {
    try (Stream<Path> files = Files.walk(Tutorial.FOLDER)) {
      Map<String, String> texts = new HashMap<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(Tutorial.FOLDER.relativize(file).toString(), Files.readString(file));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ScenarioSource upload(String folder, Map<String, String> files) {
    return ScenarioSource.newBuilder()
        .setFiles(ScenarioFiles.newBuilder().setFolder(folder).putAllFiles(files))
        .build();
  }

  private static CheckScenarioResponse check(ScenarioSource source) {
    return authoring().checkScenario(CheckScenarioRequest.newBuilder().setScenario(source).build());
  }

  @Nested
  class When_a_scenario_is_checked {
    @Test
    void an_installed_one_and_the_same_one_uploaded_have_the_same_digest() {
      var installed = check(INSTALLED);
      var uploaded = check(upload(Tutorial.SHORT_NAME, files()));

      assertThat(installed.getPlayable()).isTrue();
      assertThat(uploaded).isEqualTo(installed);
      assertThat(installed.getDigest()).isEqualTo(Tutorial.SCENARIO.info().digest());
    }

    @Test
    void problems_come_with_their_places() {
      Map<String, String> files = files();
      files.computeIfPresent("moves.yaml", (_, text) -> text.replace("economy.russia", "econ.x"));

      var answer = check(upload(Tutorial.SHORT_NAME, files));

      assertThat(answer.getPlayable()).isFalse();
      assertThat(answer.getDigest()).isEmpty();
      assertThat(answer.getProblems(0).getSeverity()).isEqualTo(Severity.SEVERITY_ERROR);
      assertThat(answer.getProblems(0).getFile()).isEqualTo("moves.yaml");
      assertThat(answer.getProblems(0).getLine()).isPositive();
      assertThat(answer.getProblems(0).getExcerpt()).contains("econ.x");
    }

    @Test
    void an_overlay_may_extend_one_of_the_servers_or_one_that_comes_along() {
      String overlay =
          """
          extends: islands-and-pipelines
          name: other-islands
          title: Other islands
          version: 1.0.0
          summary: From another start.
          tracks: {oil: {start: 60}}
          """;
      Map<String, String> together = new HashMap<>(Map.of("scenario.yaml", overlay));
      files().forEach((path, text) -> together.put("../islands-and-pipelines/" + path, text));

      assertThat(check(upload("other-islands", Map.of("scenario.yaml", overlay))).getPlayable())
          .isTrue();
      assertThat(check(upload("other-islands", together)).getPlayable()).isTrue();
    }

    @Test
    void nothing_is_left_behind() {
      check(upload(Tutorial.SHORT_NAME, files()));
      check(upload(Tutorial.SHORT_NAME, Map.of("scenario.yaml", "language: 1")));

      assertThat(api.uploads()).isEmpty();
    }
  }

  @Nested
  class When_files_are_not_what_they_should_be {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "../../etc/passwd",
          "/etc/passwd",
          "a/../../b",
          "..",
          "../passwd",
          "../x/../y",
          "a//b",
          "a\\b",
          ".hidden",
          "a/./b",
          "a\0b",
          ""
        })
    void a_path_that_leads_elsewhere_is_refused(String path) {
      var refused =
          Refused.by(() -> check(upload("a-game", Map.of("scenario.yaml", "x", path, "y"))));

      assertThat(refused.code()).isEqualTo(Code.INVALID_ARGUMENT);
      assertThat(refused.fields()).containsExactly("scenario.files.files");
    }

    @Test
    void a_file_below_a_file_is_refused() {
      var refused =
          Refused.by(() -> check(upload("a-game", Map.of("a.md", "x", "a.md/b.md", "y"))));

      assertThat(refused.fields()).containsExactly("scenario.files.files");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a/b", "A Game", "."})
    void a_folder_that_is_no_name_is_refused(String folder) {
      var refused = Refused.by(() -> check(upload(folder, Map.of("scenario.yaml", "x"))));

      assertThat(refused.fields()).containsExactly("scenario.files.folder");
    }

    @Test
    void more_than_4_mebibytes_are_refused_and_less_are_read() {
      var large = upload("a-game", Map.of("notes.md", "x".repeat(4 * 1024 * 1024 + 1)));
      var fitting = upload("a-game", Map.of("notes.md", "x".repeat(4 * 1024 * 1024)));

      assertThat(Refused.by(() -> check(large)).message()).contains("4 MiB");
      assertThat(check(fitting).getPlayable()).isFalse();
    }

    @Test
    void nothing_at_all_is_refused() {
      var refused = Refused.by(() -> check(ScenarioSource.getDefaultInstance()));

      assertThat(refused.fields()).containsExactly("scenario");
    }

    @Test
    void a_name_that_is_not_here_is_not_found() {
      var refused =
          Refused.by(() -> check(ScenarioSource.newBuilder().setName("scenarios/chess").build()));

      assertThat(refused.reason()).isEqualTo("SCENARIO_NOT_FOUND");
    }
  }

  @Nested
  class When_a_scenario_is_tested {
    @Test
    void cases_and_recorded_games_pass() {
      var answer =
          authoring().testScenario(TestScenarioRequest.newBuilder().setScenario(INSTALLED).build());

      assertThat(answer.getPassed()).isTrue();
      assertThat(answer.getCasesList()).isNotEmpty().allMatch(one -> one.getPassed());
      assertThat(answer.getGamesList()).hasSize(1).allMatch(one -> one.getPassed());
    }

    @Test
    void what_fails_is_told() {
      Map<String, String> files = files();
      files.put("cases/wrong.yaml", "- case: Wrong\n  then: [oil rises by 1]\n");
      files.computeIfPresent("playthrough.yaml", (_, text) -> text.replace("turn: 1", "turn: 9"));

      var answer =
          authoring()
              .testScenario(
                  TestScenarioRequest.newBuilder()
                      .setScenario(upload(Tutorial.SHORT_NAME, files))
                      .build());

      assertThat(answer.getPassed()).isFalse();
      assertThat(answer.getCasesList())
          .filteredOn(one -> !one.getPassed())
          .singleElement()
          .satisfies(one -> assertThat(one.getFailures(0).getGot()).contains("oil goes from"));
      assertThat(answer.getGames(0).getDifferenceList()).contains("- - turn: 9", "+ - turn: 1");
      assertThat(answer.getGames(0).getNow()).contains("turn: 1");
    }
  }

  @Nested
  class When_the_rulebook_is_asked_for {
    private String doc(Audience audience, Format format) {
      return authoring()
          .getScenarioDoc(
              GetScenarioDocRequest.newBuilder()
                  .setScenario(INSTALLED)
                  .setAudience(audience)
                  .setFormat(format)
                  .build())
          .getText();
    }

    @Test
    void it_comes_as_it_was_asked_for() {
      assertThat(doc(Audience.AUDIENCE_UNSPECIFIED, Format.FORMAT_UNSPECIFIED))
          .startsWith("<!doctype html>")
          .contains("thesis.overture");
      assertThat(doc(Audience.AUDIENCE_PLAYERS, Format.FORMAT_MARKDOWN))
          .startsWith("# Islands and Pipelines")
          .doesNotContain("thesis.overture");
    }

    @Test
    void a_scenario_with_errors_has_none() {
      var request =
          GetScenarioDocRequest.newBuilder()
              .setScenario(upload("a-game", Map.of("scenario.yaml", "language: 1")))
              .build();

      var refused = Refused.by(() -> authoring().getScenarioDoc(request));

      assertThat(refused.code()).isEqualTo(Code.FAILED_PRECONDITION);
      assertThat(refused.reason()).isEqualTo("SCENARIO_HAS_PROBLEMS");
    }
  }

  @Test
  void what_can_be_set_for_a_session_is_told_to_the_operator() {
    Map<String, String> files = files();
    files.computeIfPresent(
        "scenario.yaml",
        (_, text) ->
            text
                + """
                modifiers:
                  westbound:
                    title: Russia looks to the West
                    text: Overtures from the West count double.
                    change: {overture: {multiply: 2}}
                    cite: [S16]
                """);
    var request =
        GetScenarioSetupRequest.newBuilder()
            .setScenario(upload(Tutorial.SHORT_NAME, files))
            .build();

    var setup = authoring().getScenarioSetup(request);

    assertThat(setup.getModifiersList())
        .singleElement()
        .satisfies(one -> assertThat(one.getTitle()).isEqualTo("Russia looks to the West"));
    assertThat(setup.getThesisWeightsMap())
        .hasSameSizeAs(Tutorial.SCENARIO.theses())
        .allSatisfy((_, weight) -> assertThat(weight).isPositive());
  }

  @Test
  void what_changed_is_told_field_by_field() {
    Map<String, String> files = files();
    files.computeIfPresent("scenario.yaml", (_, text) -> text.replace("start: 34", "start: 44"));

    var answer =
        authoring()
            .diffScenarios(
                DiffScenariosRequest.newBuilder()
                    .setBefore(INSTALLED)
                    .setAfter(upload(Tutorial.SHORT_NAME, files))
                    .build());

    assertThat(answer.getDifferencesList())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.getSection()).isEqualTo("tracks");
              assertThat(one.getId()).isEqualTo("oil");
              assertThat(one.getFieldsList())
                  .containsExactly(
                      FieldDifference.newBuilder()
                          .setPath("start")
                          .setBefore("34")
                          .setAfter("44")
                          .build());
            });
  }

  @Nested
  class When_games_are_simulated {
    private static final SimulateScenarioRequest FEW =
        SimulateScenarioRequest.newBuilder().setScenario(INSTALLED).setGames(20).build();

    @Test
    void progress_comes_first_and_then_one_report() {
      List<SimulateScenarioResponse> answers = new ArrayList<>();
      authoring().simulateScenario(FEW).forEachRemaining(answers::add);

      assertThat(answers.subList(0, answers.size() - 1))
          .isNotEmpty()
          .allMatch(SimulateScenarioResponse::hasProgress);
      var report = answers.getLast().getReport();
      assertThat(report.getJson()).startsWith("{");
      assertThat(report.getText()).isNotBlank();
      assertThat(report.getHtml()).startsWith("<!doctype html>");
    }

    @Test
    void only_one_runs_at_a_time_and_leaving_ends_it() {
      var many = FEW.toBuilder().setGames(5000).setObserved(60).build();
      var running = io.grpc.Context.current().withCancellation();
      running.run(
          () -> {
            var answers = authoring().simulateScenario(many);
            assertThat(answers.next().hasProgress()).isTrue();
            assertThat(refusal(FEW).reason()).isEqualTo("SIMULATION_RUNNING");
          });
      running.cancel(null);

      org.awaitility.Awaitility.await()
          .ignoreExceptionsInstanceOf(io.grpc.StatusRuntimeException.class)
          .untilAsserted(
              () -> assertThat(authoring().simulateScenario(FEW).next().hasProgress()).isTrue());
    }

    @Test
    void what_cannot_be_simulated_is_refused_with_its_field() {
      assertThat(refusal(FEW.toBuilder().setGames(5001).build()).fields()).containsExactly("games");
      assertThat(refusal(FEW.toBuilder().setThesis("x").build()).fields())
          .containsExactly("thesis");
      assertThat(refusal(FEW.toBuilder().setPolicy("x").build()).fields())
          .containsExactly("policy");
    }

    private static Refused refusal(SimulateScenarioRequest request) {
      return Refused.by(() -> authoring().simulateScenario(request).forEachRemaining(_ -> {}));
    }
  }
}
