package org.demarche.engine.testkit.tries;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.demarche.engine.model.OrderDemands;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.TalkRules;
import org.demarche.engine.session.Request;
import org.demarche.engine.session.Schedule;
import org.demarche.engine.session.Seat;
import org.demarche.engine.session.SessionOptions;
import org.demarche.engine.session.SessionOptions.Demand;
import org.demarche.engine.session.StandIn;
import org.demarche.engine.testkit.Answer;
import org.demarche.engine.testkit.Cast;
import org.demarche.engine.testkit.Classroom;
import org.demarche.engine.testkit.Fair;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.WhiteCell;
import org.demarche.engine.view.SeatView;
import org.demarche.engine.view.Views;

/**
 * Generates games in which everybody tries everything. All positions in them can be reached by
 * playing.
 *
 * <p>They are games of {@link Classroom}'s scenario with offices and unsigned words, with all kinds
 * of facilitators, all phases of a turn, and stand-ins for who stays away.
 */
public final class AnyGames {
  private static final SessionOptions OPTIONS =
      new SessionOptions(
          new Schedule(Duration.ofMinutes(2), Duration.ofMinutes(3), null, List.of()),
          Demand.SCENARIO,
          Demand.SCENARIO,
          false,
          StandIn.HOLD,
          Duration.ofMinutes(2),
          List.of(),
          "",
          "");

  private AnyGames() {}

  /**
   * Something somebody tries.
   *
   * @param pick see {@link Try#command}
   */
  public record Attempt(Anybody who, Try what, int pick) {

    /** What comes of it in this position. */
    public Answer in(Play play) {
      Play then = what.moment(play);
      return then.when(who.caller(), what.command(then, pick));
    }

    /** The same under a request id. */
    public Answer in(Play play, String requestId) {
      Play then = what.moment(play);
      return then.when(new Request(who.caller(), requestId, then.now(), what.command(then, pick)));
    }
  }

  /** Everything that can be tried. */
  public static List<Try> tries() {
    return Stream.<Try[]>of(
            OrderTry.values(),
            DealTry.values(),
            TalkTry.values(),
            WhiteCellTry.values(),
            SeatTry.values(),
            ClockTry.values())
        .flatMap(Stream::of)
        .toList();
  }

  public static Scenario scenario() {
    var offices = new TalkRules(true, List.of(List.of("Gardener"), List.of("Gardener")));
    return Classroom.scenario()
        .with(Fair.scenario().conduct())
        .with(offices)
        .with(OrderDemands.NONE, WhiteCell::read);
  }

  /** Everybody is there; the game has not begun. */
  public static Play lobby() {
    return lobby(OPTIONS);
  }

  /** The same of a session with other options. */
  public static Play lobby(SessionOptions options) {
    return Cast.joined(Play.joined(Play.created(scenario(), Classroom.creation(options))));
  }

  public static Arbitrary<Attempt> attempts() {
    return attempts(tries());
  }

  /** Attempts of these kinds alone. */
  public static Arbitrary<Attempt> attempts(List<Try> tries) {
    List<Tuple.Tuple2<Integer, Try>> weighted =
        tries.stream().map(what -> Tuple.of(what.weight(), what)).toList();
    Arbitrary<Integer> picks = Arbitraries.integers().between(0, 59);
    return Arbitraries.frequency(weighted)
        .flatMap(
            what ->
                Combinators.combine(who(what), picks)
                    .as((who, pick) -> new Attempt(who, what, fitting(what, who, pick))));
  }

  /** Moves are picked by the team that has drafted them. */
  private static int fitting(Try what, Anybody who, int pick) {
    return what.ofOwnMove() && who.team() >= 0 ? pick - Pick.team(pick) + who.team() : pick;
  }

  private static Arbitrary<Anybody> who(Try what) {
    return Arbitraries.frequencyOf(
        Tuple.of(9, Arbitraries.of(what.usual())), Tuple.of(1, Arbitraries.of(Anybody.values())));
  }

  /** Most games are begun at once, some are practised first. */
  public static Arbitrary<List<Attempt>> games() {
    var start = new Attempt(Anybody.OWNER, ClockTry.START, 0);
    var practice = new Attempt(Anybody.OWNER, ClockTry.PRACTICE, 0);
    var back = new Attempt(Anybody.OWNER, ClockTry.END_PRACTICE, 0);
    var read = new Attempt(Anybody.OWNER, ClockTry.CLOSE, 0);
    Arbitrary<List<Attempt>> rest = ofAnyLength(attempts(), 80);
    return Arbitraries.frequencyOf(
        Tuple.of(8, rest.map(played -> joined(List.of(start, read), played))),
        Tuple.of(1, rest),
        Tuple.of(
            1,
            Combinators.combine(ofAnyLength(attempts(), 15), rest)
                .as(
                    (practised, played) ->
                        joined(
                            joined(List.of(practice, read), practised),
                            joined(List.of(back, start, read), played)))));
  }

  /** Long games are as frequent as short ones. */
  public static Arbitrary<List<Attempt>> ofAnyLength(Arbitrary<Attempt> attempts, int longest) {
    return attempts.list().ofMaxSize(longest).withSizeDistribution(RandomDistribution.uniform());
  }

  private static List<Attempt> joined(List<Attempt> first, List<Attempt> second) {
    List<Attempt> joined = new ArrayList<>(first);
    joined.addAll(second);
    return joined;
  }

  /** The game as it stands after what was not refused. */
  public static Play play(List<Attempt> attempts) {
    return play(lobby(), attempts);
  }

  public static Play play(Play start, List<Attempt> attempts) {
    Play play = start;
    for (Attempt attempt : attempts) {
      play = attempt.in(play).whatever();
    }
    return play;
  }

  /** What somebody who has a seat sees, wherever the seat is by now. */
  public static SeatView view(Play play, Anybody who) {
    return Views.view(play.scenario(), play.state(), seat(play, who));
  }

  public static Seat seat(Play play, Anybody who) {
    return play.state().seats().stream()
        .filter(seat -> seat.id().equals(who.seat()))
        .findFirst()
        .orElseThrow();
  }
}
