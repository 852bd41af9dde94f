package org.demarche.engine.session;

import java.util.Optional;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.session.Command.SetLabel;

/** Judges what teams note for the debrief. */
final class LabelCommands {
  private LabelCommands() {}

  /** While the game is not over: with the truth on the table a note would be no evidence. */
  static Decision set(Situation now, SetLabel command) {
    return now.asTeam(
        team ->
            Situation.unless(
                now.notEnded(),
                () ->
                    author(now, team, command.subject())
                        .map(author -> set(now, team, author, command))
                        .orElseGet(() -> Situation.refuse(unknown(command.subject())))));
  }

  /**
   * Index of the team whose words the subject is, -1 for facilitators; empty if the team knows no
   * such message or deal.
   */
  private static Optional<Integer> author(Situation now, int team, String subject) {
    return Quotes.find(now, subject)
        .map(Message::team)
        .or(
            () ->
                now.state().deals().stream()
                    .filter(deal -> deal.id().equals(subject) && isKnown(now, team, deal))
                    .map(Deal::proposer)
                    .findFirst());
  }

  private static boolean isKnown(Situation now, int team, Deal deal) {
    DealKind kind = now.scenario().deals().get(deal.kind());
    return kind.parties().contains(team)
        || (deal.state() == Deal.State.IN_FORCE && !kind.secret() && !deal.secret());
  }

  private static Rejection unknown(String subject) {
    return Refusal.field(
        "subject",
        "You know no message or deal '%s'. Give the id of one that you see.".formatted(subject));
  }

  private static Decision set(Situation now, int team, int author, SetLabel command) {
    Label label = new Label(command.subject(), team, command.kind());
    return Situation.unless(
        unfit(team == author, label),
        () ->
            now.state().labels().stream()
                        .filter(old -> old.team() == team && isSame(old, label))
                        .reduce((_, newest) -> newest)
                        .map(Label::kind)
                        .orElse(Label.Kind.NONE)
                    == label.kind()
                ? now.unchanged(label.subject())
                : now.accept(label.subject(), new Event.LabelSet(label)));
  }

  private static boolean isSame(Label one, Label other) {
    return one.subject().equals(other.subject());
  }

  private static Optional<Rejection> unfit(boolean own, Label label) {
    if (label.kind() == Label.Kind.NONE || label.intent() == own) {
      return Optional.empty();
    }
    return Optional.of(
        Refusal.field(
            "kind",
            own
                ? "These are your team's own words: note whether they are sincere or a bluff."
                : "These are others' words: note whether you believe or doubt them."));
  }
}
