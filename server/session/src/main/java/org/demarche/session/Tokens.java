package org.demarche.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text form of a seat's token: {@code dm1.<session>.<seat>.<secret>}, the secret being 256 bits
 * in base64url. The log holds the secret's SHA-256 only; a secret of that size needs no salt.
 */
final class Tokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "dm1\\.(?<session>[0-9a-z]{1,40})\\.(?<seat>[0-9a-z]{1,20})"
              + "\\.(?<secret>[0-9A-Za-z_-]{43})");

  private Tokens() {}

  static String text(String session, String seat, byte[] secret) {
    return "dm1.%s.%s.%s"
        .formatted(session, seat, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /** The parts of a token; null if it has not got the form of one. */
  static @Nullable Token parse(String text) {
    var matcher = TOKEN.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    try {
      var secret = Base64.getUrlDecoder().decode(matcher.group("secret"));
      return new Token(matcher.group("session"), matcher.group("seat"), hash(secret));
    } catch (IllegalArgumentException _) {
      return null; // Bits are left over at the end.
    }
  }

  /** SHA-256 in lower-case hexadecimal, as a seat holds it. */
  static String hash(byte[] secret) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every JDK has it.
    }
  }

  record Token(String session, String seat, String hash) {

    /** Takes the same time wherever the two differ. */
    boolean matches(String seatHash) {
      return MessageDigest.isEqual(
          hash.getBytes(StandardCharsets.US_ASCII), seatHash.getBytes(StandardCharsets.US_ASCII));
    }
  }
}
