package org.demarche.scenario.expression;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The operators and functions of the language. */
final class Functions {
  /** Functions with the fewest and the most numbers they take. */
  private static final Map<String, int[]> ARGUMENTS =
      new TreeMap<>(
          Map.of(
              "min", new int[] {2, 5},
              "max", new int[] {2, 5},
              "abs", new int[] {1, 1},
              "clamp", new int[] {3, 3},
              "floor", new int[] {1, 1},
              "ceil", new int[] {1, 1},
              "round", new int[] {1, 1},
              "sqrt", new int[] {1, 1}));

  /** CEL's own overloads that are kept; all others would mix kinds of numbers. */
  private static final Set<String> OVERLOADS =
      Set.of(
          "add_double",
          "subtract_double",
          "multiply_double",
          "divide_double",
          "negate_double",
          "less_double",
          "less_equals_double",
          "greater_double",
          "greater_equals_double",
          "equals",
          "not_equals",
          "logical_and",
          "logical_or",
          "logical_not",
          "conditional",
          "in_list");

  /** How CEL calls the operators, with how a reader knows them. */
  static final Map<String, String> OPERATORS =
      Map.ofEntries(
          Map.entry("_+_", "+"),
          Map.entry("_-_", "-"),
          Map.entry("_*_", "*"),
          Map.entry("_/_", "/"),
          Map.entry("-_", "-"),
          Map.entry("_<_", "<"),
          Map.entry("_<=_", "<="),
          Map.entry("_>_", ">"),
          Map.entry("_>=_", ">="),
          Map.entry("_==_", "=="),
          Map.entry("_!=_", "!="),
          Map.entry("_&&_", "&&"),
          Map.entry("_||_", "||"),
          Map.entry("!_", "!"),
          Map.entry("_?_:_", "? :"),
          Map.entry("@in", "in"));

  private Functions() {}

  static Set<String> names() {
    return ARGUMENTS.keySet();
  }

  /** How many numbers the function takes, for a reader. */
  static String arguments(String function) {
    int[] range = ARGUMENTS.getOrDefault(function, new int[] {0, 0});
    String numbers = range[1] == 1 ? " number" : " numbers";
    return range[0] == range[1] ? range[0] + numbers : range[0] + " to " + range[1] + numbers;
  }

  static CelStandardDeclarations operators() {
    return CelStandardDeclarations.newBuilder()
        .filterFunctions(
            (function, overload) -> OVERLOADS.contains(overload.celOverloadDecl().overloadId()))
        .build();
  }

  static List<CelFunctionDecl> declarations() {
    List<CelFunctionDecl> declarations = new ArrayList<>();
    ARGUMENTS.forEach(
        (name, range) ->
            declarations.add(
                CelFunctionDecl.newFunctionDeclaration(
                    name,
                    IntStream.rangeClosed(range[0], range[1])
                        .mapToObj(count -> overload(name, count))
                        .toList())));
    return declarations;
  }

  private static CelOverloadDecl overload(String name, int count) {
    List<CelType> numbers = Collections.nCopies(count, SimpleType.DOUBLE);
    return CelOverloadDecl.newGlobalOverload(name + "_" + count, SimpleType.DOUBLE, numbers);
  }
}
