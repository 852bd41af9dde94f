package org.demarche.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.render.ChangeText;
import org.demarche.cli.render.SessionText;
import org.demarche.protocol.v1.ListNewsResponse;
import org.demarche.protocol.v1.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells what has changed since the last time. */
@Command(name = "news", description = "Tell what has changed since you looked last.")
final class NewsCommand implements Runnable {
  private final Context context;

  @Option(names = "--keep", description = "Tell the same again the next time.")
  private boolean keep;

  NewsCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    var talk = context.talk();
    // The view first: what comes between is told again rather than never.
    var view = context.play().view();
    var news = talk.news();
    context.output().show(news, lines(view, news));
    if (!keep) {
      talk.markSeen(view.getCursor());
    }
  }

  private List<String> lines(View view, ListNewsResponse news) {
    if (!news.hasSince()) {
      return List.of("You have not looked before. From now on, news is what comes after this.");
    }
    var since = context.page().dayAndClock(SessionText.instant(news.getSince()));
    if (news.getTooOld()) {
      return List.of("Too much has changed since " + since + ": see status, board and messages.");
    }
    var text = new ChangeText(view, context.page());
    var lines = new ArrayList<String>();
    news.getChangesList().forEach(change -> lines.addAll(text.lines(change)));
    if (lines.isEmpty()) {
      return List.of("Nothing new since " + since + ".");
    }
    lines.addFirst("Since " + since + ":");
    return lines;
  }
}
