package org.demarche.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/**
 * Entries of the log as JSON.
 *
 * <p>Events are only ever added to: a field that this server does not know is ignored, an event
 * that it does not know is an error, because leaving it out would tell another history.
 */
final class EventCodec {
  private final JsonMapper json =
      SessionJson.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();

  String encode(LogEntry entry) {
    try {
      return json.writeValueAsString(entry);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "entry: " + entry + " (expected: one that can be written)", e);
    }
  }

  /**
   * @throws SessionUnavailable.Unreadable naming the session and the entry
   */
  LogEntry decode(String session, EventLog.Entry entry) {
    try {
      return json.readValue(entry.text(), LogEntry.class);
    } catch (InvalidTypeIdException e) {
      throw new SessionUnavailable.Unreadable(session, entry.version(), unknown(e.getTypeId()));
    } catch (JsonProcessingException e) {
      throw new SessionUnavailable.Unreadable(
          session, entry.version(), e.getOriginalMessage() + ".");
    }
  }

  private static String unknown(@Nullable String type) {
    return "this server does not know the event %s. Start a server at least as new as the one that wrote it."
        .formatted(type);
  }
}
