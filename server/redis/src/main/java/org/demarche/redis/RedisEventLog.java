package org.demarche.redis;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.session.EventLog;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.resps.StreamEntry;

/** A stream for each session; an entry's id is {@code <version>-0}. */
final class RedisEventLog implements EventLog {
  private static final String ENTRY = "entry";
  private static final String VERSION = "version";
  private static final String STATE = "state";

  private final RedisCalls calls;
  private final AppendWriter writer;

  RedisEventLog(RedisCalls calls, AppendWriter writer) {
    this.calls = calls;
    this.writer = writer;
  }

  @Override
  public Append append(String session, long expectedVersion, String entry) {
    return writer.append(Keys.log(session), expectedVersion, entry);
  }

  @Override
  public List<Entry> read(String session, long afterVersion, int limit) {
    var from = new StreamEntryID(afterVersion + 1, 0);
    return calls
        .ask(it -> it.xrange(Keys.log(session), from, StreamEntryID.MAXIMUM_ID, limit))
        .stream()
        .map(RedisEventLog::entry)
        .toList();
  }

  private static Entry entry(StreamEntry entry) {
    var text = Objects.requireNonNull(entry.getFields().get(ENTRY), ENTRY);
    return new Entry(entry.getID().getTime(), text);
  }

  @Override
  public long version(String session) {
    return calls.ask(it -> it.xlen(Keys.log(session)));
  }

  @Override
  public @Nullable Snapshot snapshot(String session) {
    var fields = calls.ask(it -> it.hmget(Keys.snapshot(session), VERSION, STATE));
    var version = fields.get(0);
    return version == null ? null : new Snapshot(Long.parseLong(version), fields.get(1));
  }

  @Override
  public void save(String session, Snapshot snapshot) {
    var fields = Map.of(VERSION, Long.toString(snapshot.version()), STATE, snapshot.text());
    calls.ask(it -> it.hset(Keys.snapshot(session), fields));
  }
}
