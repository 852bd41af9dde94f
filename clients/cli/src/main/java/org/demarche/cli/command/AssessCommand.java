package org.demarche.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.intent.Lookup;
import org.demarche.cli.intent.Values;
import org.demarche.cli.remote.ScenarioCalls;
import org.demarche.cli.render.AssessmentText;
import org.demarche.protocol.v1.Assessment;
import org.demarche.protocol.v1.Question;
import org.demarche.protocol.v1.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a team's judgement of what is true. */
@Command(
    name = "assess",
    description = {
      "State how probable your team holds each thesis or answer; alone, it shows them.",
      "You may change it until the turn closes. The nearer to the truth, the more points."
    },
    footer = {
      "",
      "Example: ${ROOT-COMMAND-NAME} assess swing=0.7 bound=0.3 --evidence \"Trust fell\"",
      "         ${ROOT-COMMAND-NAME} assess --question oil low=20%% mid=50%% high=30%%"
    })
final class AssessCommand implements Runnable {
  private final Context context;

  @Parameters(
      paramLabel = "ANSWER=PROBABILITY",
      arity = "0..*",
      description = "Such as swing=0.7 or swing=70%%; together they make 1.")
  private List<String> words = List.of();

  @Option(
      names = "--evidence",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "What you have seen that speaks for it.")
  private String evidence = "";

  @Option(
      names = "--question",
      paramLabel = "ID",
      defaultValue = "",
      description = "The question that is answered, instead of the theses.")
  private String question = "";

  AssessCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    var play = context.play();
    var session = play.view().getSession();
    var scenario = new ScenarioCalls(context.asSeat()).get(session.getScenario());
    if (words.isEmpty()) {
      show(scenario);
      return;
    }
    var given =
        question.isEmpty()
            ? play.assess(0, "", probabilities(thesis -> thesis(thesis, scenario)), evidence)
            : answer(Lookup.question(question, scenario.getQuestionsList()));
    context.output().show(given, List.of());
    context.output().done("Assessed: " + AssessmentText.answer(given));
  }

  private static String thesis(String given, Scenario scenario) {
    if (scenario.getThesesCount() == 0) {
      throw Failure.refused("This scenario has no rival theses to assess.");
    }
    return Lookup.thesis(given, scenario.getThesesList());
  }

  private Assessment answer(Question asked) {
    return context
        .play()
        .assess(0, asked.getId(), probabilities(answer -> Lookup.answer(answer, asked)), evidence);
  }

  private void show(Scenario scenario) {
    var page = context.page();
    var lines = new ArrayList<String>();
    if (scenario.getThesesCount() > 0) {
      lines.addAll(
          AssessmentText.theses(scenario.getAssessmentQuestion(), scenario.getThesesList(), page));
    }
    for (var asked : scenario.getQuestionsList()) {
      lines.add(page.style().faint("--question " + asked.getId()));
      lines.addAll(AssessmentText.question(asked, page));
    }
    if (lines.isEmpty()) {
      lines.add("This scenario asks for no assessment.");
    }
    for (var given : context.play().view().getAssessmentsList()) {
      lines.add("You said: " + AssessmentText.answer(given));
    }
    context.output().showAll("theses", scenario.getThesesList(), lines);
    if (scenario.getThesesCount() > 0) {
      context.output().hint("Next: " + context.program() + " assess THESIS=0.7 THESIS=0.3");
    }
  }

  /**
   * What was typed.
   *
   * @param meant gives the id that an answer is known by
   */
  private Map<String, Double> probabilities(UnaryOperator<String> meant) {
    var probabilities = new LinkedHashMap<String, Double>();
    Values.parse(words)
        .forEach(
            (answer, value) -> {
              var id = meant.apply(answer);
              if (probabilities.put(id, Values.probability(value)) != null) {
                throw Failure.usage("\"" + id + "\" is given twice.");
              }
            });
    return probabilities;
  }
}
