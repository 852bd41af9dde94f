package org.demarche.cli.play;

import static org.awaitility.Awaitility.await;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.demarche.cli.fake.FakeServer;
import org.demarche.cli.remote.Connection;
import org.demarche.cli.remote.Endpoint;
import org.demarche.cli.remote.SessionCalls;
import org.demarche.cli.text.Style;
import org.demarche.protocol.v1.CreateSessionRequest;

/** A game of two islands in which Ann plays the north at a live terminal, and others do things. */
final class LiveGame implements AutoCloseable {
  final FakeServer server = new FakeServer();
  final Typist ann = new Typist();
  final Connection annsLine;

  /** South Island. */
  final Connection bobsLine;

  /** North Island, like Ann. */
  final Connection cidsLine;

  final Connection controlsLine;
  private final List<CompletableFuture<Void>> played = new ArrayList<>();

  /** Starts it. */
  LiveGame() {
    var endpoint = Endpoint.parse(server.address());
    try (var operator = new Connection(endpoint, FakeServer.OPERATOR_KEY);
        var anybody = new Connection(endpoint, null)) {
      var wish = CreateSessionRequest.newBuilder().setTitle("Fish").build();
      var created = new SessionCalls(operator).create(wish);
      controlsLine = new Connection(endpoint, created.getToken());
      var join = new SessionCalls(anybody);
      annsLine = new Connection(endpoint, join.join("NNNN2222", "Ann").getToken());
      bobsLine = new Connection(endpoint, join.join("SSSS2222", "Bob").getToken());
      cidsLine = new Connection(endpoint, join.join("NNNN2222", "Cid").getToken());
    }
    new SessionCalls(controlsLine).start("sessions/s1");
  }

  /** Lets Ann sit down, until she leaves or the test is over. */
  void annPlays() {
    played.add(
        CompletableFuture.runAsync(
            () -> {
              try (var game = new Game(annsLine, new Desk(ann, Style.PLAIN, ZoneOffset.UTC))) {
                game.follow();
                new HomeScreen(game).open();
              } catch (Left _) {
                // She has left, as she was told to.
              }
            }));
    ann.awaitPrinted("What now> ");
    await().until(() -> server.watchers() > 0);
  }

  /** Waits until Ann has left, as she was told to. */
  void awaitLeft() {
    played.forEach(CompletableFuture::join);
  }

  @Override
  public void close() {
    ann.pressCtrlD();
    awaitLeft();
    annsLine.close();
    bobsLine.close();
    cidsLine.close();
    controlsLine.close();
    server.close();
  }
}
