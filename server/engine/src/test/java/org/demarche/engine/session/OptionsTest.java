package org.demarche.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.testkit.Commands.approve;
import static org.demarche.engine.testkit.Commands.guard;
import static org.demarche.engine.testkit.Commands.plant;

import java.util.Optional;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.Who;
import org.junit.jupiter.api.Test;

class OptionsTest {

  private static Optional<Reason> refusal(Play play, int move) {
    return Options.move(Orchard.scenario(), play.state(), play.seat(Who.AMBER), move)
        .map(Rejection::reason);
  }

  private static Optional<Reason> dealRefusal(Play play, int deal) {
    return Options.deal(Orchard.scenario(), play.state(), play.seat(Who.AMBER), deal)
        .map(Rejection::reason);
  }

  @Test
  void a_move_is_open_if_some_parameters_would_do() {
    assertThat(refusal(Play.started(), Orchard.PLANT)).isEmpty();
    assertThat(refusal(Play.started(), Orchard.SCOUT)).isEmpty();
    assertThat(refusal(Play.started().after(Who.AMBER, plant(3)), Orchard.PLANT)).isEmpty();
  }

  @Test
  void a_move_is_closed_for_the_reason_that_adding_it_would_be_refused_for() {
    assertThat(refusal(Play.joined(), Orchard.PLANT)).contains(Reason.NOT_RUNNING);
    assertThat(refusal(Play.started(), Orchard.FEAST)).contains(Reason.REQUIREMENT_NOT_MET);
    assertThat(refusal(Play.started().after(Who.AMBER, guard()), Orchard.GUARD))
        .contains(Reason.LIMIT_REACHED);
    assertThat(
            refusal(
                Play.started().after(Who.AMBER, plant(3)).after(Who.AMBER, plant(1)), Orchard.BURY))
        .contains(Reason.CANNOT_AFFORD);
    assertThat(refusal(Play.started().after(Who.AMBER, approve()), Orchard.PLANT))
        .contains(Reason.ORDERS_APPROVED);
  }

  @Test
  void deals_are_judged_in_the_same_way() {
    assertThat(dealRefusal(Play.started(), Orchard.SWAP)).isEmpty();
    assertThat(dealRefusal(Play.started().after(Who.AMBER, plant(3)), Orchard.UNION))
        .contains(Reason.CANNOT_AFFORD);
  }
}
