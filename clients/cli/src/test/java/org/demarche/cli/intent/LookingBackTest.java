package org.demarche.cli.intent;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.protocol.v1.Seat;
import org.demarche.protocol.v1.View;
import org.demarche.protocol.v1.Viewpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LookingBackTest {
  @Test
  void a_member_looks_with_the_teams_eyes() {
    assertThat(own(Seat.Role.ROLE_MEMBER, "north"))
        .isEqualTo(Viewpoint.newBuilder().setTeam("north").build());
  }

  @ParameterizedTest
  @EnumSource(names = {"ROLE_OWNER", "ROLE_WHITE_CELL"})
  void who_sees_everything_looks_with_controls_eyes(Seat.Role role) {
    assertThat(own(role, "")).isEqualTo(Viewpoint.newBuilder().setControl(true).build());
  }

  @ParameterizedTest
  @EnumSource(names = {"ROLE_OBSERVER", "ROLE_CONTROLLER", "ROLE_UMPIRE"})
  void all_others_look_with_everybodys_eyes(Seat.Role role) {
    assertThat(own(role, "")).isEqualTo(Viewpoint.newBuilder().setEveryone(true).build());
  }

  private static Viewpoint own(Seat.Role role, String team) {
    var seat = Seat.newBuilder().setRole(role).setTeam(team).build();
    return LookingBack.ownViewpoint(View.newBuilder().setSeat(seat).build());
  }
}
