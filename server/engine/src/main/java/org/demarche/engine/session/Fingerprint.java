package org.demarche.engine.session;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.demarche.engine.session.Command.AddMove;
import org.demarche.engine.session.Command.AnswerDeal;
import org.demarche.engine.session.Command.ApproveOrders;
import org.demarche.engine.session.Command.Assess;
import org.demarche.engine.session.Command.AwardDebrief;
import org.demarche.engine.session.Command.CloseTurn;
import org.demarche.engine.session.Command.CounterDeal;
import org.demarche.engine.session.Command.EndSession;
import org.demarche.engine.session.Command.ExtendTurn;
import org.demarche.engine.session.Command.PauseSession;
import org.demarche.engine.session.Command.ProposeDeal;
import org.demarche.engine.session.Command.RemoveMove;
import org.demarche.engine.session.Command.ResumeSession;
import org.demarche.engine.session.Command.RevokeSeat;
import org.demarche.engine.session.Command.RuleMove;
import org.demarche.engine.session.Command.SendMessage;
import org.demarche.engine.session.Command.SetBot;
import org.demarche.engine.session.Command.StartSession;
import org.demarche.engine.session.Command.TakeSeat;
import org.demarche.engine.session.Command.WithdrawOrders;

/**
 * Tells commands apart, by what a client says in them. It is stored, so it must be the same on
 * every machine and for ever: it is a CRC-32C of a text, and the words in that text are constants.
 */
final class Fingerprint {
  private Fingerprint() {}

  static int of(Command command) {
    var text = new StringBuilder();
    // Lengths keep neighbours apart: ("a", "bc") is not ("ab", "c").
    parts(command).forEach(part -> text.append(part.length()).append(':').append(part));
    var checksum = new CRC32C();
    checksum.update(text.toString().getBytes(StandardCharsets.UTF_8));
    return (int) checksum.getValue();
  }

  private static List<String> parts(Command command) {
    return switch (command) {
      // Without the token's hash: a repeat may come with another token.
      case TakeSeat(var code, var name, _) -> parts("take", code, name);
      case RevokeSeat(var seat, var reason) -> parts("revoke", seat, reason);
      case SetBot(int team, boolean active) -> parts("bot", team, active);
      case StartSession() -> parts("start");
      case PauseSession(var reason) -> parts("pause", reason);
      case ResumeSession() -> parts("resume");
      case ExtendTurn(int turn, var by, var reason) -> parts("extend", turn, by, reason);
      case CloseTurn(int turn) -> parts("close", turn);
      case EndSession(var reason) -> parts("end", reason);
      case AddMove(int turn, var move, var parameters, var rationale) ->
          parts("move", turn, move, parameters, rationale);
      case RemoveMove(var id) -> parts("remove", id);
      case ApproveOrders(int turn, int revision) -> parts("approve", turn, revision);
      case WithdrawOrders(int turn) -> parts("withdraw", turn);
      case ProposeDeal(int turn, var deal, var terms, var note) ->
          parts("propose", turn, deal, terms, note);
      case AnswerDeal(var id, var answer) -> parts("answer", id, word(answer));
      case CounterDeal(var id, var terms, var note) -> parts("counter", id, terms, note);
      case SendMessage(var text, var audience) ->
          parts("say", text, audience.everyone(), audience.teams(), audience.control());
      case Assess(int turn, var question, var probabilities, var evidence) ->
          question.isEmpty()
              ? parts("assess", turn, probabilities, evidence)
              : parts("answer-question", turn, question, probabilities, evidence);
      case RuleMove(int team, var id, var parameter, double value, var reason) ->
          parts("rule", team, id, parameter, value, reason);
      case AwardDebrief(int team, double points, var reason) ->
          parts("award", team, points, reason);
    };
  }

  private static String word(Command.Answer answer) {
    return switch (answer) {
      case ACCEPT -> "accept";
      case REJECT -> "reject";
      case WITHDRAW -> "withdraw";
    };
  }

  private static List<String> parts(Object... values) {
    List<String> parts = new ArrayList<>();
    for (Object value : values) {
      if (value instanceof Map<?, ?> map) {
        new TreeMap<>(map).forEach((key, entry) -> parts.addAll(parts(key, entry)));
      } else {
        parts.add(value.toString());
      }
    }
    return parts;
  }
}
