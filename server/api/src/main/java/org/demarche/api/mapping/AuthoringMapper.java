package org.demarche.api.mapping;

import java.util.List;
import org.demarche.engine.model.Scenario;
import org.demarche.protocol.v1.CaseFailure;
import org.demarche.protocol.v1.CaseResult;
import org.demarche.protocol.v1.FieldDifference;
import org.demarche.protocol.v1.GetScenarioSetupResponse;
import org.demarche.protocol.v1.Modifier;
import org.demarche.protocol.v1.RecordedGameResult;
import org.demarche.protocol.v1.ScenarioDifference;
import org.demarche.protocol.v1.ScenarioProblem;
import org.demarche.scenario.Problem;
import org.demarche.scenario.diff.Difference;
import org.demarche.scenario.playthrough.Playthroughs.Replayed;
import org.demarche.scenario.playthrough.RecordedDiff;

/** What authors are told, in the contract's words. */
public final class AuthoringMapper {
  private AuthoringMapper() {}

  /** What can be set when a session of it is created and its players may not know. */
  public static GetScenarioSetupResponse setup(Scenario scenario) {
    GetScenarioSetupResponse.Builder setup =
        GetScenarioSetupResponse.newBuilder()
            .addAllModifiers(scenario.modifiers().stream().map(AuthoringMapper::modifier).toList());
    if (scenario.hasRivalTheses()) {
      scenario.theses().forEach(thesis -> setup.putThesisWeights(thesis.id(), thesis.weight()));
    }
    return setup.build();
  }

  static Modifier modifier(org.demarche.engine.model.Modifier modifier) {
    return Modifier.newBuilder()
        .setId(modifier.id())
        .setTitle(modifier.title())
        .setText(modifier.text())
        .addAllCites(modifier.cites())
        .build();
  }

  public static List<ScenarioProblem> problems(List<Problem> problems) {
    return problems.stream().map(AuthoringMapper::problem).toList();
  }

  private static ScenarioProblem problem(Problem problem) {
    return ScenarioProblem.newBuilder()
        .setSeverity(
            problem.isError()
                ? ScenarioProblem.Severity.SEVERITY_ERROR
                : ScenarioProblem.Severity.SEVERITY_WARNING)
        .setCode(problem.code())
        .setFile(problem.file())
        .setLine(problem.line())
        .setColumn(problem.column())
        .setLength(problem.length())
        .setExcerpt(problem.excerpt())
        .setMessage(problem.message())
        .setFix(problem.fix())
        .build();
  }

  public static CaseResult result(org.demarche.scenario.cases.CaseResult result) {
    return CaseResult.newBuilder()
        .setTitle(result.tested().name())
        .setFile(result.tested().file())
        .setLine(result.tested().line())
        .setPassed(result.passed())
        .addAllFailures(result.failures().stream().map(AuthoringMapper::failure).toList())
        .build();
  }

  private static CaseFailure failure(org.demarche.scenario.cases.CaseResult.Failure failure) {
    return CaseFailure.newBuilder()
        .setLine(failure.line())
        .setExpected(failure.sentence())
        .setGot(failure.got())
        .addAllDetails(failure.details())
        .build();
  }

  public static RecordedGameResult result(Replayed replayed) {
    RecordedGameResult.Builder result =
        RecordedGameResult.newBuilder()
            .setFile(replayed.file())
            .setPassed(replayed.same())
            .setRefusal(replayed.refusal());
    if (replayed.differs()) {
      result
          .addAllDifference(RecordedDiff.of(replayed.recorded(), replayed.now()))
          .setNow(replayed.now());
    }
    return result.build();
  }

  public static ScenarioDifference difference(Difference difference) {
    return ScenarioDifference.newBuilder()
        .setSection(difference.section())
        .setId(difference.id())
        .setKind(
            switch (difference.kind()) {
              case ADDED -> ScenarioDifference.Kind.KIND_ADDED;
              case REMOVED -> ScenarioDifference.Kind.KIND_REMOVED;
              case CHANGED -> ScenarioDifference.Kind.KIND_CHANGED;
            })
        .addAllFields(difference.fields().stream().map(AuthoringMapper::field).toList())
        .build();
  }

  private static FieldDifference field(Difference.Field field) {
    return FieldDifference.newBuilder()
        .setPath(field.path())
        .setBefore(field.before())
        .setAfter(field.after())
        .build();
  }
}
