package org.demarche.engine.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.testkit.Commands.scout;
import static org.demarche.engine.testkit.Orchard.slot;
import static org.demarche.engine.testkit.ViewPatch.unversioned;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.session.CreateSession;
import org.demarche.engine.session.Deal;
import org.demarche.engine.testkit.Commands;
import org.demarche.engine.testkit.Fair;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.RandomGames;
import org.demarche.engine.testkit.RandomGames.Attempt;
import org.demarche.engine.testkit.RandomGames.Kind;
import org.demarche.engine.testkit.States;
import org.demarche.engine.testkit.Who;
import org.demarche.engine.testkit.tries.AnyGames;
import org.demarche.engine.testkit.tries.OrderTry;
import org.demarche.engine.turn.Values;

/**
 * Two games that differ only in what somebody may not know look the same to that person, moment by
 * moment, but for the version, which is never sent.
 */
class NonInterferenceTest {
  private static final Set<Kind> DRAFTING =
      Set.of(Kind.PLANT, Kind.GUARD, Kind.BURY, Kind.SCOUT, Kind.FEAST, Kind.REMOVE, Kind.ASSESS);

  /** What others do in the open, and are never refused because of what they do in secret. */
  private static final Set<Kind> OPEN =
      Set.of(Kind.SHOUT, Kind.WITHDRAW, Kind.PAUSE, Kind.RESUME, Kind.EXTEND, Kind.CLOSE);

  @Provide
  Arbitrary<List<Attempt>> games() {
    return RandomGames.attempts()
        .filter(attempt -> attempt.kind() != Kind.CLOSE && attempt.kind() != Kind.END)
        .filter(attempt -> attempt.kind() != Kind.APPROVE || attempt.who() == Who.AMBER)
        .list()
        .ofMaxSize(60);
  }

  @Provide
  Arbitrary<Who> viewers() {
    return Arbitraries.of(Who.AMBER, Who.BIRCH, Who.CEDAR, Who.OBSERVER);
  }

  @Property(tries = 300)
  void what_others_do_in_secret_is_not_seen(
      @ForAll("viewers") Who viewer, @ForAll("games") List<Attempt> game) {
    assertUnseen(viewer, game, NonInterferenceTest::secret);
  }

  /** Nothing depends on the rot, nobody looks for it, and nobody else learns what a scout finds. */
  @Property(tries = 300)
  void secret_orders_without_visible_effects_are_not_seen_after_the_turn_either(
      @ForAll("viewers") Who viewer, @ForAll("gamesOfTwoTurns") List<Attempt> game) {
    assertUnseen(
        viewer,
        game,
        (who, attempt, after) -> attempt.kind() == Kind.BURY || attempt.kind() == Kind.SCOUT);
  }

  @Provide
  Arbitrary<List<Attempt>> gamesOfTwoTurns() {
    Arbitrary<List<Attempt>> turn =
        RandomGames.attempts()
            .filter(attempt -> attempt.kind() != Kind.END && attempt.kind() != Kind.CLOSE)
            .filter(attempt -> attempt.kind() != Kind.APPROVE && attempt.kind() != Kind.PAUSE)
            .filter(attempt -> !attempt.command(Play.started()).equals(scout("rot")))
            .list()
            .ofMaxSize(30);
    var close = new Attempt(Who.CONTROL, Kind.CLOSE, 0);
    return Combinators.combine(turn, turn)
        .as(
            (first, second) ->
                Stream.of(first, List.of(close), second, List.of(close))
                    .flatMap(List::stream)
                    .toList());
  }

  /** Tells whether what has been tried is none of the viewer's business. */
  private interface Secrecy {
    boolean secret(Who viewer, Attempt attempt, Play after);
  }

  /**
   * Plays a game twice, the second time without what others do in secret. What else the others do
   * is left out both times unless it is open, because it may depend on what else they have to pay.
   */
  private static void assertUnseen(Who viewer, List<Attempt> game, Secrecy secrecy) {
    Play all = Play.started();
    Play without = Play.started();
    List<ViewChange> seen = new ArrayList<>();
    List<ViewChange> seenWithout = new ArrayList<>();
    for (int index = 0; index < game.size(); index++) {
      Attempt attempt = game.get(index);
      all = all.at(Play.NOON.plusSeconds(60 + index));
      without = without.at(all.now());
      var command = attempt.command(all);
      Play next = all.when(attempt.who(), command).whatever();
      boolean open = attempt.who() == viewer || OPEN.contains(attempt.kind());
      boolean secret = !open && secrecy.secret(viewer, attempt, next);
      if (open || secret) {
        Play nextWithout = secret ? without : without.when(attempt.who(), command).whatever();
        seen.addAll(ViewDiff.changes(all.view(viewer), next.view(viewer)));
        seenWithout.addAll(ViewDiff.changes(without.view(viewer), nextWithout.view(viewer)));
        all = next;
        without = nextWithout;
        assertThat(unversioned(all.view(viewer))).isEqualTo(unversioned(without.view(viewer)));
      }
    }
    assertThat(seen).isEqualTo(seenWithout);
  }

