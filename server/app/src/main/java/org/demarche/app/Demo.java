package org.demarche.app;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Caller;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.JoinCode;
import org.demarche.engine.session.Seat;
import org.demarche.engine.session.Stage;
import org.demarche.session.LoadedSession;
import org.demarche.session.NewSession;
import org.demarche.session.Result;
import org.demarche.session.SeatStream;
import org.demarche.session.SeatUpdate;
import org.demarche.session.Seated;
import org.demarche.session.SessionService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A game to look around in: without deadlines, with bots in the empty seats. It starts when the
 * first player joins, so that one person alone can play at once and nobody misses the first turn.
 */
final class Demo {
  private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final RunningServer server;
  private final Seated facilitator;

  private Demo(RunningServer server, Seated facilitator) {
    this.server = server;
    this.facilitator = facilitator;
  }

  /**
   * @param name of the scenario
   */
  static Demo create(RunningServer server, String name) {
    Scenario scenario = server.catalog().byName(name);
    if (scenario == null) {
      throw new StartFailure(
          "There is no scenario %s that can be played. Choose with --scenario: %s."
              .formatted(name, String.join(", ", server.catalog().names())));
    }
    var wish = new NewSession("", scenario, "", "", Duration.ZERO, "", "", true);
    return switch (server.sessions().create(wish)) {
      case Result.Done<Seated>(var facilitator) -> new Demo(server, facilitator);
      case Result.Refused<Seated>(var rejection) -> throw new StartFailure(rejection.message());
    };
  }

  /** The link of the first team. */
  String firstLink() {
    return link(joinCodes().getFirst());
  }

  /** Prints where to go. */
  void print(PrintWriter out) {
    Scenario scenario = session().scenario();
    out.printf("%nDemarche is ready at %s (Ctrl-C stops it).%n%n", server.address());
    out.printf("  %s%n", scenario.info().title());
    out.printf("  Open a team's link and play; bots play the others. No clock runs.%n%n");
    int width = scenario.teams().stream().mapToInt(team -> team.title().length()).max().orElse(0);
    String row = "  %-" + Math.max(width, "Facilitator".length()) + "s  %s%n";
    joinCodes().forEach(code -> out.printf(row, title(code), link(code)));
    out.printf(row, "Facilitator", server.address() + "/seat#" + facilitator.token());
    out.printf("%n  In a terminal: %s join %s --name You%n", Program.name(), firstLink());
  }

  private String title(JoinCode code) {
    return switch (code.role()) {
      case MEMBER -> session().scenario().actors().get(code.team()).title();
      case OBSERVER -> "Observer";
      case OWNER -> "Facilitator";
      case CONTROLLER -> "Controller";
      case WHITE_CELL -> "White cell";
      case UMPIRE -> "Umpire";
    };
  }

  private String link(JoinCode code) {
    return server.address() + "/join/" + code.code();
  }

  /** Teams first; facilitators have their own link. */
  private List<JoinCode> joinCodes() {
    return session().state().codes().stream()
        .filter(code -> code.role() != Seat.Role.OWNER)
        .sorted(Comparator.comparing(JoinCode::role))
        .toList();
  }

  private LoadedSession session() {
    return facilitator.session();
  }

  /** Starts the game when somebody has joined a team. */
  void startWithFirstPlayer() {
    Thread.ofVirtual().name("demo").start(this::awaitFirstPlayer);
  }

  private void awaitFirstPlayer() {
    SessionService sessions = server.sessions();
    try (SeatStream stream = sessions.watch(session().id(), facilitator.seat().id(), "")) {
      while (inLobby(sessions)) {
        if (hasPlayer(sessions)) {
          start(sessions);
          return;
        }
        if (stream.next(PATIENCE) instanceof SeatUpdate.Over) {
          return;
        }
      }
    } catch (InterruptedException | RuntimeException e) {
      LOG.warn("The demo game does not start by itself; its facilitator can start it.", e);
    }
  }

  private boolean inLobby(SessionService sessions) {
    return sessions.load(session().id()).state().stage() instanceof Stage.Lobby;
  }

  private boolean hasPlayer(SessionService sessions) {
    return sessions.load(session().id()).state().seats().stream()
        .anyMatch(seat -> seat.role() == Seat.Role.MEMBER);
  }

  private void start(SessionService sessions) {
    var caller = new Caller.OfSeat(facilitator.seat().id());
    sessions.execute(session().id(), caller, "", new Command.StartSession());
  }
}
