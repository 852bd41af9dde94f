package org.demarche.scenario.doc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.engine.model.BotPolicy;
import org.demarche.engine.model.BotPolicy.DealPolicy;
import org.demarche.engine.model.BotPolicy.TeamPolicy;
import org.demarche.engine.model.BotPolicy.WeightedMove;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Objective;
import org.demarche.engine.model.Question;
import org.demarche.engine.model.Quiz;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.ScenarioInfo.DebriefQuestion;
import org.demarche.engine.model.Scoring;
import org.demarche.scenario.doc.Block.Item;

/** What counts at the end, what is talked about then, and how bots play. */
final class ScoreChapters {
  private final Scenario scenario;
  private final boolean all;
  private final Names names;
  private final Document document;

  ScoreChapters(Scenario scenario, boolean all, Names names, Document document) {
    this.scenario = scenario;
    this.all = all;
    this.names = names;
    this.document = document;
  }

  void write() {
    scoring();
    if (all) {
      objectives();
    }
    questions();
    quiz();
    if (all) {
      debrief();
      bots();
      absent();
    }
  }

  private void scoring() {
    Scoring scoring = scenario.scoring();
    document.chapter("scoring", "Scoring");
    List<List<String>> rows = new ArrayList<>();
    part(rows, "Public interests", scoring.interestPoints(), "what a team reached, see below");
    if (!scenario.objectives().isEmpty()) {
      part(rows, "Private objective", scoring.objectivePoints(), "all or nothing; drawn in secret");
    }
    part(
        rows,
        "Assessments",
        scoring.assessmentPoints(),
        "for certain and right answers about the theses; turn t weighs t");
    part(
        rows,
        "Forecasts",
        scoring.forecastPoints(),
        "for certain and right answers to the questions; turn t weighs t");
    part(rows, "Debrief", scoring.debriefPoints(), "awarded by the facilitator");
    document.grid(List.of("Part", "Points at most", "For"), rows);
    for (int team = 0; team < scoring.interests().size(); team++) {
      Scoring.Interest interest = scoring.interests().get(team);
      String id = scenario.actors().get(team).id();
      document.section(Inline.anchor("interest", id), "What " + names.actor(team) + " wants");
      document.line(Inline.plain(interest.text()));
      if (all) {
        document.line("Counted as " + EffectWords.code(interest.value()) + ".");
      }
    }
  }

  private static void part(List<List<String>> rows, String title, double points, String what) {
    if (points > 0) {
      rows.add(List.of(title, Names.number(points), what));
    }
  }

  private void objectives() {
    if (scenario.objectives().isEmpty()) {
      return;
    }
    document.chapter("objectives", "Private objectives");
    for (Objective objective : scenario.objectives()) {
      document.section(
          Inline.anchor("objectives", objective.id()),
          names.actor(objective.team()) + ": " + Names.named(objective.title(), objective.id()));
      document.line(Inline.plain(objective.text()));
      List<Item> items = new ArrayList<>();
      items.add(new Item("Met if " + EffectWords.code(objective.met()) + "."));
      items.add(new Item("Weight in the draw: " + weights(objective) + "."));
      if (!objective.cites().isEmpty()) {
        items.add(new Item("Sources: " + Inline.cites(objective.cites()) + "."));
      }
      document.bullets(items);
    }
  }

  private String weights(Objective objective) {
    if (objective.weights().stream().distinct().count() == 1) {
      return Names.number(objective.weights().getFirst());
    }
    List<String> words = new ArrayList<>();
    for (int thesis = 0; thesis < scenario.theses().size(); thesis++) {
      String title = Inline.plain(scenario.theses().get(thesis).title());
      words.add(Names.number(objective.weights().get(thesis)) + " under “" + title + "”");
    }
    return String.join(", ", words);
  }

  private void questions() {
    if (scenario.questions().isEmpty()) {
      return;
    }
    document.chapter("questions", "Questions");
    for (Question question : scenario.questions()) {
      document.section(
          Inline.anchor("questions", question.id()), Names.named(question.title(), question.id()));
      document.line(Inline.plain(question.text()));
      List<Item> items = new ArrayList<>();
      List<String> options =
          question.options().stream().map(option -> Inline.plain(option.title())).toList();
      items.add(new Item("Answers: " + Names.list(options) + "."));
      items.add(
          new Item(
              switch (question.resolution()) {
                case END -> "Judged at the end of the game.";
                case TURN -> "Judged after the turn in which it was answered.";
              }));
      if (all) {
        items.add(new Item("What is true: " + EffectWords.code(question.truth()) + "."));
      }
      if (!question.cites().isEmpty()) {
        items.add(new Item("Sources: " + Inline.cites(question.cites()) + "."));
      }
      document.bullets(items);
    }
  }

