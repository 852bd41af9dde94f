package org.demarche.cli.render;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.text.Markdown;
import org.demarche.cli.text.Page;
import org.demarche.protocol.v1.GetBriefResponse;
import org.demarche.protocol.v1.View;

/** What a seat is told of itself: its brief and its private objective. */
public final class BriefText {
  private BriefText() {}

  public static List<String> lines(GetBriefResponse brief, View view, Page page) {
    var lines = new ArrayList<String>();
    if (!brief.getText().startsWith("# ")) {
      lines.add(page.style().heading(brief.getTitle()));
      lines.add("");
    }
    lines.addAll(Markdown.lines(brief.getText(), page));
    var objectives = RevealText.objectives(view.getObjectivesList(), Names.of(view), page);
    if (!objectives.isEmpty()) {
      lines.add("");
      lines.addAll(objectives);
    }
    return lines;
  }
}
