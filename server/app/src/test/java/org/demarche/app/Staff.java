package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Timestamp;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.demarche.protocol.v1.Adjudication;
import org.demarche.protocol.v1.ArgueRequest;
import org.demarche.protocol.v1.CloseTurnRequest;
import org.demarche.protocol.v1.EstimateMoveRequest;
import org.demarche.protocol.v1.ExtendTurnRequest;
import org.demarche.protocol.v1.GetDeskRequest;
import org.demarche.protocol.v1.ImportInjectsRequest;
import org.demarche.protocol.v1.ImportRosterRequest;
import org.demarche.protocol.v1.JoinCode;
import org.demarche.protocol.v1.ListInjectsRequest;
import org.demarche.protocol.v1.Message;
import org.demarche.protocol.v1.OverrideTrackRequest;
import org.demarche.protocol.v1.PauseSessionRequest;
import org.demarche.protocol.v1.PlanInjectRequest;
import org.demarche.protocol.v1.PlannedInject;
import org.demarche.protocol.v1.PreviewInjectRequest;
import org.demarche.protocol.v1.ReplaceSeatRequest;
import org.demarche.protocol.v1.ResumeSessionRequest;
import org.demarche.protocol.v1.RevokeSeatRequest;
import org.demarche.protocol.v1.RewindRequest;
import org.demarche.protocol.v1.RosterEntry;
import org.demarche.protocol.v1.RuleMoveRequest;
import org.demarche.protocol.v1.SendInjectRequest;
import org.demarche.protocol.v1.SendMessageRequest;
import org.demarche.protocol.v1.Session;
import org.demarche.protocol.v1.StartSessionRequest;
import org.demarche.protocol.v1.TrackChange;

/** What those who run one world do. */
final class Staff {
  private final Classroom classroom;
  private final World world;

  Staff(Classroom classroom, World world) {
    this.classroom = classroom;
    this.world = world;
  }

  private org.demarche.api.testkit.ApiClient client(String person) {
    return world.person(person).client();
  }

  // The clock

  void start() {
    var request =
        StartSessionRequest.newBuilder()
            .setRequestId(classroom.id())
            .setName(world.session())
            .build();
    world.twice(() -> client("controller").sessions().startSession(request));
  }

  /** Everybody reads why and until when; nobody can order meanwhile. */
  void pauseAndResume() {
    Instant until = classroom.clock().instant().plus(Duration.ofHours(1));
    var pause =
        PauseSessionRequest.newBuilder()
            .setRequestId(classroom.id())
            .setName(world.session())
            .setReason("Fire drill")
            .setUntil(timestamp(until))
            .build();
    world.twice(() -> client("controller").sessions().pauseSession(pause));
    for (String name : world.names()) {
      Session session = world.person(name).view().getSession();
      assertThat(session.getPauseReason()).isEqualTo("Fire drill");
      assertThat(session.getPausedUntil()).isEqualTo(timestamp(until));
    }
    classroom.clock().advance(Duration.ofMinutes(10));
    var resume =
        ResumeSessionRequest.newBuilder()
            .setRequestId(classroom.id())
            .setName(world.session())
            .build();
    world.twice(() -> client("controller").sessions().resumeSession(resume));
  }

  /** Two clicks, with request ids of their own, extend once. */
  void extend() {
    Timestamp seen = world.sessionNow().getDeadline();
    var click =
        ExtendTurnRequest.newBuilder()
            .setName(world.session())
            .setTurn(world.sessionNow().getTurn())
            .setMinutes(15)
            .setReason("The projector failed")
            .setFromDeadline(seen)
            .setRequestId(classroom.id())
            .build();
    world.twice(() -> client("controller").sessions().extendTurn(click));
    Timestamp extended = world.sessionNow().getDeadline();
    client("controller")
        .sessions()
        .extendTurn(click.toBuilder().setRequestId(classroom.id()).build());
    assertThat(world.sessionNow().getDeadline()).isEqualTo(extended);
    assertThat(extended.getSeconds() - seen.getSeconds()).isEqualTo(15 * 60);
  }

  void rewind(int turn) {
    var request =
        RewindRequest.newBuilder()
            .setRequestId(classroom.id())
            .setName(world.session())
            .setTurn(turn)
            .setReason("A rule was misread")
            .build();
    world.twice(() -> client(World.OWNER).sessions().rewind(request));
    assertThat(world.sessionNow().getTurn()).isEqualTo(turn);
  }

  // Seats

