package org.demarche.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** How a class is written, with what tells whether a later request is the same. */
final class ClassJson {
  private static final JsonMapper MAPPER = SessionJson.builder().build();

  private ClassJson() {}

  /**
   * What is kept of a class.
   *
   * @param fingerprint of the request it was created by
   */
  record Kept(GameClass created, String fingerprint) {}

  static String write(Kept kept) {
    try {
      return MAPPER.writeValueAsString(kept);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("class: " + kept.created().id(), e);
    }
  }

  static Kept read(String text) {
    try {
      return MAPPER.readValue(text, Kept.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("class: " + text + " (expected: JSON of a class)", e);
    }
  }
}
