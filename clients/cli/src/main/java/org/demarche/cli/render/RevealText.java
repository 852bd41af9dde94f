package org.demarche.cli.render;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.text.Numbers;
import org.demarche.cli.text.Page;
import org.demarche.cli.text.Table;
import org.demarche.cli.text.Table.Cell;
import org.demarche.cli.text.Words;
import org.demarche.protocol.v1.Objective;
import org.demarche.protocol.v1.Reveal;
import org.demarche.protocol.v1.Score;
import org.demarche.protocol.v1.View;

/** What is opened at the end: the truth, the scores and the private objectives. */
public final class RevealText {
  private RevealText() {}

  public static List<String> lines(View view, Page page) {
    if (!view.hasReveal()) {
      return List.of();
    }
    var names = Names.of(view);
    var lines = new ArrayList<>(truth(view.getReveal(), page));
    if (view.getReveal().getScoresCount() > 0) {
      lines.add("");
      lines.addAll(scores(view.getReveal().getScoresList(), names, page));
      lines.add("");
      lines.addAll(objectives(view.getObjectivesList(), names, page));
    }
    return lines;
  }

  /** Private objectives, with whether they were met once that is known. */
  public static List<String> objectives(List<Objective> objectives, Names names, Page page) {
    var lines = new ArrayList<String>();
    for (var objective : objectives) {
      var met = !objective.hasMet() ? "" : objective.getMet() ? " — met" : " — not met";
      var head = names.possessive(objective.getTeam()) + " objective: " + objective.getTitle();
      var points = " (" + Numbers.plain(objective.getPoints()) + " points)" + met;
      lines.add(page.style().bold(head) + points);
      lines.addAll(Words.hanging("  ", objective.getText(), page.textWidth()));
    }
    return lines;
  }

  private static List<String> truth(Reveal reveal, Page page) {
    var lines = new ArrayList<String>();
    if (reveal.getThesis().isEmpty()) {
      lines.add("Seed of the game: " + reveal.getSeed());
    } else {
      var truth = "The truth in this game: " + reveal.getThesisTitle();
      var id = " (" + reveal.getThesis() + "; seed " + reveal.getSeed() + ")";
      lines.add(page.style().heading(truth) + id);
    }
    for (var modifier : reveal.getModifiersList()) {
      lines.addAll(page.wrapped("Switched on: " + modifier.getTitle() + ". " + modifier.getText()));
    }
    for (var answer : reveal.getAnswersList()) {
      lines.addAll(
          page.wrapped(
              "After turn %d: %s %s"
                  .formatted(
                      answer.getTurn(), answer.getQuestionTitle(), answer.getOptionTitle())));
    }
    return lines;
  }

  public static List<String> scores(List<Score> scores, Names names, Page page) {
    var table = new Table(page).words("SCORES").figures("").figures("OF").words("");
    for (var score : scores) {
      table.row(
          new Cell(names.title(score.getTeam()), page.style()::bold),
          new Cell(Numbers.plain(score.getTotal()), page.style()::bold),
          Cell.of(""),
          Cell.of(""));
      for (var part : score.getPartsList()) {
        table.row(
            "  " + part.getTitle(),
            Numbers.plain(part.getPoints()),
            Numbers.plain(part.getMaximum()),
            part.getExplanation());
      }
    }
    return table.lines();
  }
}
