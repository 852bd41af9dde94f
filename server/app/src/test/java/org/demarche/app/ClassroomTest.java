package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Timestamps;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.protocol.v1.Deal;
import org.demarche.protocol.v1.DealStatus;
import org.demarche.protocol.v1.GetClassRequest;
import org.demarche.protocol.v1.GetTurnRequest;
import org.demarche.protocol.v1.LedgerEntry;
import org.demarche.protocol.v1.Session;
import org.demarche.protocol.v1.TeamDesk;
import org.demarche.protocol.v1.Viewpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole class over the real interface: 24 people in four teams and two worlds play six turns of
 * After Maidan in compressed time.
 *
 * <p>Every command is given twice, and the second time must change nothing. Whatever any seat is
 * ever sent is searched for what it may not know: after every command the changes of all views and
 * one whole view, everybody's in turn; after each stage of a turn everybody's whole view. {@link
 * Turn} has what is done in each turn.
 */
class ClassroomTest {
  private static final int REWOUND_FROM = 4;
  private static final int REWOUND_TO = 3;

  /** Who tries a free-text move, by world and turn. */
  private static final Map<String, String> INITIATORS =
      Map.of("east2", "united_states", "east5", "china", "west2", "japan", "west5", "russia");

  @TempDir private Path data;

  @Test
  void a_class_plays_from_its_roster_to_its_debrief() {
    try (var classroom = Classroom.open(data)) {
      for (String name : Classroom.WORLDS) {
        play(classroom, name);
      }

      assertBoardHasAll(classroom);
      List<World> worlds = classroom.worlds();
      worlds.forEach(ClassroomTest::assertDebriefTellsAll);
      assertThat(worlds.stream().mapToInt(World::messages).sum()).isGreaterThanOrEqualTo(300);
      assertThat(worlds.stream().mapToInt(World::deals).sum()).isGreaterThanOrEqualTo(40);
      assertThat(worlds.stream().mapToInt(World::signedDeals).sum()).isGreaterThanOrEqualTo(10);
      worlds.forEach(ClassroomTest::assertPartiesReadHowDealsStand);
    }
  }

  private static void play(Classroom classroom, String name) {
    World world = classroom.world(name);
    var staff = new Staff(classroom, world);
    staff.planInjects();
    staff.start();
    for (int turn = 1; turn <= Classroom.TURNS; turn++) {
      playTurn(classroom, name, staff, turn);
      if (turn == REWOUND_FROM - 1) {
        playTurn(classroom, name, staff, REWOUND_FROM);
        staff.rewind(REWOUND_TO);
        playTurn(classroom, name, staff, REWOUND_TO);
        assertBranchIsReadable(world);
      }
    }
    assertThat(world.sessionNow().getState()).isEqualTo(Session.State.STATE_ENDED);
  }

  private static void playTurn(Classroom classroom, String name, Staff staff, int number) {
    World world = classroom.world(name);
    assertThat(world.sessionNow().getTurn())
        .as("%s", world.person(World.OWNER).view().getLedgerList())
        .isEqualTo(number);
    var turn = new Turn(classroom, world, number);
    staff.during(number);
    world.assertSecretsKept();
    turn.talk();
    world.assertSecretsKept();
    turn.negotiate();
    world.assertSecretsKept();
    turn.order();
    world.assertSecretsKept();
    String initiator = INITIATORS.get(name + number);
    if (initiator != null) {
      turn.takeInitiative(initiator);
    }
    if (number == 2) {
      staff.pauseAndResume();
      staff.revokeAndReplace("united_states2");
    }
    if (number == 3) {
      staff.extend();
      if (Classroom.isLate(name, "russia", 3) && !world.names().contains("russia3")) {
        staff.letLateJoinerIn();
      }
    }
    turn.approve();
    closeByTheClock(classroom, world, number);
    if (world.sessionNow().getPhase() == Session.Phase.PHASE_ADJUDICATION) {
      staff.judge();
    }
  }

  /** The absent team gets its stand-in after the grace period, and the deadline closes the turn. */
  private static void closeByTheClock(Classroom classroom, World world, int number) {
    Session before = world.sessionNow();
    if (before.getTurn() == number && before.getPhase() == Session.Phase.PHASE_PLANNING) {
      Duration left =
          Duration.ofMillis(
              Timestamps.toMillis(before.getDeadline())
                  - classroom.clock().instant().toEpochMilli());
      classroom.clock().advance(left.isPositive() ? left : Duration.ZERO);
    }
    world.until(
        session ->
            session.getTurn() != number || session.getPhase() != Session.Phase.PHASE_PLANNING);
  }

  private static void assertBranchIsReadable(World world) {
    var view = world.person("observer").view();
    assertThat(view.getBranchesList()).hasSize(1);
    var result =
        world
            .person("observer")
            .client()
            .play()
            .getTurn(
                GetTurnRequest.newBuilder()
                    .setTurn(REWOUND_TO)
                    .setBranch(1)
                    .setViewpoint(Viewpoint.newBuilder().setEveryone(true))
                    .build());
    assertThat(result.getResult().getTurn()).isEqualTo(REWOUND_TO);
  }

  private static void assertBoardHasAll(Classroom classroom) {
    var all =
        classroom
            .operator()
            .classes()
            .getClass(GetClassRequest.newBuilder().setName(classroom.name()).build())
            .getClass_();
    assertThat(all.getWorldsList()).hasSize(Classroom.WORLDS.size());
    all.getWorldsList()
        .forEach(
            world ->
                assertThat(world.getDesk().getTeamsList())
                    .extracting(TeamDesk::getTeam)
                    .containsExactlyElementsOf(Classroom.TEAMS));
  }

  private static void assertPartiesReadHowDealsStand(World world) {
    assertThat(world.teamsAtTheTable())
        .flatExtracting(team -> world.person(team + 1).view().getDealsList())
        .flatExtracting(Deal::getStatusesList)
        .extracting(DealStatus::getKind)
        .contains(DealStatus.Kind.KIND_DELIVERED);
  }

  /** After the end everybody reads every intervention with its reason. */
  private static void assertDebriefTellsAll(World world) {
    List<LedgerEntry> ledger = world.person("observer").view().getLedgerList();
    assertThat(ledger)
        .extracting(LedgerEntry::getKind)
        .contains(
            LedgerEntry.Kind.KIND_PAUSE,
            LedgerEntry.Kind.KIND_RESUME,
            LedgerEntry.Kind.KIND_EXTEND,
            LedgerEntry.Kind.KIND_REWIND,
            LedgerEntry.Kind.KIND_SEAT,
            LedgerEntry.Kind.KIND_STAND_IN,
            LedgerEntry.Kind.KIND_INJECT,
            LedgerEntry.Kind.KIND_RULING,
            LedgerEntry.Kind.KIND_OVERRIDE,
            LedgerEntry.Kind.KIND_BROADCAST);
    assertThat(Set.copyOf(ledger.stream().map(LedgerEntry::getReason).toList()))
        .contains("Fire drill", "The projector failed", "A rule was misread");
  }
}
