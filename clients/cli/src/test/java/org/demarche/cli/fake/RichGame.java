package org.demarche.cli.fake;

import com.google.rpc.Code;
import java.util.HashMap;
import java.util.Map;
import org.demarche.protocol.v1.Answer;
import org.demarche.protocol.v1.Choice;
import org.demarche.protocol.v1.ChoiceOption;
import org.demarche.protocol.v1.Modifier;
import org.demarche.protocol.v1.MoveInfo;
import org.demarche.protocol.v1.Odds;
import org.demarche.protocol.v1.OrderedMove;
import org.demarche.protocol.v1.Orders;
import org.demarche.protocol.v1.Reveal;
import org.demarche.protocol.v1.RuleMoveRequest;
import org.demarche.protocol.v1.Score;
import org.demarche.protocol.v1.ScorePart;
import org.demarche.protocol.v1.Seat;

/** What a game of {@link Samples#RICH} has beside the usual. */
final class RichGame {
  private final Map<String, Odds> rulings = new HashMap<>();
  private ScorePart debrief =
      ScorePart.newBuilder()
          .setTitle("Debrief")
          .setMaximum(10)
          .setExplanation("Not awarded yet.")
          .build();
  String modifiers = "";

  Choice choice(Orders orders) {
    var chosen =
        orders.getMovesList().stream()
            .map(OrderedMove::getMove)
            .filter(move -> move.equals("help") || move.equals("look_away"))
            .findFirst()
            .orElse("");
    return Choice.newBuilder()
        .setTeam("north")
        .setInject("shipwreck")
        .setQuestion("Help the shipwrecked?")
        .addOptions(option(Samples.HELP))
        .addOptions(option(Samples.LOOK_AWAY))
        .setChosen(chosen)
        .setOtherwise("look_away")
        .build();
  }

  private static ChoiceOption option(MoveInfo move) {
    return ChoiceOption.newBuilder().setMove(move.getId()).setTitle(move.getTitle()).build();
  }

  OrderedMove ordered(String id, String move) {
    var info =
        switch (move) {
          case "help" -> Samples.HELP;
          case "look_away" -> Samples.LOOK_AWAY;
          default -> Samples.SMUGGLE;
        };
    return OrderedMove.newBuilder()
        .setId(id)
        .setMove(info.getId())
        .setTitle(info.getTitle())
        .setFree(info.getFree())
        .build();
  }

  /** A facilitator sees the odds. */
  Orders seenBy(Seat seat, Orders orders) {
    if (seat.getRole() != Seat.Role.ROLE_OWNER) {
      return orders;
    }
    var seen = orders.toBuilder();
    for (var at = 0; at < orders.getMovesCount(); at++) {
      if (orders.getMoves(at).getMove().equals("smuggle")) {
        var id = orders.getMoves(at).getId();
        seen.getMovesBuilder(at).addOdds(rulings.getOrDefault(id, odds(0.5).build()));
      }
    }
    return seen.build();
  }

  private static Odds.Builder odds(double value) {
    return Odds.newBuilder()
        .setParameter("odds")
        .setTitle("Odds")
        .setValue(value)
        .setMinimum(0.1)
        .setMaximum(0.9);
  }

  void rule(RuleMoveRequest request) {
    if (request.getValue() < 0.1 || request.getValue() > 0.9) {
      throw Refusals.field("value", "Odds lies between 0.1 and 0.9.");
    }
    rulings.put(
        request.getId(),
        odds(request.getValue()).setRuled(true).setReason(request.getReason()).build());
  }

  void award(double points, String reason) {
    if (points > 10) {
      throw Refusals.of(
          Code.INVALID_ARGUMENT, "INVALID_FIELD", "The debrief gives a team 0 to 10 points.");
    }
    debrief = debrief.toBuilder().setPoints(points).setExplanation(reason).build();
  }

  Reveal reveal() {
    var reveal =
        Reveal.newBuilder()
            .setSeed("42")
            .addAnswers(
                Answer.newBuilder()
                    .setQuestion("catch")
                    .setTurn(1)
                    .setOption("low")
                    .setQuestionTitle("How large is the catch?")
                    .setOptionTitle("small"))
            .addScores(
                Score.newBuilder()
                    .setTeam("north")
                    .setTotal(40 + debrief.getPoints())
                    .addParts(
                        ScorePart.newBuilder()
                            .setTitle("Interest")
                            .setPoints(40)
                            .setMaximum(50)
                            .setExplanation("25 and what was won"))
                    .addParts(debrief));
    if (!modifiers.isEmpty()) {
      reveal.addModifiers(
          Modifier.newBuilder()
              .setId(modifiers)
              .setTitle("A cold sea")
              .setText("Fish are scarcer."));
    }
    return reveal.build();
  }
}
