package org.demarche.session;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes ids, codes and secrets that cannot be guessed.
 *
 * <p>They are derived from the store's secret and the client's request id, so that a repeat on any
 * server gives the same ones; without a request id they are random.
 */
final class Secrets {
  private static final String HMAC = "HmacSHA256";
  private static final int RANDOM_BYTES = 32;

  /** Easy to read out and type: no vowels, so no words come out, and nothing that looks alike. */
  private static final String CODE_ALPHABET = "23456789BCDFGHJKMNPQRSTVWXYZ";

  private static final int CODE_LENGTH = 8;
  private static final String ID_ALPHABET = "23456789bcdfghjkmnpqrstvwxyz";
  private static final int ID_LENGTH = 12;
  private static final int SEED_LENGTH = 16;

  /** Who knows an owner's request id gets the owner's token, so it is as long as a secret. */
  private static final int PART_LENGTH = 32;

  private final byte[] secret;
  private final SecureRandom random = new SecureRandom();

  Secrets(byte[] secret) {
    this.secret = secret.clone();
  }

  /**
   * @param purpose keeps what one request gets apart from what another one with the same id gets
   * @param requestId empty for none
   */
  Derivation derive(String purpose, String requestId) {
    var scope = requestId.isEmpty() ? "random/" + randomText() : "request/" + requestId;
    return new Derivation(hmac(secret, purpose + "/" + scope));
  }

  /** 32 bytes for this use alone. */
  byte[] key(String use) {
    return hmac(secret, "key/" + use);
  }

  private String randomText() {
    var bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // Every JDK has it.
    }
  }

  /** What one request gets. */
  static final class Derivation {
    private final byte[] key;

    private Derivation(byte[] key) {
      this.key = key;
    }

    /** 256 bits that open a seat. */
    byte[] seatSecret() {
      return hmac(key, "seat");
    }

    String sessionId() {
      return letters("session", ID_ALPHABET, ID_LENGTH);
    }

    String classId() {
      return letters("class", ID_ALPHABET, ID_LENGTH);
    }

    /** The request id of one of the several requests that this one is carried out by. */
    String requestId(int index) {
      return letters("part/" + index, ID_ALPHABET, PART_LENGTH);
    }

    String seed() {
      return letters("seed", ID_ALPHABET, SEED_LENGTH);
    }

    /**
     * @param attempt another one gives other codes
     */
    String joinCode(int index, int attempt) {
      return letters("code/" + index + "/" + attempt, CODE_ALPHABET, CODE_LENGTH);
    }

    /** 256 bits are so many more than the letters need that each letter is as likely as another. */
    private String letters(String label, String alphabet, int length) {
      var number = new BigInteger(1, hmac(key, label));
      var base = BigInteger.valueOf(alphabet.length());
      var letters = new StringBuilder();
      for (int i = 0; i < length; i++) {
        letters.append(alphabet.charAt(number.mod(base).intValueExact()));
        number = number.divide(base);
      }
      return letters.toString();
    }
  }
}
