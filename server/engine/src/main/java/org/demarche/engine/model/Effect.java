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

  /**
   * Gives the mover a private reading of the progress of the deal that a deal parameter names, and
   * perhaps its secret clauses.
   *
   * @param noise standard deviation of the reading, in shares of the track's range
   * @param clause probability of learning the clauses that are in force, cut to 0 to 1
   */
  record ProbeDeal(int parameter, Expression noise, Expression clause) implements Effect {}

  /** Does a list for each of these actors but self and those that parameters name, as other. */
  record Each(List<Integer> actors, List<Effect> effects) implements Effect {
    public Each {
      actors = List.copyOf(actors);
      effects = List.copyOf(effects);
    }
  }

  /** Does a list with its changes and feeds multiplied. */
  record Scaled(Expression factor, List<Effect> effects) implements Effect {
    public Scaled {
      effects = List.copyOf(effects);
    }
  }

  /** Draws a new private objective for a team. */
  record Redraw(int team) implements Effect {}

  /** Adds a line to the bulletin. */
  record Report(ReportText text) implements Effect {}

  /** How a change acts on a value. */
  enum Operation {
    ADD,
    MULTIPLY,
    SET
  }
}
