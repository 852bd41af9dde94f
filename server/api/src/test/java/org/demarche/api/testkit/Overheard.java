package org.demarche.api.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** All bytes that came to one client. Safe for several threads. */
public final class Overheard implements Consumer<byte[]> {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Override
  public synchronized void accept(byte[] some) {
    bytes.writeBytes(some);
  }

  public boolean has(String text) {
    return text().contains(inOneByteEach(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Whether this number came, as the contract's binary form or as its text form has it. */
  public boolean has(double number) {
    var binary =
        ByteBuffer.allocate(Double.BYTES).order(ByteOrder.LITTLE_ENDIAN).putDouble(number).array();
    return text().contains(inOneByteEach(binary)) || text().contains(Double.toString(number));
  }

  /** Anything as text, one character for each byte. */
  public synchronized String text() {
    return inOneByteEach(bytes.toByteArray());
  }

  private static String inOneByteEach(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
