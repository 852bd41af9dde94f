package org.demarche.engine.turn;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Parameter.Kind;
import org.demarche.engine.model.Scenario;

/** Puts checked parameters into words. Immutable. */
public final class ParameterWords {
  private final Scenario scenario;
  private final Names names;

  public ParameterWords(Scenario scenario) {
    this(scenario, new Names(scenario));
  }

  ParameterWords(Scenario scenario, Names names) {
    this.scenario = scenario;
    this.names = names;
  }

  /** The move in one line, for example {@code Sanctions on Russia: tighten, finance}. */
  public String summary(Move move, Map<String, String> parameters) {
    return summary(move.title(), move.parameters(), parameters);
  }

  /** The deal in one line; terms that are left out, because they are secret, are passed over. */
  public String summary(DealKind kind, Map<String, String> terms) {
    return summary(kind.title(), kind.terms(), terms);
  }

  private String summary(String title, List<Parameter> declared, Map<String, String> values) {
    String words =
        declared.stream()
            .filter(parameter -> !values.getOrDefault(parameter.id(), "").isEmpty())
            .map(parameter -> words(parameter, values.getOrDefault(parameter.id(), "")))
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? title : title + ": " + words;
  }

  /** A parameter's checked value: a title, a number without trailing zeros, or the text itself. */
  public String words(Parameter parameter, String value) {
    return switch (parameter.kind()) {
      case Kind.Choice(var options) ->
          options.stream()
              .filter(option -> option.value().equals(value))
              .map(Parameter.Option::title)
              .findFirst()
              .orElse(value);
      case Kind.Number _, Kind.Umpire _ -> NumberWords.plain(new BigDecimal(value));
      case Kind.OfActor _ -> scenario.actors().get(names.actor(value)).inText();
      case Kind.OfTrack _ -> scenario.slots().get(names.slot(value)).title();
      case Kind.OfDeal _ -> {
        DealKind deal = names.deal(value);
        yield deal == null ? value : deal.title();
      }
      case Kind.Text _ -> value;
    };
  }
}
