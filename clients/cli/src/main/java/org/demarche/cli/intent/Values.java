package org.demarche.cli.intent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.render.ParameterText;
import org.demarche.protocol.v1.Parameter;

/** Reads {@code key=value} words against what a move or a deal asks for. */
public final class Values {
  private Values() {}

  /** Splits {@code key=value} words. */
  public static Map<String, String> parse(List<String> words) {
    var values = new LinkedHashMap<String, String>();
    for (var word : words) {
      var equals = word.indexOf('=');
      if (equals < 1) {
        throw Failure.usage("\"" + word + "\" is not understood. Write key=value, without spaces.");
      }
      var key = word.substring(0, equals);
      if (values.put(key, word.substring(equals + 1)) != null) {
        throw Failure.usage("\"" + key + "\" is given twice.");
      }
    }
    return values;
  }

  /**
   * Gives the values with the keys and options as the server knows them. What is missing or out of
   * range is for the server to say.
   */
  public static Map<String, String> resolve(
      Map<String, String> given, List<Parameter> declared, String of) {
    var choices =
        declared.stream()
            .map(parameter -> new Choice<>(parameter.getId(), parameter.getTitle(), parameter))
            .toList();
    if (choices.isEmpty() && !given.isEmpty()) {
      throw Failure.usage(of + " takes no values.");
    }
    var resolved = new LinkedHashMap<String, String>();
    given.forEach(
        (key, value) -> {
          var parameter = Choice.pick("value of " + of + " called", key, choices);
          resolved.put(parameter.getId(), value(parameter, value));
        });
    return resolved;
  }

  /** Gives one value as the server knows it. */
  public static String value(Parameter parameter, String given) {
    return switch (parameter.getKindCase()) {
      case CHOICE, ACTOR, TRACK ->
          Lookup.option(parameter.getId(), given, ParameterText.options(parameter));
      case NUMBER, TEXT_VALUE, UMPIRE, KIND_NOT_SET -> given.strip();
    };
  }

  /** Reads a probability: {@code 0.7}, {@code .7} or {@code 70%}. */
  public static double probability(String given) {
    var text = given.strip();
    try {
      return text.endsWith("%")
          ? Double.parseDouble(text.substring(0, text.length() - 1)) / 100
          : Double.parseDouble(text);
    } catch (NumberFormatException _) {
      throw Failure.usage("\"" + given + "\" is no probability. Write 0.7 or 70%.");
    }
  }
}
