package org.demarche.api.mapping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Resource;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.turn.ParameterWords;
import org.demarche.engine.view.SeatView;
import org.demarche.engine.view.SeatView.DealView;
import org.demarche.engine.view.SeatView.OrdersView;
import org.demarche.engine.view.TurnView.PastOrders;
import org.demarche.protocol.v1.Balance;
import org.demarche.protocol.v1.Comment;
import org.demarche.protocol.v1.Cost;
import org.demarche.protocol.v1.Deal;
import org.demarche.protocol.v1.DealClause;
import org.demarche.protocol.v1.DealStatus;
import org.demarche.protocol.v1.DealStep;
import org.demarche.protocol.v1.Odds;
import org.demarche.protocol.v1.OrderedMove;
import org.demarche.protocol.v1.Orders;
import org.demarche.protocol.v1.Prediction;

/** What teams order, agree and pay. */
public final class OrdersMapper {
  private final Scenario scenario;
  private final ParameterWords words;

  public OrdersMapper(Scenario scenario) {
    this.scenario = scenario;
    this.words = new ParameterWords(scenario);
  }

  public Orders orders(OrdersView orders) {
    return Orders.newBuilder()
        .setTeam(teamId(orders.team()))
        .setTurn(orders.turn())
        .setState(EnumMapper.ordersState(orders.state()))
        .addAllMoves(orders.moves().stream().map(this::orderedMove).toList())
        .setMoveLimit(orders.moveLimit())
        .setRevision(orders.revision())
        .addAllComments(orders.comments().stream().map(OrdersMapper::comment).toList())
        .build();
  }

  /** What a team had ordered in a closed turn, with the predictions that can be told. */
  Orders pastOrders(int turn, PastOrders past) {
    Orders.Builder orders =
        Orders.newBuilder()
            .setTeam(teamId(past.team()))
            .setTurn(turn)
            .setState(Orders.State.STATE_LOCKED)
            .setMoveLimit(scenario.moveLimit())
            .addAllComments(past.comments().stream().map(OrdersMapper::comment).toList());
    for (var ordered : past.moves()) {
      OrderedMove.Builder move = orderedMove(ordered).toBuilder();
      Boolean cameTrue = past.cameTrue().get(ordered.id());
      if (cameTrue != null) {
        move.getPredictionBuilder().setCameTrue(cameTrue);
      }
      orders.addMoves(move);
    }
    return orders.build();
  }

  private static Comment comment(org.demarche.engine.session.Comment comment) {
    return Comment.newBuilder()
        .setId(comment.id())
        .setMove(comment.move())
        .setDisplayName(comment.displayName())
        .setText(comment.text())
        .setCreateTime(TimeMapper.timestamp(comment.at()))
        .build();
  }

  public OrderedMove orderedMove(org.demarche.engine.session.OrderedMove ordered) {
    Move move = scenario.moves().get(ordered.move());
    OrderedMove.Builder mapped = OrderedMove.newBuilder();
    if (!ordered.prediction().empty()) {
      mapped.setPrediction(prediction(ordered.prediction()));
    }
    return mapped
        .setRevision(ordered.revision())
        .setEditor(ordered.editor())
        .setId(ordered.id())
        .setMove(move.id())
        .setTitle(move.title())
        .putAllParameters(new TreeMap<>(ordered.parameters()))
        .setSummary(words.summary(move, ordered.parameters()))
        .addAllCosts(costs(ordered.costs()))
        .setRationale(ordered.rationale())
        .setAuthor(ordered.author())
        .setFree(move.limits().free())
        .addAllOdds(odds(move, ordered))
        .build();
  }

  private Prediction prediction(org.demarche.engine.session.Prediction prediction) {
    Prediction.Builder mapped = Prediction.newBuilder().setText(prediction.text());
    if (prediction.slot() != org.demarche.engine.session.Prediction.NO_SLOT) {
      mapped
          .setTrack(scenario.slots().get(prediction.slot()).id())
          .setDirection(EnumMapper.direction(prediction.direction()));
    }
    return mapped.build();
  }

