package org.demarche.engine.session;

import java.util.List;
import java.util.Optional;
import org.demarche.engine.model.Slot;
import org.demarche.engine.model.Track;
import org.demarche.engine.model.Visibility;
import org.demarche.engine.session.Command.OverrideTrack;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.turn.Names;
import org.demarche.engine.whitecell.LedgerEntry;

/** Judges how white cell sets tracks by hand. */
final class OverrideCommands {
  private OverrideCommands() {}

  /** Also while the session is paused. */
  static Decision override(Situation now, OverrideTrack command) {
    return now.holding(
        Power.CONTENT,
        () ->
            Situation.unless(
                now.turnMeant(0)
                    .or(() -> Situation.text("reason", command.reason(), 1, SessionLimits.REASON)),
                () -> {
                  int slot = new Names(now.scenario()).slot(command.slot());
                  if (slot < 0) {
                    List<String> known = now.scenario().slots().stream().map(Slot::id).toList();
                    return Situation.refuse(
                        Refusal.unknown(
                            Reason.INVALID_FIELD, "track", "track", command.slot(), known));
                  }
                  return Situation.unless(
                      InjectPlan.underived(now, "track", slot)
                          .or(() -> inRange(now, slot, command.value())),
                      () -> override(now, slot, command));
                }));
  }

  private static Optional<Rejection> inRange(Situation now, int slot, double value) {
    Track track = track(now, slot);
    return value >= track.minimum() && value <= track.maximum()
        ? Optional.empty()
        : Optional.of(
            Refusal.field(
                "value",
                "%s lies between %s and %s."
                    .formatted(
                        now.scenario().slots().get(slot).title(),
                        Words.number(track.minimum()),
                        Words.number(track.maximum()))));
  }

  private static Decision override(Situation now, int slot, OverrideTrack command) {
    double before = now.state().values().get(slot);
    if (before == command.value()) {
      return now.unchanged("");
    }
    String what =
        "Set %s from %s to %s."
            .formatted(
                now.scenario().slots().get(slot).title(),
                Words.number(before),
                Words.number(command.value()));
    return now.accept(
        "",
        new BoardChange(now.scenario(), now.state())
            .override(slot, command.value(), command.reason()),
        now.intervened(LedgerEntry.Kind.OVERRIDE, what, command.reason(), seenByAll(now, slot)));
  }

  private static boolean seenByAll(Situation now, int index) {
    Slot slot = now.scenario().slots().get(index);
    Visibility visibility = track(now, index).visibility();
    for (int team = 0; team < now.scenario().teamCount(); team++) {
      if (!visibility.forTeam(team, slot).exact()) {
        return false;
      }
    }
    return visibility.everyone().exact();
  }

  private static Track track(Situation now, int slot) {
    return now.scenario().tracks().get(now.scenario().slots().get(slot).track());
  }
}
