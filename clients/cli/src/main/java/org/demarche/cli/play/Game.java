package org.demarche.cli.play;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.demarche.cli.failure.ExitCode;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.follow.Differences;
import org.demarche.cli.follow.LiveView;
import org.demarche.cli.remote.ClassCalls;
import org.demarche.cli.remote.Connection;
import org.demarche.cli.remote.PlayCalls;
import org.demarche.cli.remote.ScenarioCalls;
import org.demarche.cli.remote.TalkCalls;
import org.demarche.cli.render.SessionText;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.OrderedMove;
import org.demarche.protocol.v1.Scenario;
import org.demarche.protocol.v1.View;
import org.jspecify.annotations.Nullable;

/** The game as all screens see it: what the seat knows, and what it can have done. */
final class Game implements AutoCloseable {
  private final Desk desk;
  private final PlayCalls calls;
  private final ClassCalls classes;
  private final ScenarioCalls scenarios;
  private final Follower follower;
  private final TalkCalls talk;
  private final Inbox inbox;
  private final Map<String, OrderedMove> kept = new HashMap<>();
  private View view;
  private View told;
  private boolean newsAsked;
  private long seenAt;
  private @Nullable Scenario scenario;

  /**
   * Takes the seat.
   *
   * @throws Failure if the token opens no seat, or no server answers
   */
  Game(Connection connection, Desk desk) {
    this.desk = desk;
    this.calls = new PlayCalls(connection);
    this.talk = new TalkCalls(connection);
    this.inbox = new Inbox(talk);
    this.classes = new ClassCalls(connection);
    this.scenarios = new ScenarioCalls(connection);
    this.view = calls.view();
    // Who comes in the middle of a turn has not heard what it began with.
    this.told = view.toBuilder().clearInjects().build();
    this.seenAt = System.nanoTime();
    this.follower = new Follower(connection, view, desk);
  }

  /** Begins to tell what happens, as it happens. */
  void follow() {
    follower.start();
  }

  Desk desk() {
    return desk;
  }

  /** For questions; commands go through {@link #command}. */
  PlayCalls calls() {
    return calls;
  }

  /** What has reached the seat and is new to the player. */
  Inbox inbox() {
    return inbox;
  }

  /** For the rules quiz. */
  ClassCalls classes() {
    return classes;
  }

  /**
   * What was written for moves and could not be ordered, to be offered again: by the id of the
   * ordered move, or of the move in the scenario.
   */
  Map<String, OrderedMove> kept() {
    return kept;
  }

  /** What everybody may read of the scenario; asked for once. */
  Scenario scenario() {
    if (scenario == null) {
      scenario = scenarios.get(view.getSession().getScenario());
    }
    return scenario;
  }

  /** What the seat knows now. If the server can't say: what it knew last. */
  View look() {
    try {
      view = calls.view();
      seenAt = System.nanoTime();
    } catch (Failure failed) {
      if (failed.exitCode() == ExitCode.NOT_SIGNED_IN) {
        throw failed;
      }
      if (failed.exitCode() == ExitCode.UNREACHABLE) {
        desk.warn("The server can't be reached just now; this is how things stood.");
      } else {
        desk.failure(failed);
      }
    }
    return view;
  }

  /** What the seat knew when it last looked. */
  View view() {
    return view;
  }

  /**
   * What others have done, and what has happened, since this was asked before; without where the
   * session is, which the player has before their eyes, and what was told as it happened.
   */
  List<String> news() {
    var changes = new ArrayList<>(Differences.between(told, view));
    changes.removeIf(Change::hasSession);
    var news = News.lines(told, changes, desk.newsPage());
    var toldAlready = desk.isLive() && newsAsked;
    newsAsked = true;
    told = view;
    return toldAlready ? List.of() : news;
  }

  /** What is left of the running turn now; empty without a deadline. */
  Optional<Duration> left() {
    var session = view.getSession();
    var left = SessionText.left(session);
    return session.hasDeadline()
        ? left.map(duration -> duration.minusNanos(System.nanoTime() - seenAt))
        : left;
  }

  /** The server's clock. */
  Instant now() {
    return SessionText.instant(view.getSession().getServerTime())
        .plusNanos(System.nanoTime() - seenAt);
  }

  /**
   * Has something done. If the line drops, the player can try again: nothing is done twice and
   * nothing typed is lost.
   *
   * @param effects what the answer changes in the view
   * @throws Failure if the server says no
   */
  <T> T command(Function<PlayCalls, T> command, Function<T, List<Change>> effects) {
    var once = calls.forOneCommand();
    return untilAnswered(() -> command.apply(once), effects);
  }

  /** The same for what is said, offered and noted. */
  <T> T talk(Function<TalkCalls, T> command, Function<T, List<Change>> effects) {
    var once = talk.forOneCommand();
    return untilAnswered(() -> command.apply(once), effects);
  }

  private <T> T untilAnswered(Supplier<T> command, Function<T, List<Change>> effects) {
    while (true) {
      try {
        var answer = follower.quietly(command, effects);
        effects.apply(answer).forEach(effect -> told = LiveView.after(told, effect));
        return answer;
      } catch (Failure failed) {
        if (failed.exitCode() != ExitCode.UNREACHABLE) {
          throw failed;
        }
        desk.warn("The server can't be reached just now. Nothing is lost.");
        desk.confirm("Try again");
      }
    }
  }

  /** Asks whether something could be done; nothing is. Waits for the server as a command does. */
  <T> T check(Function<PlayCalls, T> question) {
    return command(question, _ -> List.of());
  }

  /** Does one thing of a screen: what is refused is told, and the screen goes on. */
  void step(Runnable action) {
    try {
      action.run();
    } catch (Back _) {
      // The player changed their mind, and is shown the screen again.
    } catch (Failure failed) {
      if (failed.exitCode() == ExitCode.NOT_SIGNED_IN) {
        throw failed;
      }
      desk.failure(failed);
    }
  }

  @Override
  public void close() {
    follower.close();
  }
}
