package org.demarche.engine.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Slot;
import org.demarche.engine.session.Command.DealForm;
import org.jspecify.annotations.Nullable;

/** Judges how deals are offered: how long, how secretly, with what clauses. */
final class DealForms {
  private DealForms() {}

  /**
   * What speaks against offering a deal so.
   *
   * @param kind index of the kind
   */
  static Optional<Rejection> refusal(Situation now, int kind, DealForm form) {
    return secrecy(now.scenario(), kind, form)
        .or(() -> expiry(now, form.expires()))
        .or(() -> clauses(form.clauses()));
  }

  /** A deal that the board shows to all while it is in force can't be kept from them. */
  private static Optional<Rejection> secrecy(Scenario scenario, int index, DealForm form) {
    DealKind kind = scenario.deals().get(index);
    return form.secret() && !kind.secret() && isOnTheBoard(scenario, kind)
        ? Optional.of(
            Refusal.field(
                "form.secret",
                "%s can't be kept secret: the board shows to all whether it is in force."
                    .formatted(kind.title())))
        : Optional.empty();
  }

  private static boolean isOnTheBoard(Scenario scenario, DealKind kind) {
    DealKind.Standing standing = kind.standing();
    if (standing == null || standing.live() == DealKind.Standing.NONE) {
      return false;
    }
    Slot live = scenario.slots().get(standing.live());
    return scenario.tracks().get(live.track()).visibility().everyone().visible();
  }

  private static Optional<Rejection> expiry(Situation now, @Nullable Instant expires) {
    if (expires == null) {
      return Optional.empty();
    }
    if (!expires.isAfter(now.request().at())) {
      return Optional.of(
          Refusal.field("form.expire_time", "The deal would have expired already. Set it later."));
    }
    Instant deadline = now.state().stage().deadline();
    return deadline != null && !expires.isBefore(deadline)
        ? Optional.of(
            Refusal.field(
                "form.expire_time",
                "The turn closes at %s, and the deal expires then by itself. Set it earlier, or"
                        .formatted(deadline)
                    + " leave it out."))
        : Optional.empty();
  }

  private static Optional<Rejection> clauses(List<DealClause> clauses) {
    if (clauses.size() > SessionLimits.CLAUSES) {
      return Optional.of(
          Refusal.field(
              "form.clauses",
              "The deal has %d clauses; at most %d fit."
                  .formatted(clauses.size(), SessionLimits.CLAUSES)));
    }
    return clauses.stream()
        .map(clause -> clause.text().strip())
        .flatMap(text -> Situation.text("form.clauses", text, 1, SessionLimits.CLAUSE).stream())
        .findFirst();
  }

  /** The clauses as the team's own. */
  static List<DealClause> clauses(int team, DealForm form) {
    return form.clauses().stream()
        .map(clause -> new DealClause(team, clause.visibility(), clause.text().strip()))
        .toList();
  }
}
