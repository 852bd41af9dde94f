package org.demarche.redis;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class RedisSentinelPortsTest extends RedisPorts {
  @TempDir static Path folder;

  private static RedisServer server;
  private static RedisServer sentinel;
  private static RedisStore redis;

  @BeforeAll
  static void start() throws IOException {
    server = RedisServer.single(folder);
    sentinel = RedisServer.sentinel(folder, server);
    redis = RedisStore.connect("redis+sentinel://127.0.0.1:%d/main".formatted(sentinel.port()));
  }

  @AfterAll
  static void stop() {
    redis.close();
    sentinel.close();
    server.close();
  }

  @Override
  RedisStore redis() {
    return redis;
  }
}
