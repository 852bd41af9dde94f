package org.demarche.session.testkit;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.demarche.engine.model.Actor;
import org.demarche.engine.model.BotPolicy;
import org.demarche.engine.model.CalendarTurn;
import org.demarche.engine.model.Channel;
import org.demarche.engine.model.Conduct;
import org.demarche.engine.model.Cost;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Effect;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Frame;
import org.demarche.engine.model.Inject;
import org.demarche.engine.model.Modifier;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Objective;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Question;
import org.demarche.engine.model.Quiz;
import org.demarche.engine.model.ReportText.Audience;
import org.demarche.engine.model.Resource;
import org.demarche.engine.model.Rule;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.ScenarioInfo;
import org.demarche.engine.model.Scoring;
import org.demarche.engine.model.Slot;
import org.demarche.engine.model.Thesis;
import org.demarche.engine.model.Track;
import org.demarche.engine.model.TrackRef;
import org.demarche.engine.model.Visibility;
import org.demarche.engine.model.Visibility.Level;

/**
 * Two teams, two turns, and one of everything: a track that all see with noise, one that only its
 * owner sees, a move, one with odds, a secret deal, a rule that takes chances, an inject, theses,
 * objectives and a question.
 */
public final class SmallScenario {
  public static final int NORTH = 0;
  public static final int SOUTH = 1;

  private static final Audience EVERYONE = new Audience.Everyone();
  private static final List<String> NO_CITES = List.of();
  private static final Move.Limits LIMITS = new Move.Limits(3, 0, 0);

  private SmallScenario() {}

  /** The scenario, with a digest to tell versions apart. */
  public static Scenario of(String digest) {
    return rules(digest).with(Conduct.PLAIN.with(quiz()));
  }

  private static Quiz quiz() {
    return new Quiz(
        List.of(
            new Quiz.QuizQuestion(
                "sealed",
                "Are orders sealed?",
                List.of(new Parameter.Option("yes", "Yes"), new Parameter.Option("no", "No")),
                0,
                "Nobody reads them before the turn closes.",
                NO_CITES)));
  }

  private static Scenario rules(String digest) {
    return new Scenario(
        new ScenarioInfo("small", "Small", "A small game.", "1", digest, 5, "", List.of()),
        List.of(new CalendarTurn("Spring", 10), new CalendarTurn("Autumn", 10)),
        List.of(
            new Actor("north", "North", "N", "North", "#0000aa", "You are North."),
            new Actor("south", "South", "S", "South", "#aa0000", "You are South.")),
        2,
        5,
        Scenario.MoveOrder.TOGETHER,
        List.of(new Resource("capital", "Capital", "", List.of(4.0, 4.0), 0.5)),
        tracks(),
        List.of(
            new Slot(0, -1, -1, "tension", "Tension", 5),
            new Slot(1, NORTH, -1, "wealth.north", "Wealth of North", 5),
            new Slot(1, SOUTH, -1, "wealth.south", "Wealth of South", 5)),
        List.of(),
        List.of(thesis("calm", 1), thesis("storm", 3)),
        List.of(new Modifier("wet", "Wet", "", List.of(1.0), List.of(0.5), NO_CITES)),
        List.of(new Channel("trade", "Trade", List.of(1.0, 0.5), NO_CITES)),
        List.of(build(), dare()),
        List.of(pact()),
        List.of(drift()),
        List.of(news()),
        List.of(),
        List.of(objective(NORTH, "North"), objective(SOUTH, "South")),
        List.of(question()),
        new Scoring(
            List.of(
                new Scoring.Interest(phrase("wealth.north", it -> it.values()[1] / 10), "Wealth"),
                new Scoring.Interest(phrase("wealth.south", it -> it.values()[2] / 10), "Wealth")),
            40,
            30,
            30,
            "Which thesis holds?",
            10,
            5),
        new BotPolicy(List.of(policy(), policy())),
        List.of(List.of(), List.of()));
  }

  private static List<Track> tracks() {
    var noisy = new Level(true, 0.5);
    return List.of(
        track("tension", Track.Scope.WORLD, new Visibility(noisy, noisy, Map.of(), "")),
        track(
            "wealth",
            Track.Scope.ACTOR,
            new Visibility(Level.HIDDEN, Level.EXACT, Map.of(), "Its owner sees it.")));
  }

  private static Track track(String id, Track.Scope scope, Visibility visibility) {
    return new Track(id, id, "", scope, "", 0, 10, 0.1, visibility, NO_CITES);
  }