  /** The seat is worthless at once; its next holder gets a code of its own. */
  void revokeAndReplace(String name) {
    Person person = world.person(name);
    String seat = person.view().getSeat().getName();
    var revoke =
        RevokeSeatRequest.newBuilder()
            .setRequestId(classroom.id())
            .setName(seat)
            .setReason("Left the course")
            .build();
    client("controller").sessions().revokeSeat(revoke);
    client("controller").sessions().revokeSeat(revoke);
    assertThatThrownBy(person::view).isInstanceOf(StatusRuntimeException.class);
    world.remove(name);
    var replace =
        ReplaceSeatRequest.newBuilder()
            .setRequestId(classroom.id())
            .setName(seat)
            .setDisplayName(name)
            .setReason("Somebody has joined the course")
            .build();
    JoinCode code =
        world.twice(() -> client("controller").classes().replaceSeat(replace)).getJoinCode();
    world.add(
        classroom.join(RosterEntry.newBuilder().setDisplayName(name).setJoinCode(code).build()));
  }

  void letLateJoinerIn() {
    var request =
        ImportRosterRequest.newBuilder()
            .setRequestId(classroom.id())
            .setParent(world.session())
            .setCsv("name,team\nrussia3,russia\n")
            .build();
    var added =
        world.twice(() -> client("controller").classes().importRoster(request)).getAddedList();
    assertThat(added).hasSize(1);
    world.add(classroom.join(added.getFirst()));
  }

  // White cell

  /** Six injects: two by hand, one by turn, one by condition, two from a table. */
  void planInjects() {
    plan(inject("strike").addTeams("russia").addTeams("united_states").setText(secretNews()));
    plan(inject("storm").setEveryone(true).setTurn(3).setText("A storm closes the ports."));
    plan(
        inject("cable")
            .setEveryone(true)
            .setText("A cable is found cut.")
            .setCondition("turn >= 5.0 && (narratives > 0.0 || oil < 0.0)")
            .addChanges(
                TrackChange.newBuilder()
                    .setTrack("narratives")
                    .setOperation(TrackChange.Operation.OPERATION_ADD)
                    .setAmount(0.5)));
    var request =
        ImportInjectsRequest.newBuilder()
            .setRequestId(classroom.id())
            .setParent(world.session())
            .setCsv(
                """
                id,title,text,audience,turn,time,when,changes
                concert,A concert,An orchestra tours the coast.,everyone,4,,,narratives + -0.2
                visit,A visit,A former minister travels.,russia china,,,,
                """)
            .build();
    world.twice(() -> client(World.WHITE_CELL).whiteCell().importInjects(request));
  }

  /** Not sent yet, so that nobody but white cell may read it. */
  private String secretNews() {
    return "Dockers strike: " + world.secretOf(Set.of("russia", "united_states"));
  }

  private static PlannedInject.Builder inject(String id) {
    return PlannedInject.newBuilder().setId(id).setTitle("News of " + id);
  }

  private void plan(PlannedInject.Builder inject) {
    var request =
        PlanInjectRequest.newBuilder()
            .setRequestId(classroom.id())
            .setParent(world.session())
            .setInject(inject)
            .build();
    world.twice(() -> client(World.WHITE_CELL).whiteCell().planInject(request));
  }

  /** What is done by hand in a turn. */
  void during(int turn) {
    switch (turn) {
      case 2 -> {
        send("strike");
        broadcast();
      }
      case 4 -> override();
      case 5 -> send(ofScenario());
      case 6 -> send("visit");
      default -> {}
    }
    answerQuestions();
  }

  /** One of the scenario's that has not happened. */
  private String ofScenario() {
    return client(World.WHITE_CELL)
        .whiteCell()
        .listInjects(ListInjectsRequest.newBuilder().setParent(world.session()).build())
        .getInjectsList()
        .stream()
        .filter(inject -> inject.getOfScenario())
        .filter(inject -> inject.getState() == PlannedInject.State.STATE_PLANNED)
        .findFirst()
        .orElseThrow()
        .getId();
  }

  private void send(String inject) {
    var preview =
        client(World.WHITE_CELL)
            .whiteCell()
            .previewInject(
                PreviewInjectRequest.newBuilder()
                    .setName(world.session())
                    .setInject(inject)
                    .build());
    assertThat(preview.getReadersCount()).isEqualTo(Classroom.TEAMS.size() + 1);
    var request =
        SendInjectRequest.newBuilder()
            .setRequestId(classroom.id())
            .setName(world.session())
            .setInject(inject)
            .setReason("To see who reacts")
            .build();
    world.twice(() -> client(World.WHITE_CELL).whiteCell().sendInject(request));
  }

