package org.demarche.engine.session;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.demarche.engine.session.Command.AddMove;
import org.demarche.engine.session.Command.AnswerDeal;
import org.demarche.engine.session.Command.AnswerQuiz;
import org.demarche.engine.session.Command.ApproveOrders;
import org.demarche.engine.session.Command.Argue;
import org.demarche.engine.session.Command.Assess;
import org.demarche.engine.session.Command.AwardDebrief;
import org.demarche.engine.session.Command.CloseTurn;
import org.demarche.engine.session.Command.CommentOrders;
import org.demarche.engine.session.Command.CounterDeal;
import org.demarche.engine.session.Command.DropInject;
import org.demarche.engine.session.Command.EditMove;
import org.demarche.engine.session.Command.EndPractice;
import org.demarche.engine.session.Command.EndSession;
import org.demarche.engine.session.Command.EstimateMove;
import org.demarche.engine.session.Command.ExtendTurn;
import org.demarche.engine.session.Command.InviteSeats;
import org.demarche.engine.session.Command.MoveSeat;
import org.demarche.engine.session.Command.OverrideTrack;
import org.demarche.engine.session.Command.PauseSession;
import org.demarche.engine.session.Command.PlanInject;
import org.demarche.engine.session.Command.PlanInjects;
import org.demarche.engine.session.Command.ProposeDeal;
import org.demarche.engine.session.Command.RemoveMove;
import org.demarche.engine.session.Command.ReopenSession;
import org.demarche.engine.session.Command.ReplaceSeat;
import org.demarche.engine.session.Command.ResumeSession;
import org.demarche.engine.session.Command.RevokeSeat;
import org.demarche.engine.session.Command.Rewind;
import org.demarche.engine.session.Command.RuleMove;
import org.demarche.engine.session.Command.SendInject;
import org.demarche.engine.session.Command.SendMessage;
import org.demarche.engine.session.Command.SetLabel;
import org.demarche.engine.session.Command.SetStandIn;
import org.demarche.engine.session.Command.ShiftSchedule;
import org.demarche.engine.session.Command.StartPractice;
import org.demarche.engine.session.Command.StartSession;
import org.demarche.engine.session.Command.TakeSeat;
import org.demarche.engine.session.Command.Tick;
import org.demarche.engine.session.Command.WithdrawOrders;
import org.demarche.engine.whitecell.PlannedInject;

/**
 * Tells commands apart, by what a client says in them. It is stored, so it must be the same on
 * every machine and for ever: it is a CRC-32C of a text, and the words in that text are constants.
 */
