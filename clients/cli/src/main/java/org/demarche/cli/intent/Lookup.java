package org.demarche.cli.intent;

import java.util.List;
import org.demarche.cli.failure.Failure;
import org.demarche.protocol.v1.DealOption;
import org.demarche.protocol.v1.MoveOption;
import org.demarche.protocol.v1.Option;
import org.demarche.protocol.v1.Question;
import org.demarche.protocol.v1.Team;
import org.demarche.protocol.v1.Thesis;

/** Finds moves, deals, teams and theses by the names people use for them. */
public final class Lookup {
  private Lookup() {}

  public static MoveOption move(String given, List<MoveOption> moves) {
    return Choice.pick(
        "move",
        given,
        moves.stream()
            .map(
                option ->
                    new Choice<>(option.getMove().getId(), option.getMove().getTitle(), option))
            .toList());
  }

  public static DealOption deal(String given, List<DealOption> deals) {
    return Choice.pick(
        "kind of deal",
        given,
        deals.stream()
            .map(
                option ->
                    new Choice<>(option.getDeal().getId(), option.getDeal().getTitle(), option))
            .toList());
  }

  /** Gives a team's id, for its id, title or short title. */
  public static String team(String given, List<Team> teams) {
    for (var team : teams) {
      if (team.getInfo().getShortTitle().equalsIgnoreCase(given.strip())) {
        return team.getInfo().getId();
      }
    }
    return Choice.pick(
        "team",
        given,
        teams.stream()
            .map(Team::getInfo)
            .map(info -> new Choice<>(info.getId(), info.getTitle(), info.getId()))
            .toList());
  }

  public static String thesis(String given, List<Thesis> theses) {
    return Choice.pick(
        "thesis",
        given,
        theses.stream()
            .map(thesis -> new Choice<>(thesis.getId(), thesis.getTitle(), thesis.getId()))
            .toList());
  }

  public static Question question(String given, List<Question> questions) {
    if (questions.isEmpty()) {
      throw Failure.refused("This scenario asks no questions beside the theses.");
    }
    return Choice.pick(
        "question",
        given,
        questions.stream()
            .map(question -> new Choice<>(question.getId(), question.getTitle(), question))
            .toList());
  }

  /** Gives the value of one of a question's answers, for the value itself or its title. */
  public static String answer(String given, Question question) {
    return option(question.getId(), given, question.getOptionsList());
  }

  /** Gives the value that is meant, for the value itself or its title. */
  static String option(String parameter, String given, List<Option> options) {
    if (options.isEmpty()) {
      throw Failure.refused("There is nothing to choose from for " + parameter + " now.");
    }
    return Choice.pick(
        "value for " + parameter,
        given,
        options.stream()
            .map(option -> new Choice<>(option.getValue(), option.getTitle(), option.getValue()))
            .toList());
  }
}
