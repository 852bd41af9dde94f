package org.demarche.engine.testkit;

import static org.demarche.engine.testkit.Commands.accept;
import static org.demarche.engine.testkit.Commands.approve;
import static org.demarche.engine.testkit.Commands.assess;
import static org.demarche.engine.testkit.Commands.bury;
import static org.demarche.engine.testkit.Commands.counter;
import static org.demarche.engine.testkit.Commands.feast;
import static org.demarche.engine.testkit.Commands.guard;
import static org.demarche.engine.testkit.Commands.pause;
import static org.demarche.engine.testkit.Commands.plant;
import static org.demarche.engine.testkit.Commands.propose;
import static org.demarche.engine.testkit.Commands.reject;
import static org.demarche.engine.testkit.Commands.remove;
import static org.demarche.engine.testkit.Commands.resume;
import static org.demarche.engine.testkit.Commands.say;
import static org.demarche.engine.testkit.Commands.scout;
import static org.demarche.engine.testkit.Commands.swap;
import static org.demarche.engine.testkit.Commands.takeBack;
import static org.demarche.engine.testkit.Commands.tellAll;
import static org.demarche.engine.testkit.Commands.withdraw;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Command.MessageAudience;
import org.demarche.engine.session.Deal;
import org.demarche.engine.session.OrderedMove;

/** Generates games of {@link Orchard}: all positions in them can be reached by playing. */
public final class RandomGames {
  private RandomGames() {}

  /**
   * Something somebody tries. Deals and moves are named by their place, because ids are not known
   * beforehand.
   */
  public record Attempt(Who who, Kind kind, int pick) {

    /** The command in this position. */
    public Command command(Play play) {
      return switch (kind) {
        case PLANT -> plant(1 + pick % 3);
        case GUARD -> guard();
        case BURY -> bury(pick % 2 == 0 ? "deep" : "shallow");
        case SCOUT -> scout(List.of("weather", "well", "rot").get(pick % 3));
        case FEAST -> feast(List.of("amber", "birch", "cedar").get(pick % 3));
        case REMOVE -> remove(moveId(play));
        case SWAP -> swap(pick % 2 == 0 ? "apples" : "pears");
        case PACT -> propose("pact", Map.of());
        case UNION -> propose("union", Map.of());
        case ACCEPT -> accept(dealId(play));
        case REJECT -> reject(dealId(play));
        case TAKE_BACK -> takeBack(dealId(play));
        case COUNTER -> counter(dealId(play), "pears");
        case WHISPER -> say("psst " + pick, pick % 3);
        case REPORT_IN ->
            new Command.SendMessage("sir", new MessageAudience(false, List.of(), true));
        case SHOUT -> tellAll("hear " + pick);
        case ASSESS -> assess(pick % 11 / 10.0, 1 - pick % 11 / 10.0);
        case APPROVE -> approve();
        case WITHDRAW -> withdraw();
        case PAUSE -> pause();
        case RESUME -> resume();
        case EXTEND -> new Command.ExtendTurn(0, Duration.ofMinutes(1 + pick), "more time");
        case CLOSE -> new Command.CloseTurn(0);
        case END -> new Command.EndSession("over");
      };
    }

    private String dealId(Play play) {
      List<Deal> deals = play.state().deals();
      return deals.isEmpty() ? "none" : deals.get(pick % deals.size()).id();
    }

    private String moveId(Play play) {
      List<OrderedMove> moves = play.state().teams().get(pick % 3).moves();
      return moves.isEmpty() ? "none" : moves.getFirst().id();
    }
  }

  /** What may be tried, the common things first. */
  public enum Kind {
    PLANT,
    GUARD,
    BURY,
    SCOUT,
    FEAST,
    REMOVE,
    SWAP,
    PACT,
    UNION,
    ACCEPT,
    REJECT,
    TAKE_BACK,
    COUNTER,
    WHISPER,
    REPORT_IN,
    SHOUT,
    ASSESS,
    APPROVE,
    WITHDRAW,
    PAUSE,
    RESUME,
    EXTEND,
    CLOSE,
    END
  }

  public static Arbitrary<Attempt> attempts() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(6, Who.AMBER),
                Tuple.of(6, Who.BIRCH),
                Tuple.of(6, Who.CEDAR),
                Tuple.of(2, Who.CONTROL),
                Tuple.of(1, Who.OBSERVER)),
            kinds(),
            Arbitraries.integers().between(0, 30))
        .as(Attempt::new);
  }

  private static Arbitrary<Kind> kinds() {
    List<Kind> rare = List.of(Kind.END, Kind.PAUSE);
    return Arbitraries.frequencyOf(
        Tuple.of(40, Arbitraries.of(Kind.values()).filter(kind -> !rare.contains(kind))),
        Tuple.of(12, Arbitraries.of(Kind.ACCEPT, Kind.APPROVE)),
        Tuple.of(1, Arbitraries.of(rare)));
  }

  public static Arbitrary<List<Attempt>> games() {
    return attempts().list().ofMinSize(0).ofMaxSize(80);
  }

  /** The game as it stands after what was not refused. */
  public static Play play(Play start, List<Attempt> attempts) {
    Play play = start;
    for (Attempt attempt : attempts) {
      play = play.when(attempt.who(), attempt.command(play)).whatever();
    }
    return play;
  }
}
