package org.demarche.engine.testkit;

import static org.demarche.engine.testkit.Expressions.atLeast;
import static org.demarche.engine.testkit.Expressions.number;
import static org.demarche.engine.testkit.Expressions.parameter;
import static org.demarche.engine.testkit.Expressions.value;
import static org.demarche.engine.testkit.Orchard.AMBER;
import static org.demarche.engine.testkit.Orchard.BIRCH;
import static org.demarche.engine.testkit.Orchard.CEDAR;
import static org.demarche.engine.testkit.Orchard.LETTER;
import static org.demarche.engine.testkit.Orchard.WIND;
import static org.demarche.engine.testkit.Orchard.slot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.demarche.engine.model.Conduct;
import org.demarche.engine.model.Cost;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Effect;
import org.demarche.engine.model.Effect.Change;
import org.demarche.engine.model.Effect.Operation;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Inject;
import org.demarche.engine.model.Modifier;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Parameter.Option;
import org.demarche.engine.model.Question;
import org.demarche.engine.model.Quiz;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Scoring;
import org.demarche.engine.model.Thesis;
import org.demarche.engine.model.TrackRef;

/**
 * {@link Orchard} with what richer scenarios have: odds that white cell gives, a choice that a
 * letter opens for Birch, a deal that the wind may refuse, questions, a modifier and a debrief.
 */
public final class Fair {
  public static final int GAMBLE = 5;
  public static final int ERRAND = 6;
  public static final int REPLY = 7;
  public static final int SILENCE = 8;
  public static final int BOAST = 9;

  public static final int KITE = 3;

  private static final Expression HARVEST = value("harvest", new TrackRef.Fixed(slot("harvest")));

  private static final Scenario SCENARIO =
      with(Orchard.scenario().theses(), scoring(40, 20, 30, 10, 6));

  private Fair() {}

  public static Scenario scenario() {
    return SCENARIO;
  }

  /** The same without rival readings, and without points for what is not left. */
  public static Scenario asWritten() {
    return with(
        List.of(new Thesis("as_written", "As written", "", 1, List.of(0.0), List.of())),
        scoring(40, 0, 30, 0, 0));
  }

  private static Scoring scoring(
      double interests, double objective, double assessment, double forecasts, double debrief) {
    List<Scoring.Interest> all = Orchard.scenario().scoring().interests();
    return new Scoring(all, interests, objective, assessment, "What decides?", forecasts, debrief);
  }

  private static Scenario with(List<Thesis> theses, Scoring scoring) {
    Scenario orchard = Orchard.scenario();
    return new Scenario(
        orchard.info(),
        orchard.calendar(),
        orchard.actors(),
        orchard.teamCount(),
        orchard.moveLimit(),
        Scenario.MoveOrder.TOGETHER,
        orchard.resources(),
        orchard.tracks(),
        orchard.slots(),
        List.of(),
        theses,
        List.of(new Modifier("drought", "A drought", "", List.of(2.0), List.of(0.0), List.of())),
        orchard.channels(),
        longer(orchard.moves(), moves()),
        longer(orchard.deals(), List.of(kite())),
        orchard.rules(),
        orchard.injects().stream().map(Fair::withChoice).toList(),
        List.of(),
        orchard.objectives().stream().filter(objective -> objective.team() != CEDAR).toList(),
        questions(),
        scoring,
        orchard.bots(),
        Collections.nCopies(orchard.teamCount(), List.of()),
        Conduct.PLAIN.with(quiz()));
  }

  private static Quiz quiz() {
    return new Quiz(
        List.of(
            new Quiz.QuizQuestion(
                "sealed",
                "Are orders sealed?",
                List.of(new Option("yes", "Yes"), new Option("no", "No")),
                0,
                "Nobody reads them before the turn closes.",
                List.of())));
  }

  private static <T> List<T> longer(List<T> list, List<T> more) {
    List<T> longer = new ArrayList<>(list);
    longer.addAll(more);
    return longer;
  }

