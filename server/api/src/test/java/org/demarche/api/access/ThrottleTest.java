package org.demarche.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.demarche.session.testkit.TestClock;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private final TestClock clock = new TestClock();
  private final Throttle throttle = new Throttle(3, Duration.ofSeconds(2), clock);

  private static InetAddress address(int last) {
    try {
      return InetAddress.getByAddress(new byte[] {10, 0, (byte) (last >> 8), (byte) last});
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  private void fail(int address, int times) {
    for (int i = 0; i < times; i++) {
      throttle.failed(address(address));
    }
  }

  @Test
  void so_many_failures_are_free() {
    fail(1, 2);

    assertThat(throttle.wait(address(1))).isZero();
  }

  @Test
  void one_more_has_to_wait() {
    fail(1, 3);

    assertThat(throttle.wait(address(1))).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void a_failure_is_earned_back_with_each_interval() {
    fail(1, 3);
    clock.advance(Duration.ofSeconds(2));

    assertThat(throttle.wait(address(1))).isZero();
    fail(1, 1);
    assertThat(throttle.wait(address(1))).isPositive();
  }

  @Test
  void the_allowance_never_grows_beyond_its_size() {
    clock.advance(Duration.ofDays(1));
    fail(1, 3);

    assertThat(throttle.wait(address(1))).isPositive();
  }

  @Test
  void other_addresses_do_not_wait() {
    fail(1, 3);

    assertThat(throttle.wait(address(2))).isZero();
  }

  @Test
  void it_does_not_remember_more_addresses_than_fit() {
    fail(1, 3);
    for (int other = 2; other < 10_002; other++) {
      fail(other, 1);
    }

    assertThat(throttle.wait(address(1))).isZero();
  }
}
