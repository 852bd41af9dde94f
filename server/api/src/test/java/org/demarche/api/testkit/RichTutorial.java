package org.demarche.api.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.demarche.engine.model.Actor;
import org.demarche.engine.model.BotPolicy;
import org.demarche.engine.model.BotPolicy.TeamPolicy;
import org.demarche.engine.model.Conduct;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Effect;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Expression.Read;
import org.demarche.engine.model.Frame;
import org.demarche.engine.model.Inject;
import org.demarche.engine.model.Modifier;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Parameter.Option;
import org.demarche.engine.model.Question;
import org.demarche.engine.model.ReportText.Audience;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.ScenarioInfo;
import org.demarche.engine.model.ScenarioInfo.DebriefQuestion;
import org.demarche.engine.model.Scoring;
import org.demarche.engine.model.TalkRules;
import org.demarche.engine.model.TrackRef;

/**
 * The tutorial with what it does not use itself: odds that white cell gives, a choice that an event
 * opens for Japan alone, a project that the European Union may refuse, one that nobody can, another
 * policy for a bot, questions, a modifier, a short game and a debrief.
 */
public final class RichTutorial {
  private static final int RUSSIA = 0;
  private static final int CHINA = 1;
  private static final int JAPAN = 2;

  private static final List<String> CITES = List.of("S45");

  public static final Scenario SCENARIO = enriched(Tutorial.SCENARIO);

  private RichTutorial() {}

  private static Scenario enriched(Scenario of) {
    int letter = of.injects().size();
    return new Scenario(
        info(of.info()),
        of.calendar(),
        and(
            of.actors(),
            List.of(new Actor("brussels", "Brussels", "EU", "Brussels", "#224488", ""))),
        of.teamCount(),
        of.moveLimit(),
        of.moveOrder(),
        of.resources(),
        of.tracks(),
        of.slots(),
        of.derivations(),
        of.theses(),
        List.of(modifier(of)),
        of.channels(),
        and(of.moves(), List.of(gamble(), option("meet", letter), option("stay_away", letter))),
        and(of.deals(), List.of(project(of.actors().size()), ferry())),
        of.rules(),
        and(of.injects(), List.of(letter(of.moves().size() + 1))),
        of.decks(),
        of.objectives(),
        List.of(rift(), oil()),
        scoring(of.scoring()),
        bots(of.bots()),
        of.absent(),
        Conduct.PLAIN
            .with(new TalkRules(true, List.of(List.of("President", "Foreign minister"))))
            .with(of.quiz()));
  }

  /** Russia's can play by another policy. */
  private static BotPolicy bots(BotPolicy of) {
    TeamPolicy idle =
        new TeamPolicy("idle", "Idle", "Does nothing.", List.of(), List.of(), List.of());
    List<List<TeamPolicy>> named = new ArrayList<>(of.named());
    named.set(RUSSIA, and(named.get(RUSSIA), List.of(idle)));
    return new BotPolicy(of.teams(), named);
  }

  private static <T> List<T> and(List<T> list, List<T> more) {
    List<T> longer = new ArrayList<>(list);
    longer.addAll(more);
    return longer;
  }

  private static ScenarioInfo info(ScenarioInfo of) {
    return new ScenarioInfo(
        of.name(),
        of.title(),
        of.summary(),
        of.version(),
        of.digest(),
        of.minutes(),
        2,
        of.rules(),
        of.sources(),
        List.of(new DebriefQuestion("What guided your first move?", CITES)));
  }

  private static Modifier modifier(Scenario of) {
    List<Double> same = of.theses().getFirst().parameters().stream().map(_ -> 1.0).toList();
    List<Double> none = same.stream().map(_ -> 0.0).toList();
    return new Modifier("eastbound", "Eastbound", "The East counts more.", same, none, CITES);
  }

