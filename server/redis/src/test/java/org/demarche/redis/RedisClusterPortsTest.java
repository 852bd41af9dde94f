package org.demarche.redis;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class RedisClusterPortsTest extends RedisPorts {
  @TempDir static Path folder;

  private static RedisServer node;
  private static RedisStore redis;

  @BeforeAll
  static void start() throws IOException {
    node = RedisServer.cluster(folder);
    redis = RedisStore.connect("redis+cluster://127.0.0.1:" + node.port());
  }

  @AfterAll
  static void stop() {
    redis.close();
    node.close();
  }

  @Override
  RedisStore redis() {
    return redis;
  }
}
