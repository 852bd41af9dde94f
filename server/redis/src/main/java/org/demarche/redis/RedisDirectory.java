package org.demarche.redis;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.demarche.session.Directory;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.params.SetParams;
import redis.clients.jedis.params.ZAddParams;
import redis.clients.jedis.params.ZRangeParams;

/**
 * A key for each join code and each class, and sorted sets of all sessions and of all classes by
 * the millisecond of creation.
 */
final class RedisDirectory implements Directory {
  private static final int SECRET_BYTES = 32;

  private static final SetParams IF_MISSING = new SetParams().nx();

  private final RedisCalls calls;

  RedisDirectory(RedisCalls calls) {
    this.calls = calls;
  }

  @Override
  public byte[] secret() {
    var fresh = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(fresh);
    var text = Base64.getEncoder().encodeToString(fresh);
    calls.ask(it -> it.set(Keys.SECRET, text, IF_MISSING));
    String kept = calls.ask(it -> it.get(Keys.SECRET));
    return Base64.getDecoder().decode(kept);
  }

  @Override
  public boolean claim(String code, String session) {
    calls.ask(it -> it.set(Keys.code(code), session, IF_MISSING));
    return session.equals(find(code));
  }

  @Override
  public @Nullable String find(String code) {
    return calls.ask(it -> it.get(Keys.code(code)));
  }

  /** Listed last, because what is listed is not opened again. */
  @Override
  public void add(String session, Instant createdAt) {
    if (calls.ask(it -> it.zrank(Keys.SESSIONS, session)) == null) {
      var score = (double) createdAt.toEpochMilli();
      calls.ask(it -> it.sadd(Keys.OPEN, session));
      calls.ask(it -> it.zadd(Keys.SESSIONS, score, session, ZAddParams.zAddParams().nx()));
    }
  }

  @Override
  public void close(String session) {
    calls.ask(it -> it.srem(Keys.OPEN, session));
  }

  @Override
  public void reopen(String session) {
    calls.ask(it -> it.sadd(Keys.OPEN, session));
  }

  @Override
  public Set<String> open() {
    return calls.ask(it -> it.smembers(Keys.OPEN));
  }

  @Override
  public List<String> newest(int limit, String after) {
    return newest(Keys.SESSIONS, limit, after);
  }

  private List<String> newest(String key, int limit, String after) {
    var seen = after.isEmpty() ? Long.valueOf(-1) : calls.ask(it -> it.zrevrank(key, after));
    if (seen == null) {
      return List.of();
    }
    var range = ZRangeParams.zrangeParams(seen + 1, seen + limit).rev();
    return calls.ask(it -> it.zrange(key, range));
  }

  /** Listed first: what is listed and not there is passed over. */
  @Override
  public String keepClass(String id, String text, Instant createdAt) {
    var score = (double) createdAt.toEpochMilli();
    calls.ask(it -> it.zadd(Keys.CLASSES, score, id, ZAddParams.zAddParams().nx()));
    calls.ask(it -> it.set(Keys.ofClass(id), text, IF_MISSING));
    String kept = findClass(id);
    return kept == null ? text : kept;
  }

  @Override
  public @Nullable String findClass(String id) {
    return calls.ask(it -> it.get(Keys.ofClass(id)));
  }

  @Override
  public List<String> newestClasses(int limit, String after) {
    return newest(Keys.CLASSES, limit, after);
  }
}
