package org.demarche.api.mapping;

import com.google.protobuf.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.demarche.api.refusal.Refusals;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Command.MessageAudience;
import org.demarche.engine.session.DealClause;
import org.demarche.engine.session.Label;
import org.demarche.engine.session.Message;
import org.demarche.protocol.v1.Audience;
import org.demarche.protocol.v1.CounterDealRequest;
import org.demarche.protocol.v1.DealForm;
import org.demarche.protocol.v1.ProposeDealRequest;
import org.demarche.protocol.v1.SendMessageRequest;
import org.demarche.protocol.v1.SetLabelRequest;

/** What clients say, offer and note, as the engine's commands; see {@link CommandMapper}. */
public final class TalkRequests {
  private static final int NO_TEAM = -1;

  private final CommandMapper commands;

  TalkRequests(CommandMapper commands) {
    this.commands = commands;
  }

  /**
   * @param session id of the sender's
   */
  public Command sendMessage(String session, SendMessageRequest request) {
    Message.Kind kind = TalkEnums.kind(request.getKind());
    if (kind == null) {
      throw Refusals.ofField(
          "kind", "Say KIND_TALK, KIND_COMMUNIQUE, KIND_BROADCAST, KIND_QUESTION or KIND_ANSWER.");
    }
    return new Command.SendMessage(
        request.getText(),
        audience(session, request.getAudience()),
        kind,
        signature(request),
        request.getRoleTitle(),
        request.getHeadline(),
        request.getReplyTo());
  }

  private static Message.Signature signature(SendMessageRequest request) {
    boolean role = !request.getRoleTitle().isEmpty();
    if (role && request.getAnonymous()) {
      throw Refusals.ofField(
          "anonymous", "A message is signed with an office or with nothing. Leave one out.");
    }
    return request.getAnonymous()
        ? Message.Signature.ANONYMOUS
        : role ? Message.Signature.ROLE : Message.Signature.PERSON;
  }

  private MessageAudience audience(String session, Audience audience) {
    return new MessageAudience(
        audience.getEveryone(),
        audience.getTeamsList().stream()
            .map(team -> commands.team("audience.teams", team))
            .toList(),
        audience.getControl(),
        audience.getSeatsList().stream().map(name -> seat(session, name)).toList());
  }

  private static String seat(String session, String name) {
    ResourceNames.SeatName seat = ResourceNames.parseSeat(name);
    if (seat == null || !seat.session().equals(session)) {
      throw Refusals.ofField(
          "audience.seats",
          "'%s' names no seat of this session; it must be %s."
              .formatted(name, ResourceNames.seat(session, "{seat}")));
    }
    return seat.seat();
  }

  public Command proposeDeal(ProposeDealRequest request) {
    return new Command.ProposeDeal(
        request.getTurn(),
        request.getDeal(),
        request.getTermsMap(),
        request.getNote(),
        form(request.getForm()));
  }

  public Command counterDeal(CounterDealRequest request) {
    return new Command.CounterDeal(
        request.getId(), request.getTermsMap(), request.getNote(), form(request.getForm()));
  }

  private static Command.DealForm form(DealForm form) {
    List<DealClause> clauses = new ArrayList<>();
    for (org.demarche.protocol.v1.DealClause clause : form.getClausesList()) {
      DealClause.Visibility visibility = TalkEnums.visibility(clause.getVisibility());
      if (visibility == null) {
        throw Refusals.ofField(
            "form.clauses.visibility",
            "Say who reads a clause: VISIBILITY_PUBLIC, VISIBILITY_PARTIES or VISIBILITY_HIDDEN.");
      }
      clauses.add(new DealClause(NO_TEAM, visibility, clause.getText()));
    }
    return new Command.DealForm(
        form.getSecret(), form.hasExpireTime() ? expiry(form.getExpireTime()) : null, clauses);
  }

  private static Instant expiry(Timestamp time) {
    try {
      return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    } catch (DateTimeException | ArithmeticException _) {
      throw Refusals.ofField("form.expire_time", "This is no point in time.");
    }
  }

  public Command setLabel(SetLabelRequest request) {
    Label.Kind kind = TalkEnums.labelKind(request.getKind());
    if (kind == null) {
      throw Refusals.ofField(
          "kind",
          "Say KIND_SINCERE or KIND_BLUFF of your own words, KIND_BELIEVED or KIND_DOUBTED of"
              + " others', KIND_NONE to take a note back.");
    }
    return new Command.SetLabel(request.getSubject(), kind);
  }
}
