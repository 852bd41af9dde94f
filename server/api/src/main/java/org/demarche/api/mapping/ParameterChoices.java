package org.demarche.api.mapping;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Parameter.Kind;
import org.demarche.engine.model.Scenario;

/** What can be typed for the parameters of a move or a deal, to try it out. */
public final class ParameterChoices {
  /** More than a person looks through; further parameters then keep their first value. */
  private static final int MANY = 1000;

  private ParameterChoices() {}

  /**
   * The combinations of all choices, actors and tracks and of both ends of all numbers, each by
   * parameter id. Without parameters that is one empty map.
   */
  public static List<Map<String, String>> of(Scenario scenario, List<Parameter> parameters) {
    List<Map<String, String>> combinations = List.of(Map.of());
    for (Parameter parameter : parameters) {
      List<String> values = values(scenario, parameter);
      int limit = combinations.size() * values.size() > MANY ? 1 : values.size();
      combinations = combined(combinations, parameter.id(), values.subList(0, limit));
    }
    return combinations;
  }

  private static List<Map<String, String>> combined(
      List<Map<String, String>> combinations, String parameter, List<String> values) {
    List<Map<String, String>> longer = new ArrayList<>();
    for (Map<String, String> combination : combinations) {
      for (String value : values) {
        Map<String, String> extended = new LinkedHashMap<>(combination);
        extended.put(parameter, value);
        longer.add(extended);
      }
    }
    return longer;
  }

  /** At least one. */
  private static List<String> values(Scenario scenario, Parameter parameter) {
    return switch (parameter.kind()) {
      case Kind.Choice(var options) -> options.stream().map(Parameter.Option::value).toList();
      case Kind.Number(double minimum, double maximum, _) ->
          Stream.of(minimum, maximum).map(ParameterChoices::plain).distinct().toList();
      case Kind.OfActor(var actors) ->
          actors.stream().map(actor -> scenario.actors().get(actor).id()).toList();
      case Kind.OfTrack(var slots) ->
          slots.stream().map(slot -> scenario.slots().get(slot).id()).toList();
      case Kind.OfDeal(var deals) ->
          deals.stream().map(deal -> scenario.deals().get(deal).id()).toList();
      // What is ordered is ordered at the scenario's own number.
      case Kind.Umpire(double minimum, _) ->
          List.of(requireNonNullElse(parameter.defaultValue(), plain(minimum)));
      case Kind.Text _ -> List.of("text");
    };
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
