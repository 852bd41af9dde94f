package org.demarche.redis;

import org.demarche.session.StoreUnavailable;

/** Redis cannot be started, reached or used. The message is one line and holds no password. */
public final class RedisUnavailable extends StoreUnavailable {

  public RedisUnavailable(String message) {
    super(message);
  }

  public RedisUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
