package org.demarche.engine.testkit;

import static org.demarche.engine.testkit.Expressions.atLeast;
import static org.demarche.engine.testkit.Expressions.number;
import static org.demarche.engine.testkit.Expressions.value;
import static org.demarche.engine.testkit.Orchard.AMBER;
import static org.demarche.engine.testkit.Orchard.BIRCH;
import static org.demarche.engine.testkit.Orchard.CEDAR;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.DealKind.Standing;
import org.demarche.engine.model.Effect;
import org.demarche.engine.model.Effect.Change;
import org.demarche.engine.model.Effect.Operation;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Rule;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Slot;
import org.demarche.engine.model.Track;
import org.demarche.engine.model.TrackRef;
import org.demarche.engine.model.Visibility;
import org.demarche.engine.model.Visibility.Level;

/**
 * {@link Orchard} with a deal that is kept over turns: Amber and Birch dig a well, with a secret
 * clause about its water. Both see whether it stands, what is dug and whether the clause holds.
 *
 * <p>Either digs, fills the well in, sinks it in secret or walks out by moves of these names. Cedar
 * can gossip, so that a rule lets the clause out, or pray, so that a rule ends the deal.
 */
public final class Well {
  private static final String STANDING = "well.live";
  private static final String DUG = "well.dug";
  private static final String CLAUSE = "well.clause";
  private static final String GOSSIP = "gossip";
  private static final String PRAYER = "prayer";

  private static final List<String> TRACKS = List.of(STANDING, DUG, CLAUSE, GOSSIP, PRAYER);
  private static final int FIRST = Orchard.scenario().slots().size();
  private static final Scenario SCENARIO = build();

  private Well() {}

  public static Scenario scenario() {
    return SCENARIO;
  }

  private static int slot(String track) {
    return FIRST + TRACKS.indexOf(track);
  }

  private static Scenario build() {
    Scenario of = Orchard.scenario();
    List<Track> tracks = new ArrayList<>(of.tracks());
    List<Slot> slots = new ArrayList<>(of.slots());
    for (String id : TRACKS) {
      slots.add(new Slot(tracks.size(), -1, -1, id, id, 0));
      tracks.add(track(id));
    }
    return new Scenario(
        of.info(),
        of.calendar(),
        of.actors(),
        of.teamCount(),
        of.moveLimit(),
        of.resources(),
        tracks,
        slots,
        of.theses(),
        of.channels(),
        longer(of.moves(), moves()),
        longer(of.deals(), List.of(deal())),
        longer(of.rules(), rules()),
        of.injects(),
        of.objectives(),
        of.scoring(),
        of.bots());
  }

  private static <T> List<T> longer(List<T> list, List<T> more) {
    List<T> longer = new ArrayList<>(list);
    longer.addAll(more);
    return longer;
  }

  private static Track track(String id) {
    var visibility =
        new Visibility(
            Level.HIDDEN, Level.HIDDEN, Map.of(AMBER, Level.EXACT, BIRCH, Level.EXACT), "");
    return new Track(id, id, "", Track.Scope.WORLD, "", 0, 100, 0, visibility, List.of());
  }

  private static DealKind deal() {
    var water =
        new Parameter(
            "water",
            "Water",
            "",
            new Parameter.Kind.Choice(List.of(new Parameter.Option("shared", "shared"))),
            "shared",
            true);
    return new DealKind(
        "well",
        "Dig a well",
        "",
        List.of(AMBER, BIRCH),
        List.of(AMBER, BIRCH),
        List.of(),
        List.of(water),
        Collections.nCopies(2, List.of()),
        List.of(),
        new Move.Limits(1, 1, 0),
        false,
        "A well is dug.",
        List.of(set(STANDING, 1), set(CLAUSE, 1)),
        List.of(),
        new Standing(
            slot(STANDING),
            slot(DUG),
            Standing.NONE,
            List.of(new DealKind.Clause(0, slot(CLAUSE), "Water"))));
  }

  private static List<Move> moves() {
    return List.of(
        move("dig", AMBER, BIRCH).effects(add(DUG, 40)).build(),
        move("fill_in", AMBER, BIRCH)
            .report("{self} fills it in.")
            .effects(set(STANDING, 0))
            .build(),
        move("sink", AMBER, BIRCH).secret().effects(set(STANDING, 0)).build(),
        move("well_renege", AMBER, BIRCH)
            .report("{self} walks out.")
            .effects(set(STANDING, 0))
            .build(),
        move(GOSSIP, CEDAR).secret().effects(set(GOSSIP, 1)).build(),
        move("pray", CEDAR).secret().effects(set(PRAYER, 1)).build());
  }

  private static ScenarioPart move(String id, Integer... teams) {
    return new ScenarioPart(id, id).teams(teams);
  }

  private static List<Rule> rules() {
    return List.of(
        rule("leak", GOSSIP, 1, set(CLAUSE, 0)),
        rule("flood", PRAYER, 1, set(STANDING, 0)),
        rule("water", DUG, 100, set(STANDING, 0)));
  }

  private static Rule rule(String id, String track, double bound, Effect effect) {
    Expression tracked = value(track, new TrackRef.Fixed(slot(track)));
    return new Rule(
        id,
        id,
        "",
        List.of(),
        List.of(new Effect.When(atLeast(tracked, bound), List.of(effect), List.of())),
        List.of());
  }

  private static Effect set(String track, double amount) {
    return changed(track, Operation.SET, amount);
  }

  private static Effect add(String track, double amount) {
    return changed(track, Operation.ADD, amount);
  }

  private static Effect changed(String track, Operation operation, double amount) {
    return new Change(new TrackRef.Fixed(slot(track)), operation, number(amount), null);
  }
}
