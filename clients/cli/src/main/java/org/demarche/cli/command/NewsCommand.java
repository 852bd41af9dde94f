package org.demarche.cli.command;

import org.demarche.cli.render.NewsText;
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
    context.output().show(news, NewsText.lines(news, view, context.page()));
    if (!keep) {
      talk.markSeen(view.getCursor());
    }
  }
}
