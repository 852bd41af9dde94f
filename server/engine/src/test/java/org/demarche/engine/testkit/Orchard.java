package org.demarche.engine.testkit;

import static org.demarche.engine.testkit.Expressions.atLeast;
import static org.demarche.engine.testkit.Expressions.channel;
import static org.demarche.engine.testkit.Expressions.chosen;
import static org.demarche.engine.testkit.Expressions.number;
import static org.demarche.engine.testkit.Expressions.parameter;
import static org.demarche.engine.testkit.Expressions.thesis;
import static org.demarche.engine.testkit.Expressions.times;
import static org.demarche.engine.testkit.Expressions.value;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.demarche.engine.model.Actor;
import org.demarche.engine.model.BotPolicy;
import org.demarche.engine.model.BotPolicy.DealPolicy;
import org.demarche.engine.model.BotPolicy.TeamPolicy;
import org.demarche.engine.model.BotPolicy.WeightedMove;
import org.demarche.engine.model.CalendarTurn;
import org.demarche.engine.model.Channel;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Effect;
import org.demarche.engine.model.Effect.Change;
import org.demarche.engine.model.Effect.Operation;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Frame;
import org.demarche.engine.model.Inject;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Objective;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.ReportText;
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
 * A small scenario with one of everything: three neighbours share an orchard for three turns.
 *
 * <p>The harvest is seen by all, the weather through noise, the well by Amber alone, rot by nobody;
 * each team sees its own larder exactly and the others' through noise, and bonds only of its own.
 */
public final class Orchard {
  public static final int AMBER = 0;
  public static final int BIRCH = 1;
  public static final int CEDAR = 2;
  public static final int WIND = 3;

  public static final int SUN = 0;
  public static final int STORM = 1;

  public static final int PLANT = 0;
  public static final int GUARD = 1;
  public static final int BURY = 2;
  public static final int SCOUT = 3;
  public static final int FEAST = 4;

  public static final int SWAP = 0;
  public static final int PACT = 1;
  public static final int UNION = 2;

  public static final int FROST = 0;
  public static final int LETTER = 1;
  public static final int VISIT = 2;

  private static final Level NOISY = new Level(true, 0.5);

  private static final List<Slot> SLOTS =
      List.of(
          new Slot(0, -1, -1, "harvest", "Harvest", 5),
          new Slot(1, -1, -1, "weather", "Weather", 5),
          new Slot(2, -1, -1, "well", "Depth of the well", 5),
          new Slot(3, -1, -1, "rot", "Rot in the roots", 5),
          new Slot(4, AMBER, -1, "larder.amber", "Larder of Amber", 5),
          new Slot(4, BIRCH, -1, "larder.birch", "Larder of Birch", 5),
          new Slot(4, CEDAR, -1, "larder.cedar", "Larder of Cedar", 5),
          new Slot(5, AMBER, BIRCH, "bond.amber.birch", "Bond of Amber and Birch", 5),
          new Slot(5, AMBER, CEDAR, "bond.amber.cedar", "Bond of Amber and Cedar", 5),
          new Slot(5, BIRCH, CEDAR, "bond.birch.cedar", "Bond of Birch and Cedar", 5));

  private static final Scenario SCENARIO = build();

  private Orchard() {}

  public static Scenario scenario() {
    return SCENARIO;
  }

  /** The slot with this id. */
  public static int slot(String id) {
    for (int index = 0; index < SLOTS.size(); index++) {
      if (SLOTS.get(index).id().equals(id)) {
        return index;
      }
    }
    throw new IllegalArgumentException("slot: " + id + " (expected: one of the orchard's)");
  }

  private static Scenario build() {
    return new Scenario(
        new ScenarioInfo(
            "orchard",
            "The Orchard",
            "Three share one.",
            "1.0.0",
            "0".repeat(64),
            15,
            "",
            List.of()),
        List.of(
            new CalendarTurn("Spring", 5),
            new CalendarTurn("Summer", 5),
            new CalendarTurn("Autumn", 0)),
        List.of(
            actor("amber", "Amber"),
            actor("birch", "Birch"),
            actor("cedar", "Cedar"),
            actor("wind", "The wind")),
        3,
        3,
        List.of(new Resource("silver", "Silver", "", List.of(4.0, 4.0, 3.0), 1)),
        tracks(),
        SLOTS,
        List.of(
            new Thesis("sun", "The sun decides", "", 1, List.of(0.5), List.of()),
            new Thesis("storm", "The storm decides", "", 3, List.of(-1.0), List.of())),
        List.of(new Channel("care", "Care", List.of(1.0, 0.5), List.of())),
        moves(),
        deals(),
        rules(),
        injects(),
        List.of(
            objective("full_larder", AMBER, "larder.amber", 6),
            objective("deep_well", AMBER, "well", 6),
            objective("good_harvest", BIRCH, "harvest", 6),
            objective("good_friends", CEDAR, "bond.amber.cedar", 6)),
        scoring(),
        bots());
  }

