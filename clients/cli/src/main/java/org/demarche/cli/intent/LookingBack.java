package org.demarche.cli.intent;

import org.demarche.cli.failure.Failure;
import org.demarche.protocol.v1.View;
import org.demarche.protocol.v1.Viewpoint;

/** Finds closed turns and the eyes to see them with. */
public final class LookingBack {
  private LookingBack() {}

  public static int lastTurn(View view) {
    if (!view.hasLastResult()) {
      throw Failure.refused("No turn has closed yet.");
    }
    return view.getLastResult().getTurn();
  }

  public static Viewpoint viewpoint(String given, View view) {
    return switch (given) {
      case "everyone", "all" -> Viewpoint.newBuilder().setEveryone(true).build();
      case "control" -> Viewpoint.newBuilder().setControl(true).build();
      default -> Viewpoint.newBuilder().setTeam(Lookup.team(given, view.getTeamsList())).build();
    };
  }

  /** Through whose eyes the seat looks while the game runs. */
  public static Viewpoint ownViewpoint(View view) {
    var seat = view.getSeat();
    var viewpoint = Viewpoint.newBuilder();
    return switch (seat.getRole()) {
      case ROLE_OWNER, ROLE_WHITE_CELL -> viewpoint.setControl(true).build();
      case ROLE_MEMBER -> viewpoint.setTeam(seat.getTeam()).build();
      case ROLE_OBSERVER, ROLE_CONTROLLER, ROLE_UMPIRE, ROLE_UNSPECIFIED, UNRECOGNIZED ->
          viewpoint.setEveryone(true).build();
    };
  }
}
