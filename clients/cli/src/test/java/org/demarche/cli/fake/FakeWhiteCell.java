package org.demarche.cli.fake;

import com.google.rpc.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.function.Supplier;
import org.demarche.protocol.v1.Adjudication;
import org.demarche.protocol.v1.Argument;
import org.demarche.protocol.v1.DropInjectRequest;
import org.demarche.protocol.v1.DropInjectResponse;
import org.demarche.protocol.v1.Estimate;
import org.demarche.protocol.v1.EstimateMoveRequest;
import org.demarche.protocol.v1.EstimateMoveResponse;
import org.demarche.protocol.v1.ImportInjectsRequest;
import org.demarche.protocol.v1.ImportInjectsResponse;
import org.demarche.protocol.v1.InjectReader;
import org.demarche.protocol.v1.LedgerEntry;
import org.demarche.protocol.v1.ListInjectsRequest;
import org.demarche.protocol.v1.ListInjectsResponse;
import org.demarche.protocol.v1.OverrideTrackRequest;
import org.demarche.protocol.v1.OverrideTrackResponse;
import org.demarche.protocol.v1.PlanInjectRequest;
import org.demarche.protocol.v1.PlanInjectResponse;
import org.demarche.protocol.v1.PlannedInject;
import org.demarche.protocol.v1.PreviewInjectRequest;
import org.demarche.protocol.v1.PreviewInjectResponse;
import org.demarche.protocol.v1.SendInjectRequest;
import org.demarche.protocol.v1.SendInjectResponse;
import org.demarche.protocol.v1.Spread;
import org.demarche.protocol.v1.Track;
import org.demarche.protocol.v1.TrackForecast;
import org.demarche.protocol.v1.TrackInfo;
import org.demarche.protocol.v1.View;
import org.demarche.protocol.v1.WhiteCellServiceGrpc.WhiteCellServiceImplBase;

/** White cell of the fake game. */
final class FakeWhiteCell extends WhiteCellServiceImplBase {
  private final FakeServer server;

  FakeWhiteCell(FakeServer server) {
    this.server = server;
  }

  /** The smuggling that is argued about, and the ledger. */
  static void addTo(View.Builder view, FakeGame game) {
    for (var orders : game.orders.values()) {
      for (var move : orders.getMovesList()) {
        if (move.getMove().equals("smuggle")) {
          var judged = Adjudication.newBuilder().setTeam(orders.getTeam()).setMove(move);
          game.arguments.forEach(judged::addArguments);
          game.estimates.forEach(
              estimate ->
                  judged
                      .addEstimates(estimate)
                      .addSpreads(
                          Spread.newBuilder()
                              .setParameter("odds")
                              .setCount(1)
                              .setLowest(estimate.getValue())
                              .setSuggested(estimate.getValue())
                              .setHighest(estimate.getValue())));
          view.addAdjudications(judged);
        }
      }
    }
    view.addAllLedger(game.ledger);
  }

  static Adjudication judged(FakeGame game) {
    var view = View.newBuilder();
    addTo(view, game);
    return view.getAdjudications(0);
  }

  static Argument argument(String team, boolean inFavour, String text) {
    return Argument.newBuilder().setTeam(team).setInFavour(inFavour).setText(text).build();
  }

  private <A> void answer(StreamObserver<A> to, Supplier<A> make) {
    try {
      to.onNext(make.get());
      to.onCompleted();
    } catch (StatusRuntimeException refused) {
      to.onError(refused);
    }
  }

  private void note(LedgerEntry.Kind kind, String what, String reason, boolean open) {
    server
        .game()
        .ledger
        .add(
            LedgerEntry.newBuilder()
                .setTime(FakeGame.NOW)
                .setTurn(1)
                .setDisplayName("Facilitator")
                .setKind(kind)
                .setWhat(what)
                .setReason(reason)
                .setOpen(open)
                .build());
  }

