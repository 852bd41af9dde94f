package org.demarche.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema of scenario files, for editors. */
public final class ScenarioSchema {
  /** What the file is called. */
  public static final String FILE = "scenario.schema.json";

  /** What the schema of overlays' files is called. */
  public static final String OVERLAY_FILE = "overlay.schema.json";

  private ScenarioSchema() {}

  /** The schema. */
  public static String text() {
    return read(FILE);
  }

  /** The schema of overlays, which need no complete maps. */
  public static String overlayText() {
    return read(OVERLAY_FILE);
  }

  private static String read(String file) {
    try (InputStream stream = ScenarioSchema.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("schema: no " + file + " (expected: it is in the jar)");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
