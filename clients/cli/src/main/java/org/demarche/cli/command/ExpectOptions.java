package org.demarche.cli.command;

import java.util.Locale;
import org.demarche.cli.failure.Failure;
import org.demarche.protocol.v1.Prediction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a team expects of a move. */
final class ExpectOptions {
  @Option(
      names = "--expect",
      paramLabel = "TEXT",
      description = "What the team expects of it, in words.")
  private @Nullable String text;

  @Option(
      names = "--predict",
      paramLabel = "TRACK=rises|stays|falls",
      description = "Which way a track will go (see: board --ids), to be compared with the result.")
  private @Nullable String track;

  boolean given() {
    return text != null || track != null;
  }

  /** Nothing if nothing was given. */
  Prediction prediction() {
    var prediction = Prediction.newBuilder().setText(text == null ? "" : text);
    if (track != null) {
      var equals = track.lastIndexOf('=');
      var way = track.substring(equals + 1).strip().toLowerCase(Locale.ROOT);
      prediction.setTrack(track.substring(0, Math.max(0, equals)).strip());
      prediction.setDirection(
          switch (way) {
            case "rises", "rise", "up" -> Prediction.Direction.DIRECTION_RISES;
            case "stays", "stay" -> Prediction.Direction.DIRECTION_STAYS;
            case "falls", "fall", "down" -> Prediction.Direction.DIRECTION_FALLS;
            default ->
                throw Failure.usage(
                    "\"" + track + "\" is no prediction. Write for example oil=falls.");
          });
    }
    return prediction.build();
  }
}