  /** Whether what has been tried is none of the viewer's business. */
  private static boolean secret(Who viewer, Attempt attempt, Play after) {
    if (DRAFTING.contains(attempt.kind()) || attempt.kind() == Kind.REPORT_IN) {
      return true;
    }
    return switch (attempt.kind()) {
      case WHISPER -> attempt.pick() % 3 != viewer.team();
      case SWAP -> !party(viewer, Orchard.SWAP);
      case PACT -> !party(viewer, Orchard.PACT);
      case ACCEPT, REJECT, TAKE_BACK, COUNTER -> {
        List<Deal> deals = after.state().deals();
        yield deals.stream().noneMatch(deal -> party(viewer, deal.kind()));
      }
      default -> false;
    };
  }

  private static boolean party(Who viewer, int kind) {
    DealKind deal = Orchard.scenario().deals().get(kind);
    return deal.parties().contains(viewer.team());
  }

  @Property(tries = 100)
  void the_true_thesis_is_not_seen_before_a_turn_is_resolved(
      @ForAll("viewers") Who viewer, @ForAll("games") List<Attempt> game) {
    Play sun = Play.joined(Play.created(Play.creation("seed", "sun", false)));
    Play storm = Play.joined(Play.created(Play.creation("seed", "storm", false)));

    assertThat(played(sun, game).view(viewer)).isEqualTo(played(storm, game).view(viewer));
  }

  @Property(tries = 100)
  void the_modifiers_that_are_on_are_not_seen_while_nobody_has_played(
      @ForAll("viewers") Who viewer, @ForAll("drafts") List<AnyGames.Attempt> drafts) {
    Play plain = AnyGames.play(fair(List.of()), drafts);
    Play modified = AnyGames.play(fair(List.of("drought")), drafts);

    assertThat(modified.view(viewer)).isEqualTo(plain.view(viewer));
    assertThat(modified.view(Who.CONTROL).reveal().modifiers()).containsExactly(0);
  }

  @Provide
  Arbitrary<List<AnyGames.Attempt>> drafts() {
    return AnyGames.attempts(List.of(OrderTry.values()))
        .filter(attempt -> attempt.what() != OrderTry.APPROVE)
        .list()
        .ofMaxSize(40);
  }

  private static Play fair(List<String> modifiers) {
    CreateSession plain = Play.creation();
    CreateSession request =
        new CreateSession(
            plain.id(),
            "",
            "",
            plain.facilitatorName(),
            plain.facilitatorTokenHash(),
            null,
            plain.thesis(),
            plain.seed(),
            2,
            true,
            modifiers,
            false,
            plain.codes(),
            plain.at());
    return Play.joined(Play.created(Fair.scenario(), request)).after(Who.CONTROL, Commands.start());
  }

  private static Play played(Play joined, List<Attempt> game) {
    return RandomGames.play(joined.after(Who.CONTROL, Commands.start()), game);
  }

  @Property(tries = 50)
  void the_seed_is_not_seen_in_the_lobby(@ForAll("viewers") Who viewer, @ForAll int number) {
    Play one = Play.joined(Play.created(Play.creation("seed", "sun", false)));
    Play other = Play.joined(Play.created(Play.creation("seed" + number, "sun", false)));
    List<SeatView.ObjectiveView> own = one.view(viewer).objectives();

    if (own.equals(other.view(viewer).objectives())) {
      assertThat(other.view(viewer)).isEqualTo(one.view(viewer));
    }
  }

  @Property(tries = 100)
  void the_true_values_are_not_seen_only_the_readings(
      @ForAll("viewers") Who viewer, @ForAll("games") List<Attempt> game, @ForAll double value) {
    Play play = RandomGames.play(Play.started(), game);
    double[] changed = play.state().values().toArray();
    changed[slot("rot")] = value;
    changed[slot("weather")] = value;
    changed[slot("harvest")] = value;
    Play other = new Play(States.with(play.state(), Values.of(changed)), play.log(), play.now());

    assertThat(other.view(viewer)).isEqualTo(play.view(viewer));
  }
}
