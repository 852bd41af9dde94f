package org.demarche.engine.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a move, deal, rule or inject does. */
public sealed interface Effect {

  /**
   * Changes a track.
   *
   * @param noise standard deviation of a normal draw added to the amount, in the track's unit; null
   *     for none
   */
  record Change(TrackRef track, Operation operation, Expression amount, @Nullable Expression noise)
      implements Effect {}

  /** Feeds a channel. */
  record Feed(int channel, Expression amount) implements Effect {}

  /** Does one of two lists, by a condition. */
  record When(Expression condition, List<Effect> then, List<Effect> otherwise) implements Effect {
    public When {
      then = List.copyOf(then);
      otherwise = List.copyOf(otherwise);
    }
  }

  /**
   * Does one of two lists, by a draw.
   *
   * @param label what is decided, for a reader, for example {@code Ratification}
   * @param probability of the first list, cut to 0 to 1
   */
  record Chance(String label, Expression probability, List<Effect> then, List<Effect> otherwise)
      implements Effect {
    public Chance {
      then = List.copyOf(then);
      otherwise = List.copyOf(otherwise);
    }
  }

  /**
   * Gives the mover a private reading of the track that a track parameter names.
   *
   * @param noise standard deviation of the reading, in shares of the track's range
   */
  record Probe(int parameter, Expression noise) implements Effect {}

  /** Adds a line to the bulletin. */
  record Report(ReportText text) implements Effect {}

  /** How a change acts on a value. */
  enum Operation {
    ADD,
    MULTIPLY,
    SET
  }
}
