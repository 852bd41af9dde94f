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
import org.demarche.protocol.v1.Thesis;
import org.demarche.protocol.v1.View;

/** How probable the team holds each thesis. */
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
    var given = own(view);
    desk.empty();
    desk.lines(
        AssessmentText.theses(
            scenario.getAssessmentQuestion(), scenario.getThesesList(), desk.page()));
    if (!given.getProbabilitiesMap().isEmpty()) {
      desk.line("You said: " + AssessmentText.line(given));
    }
    desk.empty();
    var action =
        desk.choose(
            "Assessment (b: back)",
            new Menu<Runnable>(
                List.of(
                    Item.of(
                        "give",
                        "Give your probabilities",
                        "",
                        () -> give(given, view.getSession().getTurn())),
                    Item.of("read", "Read the theses in full", "", this::read))));
    action.run();
  }

  static Assessment own(View view) {
    return view.getAssessmentsList().stream()
        .filter(given -> given.getTeam().equals(view.getSeat().getTeam()))
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

  private void give(Assessment before, int turn) {
    desk.hint("In percent; together they make 100.");
    var percents = ask(game.scenario().getThesesList(), before.getProbabilitiesMap());
    var evidence = desk.optionalText("What have you seen that speaks for it (Enter: nothing)");
    var probabilities = new LinkedHashMap<String, Double>();
    percents.forEach((thesis, percent) -> probabilities.put(thesis, percent / WHOLE));
    var given =
        game.command(
            play -> play.assess(turn, probabilities, evidence),
            answer -> List.of(Change.newBuilder().setAssessment(answer).build()));
    desk.done("Assessed: " + AssessmentText.line(given));
  }

  private Map<String, Double> ask(List<Thesis> theses, Map<String, Double> before) {
    while (true) {
      var percents = new LinkedHashMap<String, Double>();
      for (var thesis : theses) {
        var rest = WHOLE - sum(percents);
        var last = thesis.equals(theses.getLast());
        var usual = last ? rest : before.getOrDefault(thesis.getId(), -1.0) * WHOLE;
        percents.put(thesis.getId(), askOne(thesis, usual));
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
  private double askOne(Thesis thesis, double usual) {
    var offered = usual < 0 ? "" : Numbers.plain(usual);
    var prompt = thesis.getTitle() + ", %" + (usual < 0 ? "" : " (Enter: " + offered + ")");
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