final class Fingerprint {
  /** Nothing is said of what is plain, so that repeats of what older servers heard are known. */
  private static final Several NOTHING = new Several(List.of());

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
      case InviteSeats(var invitees, _) -> parts("invite", invitees(invitees));
      case MoveSeat(var seat, var role, int team, boolean head, var reason) ->
          parts("move-seat", seat, role.name(), team, head, reason);
      case ReplaceSeat(var seat, var name, _, var reason) ->
          parts("replace-seat", seat, name, reason);
      case RevokeSeat(var seat, var reason) -> parts("revoke", seat, reason);
      case SetStandIn(int team, var standIn, var policy, var reason) ->
          parts("stand-in", team, standIn.name(), policy, reason);
      case StartSession() -> parts("start");
      case StartPractice() -> parts("practice");
      case EndPractice() -> parts("end-practice");
      case PauseSession(var reason, var until) ->
          until == null ? parts("pause", reason) : parts("pause", reason, until);
      case ResumeSession() -> parts("resume");
      case ExtendTurn(int turn, var by, var reason, var from) ->
          from == null
              ? parts("extend", turn, by, reason)
              : parts("extend", turn, by, reason, from);
      case ShiftSchedule(var by, var reason, var from) ->
          parts("shift", by, reason, from == null ? "" : from);
      case CloseTurn(int turn, var phase) ->
          phase == Phase.PLANNING ? parts("close", turn) : parts("close", turn, phase.name());
      case Tick() -> parts("tick");
      case EndSession(var reason) -> parts("end", reason);
      case ReopenSession(var reason) -> parts("reopen", reason);
      case Rewind(int turn, var reason) -> parts("rewind", turn, reason);
      case AddMove(int turn, var move, var parameters, var rationale, var prediction) ->
          parts(
              "move",
              turn,
              move,
              parameters,
              rationale,
              prediction.equals(Command.Forecast.NONE) ? NOTHING : forecast(prediction));
      case EditMove(var id, int revision, var parameters, var rationale, var prediction) ->
          parts("edit", id, revision, parameters, rationale, forecast(prediction));
      case RemoveMove(var id) -> parts("remove", id);
      case CommentOrders(var move, var text) -> parts("comment", move, text);
      case ApproveOrders(int turn, int revision) -> parts("approve", turn, revision);
      case WithdrawOrders(int turn) -> parts("withdraw", turn);
      case ProposeDeal(int turn, var deal, var terms, var note, var form) ->
          parts("propose", turn, deal, terms, note, form(form));
      case AnswerDeal(var id, var answer) -> parts("answer", id, word(answer));
      case CounterDeal(var id, var terms, var note, var form) ->
          parts("counter", id, terms, note, form(form));
      case SendMessage message -> message(message);
      case SetLabel(var subject, var kind) -> parts("label", subject, kind.name());
      case Assess(int turn, var question, var probabilities, var evidence) ->
          question.isEmpty()
              ? parts("assess", turn, probabilities, evidence)
              : parts("answer-question", turn, question, probabilities, evidence);
      case AnswerQuiz(var question, var option) -> parts("quiz", question, option);
      case Argue(int team, var move, boolean inFavour, var text) ->
          parts("argue", team, move, inFavour, text);
      case EstimateMove(int team, var move, var parameter, double value, var note) ->
          parts("estimate", team, move, parameter, value, note);
      case RuleMove rule -> rule(rule);
      case PlanInject(var inject) -> parts("plan", planned(inject));
      case PlanInjects(var injects) ->
          parts("plan-all", new Several(injects.stream().flatMap(Fingerprint::parts).toList()));
      case DropInject(var inject, var reason) -> parts("drop", inject, reason);
      case SendInject(var inject, var reason) -> parts("inject", inject, reason);
      case OverrideTrack(var slot, double value, var reason) ->
          parts("override", slot, value, reason);
      case AwardDebrief(int team, double points, var reason) ->
          parts("award", team, points, reason);
    };
  }

  /** Parts that belong together. */
  private record Several(List<String> parts) {}

  private static Several invitees(List<Command.Invitee> invitees) {
    List<String> parts = new ArrayList<>();
    for (Command.Invitee person : invitees) {
      parts.addAll(
          parts(person.name(), person.email(), person.role().name(), person.team(), person.head()));
    }
    return new Several(parts);
  }

  private static Several forecast(Command.Forecast forecast) {
    return new Several(parts(forecast.text(), forecast.slot(), forecast.direction().name()));
  }

  private static Several form(Command.DealForm form) {
    if (form.equals(Command.DealForm.PLAIN)) {
      return NOTHING;
    }
    Object expires = form.expires() == null ? "" : form.expires();
    List<String> parts = new ArrayList<>(parts(form.secret(), expires));
    for (DealClause clause : form.clauses()) {
      parts.addAll(parts(clause.visibility().name(), clause.text()));
    }
    return new Several(parts);
  }

  private static Stream<String> parts(PlannedInject inject) {
    return planned(inject).parts().stream();
  }

  private static Several planned(PlannedInject inject) {
    PlannedInject.When when = inject.when();
    List<String> parts = new ArrayList<>();
    parts.addAll(parts(inject.id(), inject.title(), inject.text()));
    parts.addAll(parts(inject.everyone(), inject.teams()));
    parts.addAll(parts(when.turn(), when.at() == null ? "" : when.at(), when.condition()));
    for (PlannedInject.Change change : inject.changes()) {
      parts.addAll(parts(change.slot(), change.operation().name(), change.amount()));
    }
    return new Several(parts);
  }

  private static List<String> message(SendMessage message) {
    Command.MessageAudience audience = message.audience();
    List<String> plain =
        parts("say", message.text(), audience.everyone(), audience.teams(), audience.control());
    if (message.equals(new SendMessage(message.text(), audience)) && audience.seats().isEmpty()) {
      return plain;
    }
    List<String> all = new ArrayList<>(plain);
    all.addAll(
        parts(
            message.kind().name(),
            message.signature().name(),
            message.roleTitle(),
            message.headline(),
            message.replyTo(),
            audience.seats()));
    return all;
  }

  private static List<String> rule(RuleMove rule) {
    List<String> plain =
        parts("rule", rule.team(), rule.id(), rule.parameter(), rule.value(), rule.reason());
    if (rule.publicText().isEmpty() && rule.privateNote().isEmpty()) {
      return plain;
    }
    List<String> all = new ArrayList<>(plain);
    all.addAll(parts(rule.publicText(), rule.privateNote()));
    return all;
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
      if (value instanceof Several several) {
        parts.addAll(several.parts());
      } else if (value instanceof Map<?, ?> map) {
        new TreeMap<>(map).forEach((key, entry) -> parts.addAll(parts(key, entry)));
      } else {
        parts.add(value.toString());
      }
    }
    return parts;
  }
}