  private static Actor actor(String id, String title) {
    return new Actor(id, title, title.substring(0, 2), title, "#335577", "");
  }

  private static List<Track> tracks() {
    return List.of(
        track(
            "harvest",
            Track.Scope.WORLD,
            0,
            new Visibility(Level.EXACT, Level.EXACT, Map.of(), "")),
        track("weather", Track.Scope.WORLD, 0.25, new Visibility(NOISY, NOISY, Map.of(), "")),
        track(
            "well",
            Track.Scope.WORLD,
            0,
            new Visibility(Level.HIDDEN, Level.HIDDEN, Map.of(AMBER, Level.EXACT), "")),
        track(
            "rot", Track.Scope.WORLD, 0, new Visibility(Level.HIDDEN, Level.HIDDEN, Map.of(), "")),
        track("larder", Track.Scope.ACTOR, 0, new Visibility(NOISY, Level.EXACT, Map.of(), "")),
        track(
            "bond", Track.Scope.PAIR, 0, new Visibility(Level.HIDDEN, Level.EXACT, Map.of(), "")));
  }

  private static Track track(String id, Track.Scope scope, double decay, Visibility visibility) {
    return new Track(id, id, "", scope, "", 0, 10, decay, visibility, List.of("T-" + id));
  }

  private static List<Move> moves() {
    return List.of(
        move("plant", "Plant trees")
            .parameters(size())
            .cost(parameter("size", 0))
            .limits(2, 0, 0)
            .report("{self} plants {size} trees.")
            .effects(
                add("harvest", parameter("size", 0)),
                new Change(larderOfSelf(), Operation.ADD, number(-0.5), number(0.1)),
                new Effect.Feed(0, number(1)))
            .build(),
        move("guard", "Guard the fence")
            .cost(number(1))
            .limits(1, 2, 1)
            .report("{self} guards the fence.")
            .effects(add("harvest", number(0.5)))
            .build(),
        move("bury", "Bury something")
            .parameters(choice("how", "deep", "shallow"))
            .cost(number(1))
            .secret()
            .limits(3, 0, 0)
            .effects(
                new Effect.When(
                    chosen(0, "deep"),
                    List.of(add("rot", number(1))),
                    List.of(add("rot", number(2)))))
            .build(),
        move("scout", "Scout around")
            .parameters(
                new Parameter(
                    "track",
                    "What",
                    "",
                    new Parameter.Kind.OfTrack(List.of(slot("weather"), slot("well"), slot("rot"))),
                    null,
                    false))
            .cost(number(1))
            .secret()
            .effects(new Effect.Probe(0, number(0.01)))
            .build(),
        move("feast", "Hold a feast")
            .teams(AMBER, BIRCH)
            .parameters(
                new Parameter(
                    "guest",
                    "Guest",
                    "",
                    new Parameter.Kind.OfActor(List.of(AMBER, BIRCH, CEDAR)),
                    null,
                    false),
                new Parameter("toast", "Toast", "", new Parameter.Kind.Text(40), "Cheers", false))
            .cost(number(2))
            .requires(atLeast(fixed("harvest"), 6), "A feast needs a harvest of 6 or more.")
            .report("{self} holds a feast for {guest}.")
            .effects(
                new Effect.Chance(
                    "Good mood",
                    number(0.5),
                    List.of(new Change(bondWithGuest(), Operation.ADD, number(1), null)),
                    List.of(new Change(bondWithGuest(), Operation.ADD, number(-1), null))))
            .build());
  }

  private static List<DealKind> deals() {
    return List.of(
        deal("swap", "Swap fruit", false, AMBER, BIRCH)
            .parameters(
                choice("fruit", "apples", "pears"), hidden(choice("price", "fair", "steep")))
            .cost(number(1))
            .report("Amber and Birch swap {fruit}.")
            .effects(
                add("larder.amber", number(0.5)),
                add("larder.birch", number(0.5)),
                add("bond.amber.birch", number(1)))
            .buildDeal(),
        deal("pact", "Silent pact", true, AMBER, CEDAR)
            .cost(number(1))
            .limits(1, 1, 0)
            .effects(
                add("harvest", number(-0.5)),
                new Effect.Chance(
                    "Leak",
                    thesis(0),
                    List.of(
                        new Effect.Report(
                            new ReportText("There are rumours.", new Audience.Everyone()))),
                    List.of()))
            .buildDeal(),
        deal("union", "Union of three", false, AMBER, BIRCH, CEDAR)
            .cost(number(2))
            .limits(1, 1, 0)
            .report("All three unite.")
            .effects(add("harvest", number(2)))
            .buildDeal());
  }

