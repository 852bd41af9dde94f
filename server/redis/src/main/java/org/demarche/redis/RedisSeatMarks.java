package org.demarche.redis;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.demarche.session.SeatMarks;
import org.jspecify.annotations.Nullable;

/**
 * Hashes of a session: one by seat of when it was there, one by seat of what it saw last, and one
 * for each seat by conversation of how far it has read.
 */
final class RedisSeatMarks implements SeatMarks {
  /**
   * Sets a field of a hash unless the number that its value begins with is higher already. The
   * numbers are far below 2^53, above which Redis could not tell them apart.
   */
  private static final String FORWARD =
      """
      local old = redis.call('HGET', KEYS[1], ARGV[1])
      if not old or tonumber(string.match(old, '^%d+')) <= tonumber(ARGV[2]) then
        redis.call('HSET', KEYS[1], ARGV[1], ARGV[2] .. ARGV[3])
      end
      return 1
      """;

  private final RedisCalls calls;

  RedisSeatMarks(RedisCalls calls) {
    this.calls = calls;
  }

  @Override
  public void read(String session, String seat, String conversation, int position) {
    forward(Keys.read(session, seat), conversation, position, "");
  }

  @Override
  public Map<String, Integer> read(String session, String seat) {
    return values(Keys.read(session, seat), Integer::valueOf);
  }

  @Override
  public void look(String session, String seat, Look look) {
    forward(Keys.looks(session), seat, look.version(), " " + look.at().toEpochMilli());
  }

  @Override
  public @Nullable Look look(String session, String seat) {
    String look = calls.ask(it -> it.hget(Keys.looks(session), seat));
    if (look == null) {
      return null;
    }
    var parts = look.split(" ", -1);
    return new Look(Long.parseLong(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])));
  }

  @Override
  public void touch(String session, String seat, Instant at) {
    forward(Keys.touched(session), seat, at.toEpochMilli(), "");
  }

  @Override
  public Map<String, Instant> touched(String session) {
    return values(Keys.touched(session), millis -> Instant.ofEpochMilli(Long.parseLong(millis)));
  }

  private void forward(String key, String field, long number, String rest) {
    var values = List.of(field, Long.toString(number), rest);
    calls.ask(it -> it.eval(FORWARD, List.of(key), values));
  }

  private <T> Map<String, T> values(String key, Function<String, T> parse) {
    var values = new TreeMap<String, T>();
    calls
        .ask(it -> it.hgetAll(key))
        .forEach((field, value) -> values.put(field, parse.apply(value)));
    return values;
  }
}