  @Override
  public void listInjects(ListInjectsRequest request, StreamObserver<ListInjectsResponse> to) {
    answer(to, () -> ListInjectsResponse.newBuilder().addAllInjects(server.game().injects).build());
  }

  @Override
  public void planInject(PlanInjectRequest request, StreamObserver<PlanInjectResponse> to) {
    answer(
        to,
        () -> {
          if (request.getInject().getCondition().contains("algn")) {
            throw Refusals.field(
                "inject.condition", "The condition can't be read: no such name.\nalgn > 5\n^^^^");
          }
          var planned =
              request.getInject().toBuilder().setState(PlannedInject.State.STATE_PLANNED).build();
          server.game().injects.add(planned);
          return PlanInjectResponse.newBuilder().setInject(planned).build();
        });
  }

  @Override
  public void importInjects(
      ImportInjectsRequest request, StreamObserver<ImportInjectsResponse> to) {
    answer(
        to,
        () -> {
          throw Refusals.field("csv", "Line 2: there is no team 'atlantis'.");
        });
  }

  @Override
  public void previewInject(
      PreviewInjectRequest request, StreamObserver<PreviewInjectResponse> to) {
    answer(
        to,
        () ->
            PreviewInjectResponse.newBuilder()
                .addReaders(
                    InjectReader.newBuilder()
                        .setTeam("north")
                        .setText("A storm.")
                        .addTracks("stock"))
                .addReaders(InjectReader.newBuilder().setTeam("south"))
                .addReaders(InjectReader.getDefaultInstance())
                .addTracks(
                    TrackForecast.newBuilder()
                        .setTrack("stock")
                        .setTitle("Fish stock")
                        .setBefore(50)
                        .setAfter(45))
                .build());
  }

  private PlannedInject become(String id, PlannedInject.State state) {
    var injects = server.game().injects;
    for (var at = 0; at < injects.size(); at++) {
      if (injects.get(at).getId().equals(id)) {
        injects.set(at, injects.get(at).toBuilder().setState(state).setSentTurn(1).build());
        return injects.get(at);
      }
    }
    throw Refusals.of(Code.NOT_FOUND, "INJECT_NOT_FOUND", "There is no inject '" + id + "'.");
  }

  @Override
  public void sendInject(SendInjectRequest request, StreamObserver<SendInjectResponse> to) {
    answer(
        to,
        () -> {
          var sent = become(request.getInject(), PlannedInject.State.STATE_SENT);
          note(
              LedgerEntry.Kind.KIND_INJECT,
              "Sent the inject \"" + sent.getTitle() + "\".",
              request.getReason(),
              sent.getEveryone());
          return SendInjectResponse.newBuilder().setInject(sent).build();
        });
  }

  @Override
  public void dropInject(DropInjectRequest request, StreamObserver<DropInjectResponse> to) {
    answer(
        to,
        () ->
            DropInjectResponse.newBuilder()
                .setInject(become(request.getInject(), PlannedInject.State.STATE_DROPPED))
                .build());
  }

  @Override
  public void overrideTrack(
      OverrideTrackRequest request, StreamObserver<OverrideTrackResponse> to) {
    answer(
        to,
        () -> {
          note(LedgerEntry.Kind.KIND_OVERRIDE, "Set a track.", request.getReason(), false);
          return OverrideTrackResponse.newBuilder()
              .setTrack(
                  Track.newBuilder()
                      .setInfo(
                          TrackInfo.newBuilder().setId(request.getTrack()).setTitle("Fish stock")))
              .build();
        });
  }

  @Override
  public void estimateMove(EstimateMoveRequest request, StreamObserver<EstimateMoveResponse> to) {
    answer(
        to,
        () -> {
          var game = server.game();
          game.estimates.clear();
          game.estimates.addAll(
              List.of(
                  Estimate.newBuilder()
                      .setParameter("odds")
                      .setDisplayName("Facilitator")
                      .setValue(request.getValue())
                      .setNote(request.getNote())
                      .build()));
          return EstimateMoveResponse.newBuilder().setAdjudication(judged(game)).build();
        });
  }
}
