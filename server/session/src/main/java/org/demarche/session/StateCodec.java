package org.demarche.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.demarche.engine.session.SessionState;
import org.jspecify.annotations.Nullable;

/**
 * States as JSON, for snapshots.
 *
 * <p>A snapshot only saves time, so this is strict: one of another format, or whose fields are not
 * exactly those of this server's states, does not fit and is left aside.
 */
final class StateCodec {
  /** Raised when the same events fold into something else than before. */
  private static final int FORMAT = 4;

  private final JsonMapper json =
      SessionJson.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  String encode(SessionState state) {
    try {
      return json.writeValueAsString(new Stamped(FORMAT, state));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "state of session " + state.setup().id() + " (expected: one that can be written)", e);
    }
  }

  /** The state; null if it does not fit. */
  @Nullable SessionState decode(String text) {
    try {
      var stamped = json.readValue(text, Stamped.class);
      return stamped.format == FORMAT ? stamped.state : null;
    } catch (JsonProcessingException _) {
      return null;
    }
  }

  /** The scenario's digest is in the state. */
  private record Stamped(int format, SessionState state) {}
}
