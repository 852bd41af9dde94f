package org.demarche.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.cli.text.Numbers;
import org.demarche.cli.text.Page;
import org.demarche.cli.text.Table;
import org.demarche.cli.text.Table.Cell;
import org.demarche.cli.text.Words;
import org.demarche.protocol.v1.Inject;
import org.demarche.protocol.v1.Scenario;
import org.demarche.protocol.v1.ScenarioSummary;
import org.demarche.protocol.v1.TeamInfo;
import org.demarche.protocol.v1.TurnInfo;

/** What a scenario tells everybody. */
public final class ScenarioText {
  private ScenarioText() {}

  /** Several scenarios, one a row. */
  public static List<String> table(List<ScenarioSummary> scenarios, Page page) {
    var table =
        new Table(page).words("SCENARIO").words("WHAT IT IS").figures("TURNS").figures("MINUTES");
    for (var scenario : scenarios) {
      table.row(
          new Cell(Names.last(scenario.getName()), page.style()::bold),
          Cell.of(scenario.getTitle() + "\n" + scenario.getSummary()),
          Cell.of(String.valueOf(scenario.getTurns())),
          Cell.of(String.valueOf(scenario.getMinutes())));
    }
    return table.lines();
  }

  /** One scenario: who plays, when, what can be done, and which readings compete. */
  public static List<String> whole(Scenario scenario, Page page) {
    var summary = scenario.getSummary();
    var lines = new ArrayList<String>();
    lines.add(page.style().heading(summary.getTitle()) + " " + summary.getVersion());
    lines.addAll(page.wrapped(summary.getSummary()));
    lines.add("");
    lines.addAll(facts(scenario, page));
    lines.add("");
    if (scenario.getThesesCount() > 0) {
      lines.addAll(
          AssessmentText.theses(scenario.getAssessmentQuestion(), scenario.getThesesList(), page));
      lines.add("");
    }
    for (var question : scenario.getQuestionsList()) {
      lines.addAll(AssessmentText.question(question, page));
      lines.add("");
    }
    lines.addAll(moves(scenario, page));
    if (scenario.getDebriefCount() > 0) {
      lines.add("");
      lines.addAll(debrief(scenario, page));
    }
    return lines;
  }

  /** What to talk about after the end. */
  public static List<String> debrief(Scenario scenario, Page page) {
    var lines = new ArrayList<String>();
    var points =
        scenario.getDebriefPoints() > 0
            ? " (up to " + Numbers.plain(scenario.getDebriefPoints()) + " points a team)"
            : "";
    lines.add(page.style().bold("For the debrief") + points);
    for (var question : scenario.getDebriefList()) {
      lines.addAll(Words.hanging("  • ", question.getText(), page.textWidth()));
    }
    return lines;
  }

  /** Events from outside. */
  public static List<String> injects(List<Inject> injects, Page page) {
    var lines = new ArrayList<String>();
    for (var inject : injects) {
      lines.add(page.style().bold("News: " + inject.getTitle()));
      lines.addAll(page.wrapped(inject.getText()));
    }
    return lines;
  }

  private static List<String> facts(Scenario scenario, Page page) {
    var summary = scenario.getSummary();
    var teams = summary.getTeamsList().stream().map(TeamInfo::getTitle);
    var turns = scenario.getTurnsList().stream().map(TurnInfo::getLabel);
    var table =
        new Table(page)
            .words("")
            .words("")
            .row("Teams", teams.collect(Collectors.joining(", ")))
            .row("Turns", turns.collect(Collectors.joining(", ")));
    if (summary.getShortGame() > 0) {
      table.row("Short game", Numbers.count(summary.getShortGame(), "turn"));
    }
    return table
        .row("Takes", "about " + Numbers.count(summary.getMinutes(), "minute"))
        .row("Digest", summary.getDigest())
        .lines();
  }

  private static List<String> moves(Scenario scenario, Page page) {
    var names = new Names(scenario.getSummary().getTeamsList());
    var table = new Table(page).words("MOVE").words("").words("BY");
    for (var move : scenario.getMovesList()) {
      table.row(move.getId(), move.getTitle(), shortNames(move.getTeamsList(), names));
    }
    for (var deal : scenario.getDealsList()) {
      table.row(
          deal.getId(), deal.getTitle() + " (deal)", shortNames(deal.getPartiesList(), names));
    }
    return table.lines();
  }

  private static String shortNames(List<String> teams, Names names) {
    return teams.stream().map(names::shortTitle).collect(Collectors.joining(" "));
  }
}