  private static List<Move> moves() {
    return List.of(
        move(
            "gamble",
            List.of(AMBER, BIRCH, CEDAR),
            List.of(
                new Parameter(
                    "odds", "Odds", "", new Parameter.Kind.Umpire(0.05, 0.95), "0.5", false)),
            List.of(
                new Effect.Chance(
                    "Luck", parameter("odds", 0), List.of(add("larder.amber", 1)), List.of())),
            new Move.Limits(1, 0, 0),
            Move.ALWAYS_OPEN),
        move(
            "errand",
            List.of(AMBER, BIRCH, CEDAR),
            List.of(),
            List.of(),
            new Move.Limits(1, 0, 0, 0.5, true),
            Move.ALWAYS_OPEN),
        option("reply", List.of(add("bond.amber.birch", 1))),
        option("silence", List.of()),
        boast());
  }

  /** In the open, and with words of the mover's own. */
  private static Move boast() {
    return new Move(
        "boast",
        "Boast",
        "",
        List.of(AMBER, BIRCH, CEDAR),
        List.of(
            new Parameter("claim", "Claim", "", new Parameter.Kind.Text(100), "", false),
            new Parameter("odds", "Odds", "", new Parameter.Kind.Umpire(0.05, 0.95), "0.5", false)),
        List.of(),
        List.of(),
        new Move.Limits(1, 0, 0),
        false,
        "{self} boasts: {claim}.",
        List.of(
            new Effect.Chance(
                "Fame", parameter("odds", 1), List.of(add("larder.amber", 1)), List.of())),
        List.of(),
        Move.ALWAYS_OPEN);
  }

  private static Move option(String id, List<Effect> effects) {
    return move(id, List.of(BIRCH), List.of(), effects, new Move.Limits(1, 0, 0, 1, true), LETTER);
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
        "",
        teams,
        parameters,
        id.equals("reply") ? List.of(new Cost(0, number(1))) : List.of(),
        List.of(),
        limits,
        true,
        "",
        effects,
        List.of(),
        opening);
  }

  private static Effect add(String slot, double amount) {
    return new Change(new TrackRef.Fixed(slot(slot)), Operation.ADD, number(amount), null);
  }

  private static DealKind kite() {
    return new DealKind(
        "kite",
        "Fly a kite",
        "",
        List.of(AMBER, BIRCH),
        List.of(AMBER),
        List.of(
            new DealKind.Consent(WIND, atLeast(HARVEST, 9), "It blows where a harvest is rich.")),
        List.of(),
        List.of(List.of(new Cost(0, number(1))), List.of(new Cost(0, number(1)))),
        List.of(),
        new Move.Limits(1, 0, 0),
        false,
        "A kite flies.",
        List.of(),
        List.of(),
        null);
  }

  private static Inject withChoice(Inject inject) {
    return inject.id().equals("letter")
        ? new Inject(
            inject.id(),
            inject.title(),
            inject.text(),
            inject.turn(),
            inject.condition(),
            inject.probability(),
            inject.audience(),
            inject.outside(),
            inject.effects(),
            inject.cites(),
            List.of(
                new Inject.Choice(BIRCH, "Answer the letter?", List.of(REPLY, SILENCE), SILENCE)),
            Inject.NO_CARD,
            1)
        : inject;
  }

  private static List<Question> questions() {
    return List.of(
        new Question(
            "rich",
            "Will the harvest be 5 or more at the end?",
            "",
            Question.Kind.BINARY,
            List.of(new Option("yes", "Yes"), new Option("no", "No")),
            Expressions.of("rich", List.of(), frame -> HARVEST.number(frame) >= 5 ? 0 : 1),
            Question.Resolution.END,
            List.of()),
        new Question(
            "crop",
            "How large is the harvest after this turn?",
            "",
            Question.Kind.NUMERIC,
            List.of(
                new Option("low", "Below 4"),
                new Option("mid", "4 to 6"),
                new Option("high", "6 or more")),
            Expressions.of("crop", List.of(), frame -> bin(HARVEST.number(frame))),
            Question.Resolution.TURN,
            List.of()));
  }

  private static double bin(double harvest) {
    return harvest < 4 ? 0 : harvest < 6 ? 1 : 2;
  }
}
