package org.demarche.api.mapping;

import com.google.protobuf.Timestamp;
import java.time.Instant;

/** Points in time. */
final class TimeMapper {
  private TimeMapper() {}

  static Timestamp timestamp(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }
}
