package org.demarche.engine.bot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.engine.model.Actor;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Slot;
import org.demarche.engine.turn.Draws;

/** Draws the parameters that a policy leaves out, each value as likely as the others. */
record ParameterChoice(Scenario scenario, int team, Draws draws) {
  private static final int DECIMALS = 9;
  private static final List<String> NONE = List.of("");

  /**
   * The parameters that are set, and those that are drawn.
   *
   * @param key of the draws
   */
  Map<String, String> complete(List<Parameter> declared, Map<String, String> set, String key) {
    Map<String, String> complete = new HashMap<>(set);
    for (Parameter parameter : declared) {
      if (!set.containsKey(parameter.id())) {
        String value = draw(parameter.kind(), draws.uniform(key + "/" + parameter.id()));
        if (!value.isEmpty()) {
          complete.put(parameter.id(), value);
        }
      }
    }
    return complete;
  }

  private String draw(Parameter.Kind kind, double uniform) {
    return switch (kind) {
      case Parameter.Kind.Choice(var options) ->
          one(options.stream().map(Parameter.Option::value).toList(), uniform);
      case Parameter.Kind.Number(double minimum, double maximum, double step) -> {
        double grid = step > 0 ? step : (maximum - minimum) / 10;
        double steps = grid > 0 ? Math.floor((maximum - minimum) / grid + 1e-9) : 0;
        yield plain(minimum + grid * Math.floor(uniform * (steps + 1)));
      }
      case Parameter.Kind.OfActor(var actors) ->
          one(
              actors.stream()
                  .filter(actor -> actor != team)
                  .map(scenario.actors()::get)
                  .map(Actor::id)
                  .toList(),
              uniform);
      case Parameter.Kind.OfTrack(var slots) ->
          one(slots.stream().map(scenario.slots()::get).map(Slot::id).toList(), uniform);
      case Parameter.Kind.OfDeal(var deals) ->
          one(deals.stream().map(scenario.deals()::get).map(DealKind::id).toList(), uniform);
      case Parameter.Kind.Umpire _, Parameter.Kind.Text _ -> "";
    };
  }

  /** As a player would type it: neither an exponent nor what binary fractions leave behind. */
  private static String plain(double number) {
    return BigDecimal.valueOf(number)
        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String one(List<String> values, double uniform) {
    List<String> all = values.isEmpty() ? NONE : values;
    return all.get((int) (uniform * all.size()));
  }
}
