package org.demarche.engine.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.testkit.Orchard;

class QuietAdjudicatorTest {
  private static final Scenario SCENARIO = Orchard.scenario();
  private static final Adjudicator LOUD = new Adjudicator(SCENARIO);
  private static final Adjudicator QUIET = Adjudicator.quiet(SCENARIO);

  @Property(tries = 100)
  void it_comes_to_the_same_without_a_word(@ForAll int number) {
    String seed = "seed " + number;
    Truth truth = Truth.of(Math.floorMod(number, 2));
    Moment now = new Moment(1, 3, Start.values(SCENARIO), List.of(Orchard.FROST));
    List<ResolvedOrder> deals =
        List.of(
            new ResolvedOrder(
                "d1", Orchard.SWAP, Orchard.AMBER, Map.of("fruit", "apples", "price", "fair")));
    List<ResolvedOrder> moves =
        List.of(
            new ResolvedOrder("m1", Orchard.PLANT, Orchard.AMBER, Map.of("size", "2")),
            new ResolvedOrder("m2", Orchard.SCOUT, Orchard.BIRCH, Map.of("track", "well")),
            new ResolvedOrder("m3", Orchard.BURY, Orchard.CEDAR, Map.of("how", "deep")));

    Resolution loud = LOUD.adjudicate(seed, truth, now, deals, moves);
    Resolution quiet = QUIET.adjudicate(seed, truth, now, deals, moves);

    assertThat(quiet.after()).isEqualTo(loud.after());
    assertThat(quiet.probes()).isEqualTo(loud.probes()).isNotEmpty();
    assertThat(quiet.redrawn()).isEqualTo(loud.redrawn());
    assertThat(quiet.refused()).isEqualTo(loud.refused());
    assertThat(loud.outcomes()).isNotEmpty();
    assertThat(quiet.outcomes()).isEmpty();
    assertThat(quiet.reports()).isEmpty();
  }
}
