package org.demarche.api.mapping;

import com.google.protobuf.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.demarche.api.refusal.Refusals;
import org.demarche.engine.model.Effect;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Command;
import org.demarche.engine.turn.Names;
import org.demarche.engine.whitecell.PlannedInject;
import org.demarche.protocol.v1.ArgueRequest;
import org.demarche.protocol.v1.CommentOrdersRequest;
import org.demarche.protocol.v1.DropInjectRequest;
import org.demarche.protocol.v1.EditMoveRequest;
import org.demarche.protocol.v1.EstimateMoveRequest;
import org.demarche.protocol.v1.OverrideTrackRequest;
import org.demarche.protocol.v1.Prediction;
import org.demarche.protocol.v1.SendInjectRequest;
import org.demarche.protocol.v1.TrackChange;
import org.jspecify.annotations.Nullable;

/**
 * What clients write into a shared draft, argue, estimate and do as white cell, as the engine's
 * commands; see {@link CommandMapper}.
 */
public final class WhiteCellRequests {
  private final CommandMapper commands;
  private final Names names;

  WhiteCellRequests(CommandMapper commands, Scenario scenario) {
    this.commands = commands;
    this.names = new Names(scenario);
  }

  public Command editMove(EditMoveRequest request) {
    return new Command.EditMove(
        request.getId(),
        request.getExpectedRevision(),
        request.getParametersMap(),
        request.getRationale(),
        forecast(request.getPrediction()));
  }

  static Command.Forecast forecast(Prediction prediction) {
    return prediction.equals(Prediction.getDefaultInstance())
        ? Command.Forecast.NONE
        : new Command.Forecast(prediction.getText(), prediction.getTrack(), direction(prediction));
  }

  private static org.demarche.engine.session.Prediction.Direction direction(Prediction predicted) {
    return switch (predicted.getDirection()) {
      case DIRECTION_RISES -> org.demarche.engine.session.Prediction.Direction.RISES;
      case DIRECTION_FALLS -> org.demarche.engine.session.Prediction.Direction.FALLS;
      case DIRECTION_STAYS -> org.demarche.engine.session.Prediction.Direction.STAYS;
      case DIRECTION_UNSPECIFIED, UNRECOGNIZED -> {
        if (!predicted.getTrack().isEmpty()) {
          throw Refusals.ofField(
              "prediction.direction",
              "Say DIRECTION_RISES, DIRECTION_STAYS or DIRECTION_FALLS of the track.");
        }
        yield org.demarche.engine.session.Prediction.Direction.STAYS;
      }
    };
  }

  public Command commentOrders(CommentOrdersRequest request) {
    return new Command.CommentOrders(request.getMove(), request.getText());
  }

  public Command argue(ArgueRequest request) {
    return new Command.Argue(
        commands.team("team", request.getTeam()),
        request.getMove(),
        request.getInFavour(),
        request.getText());
  }

  public Command estimateMove(EstimateMoveRequest request) {
    return new Command.EstimateMove(
        commands.team("team", request.getTeam()),
        request.getMove(),
        request.getParameter(),
        request.getValue(),
        request.getNote());
  }

  public Command sendInject(SendInjectRequest request) {
    return new Command.SendInject(request.getInject(), request.getReason());
  }

  public Command dropInject(DropInjectRequest request) {
    return new Command.DropInject(request.getInject(), request.getReason());
  }

  public Command overrideTrack(OverrideTrackRequest request) {
    return new Command.OverrideTrack(request.getTrack(), request.getValue(), request.getReason());
  }

  /** The inject that somebody plans. */
  public PlannedInject inject(org.demarche.protocol.v1.PlannedInject inject) {
    List<Integer> teams = new ArrayList<>();
    for (String team : inject.getTeamsList()) {
      teams.add(commands.team("inject.teams", team));
    }
    List<PlannedInject.Change> changes = new ArrayList<>();
    for (TrackChange change : inject.getChangesList()) {
      changes.add(
          new PlannedInject.Change(slot(change.getTrack()), operation(change), change.getAmount()));
    }
    return new PlannedInject(
        inject.getId(),
        inject.getTitle().strip(),
        inject.getText().strip(),
        inject.getEveryone(),
        inject.getEveryone() ? List.of() : teams,
        changes,
        new PlannedInject.When(
            inject.getTurn(),
            inject.hasTime() ? time(inject.getTime()) : null,
            inject.getCondition().strip()),
        PlannedInject.State.PLANNED,
        0);
  }

  /** The index of a slot, by its id. */
  int slot(String id) {
    int slot = names.slot(id);
    if (slot < 0) {
      throw Refusals.ofField("inject.changes", "There is no track '%s'.".formatted(id));
    }
    return slot;
  }

  private static Effect.Operation operation(TrackChange change) {
    Effect.@Nullable Operation operation =
        switch (change.getOperation()) {
          case OPERATION_ADD -> Effect.Operation.ADD;
          case OPERATION_MULTIPLY -> Effect.Operation.MULTIPLY;
          case OPERATION_SET -> Effect.Operation.SET;
          case OPERATION_UNSPECIFIED, UNRECOGNIZED -> null;
        };
    if (operation == null) {
      throw Refusals.ofField(
          "inject.changes", "Say OPERATION_ADD, OPERATION_MULTIPLY or OPERATION_SET.");
    }
    return operation;
  }

  private static Instant time(Timestamp time) {
    try {
      return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    } catch (DateTimeException | ArithmeticException _) {
      throw Refusals.ofField("inject.time", "This is no point in time.");
    }
  }
}
