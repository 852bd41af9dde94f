package org.demarche.engine.turn;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Frame;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Thesis;

/** Makes the frames of a scenario and sets them for a mover and its parameters. Immutable. */
final class Frames {
  private final Scenario scenario;
  private final Names names;
  private final double[][] theses;
  private final int parameters;

  Frames(Scenario scenario, Names names) {
    this.scenario = scenario;
    this.names = names;
    this.theses = scenario.theses().stream().map(Frames::parametersOf).toArray(double[][]::new);
    this.parameters =
        Stream.concat(
                scenario.moves().stream().map(Move::parameters),
                scenario.deals().stream().map(DealKind::terms))
            .mapToInt(List::size)
            .max()
            .orElse(0);
  }

  private static double[] parametersOf(Thesis thesis) {
    return thesis.parameters().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** A frame of its own, with empty channels and nobody as self. */
  Frame resolving(Values values, Values start, int thesis, int turn) {
    return frame(values, start, theses[thesis], turn);
  }

  /** A frame for costs and requirements, to which the thesis and the channels are nothing but 0. */
  Frame ordering(Values values, Values start, int turn) {
    return frame(values, start, new double[theses[0].length], turn);
  }

  private Frame frame(Values values, Values start, double[] thesis, int turn) {
    Frame frame =
        new Frame(
            values.toArray(),
            start.toArray(),
            new double[scenario.channels().size()],
            thesis,
            new double[parameters],
            new String[parameters],
            new int[parameters + 1],
            turn,
            scenario.turns());
    bind(frame, -1, List.of(), Map.of());
    return frame;
  }

  /**
   * Sets self and the parameters.
   *
   * @param self index of the actor; -1 for none
   * @param values by parameter id, checked
   */
  void bind(Frame frame, int self, List<Parameter> declared, Map<String, String> values) {
    Arrays.fill(frame.numbers(), 0);
    Arrays.fill(frame.texts(), "");
    Arrays.fill(frame.roles(), -1);
    frame.roles()[Frame.SELF] = self;
    for (int index = 0; index < declared.size(); index++) {
      Parameter parameter = declared.get(index);
      bind(frame, index, parameter.kind(), values.getOrDefault(parameter.id(), ""));
    }
  }

  private void bind(Frame frame, int index, Parameter.Kind kind, String value) {
    switch (kind) {
      case Parameter.Kind.Number _ -> frame.numbers()[index] = Double.parseDouble(value);
      case Parameter.Kind.OfActor _ -> frame.roles()[index + 1] = names.actor(value);
      case Parameter.Kind.Choice _, Parameter.Kind.OfTrack _, Parameter.Kind.Text _ ->
          frame.texts()[index] = value;
    }
  }
}
