package org.demarche.api;

import java.util.Optional;
import org.demarche.api.mapping.ViewMapper;
import org.demarche.engine.view.SeatView;
import org.demarche.engine.view.SeatView.OrdersView;
import org.demarche.protocol.v1.Adjudication;
import org.demarche.protocol.v1.Assessment;
import org.demarche.protocol.v1.Deal;
import org.demarche.protocol.v1.Message;
import org.demarche.protocol.v1.OrderedMove;
import org.demarche.protocol.v1.Orders;

/**
 * What a command's answer tells: parts of the seat's view after it. A repeat may come when the turn
 * has moved on, so a part may be gone.
 */
final class OwnAffairs {
  private final SeatView view;
  private final ViewMapper mapper;

  OwnAffairs(SeatView view, ViewMapper mapper) {
    this.view = view;
    this.mapper = mapper;
  }

  /** The team's orders. */
  Orders orders() {
    return ownOrders().map(mapper.orders()::orders).orElseGet(Orders::getDefaultInstance);
  }

  Optional<OrderedMove> move(String id) {
    return ownOrders().stream()
        .flatMap(orders -> orders.moves().stream())
        .filter(move -> move.id().equals(id))
        .map(mapper.orders()::orderedMove)
        .findFirst();
  }

  /** A free-text move that the seat may argue or judge. */
  Optional<Adjudication> adjudication(String move) {
    return view.adjudication().stream()
        .filter(judged -> judged.move().id().equals(move))
        .map(mapper::adjudication)
        .findFirst();
  }

  private Optional<OrdersView> ownOrders() {
    return view.orders().stream().filter(orders -> orders.team() == view.seat().team()).findFirst();
  }

  Optional<Deal> deal(String id) {
    return view.deals().stream()
        .filter(deal -> deal.deal().id().equals(id))
        .map(mapper.orders()::deal)
        .findFirst();
  }

  Optional<Message> message(String id) {
    return view.messages().stream()
        .filter(message -> message.id().equals(id))
        .map(message -> mapper.talk().message(view.session().id(), message))
        .findFirst();
  }

  /**
   * The team's assessment of the running turn.
   *
   * @param question id of the question; empty for the theses
   */
  Optional<Assessment> assessment(String question) {
    return view.assessments().stream()
        .filter(given -> given.assessment().team() == view.seat().team())
        .filter(given -> given.assessment().question().equals(question))
        .map(mapper.talk()::assessment)
        .findFirst();
  }
}
