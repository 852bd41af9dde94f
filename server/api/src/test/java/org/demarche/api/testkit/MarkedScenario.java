package org.demarche.api.testkit;

import java.util.List;
import java.util.function.UnaryOperator;
import org.demarche.engine.model.Actor;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Objective;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Slot;
import org.demarche.engine.model.Thesis;

/**
 * The richer tutorial with everything that somebody may not know made recognisable: the pipeline
 * contract has a secret clause of free text, briefs and objectives carry the team's name, and the
 * hidden track and the theses have numbers that occur nowhere else.
 */
public final class MarkedScenario {
  /** Where the pipeline really stands; Russia and China alone see it. */
  public static final double HIDDEN_VALUE = 5.4321987;

  /** What is added to the numbers of every thesis. */
  public static final double THESIS_MARK = 0.000123456789;

  private static final String CONTRACT = "pipeline_contract";
  private static final String CLAUSE = "price";

  public static final Scenario SCENARIO = mark(RichTutorial.SCENARIO);

  private MarkedScenario() {}

  public static String brief(String team) {
    return "BRIEF-OF-" + team;
  }

  public static String objective(String team) {
    return "OBJECTIVE-OF-" + team;
  }

  private static Scenario mark(Scenario of) {
    return new Scenario(
        of.info(),
        of.calendar(),
        each(of.actors(), MarkedScenario::mark),
        of.teamCount(),
        of.moveLimit(),
        of.moveOrder(),
        of.resources(),
        of.tracks(),
        each(of.slots(), MarkedScenario::mark),
        of.derivations(),
        each(of.theses(), MarkedScenario::mark),
        of.modifiers(),
        of.channels(),
        of.moves(),
        each(of.deals(), MarkedScenario::mark),
        of.rules(),
        of.injects(),
        of.decks(),
        each(of.objectives(), objective -> mark(of, objective)),
        of.questions(),
        of.scoring(),
        of.bots(),
        of.absent(),
        of.conduct());
  }

  private static <T> List<T> each(List<T> all, UnaryOperator<T> mark) {
    return all.stream().map(mark).toList();
  }

  private static Actor mark(Actor of) {
    return new Actor(of.id(), of.title(), of.shortTitle(), of.inText(), of.color(), brief(of.id()));
  }

  private static Slot mark(Slot of) {
    return of.id().equals("pipeline")
        ? new Slot(of.track(), of.first(), of.second(), of.id(), of.title(), HIDDEN_VALUE)
        : of;
  }

  private static Thesis mark(Thesis of) {
    return new Thesis(
        of.id(),
        of.title(),
        of.text(),
        of.weight(),
        each(of.parameters(), value -> value + THESIS_MARK),
        of.cites());
  }

  private static DealKind mark(DealKind of) {
    return of.id().equals(CONTRACT)
        ? new DealKind(
            of.id(),
            of.title(),
            of.text(),
            of.parties(),
            each(of.terms(), MarkedScenario::mark),
            of.costs(),
            of.requirements(),
            of.limits(),
            of.secret(),
            of.report(),
            of.effects(),
            of.cites())
        : of;
  }

  private static Parameter mark(Parameter of) {
    return of.id().equals(CLAUSE)
        ? new Parameter(of.id(), of.title(), of.text(), new Parameter.Kind.Text(60), null, true)
        : of;
  }

  private static Objective mark(Scenario scenario, Objective of) {
    var team = scenario.actors().get(of.team()).id();
    return new Objective(
        of.id(), of.team(), of.title(), objective(team), of.met(), of.weights(), of.cites());
  }
}
