package org.demarche.api.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The key of the person who runs the server. It creates and lists sessions. */
public final class OperatorKey {
  private final byte[] digest;

  /**
   * @param key as it is in the key file
   */
  public OperatorKey(String key) {
    this.digest = sha256(key);
  }

  /** Takes the same time for every wrong key. */
  public boolean isOpenedBy(String token) {
    return MessageDigest.isEqual(digest, sha256(token));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