  /** With the answers, so for facilitators alone. */
  private void quiz() {
    if (!all || scenario.quiz().questions().isEmpty()) {
      return;
    }
    document.chapter("quiz", "Rules quiz");
    for (Quiz.QuizQuestion question : scenario.quiz().questions()) {
      document.section(Inline.anchor("quiz", question.id()), Inline.plain(question.text()));
      List<Item> items = new ArrayList<>();
      for (int option = 0; option < question.options().size(); option++) {
        String title = Inline.plain(question.options().get(option).title());
        items.add(new Item(option == question.right() ? Inline.bold(title) : title));
      }
      document.bullets(items);
      String cites = question.cites().isEmpty() ? "" : " (" + Inline.cites(question.cites()) + ")";
      document.line(Inline.plain(question.why()) + cites);
    }
  }

  private void debrief() {
    List<DebriefQuestion> asked = scenario.info().debrief();
    if (asked.isEmpty()) {
      return;
    }
    document.chapter("debrief", "For the debrief");
    document.bullets(
        asked.stream()
            .map(
                one ->
                    new Item(
                        Inline.plain(one.text())
                            + (one.cites().isEmpty()
                                ? ""
                                : " (" + Inline.cites(one.cites()) + ")")))
            .toList());
  }

  private void bots() {
    document.chapter("bots", "Bots");
    BotPolicy bots = scenario.bots();
    for (int team = 0; team < scenario.teamCount(); team++) {
      String id = scenario.actors().get(team).id();
      document.section(Inline.anchor("bots", id), names.actor(team));
      for (TeamPolicy policy : bots.of(team)) {
        document.subsection(
            Inline.anchor("bots", id + "-" + policy.id()),
            Names.named(policy.title(), policy.id()));
        policy(policy);
      }
    }
  }

  private void policy(TeamPolicy policy) {
    document.line(Inline.plain(policy.text()));
    if (!policy.aims().isEmpty()) {
      List<String> aims =
          policy.aims().stream()
              .map(scenario.objectives()::get)
              .map(aim -> Inline.link(aim.title(), Inline.anchor("objectives", aim.id())))
              .toList();
      document.line("It tries for " + Names.list(aims) + ".");
    }
    document.grid(
        List.of("Move", "With", "Weight", "If it believes"),
        policy.moves().stream().map(this::weighted).toList());
    document.grid(
        List.of("Deal", "Terms", "Proposes", "Accepts"),
        policy.deals().stream().map(this::dealt).toList());
  }

  private List<String> weighted(WeightedMove weighted) {
    Expression condition = weighted.condition();
    return List.of(
        move(weighted.move()),
        values(weighted.parameters()),
        Names.number(weighted.weight()),
        condition == null ? "" : EffectWords.code(condition));
  }

  private List<String> dealt(DealPolicy policy) {
    var deal = scenario.deals().get(policy.deal());
    return List.of(
        Inline.link(deal.title(), Inline.anchor("deals", deal.id())),
        values(policy.terms()),
        Names.number(policy.propose()),
        Names.number(policy.accept()));
  }

  private String move(int index) {
    var move = scenario.moves().get(index);
    return Inline.link(move.title(), Inline.anchor("moves", move.id()));
  }

  private static String values(Map<String, String> values) {
    List<String> words = new ArrayList<>();
    new TreeMap<>(values).forEach((id, value) -> words.add(Inline.code(id + ": " + value)));
    return String.join(", ", words);
  }

  private void absent() {
    List<List<String>> rows = new ArrayList<>();
    for (int team = 0; team < scenario.absent().size(); team++) {
      for (WeightedMove move : scenario.absent().get(team)) {
        rows.add(List.of(names.actor(team), move(move.move()), values(move.parameters())));
      }
    }
    if (!rows.isEmpty()) {
      document.chapter("absent", "What absent teams do");
      document.line("If a team has nothing in its orders when the turn closes.");
      document.grid(List.of("Team", "Move", "With"), rows);
    }
  }
}
