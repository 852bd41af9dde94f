package org.demarche.cli.play;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.render.BoardTable;
import org.demarche.cli.render.BriefText;
import org.demarche.cli.render.Names;
import org.demarche.cli.render.NewsText;
import org.demarche.cli.render.RevealText;
import org.demarche.cli.render.ScenarioText;
import org.demarche.cli.render.TeamsText;
import org.demarche.cli.text.Markdown;

/** The screens that are only read. */
final class ReadingScreens {
  private final Game game;
  private final Desk desk;

  ReadingScreens(Game game) {
    this.game = game;
    this.desk = game.desk();
  }

  void board() {
    var view = game.look();
    var page = desk.page();
    var lines = new ArrayList<>(BoardTable.lines(view.getTracksList(), Names.of(view), page));
    if (view.getInjectsCount() > 0) {
      lines.add("");
      lines.addAll(ScenarioText.injects(view.getInjectsList(), page));
    }
    lines.add("");
    lines.add(
        desk.style().faint("4.8 ±0.8 is an estimate and how far it may be off; ? is hidden."));
    show(lines);
  }

  void brief() {
    show(BriefText.lines(game.calls().brief(), game.look(), desk.page()));
  }

  void rules() {
    show(Markdown.lines(game.scenario().getRules(), desk.page()));
  }

  void teams() {
    show(TeamsText.lines(game.look(), desk.page()));
  }

  /** What has changed since the player looked last, on whatever device. */
  void news() {
    var view = game.look();
    show(NewsText.lines(game.inbox().readNews(view.getCursor()), view, desk.page()));
  }

  void scores() {
    show(RevealText.lines(game.look(), desk.page()));
  }

  void help() {
    show(
        List.of(
            desk.style().heading("How this screen works"),
            "Type the number of what you want, or its first letters, and press Enter.",
            "  b or an empty line   goes back",
            "  Ctrl-C               gives up the question",
            "  Tab                  completes words",
            "  arrow up             brings back what you typed before",
            "  q or Ctrl-D          leaves; your seat waits for you, and the game goes on",
            "Lines that begin with » tell what happens while you type.",
            "",
            desk.style().heading("A turn"),
            "1. Look at the board, and at the results of the turn before.",
            "2. Talk with the others, and make deals.",
            "3. Order your moves.",
            "4. Assess: say how probable you hold each thesis.",
            "5. Approve. When every team has, or when time is up, the turn closes."));
  }

  private void show(List<String> lines) {
    desk.empty();
    desk.text(lines);
  }
}
