package org.demarche.scenario.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelMutableAst;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelMutableExpr;
import dev.cel.common.ast.CelMutableExpr.CelMutableCall;
import dev.cel.common.ast.CelMutableExpr.CelMutableIdent;
import dev.cel.common.ast.CelMutableExpr.CelMutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.engine.model.Expression.Read;
import org.demarche.scenario.source.Nearest;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue.YamlScalar;
import org.jspecify.annotations.Nullable;

/**
 * Prepares a parsed expression for CEL's check: whole numbers become numbers, names become one of
 * three variables by their kind, and what the language does not have is reported.
 */
final class Rewriter {
  static final String NUMBER = "number";
  static final String TEXT = "text";

  /** Stands for a name that means nothing, so that no further problem is made of it. */
  static final String UNKNOWN = "unknown";

  private final YamlScalar scalar;
  private final Names names;
  private final CelAbstractSyntaxTree parsed;
  private final Problems problems;
  private final Map<Long, Meaning> meanings = new HashMap<>();
  private final Map<Long, Intervals.Name> written = new HashMap<>();
  private final Set<Read> reads = new LinkedHashSet<>();
  private boolean failed;

  Rewriter(YamlScalar scalar, Names names, CelAbstractSyntaxTree parsed, Problems problems) {
    this.scalar = scalar;
    this.names = names;
    this.parsed = parsed;
    this.problems = problems;
  }

  CelAbstractSyntaxTree rewrite() {
    CelMutableAst tree = CelMutableAst.fromCelAst(parsed);
    visit(tree.expr());
    return tree.toParsedAst();
  }

  boolean failed() {
    return failed;
  }

  /** What the names stand for, by the id of their node. */
  Map<Long, Meaning> meanings() {
    return meanings;
  }

  /** The names as they stand in the expression, by the id of their node. */
  Map<Long, Intervals.Name> names() {
    return written;
  }

  List<Read> reads() {
    return List.copyOf(reads);
  }

  private void visit(CelMutableExpr expression) {
    switch (expression.getKind()) {
      case CONSTANT -> widen(expression);
      case IDENT, SELECT -> name(expression);
      case CALL -> call(expression);
      case LIST -> refuse(expression, "A list has a place only after \"in\".");
      default -> refuse(expression, "Write numbers, names, operators and functions.");
    }
  }

  private void widen(CelMutableExpr expression) {
    CelConstant constant = expression.constant();
    switch (constant.getKind()) {
      case INT64_VALUE ->
          expression.setConstant(CelConstant.ofValue((double) constant.int64Value()));
      case DOUBLE_VALUE, BOOLEAN_VALUE, STRING_VALUE -> {}
      default -> refuse(expression, "Write a plain number, a text in quotes, true or false.");
    }
  }

  private void call(CelMutableExpr expression) {
    CelMutableCall call = expression.call();
    String function = call.function();
    boolean known = Functions.OPERATORS.containsKey(function);
    if (call.target().isPresent()) {
      refuse(expression, "Call functions as in max(oil, 40).");
      return;
    }
    if (!known && !Functions.names().contains(function)) {
      unknownFunction(expression, function);
      return;
    }
    List<CelMutableExpr> arguments = call.args();
    if (function.equals("@in") && arguments.get(1).getKind() == Kind.LIST) {
      visit(arguments.get(0));
      CelMutableList list = arguments.get(1).list();
      list.elements().forEach(this::visit);
      list.elements().forEach(item -> compare(arguments.get(0), item));
      return;
    }
    arguments.forEach(this::visit);
    if (function.equals("_==_") || function.equals("_!=_")) {
      compare(arguments.get(0), arguments.get(1));
      compare(arguments.get(1), arguments.get(0));
    }
  }

  private void unknownFunction(CelMutableExpr expression, String function) {
    String shown = shown(function);
    String fix =
        function.equals("_%_")
            ? "There is no remainder; use floor."
            : Nearest.fix(function, Functions.names());
    report(
        ProblemKind.UNKNOWN_NAME,
        function.equals(shown) ? offset(expression) - shown.length() : offset(expression),
        shown.length(),
        "there is no function \"" + shown + "\"",
        fix);
    replace(expression, UNKNOWN);
  }

  private static String shown(String function) {
    return switch (function) {
      case "_%_" -> "%";
      case "_[_]" -> "[ ]";
      default -> function;
    };
  }

  /** Whether a text can be equal at all to what it is compared with. */
  private void compare(CelMutableExpr one, CelMutableExpr other) {
    boolean text =
        other.getKind() == Kind.CONSTANT
            && other.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    if (!text || !(meanings.get(one.id()) instanceof Meaning.OfText(_, List<String> values))) {
      return;
    }
    String value = other.constant().stringValue();
    if (!values.isEmpty() && !values.contains(value)) {
      report(
          ProblemKind.UNKNOWN_NAME,
          offset(other),
          value.length() + 2,
          "this is never \"" + value + "\"",
          Nearest.fix(value, values));
    }
  }

  private void name(CelMutableExpr expression) {
    List<String> words = new ArrayList<>();
    CelMutableExpr first = words(expression, words);
    if (first == null) {
      refuse(expression, "Only names have parts, as in economy.russia.");
      return;
    }
    String name = String.join(".", words);
    Meaning meaning = names.meaning(name);
    switch (meaning) {
      case Meaning.OfNumber(_, var read) -> {
        if (read != null) {
          reads.add(read);
        }
        replace(expression, NUMBER);
      }
      case Meaning.OfText _ -> replace(expression, TEXT);
      case Meaning.Nothing(var kind, var message, var fix, int from, int length) -> {
        report(kind, offset(first) + from, length, message, fix);
        replace(expression, UNKNOWN);
      }
    }
    meanings.put(expression.id(), meaning);
    written.put(expression.id(), new Intervals.Name(name, meaning));
  }

  /** Adds the words of a name; gives the node of the first, or null if it is no name. */
  private static @Nullable CelMutableExpr words(CelMutableExpr expression, List<String> words) {
    return switch (expression.getKind()) {
      case IDENT -> {
        words.add(expression.ident().name());
        yield expression;
      }
      case SELECT -> {
        CelMutableExpr first = words(expression.select().operand(), words);
        words.add(expression.select().field());
        yield first;
      }
      default -> null;
    };
  }

  private static void replace(CelMutableExpr expression, String variable) {
    expression.setIdent(CelMutableIdent.create(variable));
  }

  private void refuse(CelMutableExpr expression, String fix) {
    String message = "this is no part of the language";
    report(ProblemKind.EXPRESSION_SYNTAX, offset(expression), 1, message, fix);
    replace(expression, UNKNOWN);
  }

  private int offset(CelMutableExpr expression) {
    return parsed.getSource().getPositionsMap().getOrDefault(expression.id(), 0);
  }

  private void report(ProblemKind kind, int offset, int length, String message, String fix) {
    failed = true;
    problems.add(kind, scalar.part(offset, length), message, fix);
  }
}
