package org.demarche.engine.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.demarche.engine.model.Slot;
import org.demarche.engine.turn.Names;
import org.demarche.engine.turn.Wording;

/** Judges what a team writes beside a move: why it orders it, and what it expects of it. */
final class OrderWords {
  private OrderWords() {}

  /** What speaks against these words. */
  static Optional<Rejection> fit(
      Situation now, int team, String rationale, Command.Forecast prediction) {
    return Situation.text("rationale", rationale, 0, SessionLimits.RATIONALE)
        .or(() -> predictionText(prediction.text()))
        .or(() -> missing(now, rationale, prediction))
        .or(() -> predicted(now, team, prediction.slot()));
  }

  private static Optional<Rejection> predictionText(String text) {
    return Situation.text("prediction", text, 0, SessionLimits.PREDICTION);
  }

  private static Optional<Rejection> missing(
      Situation now, String rationale, Command.Forecast prediction) {
    if (now.request().trial() || now.request().caller() instanceof Caller.Bot) {
      return Optional.empty();
    }
    if (rationale.isBlank() && now.rationaleRequired()) {
      return Optional.of(
          Refusal.field("rationale", "Say why: each move of this session needs a reason."));
    }
    if (prediction.text().isBlank() && prediction.slot().isEmpty() && now.predictionRequired()) {
      return Optional.of(
          Refusal.field(
              "prediction",
              "Say what you expect of it: each move of this session needs a prediction."));
    }
    return Optional.empty();
  }

  private static Optional<Rejection> predicted(Situation now, int team, String track) {
    if (track.isEmpty() || isVisible(now, team, new Names(now.scenario()).slot(track))) {
      return Optional.empty();
    }
    List<String> known =
        IntStream.range(0, now.scenario().slots().size())
            .filter(slot -> isVisible(now, team, slot))
            .mapToObj(slot -> now.scenario().slots().get(slot).id())
            .toList();
    String hint = Wording.hint(track, known);
    return Optional.of(
        Refusal.field(
            "prediction.track",
            "%s can't see a track %s%s"
                .formatted(now.title(team), Wording.quoted(track), hint.isEmpty() ? "." : hint)));
  }

  private static boolean isVisible(Situation now, int team, int index) {
    if (index < 0) {
      return false;
    }
    Slot slot = now.scenario().slots().get(index);
    return now.scenario().tracks().get(slot.track()).visibility().forTeam(team, slot).visible();
  }

  /** The prediction, which must fit. */
  static Prediction prediction(Situation now, Command.Forecast typed) {
    int slot =
        typed.slot().isEmpty() ? Prediction.NO_SLOT : new Names(now.scenario()).slot(typed.slot());
    Prediction.Direction direction =
        slot == Prediction.NO_SLOT ? Prediction.Direction.STAYS : typed.direction();
    Prediction prediction = new Prediction(typed.text().strip(), slot, direction);
    return prediction.empty() ? Prediction.NONE : prediction;
  }
}
