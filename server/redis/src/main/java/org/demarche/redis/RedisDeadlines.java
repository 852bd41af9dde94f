package org.demarche.redis;

import java.time.Instant;
import java.util.List;
import org.demarche.session.Deadlines;
import redis.clients.jedis.params.ZRangeParams;

/** A sorted set of reminders. */
final class RedisDeadlines implements Deadlines {
  private final RedisCalls calls;

  RedisDeadlines(RedisCalls calls) {
    this.calls = calls;
  }

  @Override
  public void set(Deadline deadline) {
    calls.ask(
        it -> it.zadd(Keys.DEADLINES, (double) deadline.at().toEpochMilli(), member(deadline)));
  }

  @Override
  public List<Deadline> due(Instant now, int limit) {
    var range =
        ZRangeParams.zrangeByScoreParams(Double.NEGATIVE_INFINITY, (double) now.toEpochMilli())
            .limit(0, limit);
    return calls.ask(it -> it.zrange(Keys.DEADLINES, range)).stream()
        .map(RedisDeadlines::deadline)
        .toList();
  }

  @Override
  public void clear(Deadline deadline) {
    calls.ask(it -> it.zrem(Keys.DEADLINES, member(deadline)));
  }

  private static String member(Deadline deadline) {
    return "%s %d %d".formatted(deadline.session(), deadline.turn(), deadline.at().toEpochMilli());
  }

  private static Deadline deadline(String member) {
    var parts = member.split(" ", -1);
    return new Deadline(
        parts[0], Integer.parseInt(parts[1]), Instant.ofEpochMilli(Long.parseLong(parts[2])));
  }
}
