package org.demarche.engine.turn;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One resolved effect on one slot.
 *
 * @param change what this effect adds to the value before its stage; for a track that is multiplied
 *     or set, the difference it makes
 * @param inputs what the amount was computed from
 * @param draws what was drawn for it, chance and noise, outermost first
 * @param formula the amount as the author wrote it
 */
public record Outcome(
    int slot, double change, Cause cause, List<Input> inputs, List<Draw> draws, String formula) {

  public Outcome {
    inputs = List.copyOf(inputs);
    draws = List.copyOf(draws);
  }

  /**
   * A value that was read.
   *
   * @param name with roles resolved, for example {@code economy.russia}
   * @param slot the slot read, by which it is decided who may see it; -1 if it is no track
   * @param secret whether only control may see it: the thesis and channels
   */
  public record Input(String name, double value, int slot, boolean secret) {}

  /**
   * A draw.
   *
   * @param label what it decided
   * @param drawn a uniform draw from 0 to 1, or the normal deviate that was added
   * @param needed the chance succeeds if {@code drawn} is below it; null for noise
   */
  public record Draw(String label, double drawn, @Nullable Double needed) {
    public boolean success() {
      return needed != null && drawn < needed;
    }
  }
}