  private static List<Rule> rules() {
    return List.of(
        new Rule(
            "growth",
            "Growth",
            "",
            List.of(),
            List.of(
                add("weather", thesis(0)),
                add("well", times(0.5, channel(0))),
                new Change(
                    new TrackRef.Fixed(slot("bond.birch.cedar")),
                    Operation.ADD,
                    times(0.1, fixed("weather")),
                    number(0.2))),
            List.of("R-growth")),
        new Rule(
            "meals",
            "Meals",
            "",
            List.of(AMBER, BIRCH, CEDAR),
            List.of(
                new Effect.Chance(
                    "Guests",
                    number(0.5),
                    List.of(
                        new Change(
                            larderOfSelf(), Operation.ADD, times(-0.1, fixed("harvest")), null)),
                    List.of())),
            List.of()));
  }

  private static List<Inject> injects() {
    return List.of(
        new Inject(
            "frost",
            "Frost",
            "A frost comes.",
            2,
            null,
            1,
            new Audience.Everyone(),
            false,
            List.of(add("harvest", number(-1))),
            List.of("I-frost")),
        new Inject(
            "letter",
            "A letter",
            "A letter for Birch.",
            1,
            null,
            1,
            new Audience.Teams(List.of(BIRCH)),
            false,
            List.of(add("bond.amber.birch", number(0.5))),
            List.of()),
        new Inject(
            "visit",
            "A visit",
            "A visitor for Birch.",
            3,
            null,
            1,
            new Audience.Teams(List.of(BIRCH)),
            false,
            List.of(add("bond.amber.birch", number(0.5))),
            List.of()));
  }

  private static Objective objective(String id, int team, String slot, double bound) {
    return new Objective(
        id,
        team,
        id,
        "End with " + slot + " at " + bound + " or more.",
        atLeast(fixed(slot), bound),
        List.of(1.0, 1.0),
        List.of());
  }

  private static Scoring scoring() {
    return new Scoring(
        List.of(
            new Scoring.Interest(times(5, fixed("larder.amber")), "A full larder."),
            new Scoring.Interest(times(5, fixed("larder.birch")), "A full larder."),
            new Scoring.Interest(times(-5, fixed("harvest")), "A poor harvest.")),
        50,
        20,
        30,
        "What decides?");
  }

  private static BotPolicy bots() {
    List<WeightedMove> moves =
        List.of(
            new WeightedMove(PLANT, Map.of("size", "1"), 2),
            new WeightedMove(GUARD, Map.of(), 1),
            new WeightedMove(BURY, Map.of(), 1),
            new WeightedMove(SCOUT, Map.of(), 1));
    return new BotPolicy(
        List.of(
            new TeamPolicy(
                moves,
                List.of(
                    new DealPolicy(SWAP, Map.of("fruit", "apples"), 0.8, 0.9),
                    new DealPolicy(UNION, Map.of(), 0.3, 0.5))),
            new TeamPolicy(
                moves, List.of(new DealPolicy(SWAP, Map.of("fruit", "pears"), 0.5, 0.9))),
            new TeamPolicy(List.of(), List.of())));
  }

  // Parts

  private static ScenarioPart move(String id, String title) {
    return new ScenarioPart(id, title).teams(AMBER, BIRCH, CEDAR);
  }

  private static ScenarioPart deal(String id, String title, boolean secret, Integer... parties) {
    ScenarioPart deal = new ScenarioPart(id, title).teams(parties);
    return secret ? deal.secret() : deal;
  }

  private static Effect add(String slot, Expression amount) {
    return new Change(new TrackRef.Fixed(slot(slot)), Operation.ADD, amount, null);
  }

  private static Expression fixed(String slot) {
    return value(slot, new TrackRef.Fixed(slot(slot)));
  }

  private static TrackRef larderOfSelf() {
    int[] table = {slot("larder.amber"), slot("larder.birch"), slot("larder.cedar"), -1};
    return new TrackRef.ByRole(new TrackRef.ActorRef.Role(Frame.SELF), null, table, 4);
  }

  private static TrackRef bondWithGuest() {
    int[] table = new int[16];
    Arrays.fill(table, -1);
    for (int index = 0; index < SLOTS.size(); index++) {
      Slot slot = SLOTS.get(index);
      if (slot.second() >= 0) {
        table[slot.first() * 4 + slot.second()] = index;
        table[slot.second() * 4 + slot.first()] = index;
      }
    }
    return new TrackRef.ByRole(
        new TrackRef.ActorRef.Role(Frame.SELF),
        new TrackRef.ActorRef.Role(Frame.PARAMETERS),
        table,
        4);
  }

  private static Parameter size() {
    return new Parameter("size", "Size", "", new Parameter.Kind.Number(1, 3, 1), "1", false);
  }

  private static Parameter choice(String id, String... options) {
    List<Parameter.Option> all =
        Arrays.stream(options).map(option -> new Parameter.Option(option, option)).toList();
    return new Parameter(id, id, "", new Parameter.Kind.Choice(all), null, false);
  }

  private static Parameter hidden(Parameter term) {
    return new Parameter(term.id(), term.title(), "", term.kind(), term.defaultValue(), true);
  }
}
