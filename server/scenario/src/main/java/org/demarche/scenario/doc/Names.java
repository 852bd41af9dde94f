package org.demarche.scenario.doc;

import java.util.Collection;
import java.util.List;
import org.demarche.engine.model.Actor;
import org.demarche.engine.model.Channel;
import org.demarche.engine.model.Frame;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.ReportText;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Slot;
import org.demarche.engine.model.Track;
import org.demarche.engine.model.TrackRef;
import org.demarche.engine.model.TrackRef.ActorRef;
import org.demarche.engine.model.Visibility.Level;
import org.demarche.scenario.source.Numbers;

/** Says what things are called. All answers are inline Markdown. */
final class Names {
  private final Scenario scenario;

  Names(Scenario scenario) {
    this.scenario = scenario;
  }

  String actor(int actor) {
    return Inline.plain(scenario.actors().get(actor).title());
  }

  String actors(Collection<Integer> actors) {
    return list(actors.stream().map(this::actor).toList());
  }

  /** For example {@code all teams} or {@code Russia and China}. */
  String teams(Collection<Integer> teams) {
    return teams.size() == scenario.teamCount() ? "all teams" : actors(teams);
  }

  static String list(List<String> words) {
    return words.size() < 2
        ? String.join("", words)
        : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }

  String slot(int slot) {
    Slot one = scenario.slots().get(slot);
    return named(one.title(), one.id());
  }

  static String named(String title, String id) {
    return Inline.plain(title) + " (" + Inline.code(id) + ")";
  }

  String channel(int channel) {
    Channel one = scenario.channels().get(channel);
    return named(one.title(), one.id());
  }

  /**
   * The track that an effect changes, with its roles.
   *
   * @param parameters of the move or deal
   */
  String track(TrackRef ref, List<Parameter> parameters) {
    return switch (ref) {
      case TrackRef.Fixed(int slot) -> slot(slot);
      case TrackRef.ByRole role -> byRole(role, parameters);
    };
  }

  private String byRole(TrackRef.ByRole ref, List<Parameter> parameters) {
    int any = ref.anySlot();
    if (any < 0) {
      return "no track";
    }
    Track track = scenario.tracks().get(scenario.slots().get(any).track());
    ActorRef second = ref.second();
    String places =
        place(ref.first(), parameters) + (second == null ? "" : "." + place(second, parameters));
    return named(track.title(), track.id() + "." + places);
  }

  private String place(ActorRef ref, List<Parameter> parameters) {
    return switch (ref) {
      case ActorRef.Named(int actor) -> scenario.actors().get(actor).id();
      case ActorRef.Role(int role) ->
          switch (role) {
            case Frame.SELF -> "self";
            case Frame.OTHER -> "other";
            default ->
                role - Frame.PARAMETERS < parameters.size()
                    ? parameters.get(role - Frame.PARAMETERS).id()
                    : "partner";
          };
    };
  }

  String audience(ReportText.Audience audience) {
    return switch (audience) {
      case ReportText.Audience.Everyone() -> "everyone";
      case ReportText.Audience.Teams(List<Integer> teams) ->
          teams.isEmpty() ? "who does it" : teams(teams) + " and who does it";
    };
  }

  /** For example {@code exact}, {@code within about 0.5} or {@code hidden}. */
  static String level(Level level) {
    if (!level.visible()) {
      return "hidden";
    }
    return level.exact() ? "exact" : "with an error of about " + number(level.noise());
  }

  static String number(double number) {
    return Numbers.write(number);
  }

  /** For example {@code 2 turns}. */
  static String count(int number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }

  List<Actor> teams() {
    return scenario.teams();
  }
}
