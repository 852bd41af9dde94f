package org.demarche.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema of scenario files, for editors. */
public final class ScenarioSchema {
  /** What the file is called. */
  public static final String FILE = "scenario.schema.json";

  private ScenarioSchema() {}

  /** The schema. */
  public static String text() {
    try (InputStream stream = ScenarioSchema.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException("schema: no " + FILE + " (expected: it is in the jar)");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
