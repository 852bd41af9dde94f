package org.demarche.engine.turn;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.demarche.engine.model.Frame;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Scenario;

/** Makes the frames of a scenario and sets them for a mover and its parameters. Immutable. */
public final class Frames {
  private final Scenario scenario;
  private final Names names;
  private final double[] start;
  private final int parameters;

  Frames(Scenario scenario, Names names) {
    this.scenario = scenario;
    this.names = names;
    this.start = Start.values(scenario).toArray();
    this.parameters =
        IntStream.of(
                longest(scenario.moves(), move -> move.parameters().size()),
                longest(scenario.deals(), deal -> deal.terms().size()),
                longest(scenario.rules(), rule -> rule.locals().size()))
            .max()
            .orElse(0);
  }

  private static <T> int longest(List<T> all, ToIntFunction<T> size) {
    return all.stream().mapToInt(size).max().orElse(0);
  }

  /**
   * A frame to read what a team has reached, with the team as self.
   *
   * @param now the board at the end
   */
  public static Frame scoring(Scenario scenario, Moment now, Truth truth, int team) {
    Frame frame = new Frames(scenario, new Names(scenario)).resolving(now, truth);
    frame.roles()[Frame.SELF] = team;
    return frame;
  }

  /** A frame of its own, with empty channels and nobody as self. */
  Frame resolving(Moment now, Truth truth) {
    return frame(now, thesis(truth));
  }

  /** A frame for costs and requirements, to which the thesis and the channels are nothing but 0. */
  Frame ordering(Moment now) {
    return frame(now, new double[scenario.theses().getFirst().parameters().size()]);
  }

  private double[] thesis(Truth truth) {
    return ThesisParameters.of(scenario, truth);
  }

  private Frame frame(Moment now, double[] thesis) {
    double[] injects = new double[scenario.injects().size()];
    now.injects().forEach(inject -> injects[inject] = 1);
    Frame frame =
        new Frame(
            now.values().toArray(),
            start,
            new double[scenario.channels().size()],
            thesis,
            new double[parameters],
            new String[parameters],
            new int[Frame.PARAMETERS + parameters],
            injects,
            now.turn(),
            now.turns());
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
      case Parameter.Kind.Umpire _ -> frame.numbers()[index] = Double.parseDouble(value);
      case Parameter.Kind.OfActor _ -> frame.roles()[Frame.PARAMETERS + index] = names.actor(value);
      case Parameter.Kind.Choice _,
          Parameter.Kind.OfTrack _,
          Parameter.Kind.OfDeal _,
          Parameter.Kind.Text _ ->
          frame.texts()[index] = value;
    }
  }
}
