package org.demarche.cli.render;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.text.Page;
import org.demarche.cli.text.Table;
import org.demarche.cli.text.Table.Cell;
import org.demarche.protocol.v1.JoinCode;
import org.demarche.protocol.v1.ListSeatsResponse;
import org.demarche.protocol.v1.Seat;
import org.demarche.protocol.v1.View;

/** The seats of a session and the codes that give them. */
public final class SeatsText {
  private SeatsText() {}

  /**
   * Codes and seats.
   *
   * @param server the server's address, for links
   */
  public static List<String> lines(ListSeatsResponse answer, View view, String server, Page page) {
    var names = Names.of(view);
    var lines = new ArrayList<>(codes(answer.getJoinCodesList(), names, server, page));
    var table = new Table(page).words("SEAT").words("FOR").words("NAME").words("");
    for (var seat : answer.getSeatsList()) {
      table.row(
          Names.last(seat.getName()),
          place(seat.getRole(), seat.getTeam(), names),
          seat.getDisplayName(),
          seat.getRevoked() ? "revoked" : "");
    }
    if (!table.isEmpty()) {
      lines.add("");
      lines.addAll(table.lines());
    }
    return lines;
  }

  /**
   * The codes, with the link that a browser opens.
   *
   * @param server the server's address, for links
   */
  public static List<String> codes(List<JoinCode> codes, Names names, String server, Page page) {
    var table = new Table(page).words("JOIN AS").words("CODE").words("LINK");
    for (var code : codes) {
      table.row(
          Cell.of(place(code.getRole(), code.getTeam(), names)),
          new Cell(code.getCode(), page.style()::bold),
          Cell.of(server + "/join/" + code.getCode()));
    }
    return table.lines();
  }

  /** What a seat is for: the title of its team, or its role in words. */
  public static String place(Seat.Role role, String team, Names names) {
    return switch (role) {
      case ROLE_MEMBER -> names.title(team);
      case ROLE_OWNER -> "owner";
      case ROLE_OBSERVER -> "observer";
      case ROLE_CONTROLLER -> "controller";
      case ROLE_WHITE_CELL -> "white cell";
      case ROLE_UMPIRE -> "umpire";
      case ROLE_UNSPECIFIED, UNRECOGNIZED -> "?";
    };
  }
}
