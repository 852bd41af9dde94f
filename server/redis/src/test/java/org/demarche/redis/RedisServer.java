package org.demarche.redis;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/** A Redis that somebody else has set up. */
final class RedisServer implements AutoCloseable {
  private final int port;
  private final RedisProcess process;

  /**
   * @param program its name is what makes it a Sentinel
   */
  private RedisServer(Path folder, String program, String settings) throws IOException {
    this.port = freePort();
    var below = Files.createDirectories(folder.resolve(program));
    var link = below.resolve(program);
    Files.createSymbolicLink(link, RedisBinary.find(below));
    var configuration = below.resolve("redis.conf");
    Files.writeString(
        configuration, "bind 127.0.0.1\nport %d\ndir \"%s\"\n%s".formatted(port, below, settings));
    this.process = RedisProcess.start(link, below, configuration);
    await().ignoreExceptionsInstanceOf(JedisException.class).until(() -> client().ping() != null);
  }

  static RedisServer single(Path folder) throws IOException {
    return new RedisServer(folder, "redis-server", "appendonly yes\nappendfsync always\n");
  }

  /** A cluster of one node, which holds all slots. */
  static RedisServer cluster(Path folder) throws IOException {
    var server = new RedisServer(folder, "redis-node", "cluster-enabled yes\n");
    try (var client = server.client()) {
      client.clusterAddSlotsRange(0, 16383);
      await().until(() -> client.clusterInfo().contains("cluster_state:ok"));
    }
    return server;
  }

  /** Watches a server by the name {@code main}. */
  static RedisServer sentinel(Path folder, RedisServer watched) throws IOException {
    var monitor = "sentinel monitor main 127.0.0.1 %d 1\n".formatted(watched.port);
    return new RedisServer(folder, "redis-sentinel", monitor);
  }

  private Jedis client() {
    var config = DefaultJedisClientConfig.builder().serverDefaultProtocol().build();
    return new Jedis(new HostAndPort("127.0.0.1", port), config);
  }

  int port() {
    return port;
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.stop();
  }
}
