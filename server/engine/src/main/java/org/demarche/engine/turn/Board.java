package org.demarche.engine.turn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.demarche.engine.model.Channel;
import org.demarche.engine.model.Derivation;
import org.demarche.engine.model.Frame;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Track;
import org.demarche.engine.turn.Outcome.Input;

/**
 * Tracks and channels while a turn is resolved, stage by stage.
 *
 * <p>What a stage does is added up beside the frame, so that all its effects see what was before
 * it; {@link #endStage} puts the sums in. Not safe for use from several threads.
 */
final class Board {
  /** Cuts below this are rounding of the sums, and no news. */
  private static final double ROUNDING = 1e-12;

  private final Scenario scenario;
  private final Inputs inputs;
  private final Frame frame;
  private final double[] before;
  private final double[] sums;
  private final double[] feeds;
  private final List<Outcome> outcomes = new ArrayList<>();

  Board(Scenario scenario, Inputs inputs, Frame frame) {
    this.scenario = scenario;
    this.inputs = inputs;
    this.frame = frame;
    this.before = frame.values().clone();
    this.sums = new double[frame.values().length];
    this.feeds = new double[frame.channels().length];
  }

  void add(Outcome outcome) {
    outcomes.add(outcome);
    sums[outcome.slot()] += outcome.change();
  }

  void feed(int channel, double units) {
    feeds[channel] += units;
  }

  /** Takes over what was fed to another board, at once. */
  void feedFrom(Board other) {
    for (int channel = 0; channel < feeds.length; channel++) {
      feed(channel, other.feeds[channel]);
    }
    fillChannels();
  }

  /** A stage of its own: each track goes back toward its start. */
  void decay() {
    for (int slot = 0; slot < sums.length; slot++) {
      Track track = track(slot);
      double change = (frame.start()[slot] - frame.values()[slot]) * track.decay();
      if (change != 0) {
        Cause cause = new Cause(Cause.Kind.DECAY, track.id(), "", -1, List.of());
        List<Input> read = List.of(inputs.track(slot, frame), inputs.start(slot, frame));
        add(new Outcome(slot, change, cause, read, List.of(), inputs.decay(slot)));
      }
    }
    endStage();
  }

  void endStage() {
    for (int slot = 0; slot < sums.length; slot++) {
      if (sums[slot] != 0) {
        put(slot, frame.values()[slot] + sums[slot]);
      }
    }
    Arrays.fill(sums, 0);
    derive();
    fillChannels();
  }

  private void derive() {
    for (Derivation derivation : scenario.derivations()) {
      Track track = track(derivation.slot());
      frame.roles()[Frame.SELF] = derivation.self();
      double value = derivation.value().number(frame);
      frame.values()[derivation.slot()] = Math.clamp(value, track.minimum(), track.maximum());
    }
  }

  /** Notes how far the derived tracks have come since the beginning. */
  void derived() {
    for (Derivation derivation : scenario.derivations()) {
      int slot = derivation.slot();
      double change = frame.values()[slot] - before[slot];
      if (change != 0) {
        frame.roles()[Frame.SELF] = derivation.self();
        Cause cause = new Cause(Cause.Kind.DERIVATION, track(slot).id(), "", -1, List.of());
        List<Input> read = inputs.of(derivation.value(), frame);
        outcomes.add(
            new Outcome(slot, change, cause, read, List.of(), derivation.value().source()));
      }
    }
  }

  private void put(int slot, double sum) {
    Track track = track(slot);
    double value = Math.clamp(sum, track.minimum(), track.maximum());
    frame.values()[slot] = value;
    if (Math.abs(value - sum) > ROUNDING) {
      Cause limit = new Cause(Cause.Kind.LIMIT, track.id(), "", -1, List.of());
      outcomes.add(new Outcome(slot, value - sum, limit, List.of(), List.of(), ""));
    }
  }

  private Track track(int slot) {
    return scenario.tracks().get(scenario.slots().get(slot).track());
  }

  private void fillChannels() {
    for (int index = 0; index < feeds.length; index++) {
      Channel channel = scenario.channels().get(index);
      frame.channels()[index] = Returns.effective(channel.returns(), feeds[index]);
    }
  }

  Frame frame() {
    return frame;
  }

  List<Outcome> outcomes() {
    return outcomes;
  }

  Values values() {
    return Values.of(frame.values());
  }
}
