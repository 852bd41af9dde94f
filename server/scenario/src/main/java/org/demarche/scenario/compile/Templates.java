package org.demarche.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.ReportText.Audience;
import org.demarche.scenario.compile.TrackName.Found;
import org.demarche.scenario.compile.TrackName.Reach;
import org.demarche.scenario.compile.TrackName.Wrong;
import org.demarche.scenario.source.Place;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue.YamlScalar;

/** Checks the places for values in reports. */
final class Templates {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

  private final Scope scope;
  private final List<Integer> insiders;
  private final Problems problems;
  private final Secrets secrets;

  /**
   * @param insiders teams that may know secret terms and read every report of this order
   */
  Templates(Scope scope, List<Integer> insiders, Problems problems) {
    this.scope = scope;
    this.insiders = insiders;
    this.problems = problems;
    this.secrets = new Secrets(scope, problems);
  }

  void check(YamlScalar template, Audience audience) {
    Matcher matcher = PLACE.matcher(template.text());
    while (matcher.find()) {
      int from = template.text().codePointCount(0, matcher.start());
      check(matcher.group(1), template.part(from, matcher.group().length()), audience);
    }
  }

  private void check(String name, Place place, Audience audience) {
    int parameter = scope.parameter(name);
    if (scope.named(name) != null) {
      return; // It is written out before anybody reads it.
    }
    if (name.equals("self")) {
      if (scope.selves().isEmpty()) {
        problems.add(ProblemKind.UNKNOWN_PLACE, place, "nobody is \"self\" here", "Name an actor.");
      }
    } else if (parameter >= 0) {
      term(scope.parameters().get(parameter), place, audience);
    } else {
      track(name, place, audience);
    }
  }

  private void term(Parameter parameter, Place place, Audience audience) {
    boolean open = !(audience instanceof Audience.Teams(var teams)) || !insiders.containsAll(teams);
    if (parameter.secret() && open) {
      String message = "this tells the secret term \"" + parameter.id() + "\"";
      String fix = "Leave it out, or let only the parties read it.";
      problems.add(ProblemKind.INFORMATION_LEAK, place, message, fix);
    }
  }

  private void track(String name, Place place, Audience audience) {
    switch (new TrackResolver(scope, placeNames()).resolve(name)) {
      case Wrong wrong ->
          problems.add(ProblemKind.UNKNOWN_PLACE, place, wrong.message(), wrong.fix());
      case Found found -> {
        if (!found.reach().stream().allMatch(reach -> isKnown(reach, audience))) {
          String message = "this tells \"" + name + "\", which not all who read it see exactly";
          String fix = "Leave it out, or make the track visible to them.";
          problems.add(ProblemKind.INFORMATION_LEAK, place, message, fix);
        }
      }
    }
  }

  /** All words with which a place may begin. */
  private List<String> placeNames() {
    List<String> names = new ArrayList<>(scope.selves().isEmpty() ? List.of() : List.of("self"));
    scope.parameters().forEach(parameter -> names.add(parameter.id()));
    names.addAll(scope.vocabulary().trackIds());
    return names;
  }

  private boolean isKnown(Reach reach, Audience audience) {
    return switch (audience) {
      case Audience.Everyone() -> secrets.isPublic(reach.slot());
      case Audience.Teams(var teams) ->
          teams.stream().allMatch(team -> secrets.seesExactly(team, reach.slot()))
              && insiders.stream()
                  .filter(team -> reach.self() < 0 || reach.self() == team)
                  .allMatch(team -> secrets.seesExactly(team, reach.slot()));
    };
  }
}
