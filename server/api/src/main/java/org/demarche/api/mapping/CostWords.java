package org.demarche.api.mapping;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.engine.model.Cost;
import org.demarche.engine.model.Frame;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Parameter.Kind;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.turn.Moment;
import org.demarche.engine.turn.Start;

/**
 * Says what a move or a deal costs at one moment, over all that its parameters can be: {@code 1
 * capital}, or {@code 1 to 3 capital}.
 */
final class CostWords {
  /** Costs may not read the thesis. */
  private static final double[] NO_THESIS = {};

  private final Scenario scenario;
  private final double[] start;
  private final Moment now;

  private CostWords(Scenario scenario, Moment now) {
    this.scenario = scenario;
    this.start = Start.values(scenario).toArray();
    this.now = now;
  }

  static CostWords atStart(Scenario scenario) {
    return now(scenario, new Moment(1, scenario.turns(), Start.values(scenario), List.of()));
  }

  static CostWords now(Scenario scenario, Moment now) {
    return new CostWords(scenario, now);
  }

  /**
   * @param payer index of the team that pays
   * @return {@code no cost} if there is none
   */
  String of(List<Cost> costs, List<Parameter> parameters, int payer) {
    if (costs.isEmpty()) {
      return "no cost";
    }
    List<Frame> frames =
        ParameterChoices.of(scenario, parameters).stream()
            .map(typed -> frame(parameters, typed, payer))
            .toList();
    return costs.stream().map(cost -> words(cost, frames)).collect(Collectors.joining(", "));
  }

  private String words(Cost cost, List<Frame> frames) {
    DoubleSummaryStatistics amounts =
        frames.stream()
            .mapToDouble(frame -> Math.max(0, cost.amount().number(frame)))
            .summaryStatistics();
    String resource = scenario.resources().get(cost.resource()).id().replace('_', ' ');
    String least = plain(amounts.getMin());
    String most = plain(amounts.getMax());
    return (least.equals(most) ? least : least + " to " + most) + " " + resource;
  }

  private Frame frame(List<Parameter> parameters, Map<String, String> typed, int payer) {
    double[] numbers = new double[parameters.size()];
    String[] texts = new String[parameters.size()];
    Arrays.fill(texts, "");
    int[] roles = new int[Frame.PARAMETERS + parameters.size()];
    Arrays.fill(roles, -1);
    roles[Frame.SELF] = payer;
    for (int i = 0; i < parameters.size(); i++) {
      String value = typed.getOrDefault(parameters.get(i).id(), "");
      switch (parameters.get(i).kind()) {
        case Kind.Number _, Kind.Umpire _ -> numbers[i] = Double.parseDouble(value);
        case Kind.OfActor _ -> roles[Frame.PARAMETERS + i] = actor(value);
        case Kind.Choice _, Kind.OfTrack _, Kind.OfDeal _, Kind.Text _ -> texts[i] = value;
      }
    }
    double[] channels = new double[scenario.channels().size()];
    double[] injects = new double[scenario.injects().size()];
    now.injects().forEach(inject -> injects[inject] = 1);
    return new Frame(
        now.values().toArray(),
        start,
        channels,
        NO_THESIS,
        numbers,
        texts,
        roles,
        injects,
        Math.max(1, now.turn()),
        now.turns());
  }

  private int actor(String id) {
    for (int i = 0; i < scenario.actors().size(); i++) {
      if (scenario.actors().get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  private static String plain(double amount) {
    return BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
  }
}
