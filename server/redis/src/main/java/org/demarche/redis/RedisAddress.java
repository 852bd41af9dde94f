package org.demarche.redis;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.RedisSentinelClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.UnifiedJedis;

/**
 * Where Redis is: a single server, one found through Sentinels, or a cluster.
 *
 * @param master the name Sentinel knows the server by; empty unless {@link Kind#SENTINEL}
 * @param user null for Redis's default user
 * @param password null for none
 */
record RedisAddress(
    Kind kind,
    Set<HostAndPort> nodes,
    String master,
    @Nullable String user,
    @Nullable String password,
    int database,
    boolean tls) {

  /** How the nodes belong together. */
  enum Kind {
    SINGLE,
    SENTINEL,
    CLUSTER
  }

  private static final Pattern URL =
      Pattern.compile(
          "(?<scheme>rediss?)(?:\\+(?<kind>sentinel|cluster))?://"
              + "(?:(?<user>[^:@/]*)(?::(?<password>[^@/]*))?@)?"
              + "(?<nodes>[^/@]+)(?:/(?<path>[^/]*))?");
  private static final Pattern NODE =
      Pattern.compile("(?<host>\\[[0-9a-fA-F:.]+]|[^:\\s\\[\\]]+)(?::(?<port>\\d{1,5}))?");
  private static final Pattern SENTINEL_PATH =
      Pattern.compile("(?<master>[^/?]+?)(?:\\?db=(?<database>\\d+))?");

  private static final int REDIS_PORT = 6379;
  private static final int SENTINEL_PORT = 26379;
  private static final int MAX_PORT = 65535;
  private static final int CONNECT_TIMEOUT_MILLIS = 2000;
  private static final int ANSWER_TIMEOUT_MILLIS = 5000;
  private static final int CONNECTIONS = 32;

  RedisAddress {
    nodes = new LinkedHashSet<>(nodes);
  }

  static RedisAddress local(int port, String password) {
    var node = new HostAndPort("127.0.0.1", port);
    return new RedisAddress(Kind.SINGLE, Set.of(node), "", null, password, 0, false);
  }

  /**
   * Reads {@code redis://host:port/database}, {@code redis+sentinel://host:port,host:port/master}
   * or {@code redis+cluster://host:port,host:port}; with {@code user:password@} before the hosts,
   * and {@code rediss} in place of {@code redis} for TLS.
   */
  static RedisAddress parse(String url) {
    var matcher = URL.matcher(url.strip());
    if (!matcher.matches()) {
      throw misunderstood("it does not look like one");
    }
    var kind = kind(matcher.group("kind"));
    var nodes =
        Arrays.stream(matcher.group("nodes").split(",", -1))
            .map(it -> node(it, kind))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (kind == Kind.SINGLE && nodes.size() > 1) {
      throw misunderstood("several hosts need redis+sentinel:// or redis+cluster://");
    }
    var path = matcher.group("path") == null ? "" : matcher.group("path");
    return new RedisAddress(
        kind,
        nodes,
        kind == Kind.SENTINEL ? sentinelPath(path).group("master") : "",
        user(matcher),
        password(matcher),
        database(kind, path),
        matcher.group("scheme").equals("rediss"));
  }

  private static Kind kind(@Nullable String word) {
    return switch (word) {
      case "sentinel" -> Kind.SENTINEL;
      case "cluster" -> Kind.CLUSTER;
      case null, default -> Kind.SINGLE;
    };
  }

  private static HostAndPort node(String text, Kind kind) {
    var matcher = NODE.matcher(text);
    if (!matcher.matches()) {
      throw misunderstood("a host is missing or malformed");
    }
    var host = matcher.group("host").replaceAll("[\\[\\]]", "");
    var port = matcher.group("port");
    if (port == null) {
      return new HostAndPort(host, kind == Kind.SENTINEL ? SENTINEL_PORT : REDIS_PORT);
    }
    int number = Integer.parseInt(port);
    if (number < 1 || number > MAX_PORT) {
      throw misunderstood("port " + number + " is not between 1 and " + MAX_PORT);
    }
    return new HostAndPort(host, number);
  }

  /** A lone word before the {@code @} is a password, as Redis's own tools take it. */
  private static @Nullable String password(Matcher matcher) {
    var password = matcher.group("password");
    return decoded(password == null ? matcher.group("user") : password);
  }

  private static @Nullable String user(Matcher matcher) {
    return matcher.group("password") == null ? null : decoded(matcher.group("user"));
  }

  private static @Nullable String decoded(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      throw misunderstood("a % in user or password must be written %25");
    }
  }

  private static Matcher sentinelPath(String path) {
    var matcher = SENTINEL_PATH.matcher(path);
    if (!matcher.matches()) {
      throw misunderstood("after the hosts, /name must say which server the Sentinels watch");
    }
    return matcher;
  }

  private static int database(Kind kind, String path) {
    var number =
        switch (kind) {
          case SINGLE -> path;
          case SENTINEL -> sentinelPath(path).group("database");
          case CLUSTER -> "";
        };
    if (number == null || number.isEmpty()) {
      return 0;
    }
    if (!number.matches("\\d{1,4}")) {
      throw misunderstood("after the host, /number must say which database");
    }
    return Integer.parseInt(number);
  }

  /** Never repeats the address, which may hold a password. */
  private static RedisUnavailable misunderstood(String reason) {
    return new RedisUnavailable(
        """
        The address of Redis is not understood: %s. Write redis://host:port, \
        redis+sentinel://host:port,host:port/name or redis+cluster://host:port,host:port, with \
        user:password@ before the hosts if they ask for one.\
        """
            .formatted(reason));
  }

  /** A client with a pool of connections. Connects when it is first used, or here. */
  UnifiedJedis connect() {
    var config = config();
    var pool = new ConnectionPoolConfig();
    pool.setMaxTotal(CONNECTIONS);
    pool.setMaxIdle(CONNECTIONS);
    return switch (kind) {
      case SINGLE ->
          RedisClient.builder()
              .hostAndPort(nodes.iterator().next())
              .clientConfig(config)
              .poolConfig(pool)
              .build();
      case SENTINEL ->
          RedisSentinelClient.builder()
              .masterName(master)
              .sentinels(nodes)
              .sentinelClientConfig(withTls(DefaultJedisClientConfig.builder()).build())
              .clientConfig(config)
              .poolConfig(pool)
              .build();
      case CLUSTER ->
          RedisClusterClient.builder().nodes(nodes).clientConfig(config).poolConfig(pool).build();
    };
  }

  private JedisClientConfig config() {
    var builder =
        DefaultJedisClientConfig.builder()
            .connectionTimeoutMillis(CONNECT_TIMEOUT_MILLIS)
            .socketTimeoutMillis(ANSWER_TIMEOUT_MILLIS)
            .user(user)
            .password(password)
            .database(database)
            .clientName("demarche")
            .serverDefaultProtocol();
    return withTls(builder).build();
  }

  private DefaultJedisClientConfig.Builder withTls(DefaultJedisClientConfig.Builder builder) {
    return tls ? builder.sslOptions(SslOptions.defaults()) : builder;
  }

  /** Hosts and ports only. */
  @Override
  public String toString() {
    return nodes.stream().map(HostAndPort::toString).collect(Collectors.joining(","));
  }
}
