package org.demarche.cli.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Timestamp;
import java.util.concurrent.CopyOnWriteArrayList;
import org.demarche.protocol.v1.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineBellTest {
  private static final long NOW = 1_700_000_000;

  /** So long after a moment at which the bell rings that it rings at once. */
  private static Session session(long secondsLeft, Session.Phase phase) {
    return Session.newBuilder()
        .setState(Session.State.STATE_RUNNING)
        .setPhase(phase)
        .setServerTime(Timestamp.newBuilder().setSeconds(NOW))
        .setDeadline(Timestamp.newBuilder().setSeconds(NOW + secondsLeft).setNanos(1_000_000))
        .addReminders(10)
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "600, PHASE_PLANNING, The turn closes in 10:00.",
    "120, PHASE_PLANNING, The turn closes in 2:00.",
    "30, PHASE_BRIEFING, Orders open in 0:30.",
    "30, PHASE_ADJUDICATION, The judging of free-text moves ends in 0:30."
  })
  void it_rings_when_the_session_reminds_and_shortly_before_the_end(
      long left, Session.Phase phase, String told) {
    var heard = new CopyOnWriteArrayList<String>();
    try (var bell = new DeadlineBell(heard::add)) {
      bell.set(session(left, phase));

      await().untilAsserted(() -> assertThat(heard).containsExactly(told));
    }
  }

  @Test
  void a_moved_deadline_moves_it() {
    var heard = new CopyOnWriteArrayList<String>();
    try (var bell = new DeadlineBell(heard::add)) {
      bell.set(session(3600, Session.Phase.PHASE_PLANNING));
      bell.set(session(600, Session.Phase.PHASE_PLANNING));

      await().untilAsserted(() -> assertThat(heard).hasSize(1));
    }
  }
}
