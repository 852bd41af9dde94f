package org.demarche.engine.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that a move or a deal asks for.
 *
 * @param defaultValue used when the parameter is left out; null if it must be given
 * @param secret for a deal's term: whether only the parties may know it, even when the deal itself
 *     is known to all (a secret clause)
 */
public record Parameter(
    String id,
    String title,
    String text,
    Kind kind,
    @Nullable String defaultValue,
    boolean secret) {

  /** What values a parameter takes. */
  public sealed interface Kind {
    /** One of a few named values; expressions compare it as text. */
    record Choice(List<Option> options) implements Kind {
      public Choice {
        options = List.copyOf(options);
      }
    }

    /** A number; {@code step} above 0 is the grid it lies on, counted from the minimum. */
    record Number(double minimum, double maximum, double step) implements Kind {}

    /** An actor other than the mover, which expressions may use as a role. */
    record OfActor(List<Integer> actors) implements Kind {
      public OfActor {
        actors = List.copyOf(actors);
      }
    }

    /** One slot of the board, by its id. */
    record OfTrack(List<Integer> slots) implements Kind {
      public OfTrack {
        slots = List.copyOf(slots);
      }
    }

    /** A deal that is kept over turns, by its id; expressions compare it as text. */
    record OfDeal(List<Integer> deals) implements Kind {
      public OfDeal {
        deals = List.copyOf(deals);
      }
    }

    /** A number that white cell sets before the turn closes, and the mover never. */
    record Umpire(double minimum, double maximum) implements Kind {}

    /** Free text of at most {@code maximumLength} characters. */
    record Text(int maximumLength) implements Kind {}
  }

  /** A choice's value with its words for a reader. */
  public record Option(String value, String title) {}
}
