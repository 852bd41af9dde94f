package org.demarche.api.mapping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Inject;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Question;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Deal;
import org.demarche.engine.session.Message;
import org.demarche.engine.session.OrderedMove;
import org.demarche.engine.session.QuizAnswer;
import org.demarche.engine.session.Seat;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.session.Stage;
import org.demarche.engine.session.StandIn;
import org.demarche.engine.session.TeamState;
import org.demarche.protocol.v1.MemberDesk;
import org.demarche.protocol.v1.TeamDesk;
import org.demarche.protocol.v1.TeamDesk.Status;
import org.demarche.session.Presence;

/** How the teams of a session stand: counts and names, and nothing of what they say or order. */
public final class DeskMapper {
  private final Scenario scenario;
  private final SessionState state;
  private final Map<String, Instant> seen;
  private final Instant now;
  private final boolean late;

  /**
   * @param seen when each seat was connected last
   * @param late whether a team that has not approved is late
   */
  public DeskMapper(
      Scenario scenario, SessionState state, Map<String, Instant> seen, Instant now, boolean late) {
    this.scenario = scenario;
    this.state = state;
    this.seen = seen;
    this.now = now;
    this.late = late;
  }

  /** One team. */
  public TeamDesk team(int team) {
    TeamState own = state.teams().get(team);
    List<Message> sent = state.messages().stream().filter(it -> it.team() == team).toList();
    return TeamDesk.newBuilder()
        .setTeam(scenario.actors().get(team).id())
        .setStatus(status(team))
        .setStandIn(EnumMapper.standIn(own.standIn()))
        .addAllMembers(members(team).stream().map(this::member).toList())
        .setMoves(own.moves().size())
        .setMessagesInTurn((int) sent.stream().filter(it -> it.turn() == state.turn()).count())
        .setMessages(sent.size())
        .addAllMissing(missing(team))
        .build();
  }

  /** How many free-text moves in drafts and orders have no ruling yet. */
  public int unruled() {
    int unruled = 0;
    for (TeamState team : state.teams()) {
      for (OrderedMove ordered : team.moves()) {
        boolean open =
            scenario.moves().get(ordered.move()).parameters().stream()
                .filter(parameter -> parameter.kind() instanceof Parameter.Kind.Umpire)
                .anyMatch(
                    parameter ->
                        ordered.rulings().stream()
                            .noneMatch(ruling -> ruling.parameter().equals(parameter.id())));
        unruled += open ? 1 : 0;
      }
    }
    return unruled;
  }

  private Status status(int team) {
    TeamState own = state.teams().get(team);
    if (own.standIn() != StandIn.NONE) {
      return Status.STATUS_STOOD_IN;
    }
    if (members(team).isEmpty()) {
      return Status.STATUS_EMPTY;
    }
    if (own.approved()) {
      return Status.STATUS_APPROVED;
    }
    if (late) {
      return Status.STATUS_LATE;
    }
    return own.active() || !own.moves().isEmpty() ? Status.STATUS_DRAFTING : Status.STATUS_IDLE;
  }

  private List<Seat> members(int team) {
    return state.seats().stream().filter(seat -> seat.team() == team && !seat.revoked()).toList();
  }

  private MemberDesk member(Seat seat) {
    List<QuizAnswer> quiz =
        state.quiz().stream().filter(answer -> answer.seat().equals(seat.id())).toList();
    MemberDesk.Builder member =
        MemberDesk.newBuilder()
            .setSeat(ResourceNames.seat(state.setup().id(), seat.id()))
            .setDisplayName(seat.displayName())
            .setHead(seat.head())
            .setQuizAnswered(quiz.size())
            .setQuizRight((int) quiz.stream().filter(QuizAnswer::right).count());
    Instant last = seen.get(seat.id());
    if (last != null) {
      member.setOnline(Presence.isThere(last, now)).setLastSeen(TimeMapper.timestamp(last));
    }
    return member.build();
  }

  /** In planning, what the team still owes. */
  private List<String> missing(int team) {
    boolean planning =
        state.stage() instanceof Stage.Planning || state.stage() instanceof Stage.Paused;
    List<String> missing = new ArrayList<>();
    if (!planning || state.teams().get(team).standIn() != StandIn.NONE) {
      return missing;
    }
    if (scenario.hasRivalTheses() && !assessed(team, "")) {
      missing.add("an assessment");
    }
    for (Question question : scenario.questions()) {
      if (!assessed(team, question.id())) {
        missing.add("an answer to '%s'".formatted(question.title()));
      }
    }
    choices(team, missing);
    for (Deal deal : state.deals()) {
      DealKind kind = scenario.deals().get(deal.kind());
      if (deal.state() == Deal.State.PROPOSED
          && kind.parties().contains(team)
          && !deal.acceptedBy().contains(team)) {
        missing.add("an answer to '%s' (%s)".formatted(kind.title(), deal.id()));
      }
    }
    if (!state.teams().get(team).approved()) {
      missing.add("approval of its orders");
    }
    return missing;
  }

  private boolean assessed(int team, String question) {
    return state.assessments().stream()
        .anyMatch(
            given ->
                given.team() == team
                    && given.turn() == state.turn()
                    && given.question().equals(question));
  }

  private void choices(int team, List<String> missing) {
    List<Integer> drafted =
        state.teams().get(team).moves().stream().map(OrderedMove::move).toList();
    for (int index : state.openingInjects()) {
      for (Inject.Choice choice : scenario.injects().get(index).choices()) {
        if (choice.team() == team && choice.options().stream().noneMatch(drafted::contains)) {
          missing.add("a choice on '%s'".formatted(scenario.injects().get(index).title()));
        }
      }
    }
  }
}
