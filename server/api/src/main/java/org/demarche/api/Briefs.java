package org.demarche.api;

import java.util.stream.Collectors;
import org.demarche.api.access.Holder;
import org.demarche.engine.model.Actor;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Seat;
import org.demarche.protocol.v1.GetBriefResponse;

/** What a seat reads before the game, in Markdown. */
final class Briefs {
  private Briefs() {}

  /** A member reads the team's brief, a facilitator all of them, an observer the rules. */
  static GetBriefResponse of(Holder holder) {
    Scenario scenario = holder.session().scenario();
    Seat seat = holder.seat();
    return switch (seat.role()) {
      case MEMBER -> {
        Actor team = scenario.actors().get(seat.team());
        yield brief(team.title(), team.brief());
      }
      case OWNER, WHITE_CELL -> brief("Briefs of all teams", all(scenario));
      case CONTROLLER, UMPIRE, OBSERVER -> brief(scenario.info().title(), scenario.info().rules());
    };
  }

  private static String all(Scenario scenario) {
    return scenario.teams().stream().map(Actor::brief).collect(Collectors.joining("\n\n---\n\n"));
  }

  private static GetBriefResponse brief(String title, String text) {
    return GetBriefResponse.newBuilder().setTitle(title).setText(text).build();
  }
}
