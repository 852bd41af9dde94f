package org.demarche.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.demarche.session.ReminderTimes;
import redis.clients.jedis.params.SetParams;
import redis.clients.jedis.params.ZRangeParams;

/** A sorted set of times, and for each that is taken a key that expires. */
final class RedisReminderTimes implements ReminderTimes {
  private final RedisCalls calls;

  RedisReminderTimes(RedisCalls calls) {
    this.calls = calls;
  }

  @Override
  public void set(Entry entry) {
    calls.ask(it -> it.zadd(Keys.REMINDERS, (double) entry.at().toEpochMilli(), member(entry)));
  }

  @Override
  public List<Entry> due(Instant now, int limit) {
    var range =
        ZRangeParams.zrangeByScoreParams(Double.NEGATIVE_INFINITY, (double) now.toEpochMilli())
            .limit(0, limit);
    return calls.ask(it -> it.zrange(Keys.REMINDERS, range)).stream()
        .map(RedisReminderTimes::entry)
        .toList();
  }

  @Override
  public void clear(Entry entry) {
    calls.ask(it -> it.zrem(Keys.REMINDERS, member(entry)));
  }

  @Override
  public boolean take(Entry entry, String holder, Duration time) {
    var key = Keys.reminder(member(entry));
    calls.ask(it -> it.set(key, holder, new SetParams().nx().px(time.toMillis())));
    return holder.equals(calls.ask(it -> it.get(key)));
  }

  private static String member(Entry entry) {
    return "%s %d %d %d"
        .formatted(entry.session(), entry.turn(), entry.minutes(), entry.at().toEpochMilli());
  }

  private static Entry entry(String member) {
    var parts = member.split(" ", -1);
    return new Entry(
        parts[0],
        Integer.parseInt(parts[1]),
        Integer.parseInt(parts[2]),
        Instant.ofEpochMilli(Long.parseLong(parts[3])));
  }
}
