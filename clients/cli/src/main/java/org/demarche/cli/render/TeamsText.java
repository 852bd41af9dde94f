package org.demarche.cli.render;

import java.util.List;
import org.demarche.cli.text.Page;
import org.demarche.cli.text.Table;
import org.demarche.cli.text.Table.Cell;
import org.demarche.protocol.v1.Session;
import org.demarche.protocol.v1.Team;
import org.demarche.protocol.v1.View;

/** Who plays which team, and who is ready. */
public final class TeamsText {
  private TeamsText() {}

  public static List<String> lines(View view, Page page) {
    var table = new Table(page).words("TEAM").words("PLAYED BY").words("ORDERS");
    var open =
        view.getSession().getTurn() > 0
            && view.getSession().getState() != Session.State.STATE_ENDED;
    for (var team : view.getTeamsList()) {
      var approved = team.getApproved();
      table.row(
          Cell.of(team.getInfo().getTitle()),
          Cell.of(players(team)),
          open
              ? new Cell(
                  approved ? "approved" : "not yet",
                  approved ? page.style()::good : page.style()::warning)
              : Cell.of(""));
    }
    return table.lines();
  }

  private static String players(Team team) {
    if (team.getMembersCount() > 0) {
      return String.join(", ", team.getMembersList());
    }
    return team.getBot() ? "a bot" : "nobody";
  }
}
