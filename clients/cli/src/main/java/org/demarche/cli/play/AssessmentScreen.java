package org.demarche.cli.play;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.cli.play.Menu.Item;
import org.demarche.cli.render.AssessmentText;
import org.demarche.cli.text.Markdown;
import org.demarche.cli.text.Numbers;
import org.demarche.protocol.v1.Assessment;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.Option;
import org.demarche.protocol.v1.Scenario;
import org.demarche.protocol.v1.View;

/** How probable the team holds each thesis, and each answer to the questions beside them. */
final class AssessmentScreen {
  private static final double WHOLE = 100;
  private static final double NEAR = 0.1;

  private final Game game;
  private final Desk desk;

  AssessmentScreen(Game game) {
    this.game = game;
    this.desk = game.desk();
  }

  void open() {
    var scenario = game.scenario();
    var view = game.look();
    desk.empty();
    if (scenario.getThesesCount() > 0) {
      desk.lines(
          AssessmentText.theses(
              scenario.getAssessmentQuestion(), scenario.getThesesList(), desk.page()));
      told(own(view, ""));
    }
    for (var question : scenario.getQuestionsList()) {
      desk.lines(AssessmentText.question(question, desk.page()));
      told(own(view, question.getId()));
    }
    desk.empty();
    desk.choose("Assessment (b: back)", new Menu<>(items(scenario, view))).run();
  }

  private void told(Assessment given) {
    if (!given.getProbabilitiesMap().isEmpty()) {
      desk.line("You said: " + AssessmentText.line(given));
    }
  }

  private List<Item<Runnable>> items(Scenario scenario, View view) {
    var turn = view.getSession().getTurn();
    var items = new ArrayList<Item<Runnable>>();
    if (scenario.getThesesCount() > 0) {
      var theses =
          scenario.getThesesList().stream()
              .map(thesis -> option(thesis.getId(), thesis.getTitle()))
              .toList();
      items.add(
          Item.of(
              "give", "Give your probabilities", "", () -> give("", theses, own(view, ""), turn)));
      items.add(Item.of("read", "Read the theses in full", "", this::read));
    }
    for (var question : scenario.getQuestionsList()) {
      var id = question.getId();
      items.add(
          Item.of(
              id,
              "Answer: " + question.getTitle(),
              "",
              () -> give(id, question.getOptionsList(), own(view, id), turn)));
    }
    return items;
  }

  private static Option option(String value, String title) {
    return Option.newBuilder().setValue(value).setTitle(title).build();
  }

  /**
   * What the seat's team stated in this turn.
   *
   * @param question its id; empty for the theses
   */
  static Assessment own(View view, String question) {
    return view.getAssessmentsList().stream()
        .filter(given -> given.getTeam().equals(view.getSeat().getTeam()))
        .filter(given -> given.getQuestion().equals(question))
        .findFirst()
        .orElse(Assessment.getDefaultInstance());
  }

  private void read() {
    var lines = new ArrayList<String>();
    for (var thesis : game.scenario().getThesesList()) {
      lines.add("");
      if (!thesis.getText().replaceFirst("^[#* ]+", "").startsWith(thesis.getTitle())) {
        lines.add(desk.style().heading(thesis.getTitle()));
      }
      lines.addAll(Markdown.lines(thesis.getText(), desk.page()));
    }
    desk.text(lines);
    open();
  }

  private void give(String question, List<Option> options, Assessment before, int turn) {
    desk.hint("In percent; together they make 100.");
    var percents = ask(options, before.getProbabilitiesMap());
    var evidence = desk.optionalText("What have you seen that speaks for it (Enter: nothing)");
    var probabilities = new LinkedHashMap<String, Double>();
    percents.forEach((thesis, percent) -> probabilities.put(thesis, percent / WHOLE));
    var given =
        game.command(
            play -> play.assess(turn, question, probabilities, evidence),
            answer -> List.of(Change.newBuilder().setAssessment(answer).build()));
    desk.done("Assessed: " + AssessmentText.answer(given));
  }

  private Map<String, Double> ask(List<Option> options, Map<String, Double> before) {
    while (true) {
      var percents = new LinkedHashMap<String, Double>();
      for (var option : options) {
        var rest = WHOLE - sum(percents);
        var last = option.equals(options.getLast());
        var usual = last ? rest : before.getOrDefault(option.getValue(), -1.0) * WHOLE;
        percents.put(option.getValue(), askOne(option, usual));
      }
      var missing = WHOLE - sum(percents);
      if (Math.abs(missing) <= NEAR) {
        return percents;
      }
      desk.warn(
          "These make "
              + Numbers.plain(sum(percents))
              + ", not 100: "
              + Numbers.plain(Math.abs(missing))
              + (missing > 0 ? " are missing." : " too many.")
              + " Once more.");
    }
  }

  private static double sum(Map<String, Double> percents) {
    return percents.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /**
   * Asks for one percentage.
   *
   * @param usual what an empty line stands for; less than 0 if it goes back
   */
  private double askOne(Option option, double usual) {
    var offered = usual < 0 ? "" : Numbers.plain(usual);
    var prompt = option.getTitle() + ", %" + (usual < 0 ? "" : " (Enter: " + offered + ")");
    while (true) {
      var typed = usual < 0 ? desk.text(prompt) : desk.orUsual(prompt, offered, List.of());
      var percent = Percent.parse(typed);
      if (percent.isPresent()) {
        return percent.getAsDouble();
      }
      desk.warn("\"" + typed + "\" is no percentage. Type a number from 0 to 100.");
    }
  }
}
