package org.demarche.scenario.expression;

import java.util.List;
import org.demarche.engine.model.Expression.Read;
import org.demarche.scenario.source.ProblemKind;
import org.jspecify.annotations.Nullable;

/** What a name in an expression stands for. */
public sealed interface Meaning {

  /**
   * A number.
   *
   * @param read what the expression reads by it; null for what everybody knows, such as the turn
   */
  record OfNumber(Code.NumberCode code, @Nullable Read read) implements Meaning {}

  /**
   * A text.
   *
   * @param values all that it can be; empty if it can be anything
   */
  record OfText(Code.TextCode code, List<String> values) implements Meaning {
    public OfText {
      values = List.copyOf(values);
    }
  }

  /**
   * Nothing.
   *
   * @param from where in the name the mistake begins
   * @param length of the part that is mistaken
   */
  record Nothing(ProblemKind kind, String message, String fix, int from, int length)
      implements Meaning {}
}
