package org.demarche.redis;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class BundledRedisPortsTest extends RedisPorts {
  @TempDir static Path folder;

  private static RedisStore redis;

  @BeforeAll
  static void start() {
    redis = RedisStore.bundled(folder);
  }

  @AfterAll
  static void stop() {
    redis.close();
  }

  @Override
  RedisStore redis() {
    return redis;
  }
}
