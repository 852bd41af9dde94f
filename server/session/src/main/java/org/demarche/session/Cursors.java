package org.demarche.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.OptionalLong;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Versions as seats see them: encrypted, because a version counts what others do in secret.
 *
 * <p>Each cursor is made with a fresh nonce, so two cursors do not even tell whether their versions
 * are the same. The seat is authenticated with it: another seat's cursor is no cursor.
 */
final class Cursors {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int KEY_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param secret at least 16 bytes
   */
  Cursors(byte[] secret) {
    this.key = new SecretKeySpec(secret, 0, KEY_BYTES, "AES");
  }

  String encode(String session, String seat, long version) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    var plain = ByteBuffer.allocate(Long.BYTES).putLong(version).array();
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, session, seat).doFinal(plain);
      var cursor = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
      return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // Every JDK has it.
    }
  }

  /** The version; empty if this is not a cursor of the seat. */
  OptionalLong decode(String session, String seat, String cursor) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
      if (bytes.remaining() != NONCE_BYTES + Long.BYTES + TAG_BITS / Byte.SIZE) {
        return OptionalLong.empty();
      }
      var nonce = new byte[NONCE_BYTES];
      bytes.get(nonce);
      var sealed = new byte[bytes.remaining()];
      bytes.get(sealed);
      var plain = cipher(Cipher.DECRYPT_MODE, nonce, session, seat).doFinal(sealed);
      return OptionalLong.of(ByteBuffer.wrap(plain).getLong());
    } catch (IllegalArgumentException | GeneralSecurityException _) {
      return OptionalLong.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String session, String seat)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD((session + "/" + seat).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
