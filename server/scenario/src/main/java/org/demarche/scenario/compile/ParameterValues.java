package org.demarche.scenario.compile;

import java.util.List;
import org.demarche.engine.model.Parameter.Kind;
import org.demarche.engine.model.Parameter.Option;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.Nearest;
import org.demarche.scenario.source.Numbers;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.ScalarType;
import org.demarche.scenario.source.YamlValue.YamlScalar;
import org.jspecify.annotations.Nullable;

/** Reads values that the scenario itself gives to parameters: defaults, and what bots choose. */
record ParameterValues(Vocabulary vocabulary, Problems problems) {
  /** How far from a step a number may lie, in steps, because it is written in decimals. */
  private static final double TOLERANCE = 1e-9;

  /** The value as a player would type it; null if it is wrong, which is then a problem. */
  @Nullable String read(YamlValue value, Kind kind) {
    if (!(value instanceof YamlScalar scalar) || scalar.type() == ScalarType.NOTHING) {
      Fields.wrongType(problems, value, "one value is expected", "");
      return null;
    }
    return switch (kind) {
      case Kind.Number number -> number(scalar, number);
      case Kind.Choice(var options) -> oneOf(scalar, options.stream().map(Option::value).toList());
      case Kind.OfActor(var actors) ->
          oneOf(scalar, actors.stream().map(vocabulary::actorId).toList());
      case Kind.OfTrack(var slots) ->
          oneOf(scalar, slots.stream().map(slot -> vocabulary.slots().get(slot).id()).toList());
      case Kind.OfDeal(var deals) -> oneOf(scalar, deals.stream().map(vocabulary::dealId).toList());
      case Kind.Umpire(double minimum, double maximum) ->
          number(scalar, new Kind.Number(minimum, maximum, 0));
      case Kind.Text _ -> scalar.text();
    };
  }

  private String number(YamlScalar scalar, Kind.Number kind) {
    double number = Numbers.read(scalar, kind.minimum(), kind.maximum(), kind.minimum(), problems);
    double steps = kind.step() == 0 ? 0 : (number - kind.minimum()) / kind.step();
    if (StrictMath.abs(steps - StrictMath.rint(steps)) > TOLERANCE) {
      String message = scalar.text() + " lies between two steps of " + Numbers.write(kind.step());
      problems.add(ProblemKind.OUT_OF_RANGE, scalar.place(), message, "");
    }
    return Numbers.write(number);
  }

  private @Nullable String oneOf(YamlScalar scalar, List<String> known) {
    if (known.contains(scalar.text())) {
      return scalar.text();
    }
    String message = "\"" + scalar.text() + "\" cannot be chosen here";
    String fix = Nearest.fix(scalar.text(), known);
    problems.add(ProblemKind.UNKNOWN_NAME, scalar.place(), message, fix);
    return null;
  }
}