  private static Move gamble() {
    var odds = new Parameter("odds", "Odds", "", new Parameter.Kind.Umpire(0.1, 0.9), "0.5", false);
    var plan = new Parameter("plan", "Plan", "", new Parameter.Kind.Text(80), null, false);
    return move(
        "gamble",
        List.of(RUSSIA, CHINA, JAPAN),
        List.of(odds, plan),
        List.of(
            new Effect.Chance(
                "Luck",
                phrase(
                    "odds", List.of(new Read.OfParameter("odds", 0)), frame -> frame.numbers()[0]),
                List.of(
                    new Effect.Change(
                        new TrackRef.Fixed(0),
                        Effect.Operation.ADD,
                        phrase("1", List.of(), _ -> 1),
                        null)),
                List.of())),
        new Move.Limits(1, 0, 0, 0.5, false),
        Move.ALWAYS_OPEN);
  }

  private static Move option(String id, int opening) {
    return move(
        id, List.of(JAPAN), List.of(), List.of(), new Move.Limits(1, 0, 0, 1, true), opening);
  }

  private static Move move(
      String id,
      List<Integer> teams,
      List<Parameter> parameters,
      List<Effect> effects,
      Move.Limits limits,
      int opening) {
    return new Move(
        id,
        id,
        "About " + id + ".",
        teams,
        parameters,
        List.of(),
        List.of(),
        limits,
        true,
        "",
        effects,
        CITES,
        opening);
  }

  private static Inject letter(int firstOption) {
    return new Inject(
        "letter",
        "A letter for Tokyo",
        "Come and see us.",
        1,
        null,
        1,
        new Audience.Teams(List.of(JAPAN)),
        false,
        List.of(),
        CITES,
        List.of(
            new Inject.Choice(
                JAPAN, "Meet them?", List.of(firstOption, firstOption + 1), firstOption + 1)),
        Inject.NO_CARD,
        1);
  }

  private static DealKind project(int brussels) {
    return new DealKind(
        "railway",
        "Railway",
        "",
        List.of(RUSSIA, CHINA),
        List.of(RUSSIA),
        List.of(
            new DealKind.Consent(brussels, phrase("0", List.of(), _ -> 0), "Its appetite is low.")),
        List.of(),
        List.of(List.of(), List.of()),
        List.of(),
        new Move.Limits(1, 0, 0),
        true,
        "",
        List.of(),
        CITES,
        new DealKind.Standing(0, 0, DealKind.Standing.NONE, List.of()));
  }

  /** Stays in force, with oil as what is delivered. */
  private static DealKind ferry() {
    return new DealKind(
        "ferry",
        "Ferry",
        "",
        List.of(RUSSIA, JAPAN),
        List.of(RUSSIA),
        List.of(),
        List.of(),
        List.of(List.of(), List.of()),
        List.of(),
        new Move.Limits(1, 0, 0),
        true,
        "",
        List.of(),
        CITES,
        new DealKind.Standing(0, 0, DealKind.Standing.NONE, List.of()));
  }

  private static Question rift() {
    return new Question(
        "rift",
        "Is there a rift at the end?",
        "A rift is a falling out.",
        Question.Kind.BINARY,
        List.of(new Option("yes", "Yes"), new Option("no", "No")),
        phrase("0", List.of(), _ -> 1),
        Question.Resolution.END,
        CITES);
  }

  private static Question oil() {
    return new Question(
        "oil_price",
        "Where is oil after this turn?",
        "",
        Question.Kind.NUMERIC,
        List.of(
            new Option("low", "Below 40"),
            new Option("mid", "40 to 60"),
            new Option("high", "60 or more")),
        phrase("oil", List.of(), frame -> bin(frame.values()[0])),
        Question.Resolution.TURN,
        List.of());
  }

  private static double bin(double oil) {
    return oil < 40 ? 0 : oil < 60 ? 1 : 2;
  }

  private static Scoring scoring(Scoring of) {
    return new Scoring(
        of.interests(),
        of.interestPoints(),
        of.objectivePoints(),
        of.assessmentPoints(),
        of.question(),
        10,
        6);
  }

  private static Expression phrase(
      String source, List<Read> reads, ToDoubleFunction<Frame> number) {
    return new Phrase(source, reads, number);
  }

  private record Phrase(String source, List<Read> reads, ToDoubleFunction<Frame> function)
      implements Expression {
    @Override
    public double number(Frame frame) {
      return function.applyAsDouble(frame);
    }
  }
}
