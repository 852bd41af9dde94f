package org.demarche.engine.session;

import java.util.List;
import java.util.Optional;
import org.demarche.engine.session.Command.SendMessage;
import org.demarche.engine.session.Message.Kind;

/** Judges what messages are signed with. */
final class Signing {
  private Signing() {}

  /**
   * What speaks against signing a message so.
   *
   * @param team index of the sender's team; -1 for facilitators
   */
  static Optional<Rejection> refusal(Situation now, int team, SendMessage command) {
    return switch (command.signature()) {
      case PERSON -> Optional.empty();
      case ROLE -> role(now, team, command);
      case ANONYMOUS -> unsigned(now, team, command.kind());
    };
  }

  private static Optional<Rejection> role(Situation now, int team, SendMessage command) {
    if (team < 0) {
      return Optional.of(
          Refusal.field("role_title", "Facilitators write in their own names. Leave it out."));
    }
    List<String> titles = now.scenario().talk().titles(team);
    if (titles.isEmpty()) {
      return Optional.of(
          Refusal.field(
              "role_title",
              "%s has no offices in this scenario. Leave it out.".formatted(now.title(team))));
    }
    return titles.stream().anyMatch(title -> isMeant(title, command))
        ? Optional.empty()
        : Optional.of(
            Refusal.field(
                "role_title",
                "%s has no such office. Its offices are: %s."
                    .formatted(now.title(team), String.join(", ", titles))));
  }

  private static Optional<Rejection> unsigned(Situation now, int team, Kind kind) {
    if (team < 0 || kind != Kind.TALK) {
      return Optional.of(
          Refusal.field("anonymous", "Only talk among teams can be unsigned. Sign this one."));
    }
    return now.scenario().talk().anonymous()
        ? Optional.empty()
        : Optional.of(
            Refusal.field("anonymous", "This scenario has no unsigned messages. Sign it."));
  }

  /** The office as the scenario writes it, whatever case the sender typed. */
  static String title(Situation now, int team, SendMessage command) {
    return now.scenario().talk().titles(team).stream()
        .filter(title -> isMeant(title, command))
        .findFirst()
        .orElse("");
  }

  private static boolean isMeant(String title, SendMessage command) {
    return title.equalsIgnoreCase(command.roleTitle().strip());
  }
}
