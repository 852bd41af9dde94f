package org.demarche.api.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ProtocolMessageEnum;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.engine.model.Question;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Deal;
import org.demarche.engine.session.Seat;
import org.demarche.engine.view.SeatView;
import org.demarche.engine.view.TurnView.CauseView;
import org.demarche.protocol.v1.AnswerDealRequest;
import org.demarche.protocol.v1.Cause;
import org.demarche.protocol.v1.Orders;
import org.demarche.protocol.v1.Session;
import org.junit.jupiter.api.Test;

/** Each constant has its partner of the same name, and the contract has no other. */
class EnumMapperTest {
  private static <E extends Enum<E>, P extends Enum<P> & ProtocolMessageEnum> void assertPartners(
      E[] ours, P[] theirs, Function<E, P> mapper) {
    List<P> named =
        Arrays.stream(theirs)
            .filter(it -> !it.name().endsWith("_UNSPECIFIED") && !it.name().equals("UNRECOGNIZED"))
            .toList();
    assertThat(Stream.of(ours).map(mapper)).containsExactlyInAnyOrderElementsOf(named);
    for (E constant : ours) {
      assertThat(mapper.apply(constant).name()).endsWith("_" + constant.name());
    }
  }

  @Test
  void states_of_a_session() {
    assertPartners(SeatView.State.values(), Session.State.values(), EnumMapper::state);
  }

  @Test
  void phases_of_a_turn() {
    assertPartners(SeatView.Phase.values(), Session.Phase.values(), EnumMapper::phase);
  }

  @Test
  void roles_of_seats() {
    assertPartners(
        Seat.Role.values(), org.demarche.protocol.v1.Seat.Role.values(), EnumMapper::role);
  }

  @Test
  void states_of_orders() {
    assertPartners(SeatView.OrdersState.values(), Orders.State.values(), EnumMapper::ordersState);
  }

  @Test
  void states_of_deals() {
    assertPartners(
        Deal.State.values(), org.demarche.protocol.v1.Deal.State.values(), EnumMapper::dealState);
  }

  @Test
  void kinds_of_causes() {
    assertPartners(CauseView.Kind.values(), Cause.Kind.values(), EnumMapper::causeKind);
  }

  @Test
  void kinds_of_questions() {
    assertPartners(
        Question.Kind.values(),
        org.demarche.protocol.v1.Question.Kind.values(),
        EnumMapper::questionKind);
  }

  @Test
  void answers_to_deals() {
    assertPartners(
        Command.Answer.values(),
        AnswerDealRequest.Answer.values(),
        answer ->
            Stream.of(AnswerDealRequest.Answer.values())
                .filter(it -> Objects.equals(EnumMapper.answer(it), answer))
                .findFirst()
                .orElseThrow());
  }
}