  /** Those that the seat may see. */
  private static List<Odds> odds(Move move, org.demarche.engine.session.OrderedMove ordered) {
    List<Odds> odds = new ArrayList<>();
    for (Parameter parameter : move.parameters()) {
      String value = ordered.parameters().getOrDefault(parameter.id(), "");
      if (parameter.kind() instanceof Parameter.Kind.Umpire(double minimum, double maximum)
          && !value.isEmpty()) {
        Odds.Builder mapped =
            Odds.newBuilder()
                .setParameter(parameter.id())
                .setTitle(parameter.title())
                .setValue(Double.parseDouble(value))
                .setMinimum(minimum)
                .setMaximum(maximum);
        ordered.rulings().stream()
            .filter(ruling -> ruling.parameter().equals(parameter.id()))
            .forEach(
                ruling ->
                    mapped
                        .setRuled(true)
                        .setReason(ruling.reason())
                        .setPublicText(ruling.publicText())
                        .setPrivateNote(ruling.privateNote()));
        odds.add(mapped.build());
      }
    }
    return odds;
  }

  public Balance balance(SeatView.Balance balance) {
    Resource resource = scenario.resources().get(balance.resource());
    return Balance.newBuilder()
        .setTeam(teamId(balance.team()))
        .setResource(resource.id())
        .setTitle(resource.title())
        .setAvailable(balance.available())
        .setCommitted(balance.committed())
        .build();
  }

  public Deal deal(DealView view) {
    var deal = view.deal();
    DealKind kind = scenario.deals().get(deal.kind());
    Deal.Builder mapped =
        Deal.newBuilder()
            .setId(deal.id())
            .setDeal(kind.id())
            .setTitle(kind.title())
            .addAllParties(kind.parties().stream().map(this::teamId).toList())
            .setProposer(teamId(deal.proposer()))
            .addAllAcceptedBy(deal.acceptedBy().stream().map(this::teamId).toList())
            .putAllTerms(new TreeMap<>(deal.terms()))
            .setSummary(words.summary(kind, deal.terms()))
            .setNote(deal.note())
            .setState(EnumMapper.dealState(deal.state()))
            .setTurn(deal.turn())
            .setCounters(deal.counters())
            .setCounteredBy(deal.counteredBy())
            .addAllCosts(costs(view.costs()))
            .setRefusal(view.refusal())
            .setSecret(kind.secret() || deal.secret())
            .addAllClauses(deal.clauses().stream().map(this::clause).toList())
            .addAllSteps(deal.steps().stream().map(this::step).toList())
            .addAllStatuses(view.statuses().stream().map(OrdersMapper::status).toList());
    if (deal.expires() != null) {
      mapped.setExpireTime(TimeMapper.timestamp(deal.expires()));
    }
    return mapped.build();
  }

  private DealClause clause(org.demarche.engine.session.DealClause clause) {
    return DealClause.newBuilder()
        .setTeam(teamId(clause.team()))
        .setVisibility(TalkEnums.visibility(clause.visibility()))
        .setText(clause.text())
        .build();
  }

  private DealStep step(org.demarche.engine.session.DealStep step) {
    DealStep.Builder mapped =
        DealStep.newBuilder()
            .setKind(TalkEnums.stepKind(step.kind()))
            .setTeam(step.team() < 0 ? "" : teamId(step.team()))
            .setDisplayName(step.displayName())
            .setTurn(step.turn());
    if (step.at().isAfter(Instant.EPOCH)) {
      mapped.setTime(TimeMapper.timestamp(step.at()));
    }
    return mapped.build();
  }

  private static DealStatus status(SeatView.DealStatus status) {
    DealStatus.Builder mapped =
        DealStatus.newBuilder().setTurn(status.turn()).setKind(TalkEnums.statusKind(status.kind()));
    if (status.delivered() != null) {
      mapped.setDelivered(status.delivered());
    }
    return mapped.build();
  }

  /** Those that are not 0. */
  private List<Cost> costs(List<Double> byResource) {
    return IntStream.range(0, byResource.size())
        .filter(resource -> byResource.get(resource) != 0)
        .mapToObj(resource -> cost(resource, byResource.get(resource)))
        .toList();
  }

  private Cost cost(int index, double amount) {
    Resource resource = scenario.resources().get(index);
    return Cost.newBuilder()
        .setResource(resource.id())
        .setTitle(resource.title())
        .setAmount(amount)
        .build();
  }

  private String teamId(int team) {
    return scenario.actors().get(team).id();
  }
}
