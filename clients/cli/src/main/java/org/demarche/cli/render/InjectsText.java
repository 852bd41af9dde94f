package org.demarche.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.cli.text.Numbers;
import org.demarche.cli.text.Page;
import org.demarche.cli.text.Table;
import org.demarche.cli.text.Words;
import org.demarche.protocol.v1.PlannedInject;
import org.demarche.protocol.v1.PreviewInjectResponse;
import org.demarche.protocol.v1.TrackForecast;

/** The injects of a session, for white cell. */
public final class InjectsText {
  private InjectsText() {}

  public static List<String> lines(List<PlannedInject> injects, Page page) {
    if (injects.isEmpty()) {
      return List.of("There are no injects.");
    }
    var table = new Table(page).words("INJECT").words("TITLE").words("WHEN").words("STATE");
    for (var inject : injects) {
      table.row(inject.getId(), inject.getTitle(), when(inject, page), state(inject));
    }
    return table.lines();
  }

  private static String when(PlannedInject inject, Page page) {
    var parts = new ArrayList<String>();
    if (inject.getTurn() > 0) {
      parts.add((inject.getCondition().isEmpty() ? "turn " : "from turn ") + inject.getTurn());
    }
    if (inject.hasTime()) {
      parts.add(page.dayAndClock(SessionText.instant(inject.getTime())));
    }
    if (!inject.getCondition().isEmpty()) {
      parts.add("if " + inject.getCondition());
    }
    return parts.isEmpty()
        ? (inject.getOfScenario() ? "any turn" : "by hand")
        : String.join(", ", parts);
  }

  private static String state(PlannedInject inject) {
    return switch (inject.getState()) {
      case STATE_PLANNED -> "waiting";
      case STATE_SENT -> "happened in turn " + inject.getSentTurn();
      case STATE_DROPPED -> "taken out";
      case STATE_UNSPECIFIED, UNRECOGNIZED -> "";
    };
  }

  /** Who would read what, and what would change. */
  public static List<String> preview(PreviewInjectResponse preview, Names names, Page page) {
    var titles =
        preview.getTracksList().stream()
            .collect(Collectors.toMap(TrackForecast::getTrack, TrackForecast::getTitle));
    var lines = new ArrayList<String>();
    for (var reader : preview.getReadersList()) {
      var who = reader.getTeam().isEmpty() ? "Everyone else" : names.title(reader.getTeam());
      var reads = reader.getText().isEmpty() ? "reads nothing." : "reads: " + reader.getText();
      var tracks = reader.getTracksList().stream().map(id -> titles.getOrDefault(id, id)).toList();
      var sees = tracks.isEmpty() ? "" : " Sees: " + String.join(", ", tracks) + ".";
      lines.addAll(Words.hanging("  ", who + " " + reads + sees, page.textWidth()));
    }
    for (var track : preview.getTracksList()) {
      lines.add(
          "%s: %s, then %s"
              .formatted(
                  track.getTitle(),
                  Numbers.plain(track.getBefore()),
                  Numbers.plain(track.getAfter())));
    }
    return lines;
  }
}
