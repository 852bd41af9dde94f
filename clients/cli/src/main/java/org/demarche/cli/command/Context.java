package org.demarche.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.local.Environment;
import org.demarche.cli.local.RememberedSeat;
import org.demarche.cli.local.SeatStore;
import org.demarche.cli.local.Secrets;
import org.demarche.cli.local.TerminalWidth;
import org.demarche.cli.remote.ClockCalls;
import org.demarche.cli.remote.Connection;
import org.demarche.cli.remote.Endpoint;
import org.demarche.cli.remote.PlayCalls;
import org.demarche.cli.remote.ScenarioCalls;
import org.demarche.cli.remote.SessionCalls;
import org.demarche.cli.remote.TalkCalls;
import org.demarche.cli.remote.WhiteCellCalls;
import org.demarche.cli.text.Nearest;
import org.demarche.cli.text.Page;
import org.demarche.cli.text.Style;
import org.jspecify.annotations.Nullable;

/**
 * What a command works with. Everything is made when it is first asked for, so that a command pays
 * only for what it uses.
 */
final class Context implements AutoCloseable {
  private static final String USUAL_SERVER = "127.0.0.1:8095";

  private final Environment environment;
  private final GlobalOptions options;
  private final SeatStore seats;
  private @Nullable Output output;
  private final List<Connection> opened = new ArrayList<>();
  private @Nullable Connection asSeat;

  Context(Environment environment, GlobalOptions options) {
    this.environment = environment;
    this.options = options;
    this.seats = new SeatStore(environment.configFolder());
  }

  Environment environment() {
    return environment;
  }

  SeatStore seats() {
    return seats;
  }

  String program() {
    return environment.program();
  }

  Output output() {
    if (output == null) {
      var page = new Page(TerminalWidth.of(environment), style(), environment.zone());
      output = new Output(environment.out(), page, options.json);
    }
    return output;
  }

  Page page() {
    return output().page();
  }

  PlayCalls play() {
    return new PlayCalls(asSeat());
  }

  TalkCalls talk() {
    return new TalkCalls(asSeat());
  }

  SessionCalls session() {
    return new SessionCalls(asSeat());
  }

  WhiteCellCalls whiteCell() {
    return new WhiteCellCalls(asSeat());
  }

  ClockCalls clock() {
    return new ClockCalls(asSeat());
  }

  ScenarioCalls scenarios() {
    return new ScenarioCalls(asAnybody());
  }

  /** The line for calls of a seat: the named one, else the chosen one. */
  Connection asSeat() {
    if (asSeat == null) {
      asSeat = connectedAsSeat();
    }
    return asSeat;
  }

  private Connection connectedAsSeat() {
    var token = givenToken();
    if (token != null) {
      return forTeam(opened(endpoint(Optional.empty()), token));
    }
    var seat =
        seat()
            .orElseThrow(
                () ->
                    Failure.notSignedIn(
                        "You have no seat yet. Take one: " + program() + " join CODE --name NAME"));
    return forTeam(opened(endpoint(Optional.of(seat)), seat.token()));
  }

  private Connection forTeam(Connection connection) {
    if (options.forTeam != null) {
      connection.actFor(options.forTeam);
    }
    return connection;
  }

  /** The line for calls that need no seat. */
  Connection asAnybody() {
    return opened(endpoint(chosenSeat()), null);
  }

  /** The line to a server that the user has named in another way, such as by a link. */
  Connection asAnybody(String server) {
    return opened(Endpoint.parse(server), null);
  }

  Connection asOperator(@Nullable Path keyFile) {
    return opened(endpoint(chosenSeat()), Secrets.operatorKey(environment, keyFile));
  }

  /** The remembered seat that commands act for, if they act for a remembered one. */
  Optional<RememberedSeat> seat() {
    var name = options.seat != null ? options.seat : environment.variable("DEMARCHE_SEAT");
    return name == null ? chosenSeat() : Optional.of(named(name));
  }

  /** The remembered seat with this name or number. */
  RememberedSeat named(String name) {
    var remembered = seats.read();
    return remembered.find(name).orElseThrow(() -> Failure.usage(unknownSeat(name)));
  }

  boolean serverIsNamed() {
    return options.server != null;
  }

  @Override
  public void close() {
    opened.forEach(Connection::close);
  }

  private String unknownSeat(String name) {
    var names = seats.read().seats().stream().map(RememberedSeat::name).toList();
    var alike = Nearest.alike(name, names);
    var end =
        names.isEmpty()
            ? " None is remembered here: join one first."
            : alike.isEmpty()
                ? " There are: " + String.join(", ", names) + "."
                : " Did you mean " + String.join(" or ", alike) + "?";
    return "No seat called \"" + name + "\" is remembered." + end;
  }

  private Optional<RememberedSeat> chosenSeat() {
    return seats.read().chosenSeat();
  }

  private @Nullable String givenToken() {
    if (options.seat != null) {
      return null;
    }
    return options.tokenFile != null
        ? Secrets.inFile(options.tokenFile)
        : environment.variable("DEMARCHE_TOKEN");
  }

  private Endpoint endpoint(Optional<RememberedSeat> seat) {
    if (options.server != null) {
      return Endpoint.parse(options.server);
    }
    var variable = environment.variable("DEMARCHE_SERVER");
    return Endpoint.parse(
        variable != null ? variable : seat.map(RememberedSeat::server).orElse(USUAL_SERVER));
  }

  private Connection opened(Endpoint endpoint, @Nullable String token) {
    var connection = new Connection(endpoint, token);
    opened.add(connection);
    return connection;
  }

  private Style style() {
    return switch (options.color) {
      case ALWAYS -> Style.ANSI;
      case NEVER -> Style.PLAIN;
      case AUTO -> wantsColor() ? Style.ANSI : Style.PLAIN;
    };
  }

  private boolean wantsColor() {
    return environment.terminal()
        && environment.variable("NO_COLOR") == null
        && !"dumb".equals(environment.variable("TERM"));
  }
}
