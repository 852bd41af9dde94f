package org.demarche.cli.render;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.text.Page;
import org.demarche.protocol.v1.Choice;
import org.demarche.protocol.v1.ChoiceOption;
import org.demarche.protocol.v1.View;

/** What events of the running turn let a team decide. */
public final class ChoicesText {
  private ChoicesText() {}

  /** Each question with its options, the chosen one marked, and what happens without a choice. */
  public static List<String> lines(View view, String team, Page page) {
    var lines = new ArrayList<String>();
    for (var choice : view.getChoicesList()) {
      if (choice.getTeam().equals(team)) {
        lines.addAll(lines(choice, page));
      }
    }
    return lines;
  }

  private static List<String> lines(Choice choice, Page page) {
    var lines = new ArrayList<String>();
    var open = choice.getChosen().isEmpty();
    page.wrapped("Decide: " + choice.getQuestion())
        .forEach(line -> lines.add(open ? page.style().warning(line) : page.style().bold(line)));
    for (var option : choice.getOptionsList()) {
      var mark = option.getMove().equals(choice.getChosen()) ? "  ✓ " : "    ";
      lines.addAll(page.wrapped(mark + option.getMove() + "  " + option.getTitle()));
    }
    if (open) {
      page.wrapped("    " + without(choice)).forEach(line -> lines.add(page.style().faint(line)));
    }
    return lines;
  }

  /** What happens if nothing is chosen. */
  public static String without(Choice choice) {
    return choice.getOtherwise().isEmpty()
        ? "Without a choice nothing happens."
        : "Without a choice: " + title(choice, choice.getOtherwise());
  }

  /** The title of what was chosen. */
  static String chosen(Choice choice) {
    return title(choice, choice.getChosen());
  }

  private static String title(Choice choice, String move) {
    return choice.getOptionsList().stream()
        .filter(option -> option.getMove().equals(move))
        .map(ChoiceOption::getTitle)
        .findFirst()
        .orElse(move);
  }
}
