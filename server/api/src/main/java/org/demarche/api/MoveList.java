package org.demarche.api;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.demarche.api.access.Holder;
import org.demarche.api.mapping.ParameterChoices;
import org.demarche.api.mapping.ScenarioMapper;
import org.demarche.api.refusal.Refusals;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Decision;
import org.demarche.engine.session.Options;
import org.demarche.engine.session.Rejection;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.session.Seat;
import org.demarche.engine.session.SessionState;
import org.demarche.protocol.v1.DealOption;
import org.demarche.protocol.v1.ListMovesResponse;
import org.demarche.protocol.v1.MoveOption;

/**
 * What the holder's team can order and propose now. A move is available if with some choice of its
 * parameters it would be accepted; if not, the refusal says why.
 */
final class MoveList {
  private final Holder holder;
  private final SeatCalls calls;
  private final ScenarioMapper mapper;
  private final Scenario scenario;
  private final SessionState state;

  MoveList(Holder holder, SeatCalls calls, ScenarioMapper mapper) {
    this.holder = holder;
    this.calls = calls;
    this.mapper = mapper;
    this.scenario = holder.session().scenario();
    this.state = holder.session().state();
  }

  ListMovesResponse list() {
    if (holder.seat().role() != Seat.Role.MEMBER) {
      throw Refusals.of(
          Reason.NOT_A_TEAM, "Only who plays a team has moves. Join with a team's code.");
    }
    int team = holder.seat().team();
    return ListMovesResponse.newBuilder()
        .addAllMoves(
            IntStream.range(0, scenario.moves().size())
                .filter(move -> Options.listed(scenario, state, team, move))
                .mapToObj(scenario.moves()::get)
                .map(this::option)
                .toList())
        .addAllDeals(
            scenario.deals().stream()
                .filter(deal -> deal.parties().contains(team))
                .map(this::option)
                .toList())
        .build();
  }

  private MoveOption option(Move move) {
    String reason =
        obstacle(move.parameters(), typed -> new Command.AddMove(0, move.id(), typed, ""));
    return MoveOption.newBuilder()
        .setMove(mapper.move(move, state.moment(scenario)))
        .setAvailable(reason.isEmpty())
        .setReason(reason)
        .build();
  }

  private DealOption option(DealKind deal) {
    String reason =
        obstacle(deal.terms(), typed -> new Command.ProposeDeal(0, deal.id(), typed, ""));
    return DealOption.newBuilder()
        .setDeal(mapper.deal(deal, state.moment(scenario)))
        .setAvailable(reason.isEmpty())
        .setReason(reason)
        .build();
  }

  /** Why no choice of parameters would do; empty if one does. */
  private String obstacle(
      List<Parameter> parameters, Function<Map<String, String>, Command> command) {
    String first = "";
    for (Map<String, String> typed : ParameterChoices.of(scenario, parameters)) {
      switch (calls.judge(holder, command.apply(typed))) {
        case Decision.Accepted _ -> {
          return "";
        }
        case Decision.Rejected(var rejection) -> {
          if (!dependsOnParameters(rejection)) {
            return rejection.message();
          }
          first = first.isEmpty() ? rejection.message() : first;
        }
      }
    }
    return first;
  }

  /** Whether another choice of parameters might be judged differently. */
  private static boolean dependsOnParameters(Rejection rejection) {
    return switch (rejection.reason()) {
      case INVALID_FIELD, CANNOT_AFFORD, REQUIREMENT_NOT_MET -> true;
      default -> false;
    };
  }
}
