package org.demarche.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.intent.Lookup;
import org.demarche.cli.intent.Values;
import org.demarche.cli.remote.ScenarioCalls;
import org.demarche.cli.render.AssessmentText;
import org.demarche.protocol.v1.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a team's judgement of what is true. */
@Command(
    name = "assess",
    description = {
      "State how probable your team holds each thesis; alone, it shows them.",
      "You may change it until the turn closes. The nearer to the truth, the more points."
    },
    footer = {
      "",
      "Example: ${ROOT-COMMAND-NAME} assess swing=0.7 bound=0.3 --evidence \"Trust fell\""
    })
final class AssessCommand implements Runnable {
  private final Context context;

  @Parameters(
      paramLabel = "THESIS=PROBABILITY",
      arity = "0..*",
      description = "Such as swing=0.7 or swing=70%%; together they make 1.")
  private List<String> words = List.of();

  @Option(
      names = "--evidence",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "What you have seen that speaks for it.")
  private String evidence = "";

  AssessCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    var play = context.play();
    var session = play.view().getSession();
    var scenario = new ScenarioCalls(context.asSeat()).get(session.getScenario());
    if (words.isEmpty()) {
      showTheses(scenario);
      return;
    }
    var given = play.assess(0, probabilities(words, scenario), evidence);
    context.output().show(given, List.of());
    context.output().done("Assessed: " + AssessmentText.line(given));
  }

  private void showTheses(Scenario scenario) {
    var page = context.page();
    var question = scenario.getAssessmentQuestion();
    var lines = new ArrayList<>(AssessmentText.theses(question, scenario.getThesesList(), page));
    for (var given : context.play().view().getAssessmentsList()) {
      lines.add("You said: " + AssessmentText.line(given));
    }
    context.output().showAll("theses", scenario.getThesesList(), lines);
    context.output().hint("Next: " + context.program() + " assess THESIS=0.7 THESIS=0.3");
  }

  private static Map<String, Double> probabilities(List<String> words, Scenario scenario) {
    var probabilities = new LinkedHashMap<String, Double>();
    Values.parse(words)
        .forEach(
            (thesis, value) -> {
              var id = Lookup.thesis(thesis, scenario.getThesesList());
              if (probabilities.put(id, Values.probability(value)) != null) {
                throw Failure.usage("\"" + id + "\" is given twice.");
              }
            });
    return probabilities;
  }
}
