package org.demarche.scenario.expression;

import dev.cel.common.CelIssue;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue.YamlScalar;

/** Says in the author's words, and at the place in the file, what CEL objects to. */
final class CelWords {
  private static final Pattern UNEXPECTED =
      Pattern.compile("(?:mismatched|extraneous) input '(.*?)' expecting.*", Pattern.DOTALL);
  private static final Pattern NOT_ALTERNATIVE =
      Pattern.compile("no viable alternative at input '(.*)'", Pattern.DOTALL);
  private static final Pattern MISSING = Pattern.compile("missing '(.*?)' at .*", Pattern.DOTALL);
  private static final Pattern NO_TOKEN =
      Pattern.compile("token recognition error at: '(.*)'", Pattern.DOTALL);
  private static final Pattern NO_OVERLOAD =
      Pattern.compile("found no matching overload for '(.*?)' applied to '\\((.*?)\\)'.*");
  private static final Pattern WORD_OPERATOR = Pattern.compile("\\s(and|or|not|AND|OR|NOT)\\s");

  private final YamlScalar scalar;
  private final Problems problems;

  CelWords(YamlScalar scalar, Problems problems) {
    this.scalar = scalar;
    this.problems = problems;
  }

  void tooLong() {
    String message = "an expression holds at most " + CelCompiler.MAXIMUM_LENGTH + " characters";
    problems.add(ProblemKind.EXPRESSION_SYNTAX, scalar.place(), message, "Split it into several.");
  }

  void syntax(CelValidationResult result, CelIssue issue) {
    String message = issue.getMessage();
    Matcher unexpected = UNEXPECTED.matcher(message);
    Matcher alternative = NOT_ALTERNATIVE.matcher(message);
    Matcher token = NO_TOKEN.matcher(message);
    Matcher missing = MISSING.matcher(message);
    if (unexpected.matches()) {
      misplaced(result, issue, unexpected.group(1));
    } else if (alternative.matches()) {
      misplaced(result, issue, alternative.group(1));
    } else if (token.matches()) {
      misplaced(result, issue, token.group(1).strip());
    } else if (missing.matches()) {
      report(result, issue, 1, "\"" + missing.group(1) + "\" is missing here", fix(""));
    } else {
      report(result, issue, 1, "no expression: " + message, fix(""));
    }
  }

  private void misplaced(CelValidationResult result, CelIssue issue, String what) {
    if (what.equals("<EOF>")) {
      report(result, issue, 1, "the expression ends too early", fix(what));
    } else {
      report(result, issue, what.length(), "\"" + what + "\" has no place here", fix(what));
    }
  }

  private String fix(String what) {
    String text = scalar.text();
    if (what.startsWith("=") || text.matches("(?s).*[^=!<>]=[^=].*")) {
      return "Compare with ==.";
    }
    if (WORD_OPERATOR.matcher(text).find()) {
      return "Join conditions with && and ||, negate with !.";
    }
    return text.contains("<>") ? "Write != for \"is not\"." : "";
  }

  void type(CelValidationResult result, CelIssue issue) {
    Matcher overload = NO_OVERLOAD.matcher(issue.getMessage());
    if (!overload.matches()) {
      report(result, issue, 1, issue.getMessage(), "");
      return;
    }
    String function = overload.group(1);
    String shown = Functions.OPERATORS.getOrDefault(function, function);
    String message = "\"" + shown + "\" cannot be applied to " + kinds(overload.group(2));
    report(result, issue, function.contains("?") ? 1 : shown.length(), message, fixKinds(function));
  }

  private static String kinds(String celTypes) {
    String all =
        Arrays.stream(celTypes.split(",\\s*"))
            .map(CelWords::kind)
            .collect(Collectors.joining(", "));
    int last = all.lastIndexOf(", ");
    return last < 0 ? all : all.substring(0, last) + " and " + all.substring(last + 2);
  }

  private static String fixKinds(String function) {
    return switch (function) {
      case "_&&_", "_||_", "!_" -> "It joins conditions, such as oil < 36.";
      case "_==_", "_!=_", "@in" -> "Compare what is of one kind; texts stand in quotes.";
      case "_?_:_" -> "Before the ? stands a condition; the two results are of one kind.";
      case "_+_", "_-_", "_*_", "_/_", "-_", "_<_", "_<=_", "_>_", "_>=_" ->
          "It takes numbers; write (condition ? 1 : 0) to count a condition.";
      default -> "It takes " + Functions.arguments(function) + ".";
    };
  }

  /** The whole expression is of another kind than its place wants. */
  void result(CelType type, CelType wanted) {
    String message = kind(wanted) + " is expected, but this is " + kind(type);
    String fix =
        wanted.equals(SimpleType.BOOL)
            ? "Compare it, as in oil < 36."
            : "Choose a number by it, as in (oil < 36 ? 1 : 0).";
    int length = Math.max(1, scalar.text().codePointCount(0, scalar.text().length()));
    problems.add(ProblemKind.EXPRESSION_TYPE, scalar.part(0, length), message, fix);
  }

  private static String kind(CelType type) {
    return kind(type.name());
  }

  private static String kind(String celType) {
    return switch (celType.toLowerCase(Locale.ROOT)) {
      case "double" -> "a number";
      case "bool" -> "a condition";
      case "string" -> "a text";
      case "dyn" -> "something unknown";
      default -> celType.startsWith("list") ? "a list" : celType;
    };
  }

  private void report(
      CelValidationResult result, CelIssue issue, int length, String message, String fix) {
    CelSourceLocation location = issue.getSourceLocation();
    int offset = result.getSource().getLocationOffset(location).orElse(0);
    ProblemKind kind =
        !issue.getMessage().contains("overload")
            ? ProblemKind.EXPRESSION_SYNTAX
            : ProblemKind.EXPRESSION_TYPE;
    problems.add(kind, scalar.part(offset, length), message, fix);
  }
}
