package org.demarche.engine.turn;

import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.Effect;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Expression.Read;
import org.demarche.engine.model.Frame;
import org.demarche.engine.model.ReportText;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Slot;
import org.demarche.engine.model.TrackRef;
import org.demarche.engine.turn.Outcome.Input;
import org.jspecify.annotations.Nullable;

/** Says what a change was computed from, and how. Immutable. */
final class Inputs {
  private final boolean quiet;
  private final List<String> now;
  private final List<String> atStart;
  private final List<String> decays;
  private final List<Boolean> openInjects;

  /**
   * @param quiet whether nobody asks what changes were computed from
   */
  Inputs(Scenario scenario, boolean quiet) {
    this.quiet = quiet;
    this.now = scenario.slots().stream().map(Slot::id).toList();
    this.atStart = now.stream().map(id -> "start." + id).toList();
    this.openInjects =
        scenario.injects().stream()
            .map(inject -> inject.audience() instanceof ReportText.Audience.Everyone)
            .toList();
    this.decays = scenario.slots().stream().map(slot -> decay(scenario, slot)).toList();
  }

  private static String decay(Scenario scenario, Slot slot) {
    String share = NumberWords.plain(scenario.tracks().get(slot.track()).decay());
    return "(start." + slot.id() + " - " + slot.id() + ") * " + share;
  }

  /** The formula of a slot's decay, as an author would write it. */
  String decay(int slot) {
    return decays.get(slot);
  }

  /**
   * What the amount read; before it the track itself if the change depends on where it stands, and
   * after it what the order counts if that is not 1.
   */
  List<Input> of(Effect.Change change, int slot, Action.Share share, Frame frame) {
    if (quiet) {
      return List.of();
    }
    List<Input> inputs = new ArrayList<>();
    if (change.operation() != Effect.Operation.ADD) {
      inputs.add(track(slot, frame));
    }
    addReads(inputs, change.amount(), frame);
    if (share.factor() != 1) {
      inputs.add(new Input("share", share.factor(), -1, !share.open()));
    }
    return inputs;
  }

  /** What the expression read. */
  List<Input> of(Expression expression, Frame frame) {
    if (quiet) {
      return List.of();
    }
    List<Input> inputs = new ArrayList<>();
    addReads(inputs, expression, frame);
    return inputs;
  }

  private void addReads(List<Input> inputs, Expression expression, Frame frame) {
    for (Read read : expression.reads()) {
      Input input = of(read, frame);
      if (input != null && !inputs.contains(input)) {
        inputs.add(input);
      }
    }
  }

  Input track(int slot, Frame frame) {
    return new Input(now.get(slot), frame.values()[slot], slot, false);
  }

  Input start(int slot, Frame frame) {
    return new Input(atStart.get(slot), frame.start()[slot], slot, false);
  }

  private @Nullable Input of(Read read, Frame frame) {
    return switch (read) {
      case Read.OfTrack(_, TrackRef track, boolean start) -> of(track.slot(frame), start, frame);
      case Read.OfChannel(String name, int channel) ->
          new Input(name, frame.channels()[channel], -1, true);
      case Read.OfThesis(String name, int parameter) ->
          new Input(name, frame.thesis()[parameter], -1, true);
      case Read.OfInject(String name, int inject) ->
          new Input(name, frame.injects()[inject], -1, !openInjects.get(inject));
      case Read.OfLocal(String name, int local, boolean secret) ->
          new Input(name, frame.numbers()[local], -1, secret);
      case Read.OfParameter(String name, int parameter) ->
          new Input(name, frame.numbers()[parameter], -1, false);
    };
  }

  /** Null where a track has no slot for the actors: a branch that was not taken. */
  private @Nullable Input of(int slot, boolean start, Frame frame) {
    if (slot < 0) {
      return null;
    }
    return start ? start(slot, frame) : track(slot, frame);
  }
}