  private static Thesis thesis(String id, double drift) {
    return new Thesis(id, id, "", 1, List.of(drift), NO_CITES);
  }

  /** Makes a team richer, by as much as it says. */
  private static Move build() {
    var own = new int[] {1, 2};
    return new Move(
        "build",
        "Build",
        "",
        List.of(NORTH, SOUTH),
        List.of(
            new Parameter("size", "Size", "", new Parameter.Kind.Number(1, 3, 1), "1", false),
            new Parameter("note", "Note", "", new Parameter.Kind.Text(50), "", false)),
        List.of(new Cost(0, phrase("size", it -> it.numbers()[0]))),
        List.of(),
        LIMITS,
        false,
        "{self} builds.",
        List.of(
            new Effect.Change(
                new TrackRef.ByRole(new TrackRef.ActorRef.Role(Frame.SELF), null, own, 2),
                Effect.Operation.ADD,
                phrase("size / 2", it -> it.numbers()[0] / 2),
                phrase("0.2", _ -> 0.2)),
            new Effect.Feed(0, phrase("1", _ -> 1))),
        NO_CITES);
  }

  /** Makes all tense, with the odds that white cell gives it. */
  private static Move dare() {
    return new Move(
        "dare",
        "Dare",
        "",
        List.of(NORTH, SOUTH),
        List.of(
            new Parameter("odds", "Odds", "", new Parameter.Kind.Umpire(0.1, 0.9), "0.5", false)),
        List.of(),
        List.of(),
        LIMITS,
        true,
        "",
        List.of(
            new Effect.Chance(
                "luck",
                phrase("odds", it -> it.numbers()[0]),
                List.of(
                    new Effect.Change(
                        new TrackRef.Fixed(0), Effect.Operation.ADD, phrase("1", _ -> 1), null)),
                List.of())),
        NO_CITES);
  }

  private static Question question() {
    return new Question(
        "tense",
        "Will it be tense?",
        "",
        Question.Kind.BINARY,
        List.of(new Parameter.Option("yes", "Yes"), new Parameter.Option("no", "No")),
        phrase("tension > 5 ? 0 : 1", it -> it.values()[0] > 5 ? 0 : 1),
        Question.Resolution.END,
        NO_CITES);
  }

  private static DealKind pact() {
    var half = new Cost(0, phrase("0.5", _ -> 0.5));
    return new DealKind(
        "pact",
        "Pact",
        "",
        List.of(NORTH, SOUTH),
        List.of(),
        List.of(List.of(half), List.of(half)),
        List.of(),
        LIMITS,
        true,
        "",
        List.of(
            new Effect.Change(
                new TrackRef.Fixed(0), Effect.Operation.ADD, phrase("-1", _ -> -1), null)),
        NO_CITES);
  }

  private static Rule drift() {
    return new Rule(
        "drift",
        "Drift",
        "",
        List.of(),
        List.of(
            new Effect.Chance(
                "unrest",
                phrase("0.5", _ -> 0.5),
                List.of(
                    new Effect.Change(
                        new TrackRef.Fixed(0),
                        Effect.Operation.ADD,
                        phrase("drift", it -> it.thesis()[0]),
                        null)),
                List.of())),
        NO_CITES);
  }

  private static Inject news() {
    return new Inject(
        "news", "News", "It rains.", 0, null, 0.5, EVERYONE, false, List.of(), NO_CITES);
  }

  private static Objective objective(int team, String name) {
    return new Objective(
        "rich_" + team,
        team,
        "Rich",
        "Be rich.",
        phrase(name + " is rich", it -> it.values()[team + 1] > 6 ? 1 : 0),
        List.of(1.0, 1.0),
        NO_CITES);
  }

  private static BotPolicy.TeamPolicy policy() {
    return new BotPolicy.TeamPolicy(
        List.of(new BotPolicy.WeightedMove(0, Map.of("size", "2"), 1)),
        List.of(new BotPolicy.DealPolicy(0, Map.of(), 0.5, 0.5)));
  }

  private static Expression phrase(String source, ToDoubleFunction<Frame> number) {
    return new Phrase(source, number);
  }

  private record Phrase(String source, ToDoubleFunction<Frame> function) implements Expression {
    @Override
    public double number(Frame frame) {
      return function.applyAsDouble(frame);
    }

    @Override
    public List<Read> reads() {
      return List.of();
    }
  }
}
