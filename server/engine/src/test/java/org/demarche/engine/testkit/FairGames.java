package org.demarche.engine.testkit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.OrderedMove;

/** Generates games of {@link Fair} from what it has beyond {@link Orchard}. */
public final class FairGames {
  private FairGames() {}

  /** Something somebody tries. */
  public record Attempt(Who who, Kind kind, int pick) {

    /** The command in this position. */
    public Command command(Play play) {
      int team = pick % 3;
      double share = pick % 11 / 10.0;
      return switch (kind) {
        case GAMBLE -> Commands.gamble();
        case ERRAND -> Commands.move("errand", Map.of());
        case CHOOSE -> Commands.move(pick % 2 == 0 ? "reply" : "silence", Map.of());
        case BOAST -> Commands.move("boast", Map.of("claim", "Boast " + pick));
        case EDIT -> WhiteCell.edit(moveId(play, team), Map.of("claim", "Edit " + pick), "");
        case COMMENT -> new Command.CommentOrders("", "Remark " + pick);
        case ARGUE -> WhiteCell.argue(team, moveId(play, team), "Argument " + pick);
        case ESTIMATE -> WhiteCell.estimate(team, moveId(play, team), share);
        case INJECT -> WhiteCell.send(List.of("frost", "letter", "visit").get(team));
        case OVERRIDE ->
            WhiteCell.override(List.of("harvest", "rot", "larder.birch").get(team), share * 10);
        case REMOVE -> Commands.remove(moveId(play, team));
        case RULE -> Commands.rule(team, moveId(play, team), share);
        case ANSWER -> Commands.answer("rich", Map.of("yes", share, "no", 1 - share));
        case GUESS -> Commands.answer("crop", Map.of("low", share, "high", 1 - share));
        case ASSESS -> Commands.assess(share, 1 - share);
        case KITE -> Commands.propose("kite", Map.of());
        case ACCEPT -> Commands.accept(play.state().deals().isEmpty() ? "none" : play.deal());
        case CLOSE -> new Command.CloseTurn(0);
        case END -> Commands.end();
        case AWARD -> Commands.award(team, share * 6);
      };
    }

    private static String moveId(Play play, int team) {
      List<OrderedMove> moves = play.state().teams().get(team).moves();
      return moves.isEmpty() ? "none" : moves.getFirst().id();
    }
  }

  /** What may be tried. */
  public enum Kind {
    GAMBLE,
    BOAST,
    EDIT,
    COMMENT,
    ARGUE,
    ESTIMATE,
    INJECT,
    OVERRIDE,
    ERRAND,
    CHOOSE,
    REMOVE,
    RULE,
    ANSWER,
    GUESS,
    ASSESS,
    KITE,
    ACCEPT,
    CLOSE,
    END,
    AWARD
  }

  public static Arbitrary<Attempt> attempts() {
    return Combinators.combine(
            Arbitraries.of(Who.AMBER, Who.BIRCH, Who.CEDAR, Who.CONTROL),
            Arbitraries.of(Kind.values()),
            Arbitraries.integers().between(0, 30))
        .as(FairGames::byWhoMay);
  }

  /** White cell's commands come from it, most of the time. */
  private static Attempt byWhoMay(Who who, Kind kind, int pick) {
    Set<Kind> ofWhiteCell =
        Set.of(Kind.RULE, Kind.AWARD, Kind.CLOSE, Kind.ESTIMATE, Kind.INJECT, Kind.OVERRIDE);
    boolean white = ofWhiteCell.contains(kind);
    return new Attempt(white || (kind == Kind.END && pick < 3) ? Who.CONTROL : who, kind, pick);
  }
}
