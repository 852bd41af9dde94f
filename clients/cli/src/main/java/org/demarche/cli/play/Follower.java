package org.demarche.cli.play;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.follow.Differences;
import org.demarche.cli.follow.LiveView;
import org.demarche.cli.remote.ChangeStream;
import org.demarche.cli.remote.Connection;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.View;
import org.demarche.protocol.v1.WatchResponse;

/**
 * Follows the game while the player types, and tells what happens above the line being typed. Safe
 * to use from several threads.
 */
final class Follower implements ChangeStream.Listener, AutoCloseable {
  private final Desk desk;
  private final DeadlineBell bell;
  private final ChangeStream stream;
  private View view;

  /**
   * Prepares to follow.
   *
   * @param view what the player knows already
   */
  Follower(Connection connection, View view, Desk desk) {
    this.desk = desk;
    this.stream = ChangeStream.after(view, connection, this);
    this.view = view;
    this.bell = new DeadlineBell(desk::tellWarning);
  }

  /** Begins to follow, on a thread of its own. */
  void start() {
    bell.set(view.getSession());
    Thread.ofVirtual().name("follower").start(this::follow);
  }

  /**
   * Carries out a command of the player. Its effects are no news, whichever comes first: the answer
   * or the stream.
   */
  synchronized <T> T quietly(Supplier<T> command, Function<T, List<Change>> effects) {
    var answer = command.get();
    for (var effect : effects.apply(answer)) {
      view = LiveView.after(view, effect);
    }
    return answer;
  }

  private void follow() {
    try {
      stream.follow();
    } catch (Failure failed) {
      desk.tellWarning(failed.message());
    }
  }

  @Override
  public synchronized void received(WatchResponse message) {
    var changes = new ArrayList<Change>();
    if (message.hasReset()) {
      changes.addAll(Differences.between(view, message.getReset()));
    }
    changes.addAll(message.getChangesList());
    var news = News.lines(view, changes, desk.newsPage());
    view = LiveView.after(view, message);
    if (!news.isEmpty()) {
      desk.tell(news);
    }
    changes.stream().filter(Change::hasSession).forEach(change -> bell.set(change.getSession()));
  }

  @Override
  public void lost() {
    desk.tellWarning("The line to the server dropped; it comes back by itself.");
  }

  @Override
  public void found() {
    desk.tellWarning("Connected again.");
  }

  @Override
  public void close() {
    bell.close();
    stream.close();
  }
}
