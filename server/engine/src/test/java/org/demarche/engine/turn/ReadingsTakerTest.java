package org.demarche.engine.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.turn.ScenarioFixtures.CHINA;
import static org.demarche.engine.turn.ScenarioFixtures.JAPAN;
import static org.demarche.engine.turn.ScenarioFixtures.RUSSIA;
import static org.demarche.engine.turn.ScenarioFixtures.SLOTS;
import static org.demarche.engine.turn.ScenarioFixtures.START;
import static org.demarche.engine.turn.ScenarioFixtures.game;
import static org.demarche.engine.turn.ScenarioFixtures.slot;

import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.turn.Readings.Reading;
import org.junit.jupiter.api.Test;

class ReadingsTakerTest {
  private static final Scenario BOARD = game().build();

  private static Readings take(String seed) {
    return ReadingsTaker.take(BOARD, seed, 1, START);
  }

  @Test
  void an_exact_track_is_read_as_it_is() {
    Values values = Values.of(IntStream.range(0, SLOTS.size()).mapToDouble(_ -> Math.PI).toArray());
    Readings readings = ReadingsTaker.take(BOARD, "seed", 1, values);
    assertThat(readings.everyone().get(slot("oil"))).isEqualTo(new Reading(Math.PI, 0));
    assertThat(readings.teams().get(RUSSIA).get(slot("oil"))).isEqualTo(new Reading(Math.PI, 0));
  }

  @Test
  void a_hidden_track_is_not_read() {
    assertThat(take("seed").everyone().get(slot("trust.russia.china"))).isNull();
    assertThat(take("seed").teams().get(CHINA).get(slot("trust.russia.japan"))).isNull();
  }

  @Test
  void all_share_one_noisy_reading() {
    Readings readings = take("seed");
    Reading shared = Objects.requireNonNull(readings.everyone().get(slot("tension")));
    assertThat(shared.noise()).isEqualTo(0.5);
    assertThat(shared.value()).isNotEqualTo(5);
    assertThat(readings.teams())
        .allSatisfy(team -> assertThat(team.get(slot("tension"))).isEqualTo(shared));
  }

  @Test
  void an_owner_reads_its_own_track_exactly() {
    Readings readings = take("seed");
    assertThat(readings.teams().get(RUSSIA).get(slot("economy.russia")))
        .isEqualTo(new Reading(5, 0));
    assertThat(readings.teams().get(CHINA).get(slot("economy.russia")))
        .isEqualTo(readings.everyone().get(slot("economy.russia")))
        .isNotEqualTo(new Reading(5, 0));
  }

  @Test
  void a_teams_entry_counts_before_its_being_an_owner() {
    Reading own =
        Objects.requireNonNull(take("seed").teams().get(JAPAN).get(slot("trust.russia.japan")));
    assertThat(own.noise()).isEqualTo(0.3);
    assertThat(take("seed").teams().get(RUSSIA).get(slot("trust.russia.japan")))
        .isEqualTo(new Reading(5, 0));
  }

  @Test
  void noise_differs_by_turn_and_seed() {
    Reading first = take("seed").everyone().get(slot("tension"));
    assertThat(ReadingsTaker.take(BOARD, "seed", 2, START).everyone().get(slot("tension")))
        .isNotEqualTo(first);
    assertThat(take("another").everyone().get(slot("tension"))).isNotEqualTo(first);
  }

  @Property
  void readings_stay_in_the_range_and_exact_ones_equal_the_value(
      @ForAll String seed, @ForAll @Size(9) double @DoubleRange(max = 10) [] board) {
    Readings readings = ReadingsTaker.take(BOARD, seed, 1, Values.of(board));
    for (int index = 0; index < board.length; index++) {
      Reading reading = readings.everyone().get(index);
      if (reading != null && reading.noise() == 0) {
        assertThat(reading.value()).isEqualTo(board[index]);
      } else if (reading != null) {
        assertThat(reading.value()).isBetween(0.0, 10.0);
        assertThat(reading.value()).isEqualTo(Math.rint(reading.value() * 100) / 100);
      }
    }
  }
}
