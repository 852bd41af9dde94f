package org.demarche.cli.fake;

import com.google.rpc.Code;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.demarche.protocol.v1.JoinCode;
import org.demarche.protocol.v1.Seat;

/** Serves the fake game on a free port of this computer. */
public final class FakeServer implements AutoCloseable {
  public static final String OPERATOR_KEY = "operator-key";

  private Server server;
  private int port;
  private FakeGame game = new FakeGame("Two Islands");

  public FakeServer() {
    server = started(0);
  }

  public String address() {
    return "127.0.0.1:" + server.getPort();
  }

  /** Breaks all lines, as a crash does, and is there again on the same port. */
  public void restart() {
    stop();
    start();
  }

  /** Breaks all lines, as a crash does. */
  public void stop() {
    port = server.getPort();
    close();
    game.listeners.clear();
  }

  /** Is there again, on the same port, after {@link #stop}. */
  public void start() {
    server = started(port);
  }

  /** How many follow the game. */
  public int watchers() {
    return game.listeners.size();
  }

  @Override
  public void close() {
    server.shutdownNow();
    try {
      server.awaitTermination();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  FakeGame game() {
    return game;
  }

  void create(String title) {
    game = new FakeGame(title);
  }

  List<JoinCode> codes() {
    return List.of(
        FakeSessions.code("NNNN2222", Seat.Role.ROLE_MEMBER, "north"),
        FakeSessions.code("SSSS2222", Seat.Role.ROLE_MEMBER, "south"),
        FakeSessions.code("OOOO2222", Seat.Role.ROLE_OBSERVER, ""));
  }

  /** Codes beside those that are listed with a session. */
  List<JoinCode> furtherCodes() {
    return List.of(FakeClasses.CODE, FakeSessions.code("WWWW2222", Seat.Role.ROLE_WHITE_CELL, ""));
  }

  Seat addSeat(String token, Seat.Role role, String team, String displayName) {
    var seat =
        Seat.newBuilder()
            .setName("sessions/s1/seats/p" + (game.seatsByToken.size() + 1))
            .setRole(role)
            .setTeam(team)
            .setDisplayName(displayName)
            .build();
    game.seatsByToken.put(token, seat);
    if (!team.isEmpty()) {
      game.put(
          game.teams.get(team).toBuilder()
              .addMembers(displayName)
              .addMemberSeats(seat.getName())
              .setBot(false)
              .build());
    }
    return seat;
  }

  /** The seat of the call that is being answered. */
  Seat seat() {
    var seat = game.seatsByToken.get(Caller.token());
    if (seat == null) {
      throw Refusals.of(
          Code.UNAUTHENTICATED, "TOKEN_INVALID", "This token opens no seat. Join again.");
    }
    return seat;
  }

  private Server started(int port) {
    try {
      return NettyServerBuilder.forAddress(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
          .addService(new FakePlay(this))
          .addService(new FakeSessions(this))
          .addService(new FakeWhiteCell(this))
          .addService(new FakeClasses())
          .addService(new FakeScenarios())
          .intercept(new Caller())
          .build()
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
