package org.demarche.scenario.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Map;
import org.demarche.engine.model.Frame;
import org.demarche.scenario.expression.Code.ConditionCode;
import org.demarche.scenario.expression.Code.ConstantCondition;
import org.demarche.scenario.expression.Code.ConstantNumber;
import org.demarche.scenario.expression.Code.ConstantText;
import org.demarche.scenario.expression.Code.NumberCode;
import org.demarche.scenario.expression.Code.TextCode;

/** Makes code of a checked expression; kinds need no checking any more. */
final class Generator {
  /** What constants are computed on. */
  private static final Frame EMPTY =
      new Frame(
          new double[0],
          new double[0],
          new double[0],
          new double[0],
          new double[0],
          new String[0],
          new int[0],
          new double[0],
          1,
          1);

  private final Map<Long, Meaning> meanings;

  /**
   * @param meanings what the names stand for, by the id of their node
   */
  Generator(Map<Long, Meaning> meanings) {
    this.meanings = meanings;
  }

  Code code(CelExpr expression) {
    return switch (expression.exprKind().getKind()) {
      case CONSTANT -> constant(expression.constant());
      case IDENT -> name(expression);
      case CALL -> call(expression.call());
      default -> throw unexpected(expression);
    };
  }

  private static IllegalStateException unexpected(Object what) {
    return new IllegalStateException("expression: " + what + " (expected: what was checked)");
  }

  private static Code constant(CelConstant constant) {
    return switch (constant.getKind()) {
      case DOUBLE_VALUE -> new ConstantNumber(constant.doubleValue());
      case BOOLEAN_VALUE -> new ConstantCondition(constant.booleanValue());
      case STRING_VALUE -> new ConstantText(constant.stringValue());
      default -> throw unexpected(constant);
    };
  }

  private Code name(CelExpr expression) {
    return switch (meanings.get(expression.id())) {
      case Meaning.OfNumber(var code, _) -> code;
      case Meaning.OfText(var code, _) -> code;
      case null, default -> throw unexpected(expression);
    };
  }

  private Code call(CelExpr.CelCall call) {
    List<CelExpr> arguments = call.args();
    return switch (call.function()) {
      case "_&&_", "_||_", "!_" -> logic(call.function(), arguments);
      case "_==_" -> equal(arguments, true);
      case "_!=_" -> equal(arguments, false);
      case "_<_", "_<=_", "_>_", "_>=_" ->
          compare(call.function(), number(arguments.get(0)), number(arguments.get(1)));
      case "_?_:_" -> choose(arguments);
      case "@in" -> among(arguments);
      default -> compute(call.function(), arguments);
    };
  }

  private NumberCode number(CelExpr expression) {
    return (NumberCode) code(expression);
  }

  private ConditionCode condition(CelExpr expression) {
    return (ConditionCode) code(expression);
  }

  private Code logic(String function, List<CelExpr> arguments) {
    ConditionCode a = condition(arguments.get(0));
    if (function.equals("!_")) {
      return fold(frame -> !a.at(frame), a);
    }
    ConditionCode b = condition(arguments.get(1));
    return function.equals("_&&_")
        ? fold(frame -> a.at(frame) && b.at(frame), a, b)
        : fold(frame -> a.at(frame) || b.at(frame), a, b);
  }

  private Code equal(List<CelExpr> arguments, boolean wanted) {
    Code left = code(arguments.get(0));
    Code right = code(arguments.get(1));
    ConditionCode same =
        switch (left) {
          case NumberCode a -> sameNumber(a, (NumberCode) right);
          case TextCode a -> sameText(a, (TextCode) right);
          case ConditionCode a -> sameTruth(a, (ConditionCode) right);
        };
    return fold(wanted ? same : frame -> !same.at(frame), left, right);
  }

  private static ConditionCode sameNumber(NumberCode a, NumberCode b) {
    return frame -> a.at(frame) == b.at(frame);
  }

  private static ConditionCode sameText(TextCode a, TextCode b) {
    return frame -> a.at(frame).equals(b.at(frame));
  }

  private static ConditionCode sameTruth(ConditionCode a, ConditionCode b) {
    return frame -> a.at(frame) == b.at(frame);
  }

  private static Code compare(String function, NumberCode a, NumberCode b) {
    ConditionCode code =
        switch (function) {
          case "_<_" -> frame -> a.at(frame) < b.at(frame);
          case "_<=_" -> frame -> a.at(frame) <= b.at(frame);
          case "_>_" -> frame -> a.at(frame) > b.at(frame);
          default -> frame -> a.at(frame) >= b.at(frame);
        };
    return fold(code, a, b);
  }

  private Code choose(List<CelExpr> arguments) {
    ConditionCode condition = condition(arguments.get(0));
    Code then = code(arguments.get(1));
    Code otherwise = code(arguments.get(2));
    if (condition instanceof ConstantCondition(boolean value)) {
      return value ? then : otherwise;
    }
    return switch (then) {
      case NumberCode a -> chooseNumber(condition, a, (NumberCode) otherwise);
      case TextCode a -> chooseText(condition, a, (TextCode) otherwise);
      case ConditionCode a -> chooseCondition(condition, a, (ConditionCode) otherwise);
    };
  }

  private static NumberCode chooseNumber(ConditionCode condition, NumberCode a, NumberCode b) {
    return frame -> condition.at(frame) ? a.at(frame) : b.at(frame);
  }

  private static TextCode chooseText(ConditionCode condition, TextCode a, TextCode b) {
    return frame -> condition.at(frame) ? a.at(frame) : b.at(frame);
  }

  private static ConditionCode chooseCondition(
      ConditionCode condition, ConditionCode a, ConditionCode b) {
    return frame -> condition.at(frame) ? a.at(frame) : b.at(frame);
  }

  /** An {@code in} is a row of comparisons. */
  private Code among(List<CelExpr> arguments) {
    ConditionCode any = new ConstantCondition(false);
    for (CelExpr item : arguments.get(1).list().elements()) {
      ConditionCode before = any;
      ConditionCode next = (ConditionCode) equal(List.of(arguments.get(0), item), true);
      any = fold(frame -> before.at(frame) || next.at(frame), before, next);
    }
    return any;
  }

  private Code compute(String function, List<CelExpr> arguments) {
    NumberCode[] numbers = arguments.stream().map(this::number).toArray(NumberCode[]::new);
    NumberCode code = Arithmetic.code(function, numbers);
    for (NumberCode number : numbers) {
      if (!(number instanceof ConstantNumber)) {
        return code;
      }
    }
    return new ConstantNumber(code.at(EMPTY));
  }

  private static ConditionCode fold(ConditionCode code, Code... parts) {
    for (Code part : parts) {
      boolean constant =
          part instanceof ConstantNumber
              || part instanceof ConstantCondition
              || part instanceof ConstantText;
      if (!constant) {
        return code;
      }
    }
    return new ConstantCondition(code.at(EMPTY));
  }
}