  private void broadcast() {
    var request =
        SendMessageRequest.newBuilder()
            .setRequestId(classroom.id())
            .setKind(Message.Kind.KIND_BROADCAST)
            .setText("Coffee is served.")
            .build();
    world.messageSent();
    world.twice(() -> client("controller").play().sendMessage(request));
  }

  private void override() {
    var request =
        OverrideTrackRequest.newBuilder()
            .setRequestId(classroom.id())
            .setName(world.session())
            .setTrack("narratives")
            .setValue(5)
            .setReason("An effect was entered wrongly")
            .build();
    world.twice(() -> client(World.WHITE_CELL).whiteCell().overrideTrack(request));
  }

  /** The first to its team, the others to all. */
  private void answerQuestions() {
    List<Message> open =
        client(World.WHITE_CELL)
            .whiteCell()
            .getDesk(GetDeskRequest.newBuilder().setName(world.session()).build())
            .getDesk()
            .getQuestionsList();
    for (Message question : open) {
      var request =
          SendMessageRequest.newBuilder()
              .setRequestId(classroom.id())
              .setKind(Message.Kind.KIND_ANSWER)
              .setReplyTo(question.getId())
              .setText("Yes: " + world.secretOf(Set.of(question.getTeam()), "controller"))
              .build();
      world.messageSent();
      world.twice(() -> client(World.WHITE_CELL).play().sendMessage(request));
    }
  }

  // Adjudication

  /** Teams argue, three umpires estimate blind, white cell accepts or alters. */
  void judge() {
    int turn = world.sessionNow().getTurn();
    for (Adjudication move : world.person(World.WHITE_CELL).view().getAdjudicationsList()) {
      for (String team : world.teamsAtTheTable()) {
        argue(move, team);
      }
      estimate(move, "umpire1", 0.3);
      estimate(move, "umpire2", 0.5);
      estimate(move, "umpire3", 0.8);
      rule(move, turn);
    }
    var close =
        CloseTurnRequest.newBuilder()
            .setRequestId(classroom.id())
            .setName(world.session())
            .setTurn(turn)
            .setPhase(Session.Phase.PHASE_ADJUDICATION)
            .build();
    world.twice(() -> client("controller").sessions().closeTurn(close));
  }

  private void argue(Adjudication move, String team) {
    var request =
        ArgueRequest.newBuilder()
            .setRequestId(classroom.id())
            .setTeam(move.getTeam())
            .setMove(move.getMove().getId())
            .setInFavour(team.equals(move.getTeam()))
            .setText("So says " + team)
            .build();
    world.twice(() -> client(team + 1).play().argue(request));
  }

  private void estimate(Adjudication move, String umpire, double value) {
    var request =
        EstimateMoveRequest.newBuilder()
            .setRequestId(classroom.id())
            .setName(world.session())
            .setTeam(move.getTeam())
            .setMove(move.getMove().getId())
            .setValue(value)
            .setNote("Think of " + world.secretOf(Set.of(), umpire))
            .build();
    world.twice(() -> client(umpire).whiteCell().estimateMove(request));
  }

  private void rule(Adjudication move, int turn) {
    Adjudication judged =
        world.person(World.WHITE_CELL).view().getAdjudicationsList().stream()
            .filter(other -> other.getMove().getId().equals(move.getMove().getId()))
            .findFirst()
            .orElseThrow();
    assertThat(judged.getEstimatesCount()).isEqualTo(3);
    var spread = judged.getSpreads(0);
    assertThat(List.of(spread.getLowest(), spread.getSuggested(), spread.getHighest()))
        .containsExactly(0.3, 0.5, 0.8);
    var request =
        RuleMoveRequest.newBuilder()
            .setRequestId(classroom.id())
            .setName(world.session())
            .setTeam(move.getTeam())
            .setId(move.getMove().getId())
            .setValue(turn == 2 ? spread.getSuggested() : 0.7)
            .setReason("It fits: " + world.secretOf(Set.of()))
            .setPublicText("White cell found the meeting likely enough.")
            .setPrivateNote("Talk about " + world.secretOf(Set.of()))
            .build();
    world.twice(() -> client(World.WHITE_CELL).sessions().ruleMove(request));
  }

  private static Timestamp timestamp(Instant at) {
    return Timestamp.newBuilder().setSeconds(at.getEpochSecond()).setNanos(at.getNano()).build();
  }
}
