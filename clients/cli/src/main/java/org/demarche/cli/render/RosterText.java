package org.demarche.cli.render;

import java.util.List;
import org.demarche.cli.text.Page;
import org.demarche.cli.text.Table;
import org.demarche.protocol.v1.RosterEntry;

/** The people of a class or a session, with their codes. */
public final class RosterText {
  private RosterText() {}

  /** A table; one line says so if there is nobody. */
  public static List<String> lines(List<RosterEntry> roster, Page page) {
    if (roster.isEmpty()) {
      return List.of("Nobody has a personal code.");
    }
    var table =
        new Table(page).words("WORLD").words("NAME").words("FOR").words("CODE").words("SEAT");
    for (RosterEntry person : roster) {
      var code = person.getJoinCode();
      var role = code.getRole();
      var place =
          code.getTeam().isEmpty()
              ? SeatsText.place(role, "", new Names(List.of()))
              : code.getTeam() + (code.getHead() ? " (head)" : "");
      var seat = Names.last(person.getSeat());
      table.row(
          person.getWorld(),
          person.getDisplayName(),
          place,
          code.getCode(),
          seat.isEmpty() ? "not yet" : seat);
    }
    return table.lines();
  }
}
