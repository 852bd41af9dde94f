package org.demarche.scenario.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.scenario.expression.Possible.Anything;
import org.demarche.scenario.expression.Possible.Numbers;
import org.demarche.scenario.expression.Possible.Texts;
import org.demarche.scenario.expression.Possible.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a checked expression can be from what its names can be, by interval arithmetic.
 * Each name counts as if it were independent of every other mention, so the result may be too wide
 * and is never too narrow.
 */
final class Intervals {
  private final CelExpr root;
  private final Map<Long, Name> names;

  /** A name as it stands in the expression, with what it stands for. */
  record Name(String text, Meaning meaning) {}

  /**
   * @param names by the id of their node
   */
  Intervals(CelExpr root, Map<Long, Name> names) {
    this.root = root;
    this.names = Map.copyOf(names);
  }

  Possible possible(Possibilities possibilities) {
    return new Walk(possibilities).of(root);
  }

  private final class Walk {
    private final Possibilities possibilities;

    Walk(Possibilities possibilities) {
      this.possibilities = possibilities;
    }

    Possible of(CelExpr expression) {
      return switch (expression.exprKind().getKind()) {
        case CONSTANT -> constant(expression.constant());
        case IDENT -> name(names.get(expression.id()));
        case CALL -> call(expression.call());
        default -> new Anything();
      };
    }

    private Possible name(@Nullable Name name) {
      return name == null ? new Anything() : possibilities.of(name.text(), name.meaning());
    }

    private Possible call(CelExpr.CelCall call) {
      List<CelExpr> arguments = call.args();
      return switch (call.function()) {
        case "_?_:_" -> choose(arguments);
        case "@in" -> among(arguments);
        case "_&&_", "_||_", "!_" -> logic(call.function(), arguments);
        case "_==_" -> equal(of(arguments.get(0)), of(arguments.get(1)));
        case "_!=_" -> equal(of(arguments.get(0)), of(arguments.get(1))).not();
        default -> compute(call.function(), arguments.stream().map(this::of).toList());
      };
    }

    private Possible choose(List<CelExpr> arguments) {
      Possible condition = of(arguments.get(0));
      if (!condition.canHold()) {
        return of(arguments.get(2));
      }
      Possible then = of(arguments.get(1));
      return condition.canFail() ? then.or(of(arguments.get(2))) : then;
    }

    private Possible logic(String function, List<CelExpr> arguments) {
      Possible a = of(arguments.get(0));
      if (function.equals("!_")) {
        return a instanceof Truth truth ? truth.not() : Truth.MAYBE;
      }
      Possible b = of(arguments.get(1));
      return function.equals("_&&_")
          ? Truth.of(a.canHold() && b.canHold(), a.canFail() || b.canFail())
          : Truth.of(a.canHold() || b.canHold(), a.canFail() && b.canFail());
    }

    private Possible among(List<CelExpr> arguments) {
      Possible wanted = of(arguments.get(0));
      List<Possible> items = arguments.get(1).list().elements().stream().map(this::of).toList();
      boolean canHold = items.stream().anyMatch(item -> equal(wanted, item).canHold());
      boolean surely = items.stream().anyMatch(item -> !equal(wanted, item).canFail());
      return Truth.of(canHold, !surely && !isOneOf(wanted, items));
    }
  }

  /** Whether each text that it can be is one of the items. */
  private static boolean isOneOf(Possible wanted, List<Possible> items) {
    return wanted instanceof Texts(Set<String> values)
        && values.stream().allMatch(value -> items.contains(new Texts(Set.of(value))));
  }

  private static Possible constant(CelConstant constant) {
    return switch (constant.getKind()) {
      case DOUBLE_VALUE -> Numbers.only(constant.doubleValue());
      case BOOLEAN_VALUE -> Truth.of(constant.booleanValue(), !constant.booleanValue());
      case STRING_VALUE -> new Texts(Set.of(constant.stringValue()));
      default -> new Anything();
    };
  }

  private static Truth equal(Possible one, Possible other) {
    return switch (one) {
      case Numbers a when other instanceof Numbers b ->
          Truth.of(
              a.low() <= b.high() && b.low() <= a.high(),
              !(a.isOne() && b.isOne() && a.low() == b.low()));
      case Texts a when other instanceof Texts b ->
          Truth.of(
              a.values().stream().anyMatch(b.values()::contains),
              a.values().size() > 1 || !a.values().equals(b.values()));
      case Truth a when other instanceof Truth b ->
          Truth.of(
              (a.canHold() && b.canHold()) || (a.canFail() && b.canFail()),
              (a.canHold() && b.canFail()) || (a.canFail() && b.canHold()));
      default -> Truth.MAYBE;
    };
  }

  private static Possible compute(String function, List<Possible> arguments) {
    boolean compares = List.of("_<_", "_<=_", "_>_", "_>=_").contains(function);
    if (!arguments.stream().allMatch(Numbers.class::isInstance)) {
      return compares ? Truth.MAYBE : new Anything();
    }
    Numbers[] numbers = arguments.stream().map(Numbers.class::cast).toArray(Numbers[]::new);
    return compares
        ? compare(function, numbers[0], numbers[1])
        : RangeArithmetic.compute(function, numbers);
  }

  private static Truth compare(String function, Numbers a, Numbers b) {
    return switch (function) {
      case "_<_" -> Truth.of(a.low() < b.high(), a.high() >= b.low());
      case "_<=_" -> Truth.of(a.low() <= b.high(), a.high() > b.low());
      case "_>_" -> Truth.of(a.high() > b.low(), a.low() <= b.high());
      default -> Truth.of(a.high() >= b.low(), a.low() < b.high());
    };
  }
}
